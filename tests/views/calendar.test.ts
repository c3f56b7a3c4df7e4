import { describe, expect, it } from 'vitest'
import { callsOf, datesOf } from '../../src/catalog/calls.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { agenda, deadlines, undated, upcoming, type Line } from '../../src/views/calendar.ts'
import { catalogOf, catalogWith, REAL, viewOf } from '../fixtures/catalog.ts'

const real = catalogOf(REAL)
const at = (text: string) => Date.parse(`${text}+09:00`)
const sources = ['one']
const file = { releases: [], sources: [] }
/** A program with one round. */
const withRound = (round: object) =>
  catalogWith({ 'a/2026': { rounds: [{ id: 'r', for: 'trainees', ...round }] } }, file)
const told = ({ what, when }: Line) => `${what} ${when}`

describe('the calls of all programs', () => {
  const calls = callsOf(real)

  it('have each round once, under the program where it is written', () => {
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length)
    const cohort = calls.find(({ id }) => id === 'game-talent-institute/2026/cohort-8')!
    expect(cohort.shared.map(({ subject, entry }) => `${subject.slug} ${entry.round.id}`)).toEqual([
      'ai-content-academy game-february',
    ])
    expect(cohort.subject.slug).toBe('game-talent-institute')
    expect(calls.map(({ id }) => id)).not.toContain('ai-content-academy/2026/game-february')
  })

  it('have the dates of rounds as their statements say them', () => {
    for (const call of calls) for (const { edge, statement } of datesOf(call)) expect(statement).toBe(call.entry[edge])
  })
})

describe('the agenda', () => {
  const months = agenda(viewOf(real))

  it('has every month in which a round opens, closes or may run, past or to come', () => {
    expect(months.map(({ id }) => id)).toEqual(
      ['02', '03', '04', '05', '06', '07', '08'].map((month) => `2026-${month}`),
    )
  })

  it('says the weekday and the clock time of a close, in Korean time', () => {
    const close = months[1]!.trainees[0]!
    expect(told(close)).toBe('접수 마감 3월 10일 (화) 12:00 KST')
    expect(close.datetime).toBe('2026-03-10T12:00+09:00')
    expect(agenda(viewOf(real, 'en'))[1]!.trainees[0]!.when).toBe('Tue 10 March, 12:00 KST')
  })

  it('keeps calls for bodies that want to teach apart from those for trainees', () => {
    expect(months.flatMap(({ operators }) => operators.map(told))).toEqual(['접수 마감 3월 27일 (금)'])
    expect(months[1]!.operators[0]!.hour).toBeTruthy()
    expect(months.flatMap(({ trainees }) => trainees.map(told)).join()).not.toContain('27일')
  })

  it('never makes a day of a month', () => {
    const lines = months.flatMap(({ trainees }) => trainees)
    expect(lines.filter(({ datetime }) => datetime === undefined).every(({ when }) => !/\d/.test(when))).toBe(true)
  })

  it('tells a round in the months between its opening and its close, and an open end only in its first', () => {
    const long = withRound({
      opens: [{ id: 'x', date: '2026-11-30', worth: 'announced', sources }],
      closes: [{ id: 'x', date: '2027-02-01', worth: 'announced', sources }],
    })
    expect(agenda(viewOf(long)).map(({ id, trainees }) => [id, trainees.length])).toEqual([
      ['2026-11', 1],
      ['2026-12', 1],
      ['2027-01', 1],
      ['2027-02', 1],
    ])
    const open = withRound({ window: [{ id: 'x', window: '2026-04/..', worth: 'planned', sources }] })
    expect(agenda(viewOf(open)).map(({ id }) => id)).toEqual(['2026-04'])
  })
})

describe('what comes next', () => {
  it.each(localeIds)('is nothing once the last published round is over: %s', (locale) => {
    expect(upcoming(viewOf(real, locale))).toEqual([])
  })

  it('is the close at the last minute, and no longer from then on', () => {
    const first = (now: string) => upcoming(viewOf(real, 'ko', at(now))).find(({ datetime }) => datetime)
    expect(told(first('2026-03-10T11:59')!)).toBe('접수 마감 3월 10일 (화) 12:00 KST')
    expect(first('2026-03-10T12:00')).toBeUndefined()
  })

  it('has months that have begun behind the days before their end', () => {
    const lines = upcoming(viewOf(real, 'ko', at('2026-03-10T10:00')))
    expect(lines.slice(0, 2).map(({ datetime }) => datetime)).toEqual(['2026-03-10T12:00+09:00', undefined])
  })

  it('has an opening until it has opened, and never a call for bodies that want to teach', () => {
    const lines = (now: string) => upcoming(viewOf(real, 'ko', at(now))).map(told)
    expect(lines('2026-02-03T23:59')).toContain('접수 시작 2월 4일 (수)')
    expect(lines('2026-02-04T00:00')).not.toContain('접수 시작 2월 4일 (수)')
    expect(lines('2026-03-01T00:00').join()).not.toContain('27일')
  })
})

describe('the rounds without a date', () => {
  it('stand in one list with the programs that have no round, and in no month', () => {
    const links = undated(viewOf(real)).map(({ program }) => program.href.split('/').at(-2))
    expect(links).toContain('webtoon-talent')
    expect(links).toContain('ai-content-academy')
    expect(links).not.toContain('game-talent-institute')
  })

  it('say so where one may apply at any time', () => {
    const [rolling] = undated(viewOf(withRound({ kind: 'rolling' })))
    expect(rolling!.status!.label).toBe('상시 접수')
  })

  it('hold what is known to the year only', () => {
    const year = withRound({ window: [{ id: 'x', window: '2026', worth: 'planned', sources }] })
    expect(agenda(viewOf(year))).toEqual([])
    expect(undated(viewOf(year)).length).toBe(1)
  })
})

describe('the deadlines of a program', () => {
  it('are the days of its own rounds for trainees, with weekday, hour and zone; none where no day is known', () => {
    const en = viewOf(real, 'en')
    const of = (slug: string) => deadlines(en, real.subject(slug)!).map(told)
    expect(of('game-talent-institute')).toEqual(['Opens Wed 4 February', 'Closes Tue 10 March, 12:00 KST'])
    // Its operators' call has a day, but nobody learns there by it.
    expect(of('ai-content-academy')).toEqual([])
    expect(of('webtoon-talent')).toEqual([])
  })
})
