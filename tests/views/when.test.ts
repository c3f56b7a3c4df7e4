import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roundsOf, type RoundModel } from '../../src/catalog/rounds.ts'
import {
  daysBetween,
  orderedRounds,
  spanOf,
  statusOf,
  statusView,
  statuses,
  strokeOf,
  whenText,
} from '../../src/views/when.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { programWhen } from '../../src/views/ribbon.ts'
import { catalogOf, catalogWith, REAL, viewOf } from '../fixtures/catalog.ts'

const real = catalogOf(REAL)
const at = (text: string) => Date.parse(`${text}+09:00`)

/** Rounds written as in an edition of 2026. */
function roundsWith(...written: Record<string, unknown>[]): RoundModel[] {
  const dated = ({ opens, closes, window, ...rest }: Record<string, unknown>, index: number) => ({
    id: `r${index}`,
    for: 'trainees',
    ...(opens !== undefined && { opens: [{ id: 'a', date: opens }] }),
    ...(closes !== undefined && { closes: [{ id: 'a', date: closes }] }),
    ...(window !== undefined && { window: [{ id: 'a', window }] }),
    ...rest,
  })
  return roundsOf(catalogWith({ 'one/2026': { rounds: written.map(dated) } }).editions[0]!)
}

describe.each(['Pacific/Honolulu', 'Pacific/Auckland', 'Asia/Seoul'])('around a deadline, built in %s,', (zone) => {
  const before = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })
  afterAll(() => {
    process.env.TZ = before
  })
  const rounds = () => roundsWith({ opens: '2026-02-04', closes: '2026-03-10T12:00+09:00' })

  it.each<[string, string, string | undefined]>([
    ['2026-02-03T23:59', 'not-yet', undefined],
    ['2026-02-04T00:00', 'open', '34 days left'],
    ['2026-02-24T11:59', 'open', '14 days left'],
    ['2026-02-24T12:00', 'closing', '14 days left'],
    ['2026-03-08T23:59', 'closing', '2 days left'],
    ['2026-03-09T00:00', 'closing', '1 day left'],
    ['2026-03-09T23:59', 'closing', '1 day left'],
    ['2026-03-10T00:00', 'closing', 'closes today'],
    ['2026-03-10T11:59', 'closing', 'closes today'],
    ['2026-03-10T12:00', 'closed', undefined],
  ])('at %s in Seoul the status is %s: %s', (moment, state, left) => {
    const status = statusView(viewOf(real, 'en', at(moment)), rounds())
    expect([status.state, status.left]).toEqual([state, left])
    expect(status.ends).toBe(left === undefined ? undefined : at('2026-03-10T12:00'))
  })
})

describe('a status', () => {
  const view = viewOf(real, 'en', at('2026-01-01T00:00'))
  const rounds = roundsWith({ opens: '2026-02-04', closes: '2026-03-10T12:00+09:00' }, { window: '2026-06' })

  it('tells the browser every later change with its words, and the close where it is open', () => {
    const ends = at('2026-03-10T12:00')
    expect(statusView(view, rounds).changes).toEqual([
      `${at('2026-02-04T00:00')}|open|open|Open|${ends}`,
      `${at('2026-02-24T12:00')}|closing|open|Closing soon|${ends}`,
      `${at('2026-03-10T12:00')}|not-yet|soon|Not open yet`,
      `${at('2026-06-01T00:00')}|may-be-open|maybe|May be open`,
      `${at('2026-07-01T00:00')}|passed|past|Planned months are over`,
    ])
  })

  it('tells the browser how to say the days left, as soon as it will be open one day', () => {
    const forms = (moment: string, locale: Locale = 'en', of = rounds) =>
      statusView(viewOf(real, locale, at(moment)), of).leftForms
    for (const moment of ['2026-01-01T00:00', '2026-02-10T12:00', '2026-03-01T12:00'])
      expect(forms(moment)).toBe('0|closes today;one|# day left;other|# days left')
    expect(forms('2026-01-01T00:00', 'ko')).toBe('0|오늘 마감;other|#일 남음')
    expect(forms('2026-03-10T12:00')).toBeUndefined()
    expect(forms('2026-01-01T00:00', 'en', roundsWith({ window: '2026-06' }))).toBeUndefined()
  })

  it('tells the browser the same as a page built later would say', () => {
    const several = [
      rounds,
      roundsWith({ opens: '2026-03-01', closes: '2026-03-10' }, { opens: '2026-02-25', closes: '2026-03-20' }),
      roundsWith({ opens: '2026-03-01', closes: '2026-03-10' }, { opens: '2026-03-05', closes: '2026-04-20' }),
      roundsWith({ opens: '2026-03-01', closes: '2026-03-10' }, { opens: '2026-03-11', closes: '2026-03-20' }),
    ]
    for (const of of several)
      for (const change of statusView(view, of).changes) {
        const [moment, state, status, label, ends] = change.split('|')
        const then = statusView(viewOf(real, 'en', Number(moment)), of)
        expect([state, status, label, ends]).toEqual([then.state, then.status, then.label, then.ends?.toString()])
      }
  })

  it('of two rounds that close one after the other tells the browser the close of each, though both are closing', () => {
    const two = roundsWith(
      { opens: '2026-03-01', closes: '2026-03-10T12:00+09:00' },
      { opens: '2026-02-25', closes: '2026-03-20T18:00+09:00' },
    )
    const changes = statusView(viewOf(real, 'en', at('2026-03-07T12:00')), two).changes
    expect(changes).toEqual([
      `${at('2026-03-10T12:00')}|closing|open|Closing soon|${at('2026-03-20T18:00')}`,
      `${at('2026-03-20T18:00')}|closed|past|Closed`,
    ])
  })

  it('of two rounds that are open counts the days to the one that closes first, and later to the other', () => {
    const first = { opens: '2026-03-01', closes: '2026-03-10' }
    const second = { opens: '2026-02-25', closes: '2026-03-20' }
    const status = (moment: string) => statusView(viewOf(real, 'en', at(moment)), roundsWith(second, first))
    expect([status('2026-03-06T12:00').state, status('2026-03-06T12:00').left]).toEqual(['closing', '4 days left'])
    expect([status('2026-03-11T12:00').state, status('2026-03-11T12:00').left]).toEqual(['closing', '9 days left'])
  })

  it('is one of the values of the filter', () => {
    for (const state of ['open', 'closing', 'rolling', 'until-spent'] as const) expect(statusOf(state)).toBe('open')
    for (const state of ['begun', 'closed', 'passed'] as const) expect(statusOf(state)).toBe('past')
    for (const program of real.programs)
      expect(statuses).toContain(statusView(view, orderedRounds(program.current)).status)
  })

  it('counts calendar days in Seoul', () => {
    expect(daysBetween(at('2026-03-09T23:59'), at('2026-03-10T00:00'))).toBe(1)
    expect(daysBetween(at('2026-03-10T00:00'), at('2026-03-10T23:59'))).toBe(0)
    expect(daysBetween(at('2026-12-31T12:00'), at('2027-01-01T12:00'))).toBe(1)
  })
})

describe('how exactly a round is known', () => {
  it.each<[string, Record<string, unknown>[], string]>([
    ['to the day', [{ opens: '2026-02-04' }], 'solid'],
    ['to the minute', [{ closes: '2026-03-10T12:00+09:00' }], 'solid'],
    ['to the month', [{ opens: '2026-04' }], 'hatched'],
    ['by a window', [{ window: '2026-04/2026-08' }], 'hatched'],
    ['to the day by one of two', [{ window: '2026-04' }, { opens: '2026-02-04' }], 'solid'],
    ['not at all', [{}], 'dotted'],
    ['not at all, without a round', [], 'dotted'],
  ])('%s', (_, written, stroke) => {
    expect(strokeOf(roundsWith(...written))).toBe(stroke)
  })

  it.each<[Record<string, unknown>, string, string]>([
    [
      { opens: '2026-02-04', closes: '2026-03-10T12:00+09:00' },
      '2월 4일~3월 10일 12:00 KST',
      '4 February to 10 March, 12:00 KST',
    ],
    [{ opens: '2026-04' }, '4월부터', 'from April'],
    [{ closes: '2026-03-27' }, '3월 27일까지', 'until 27 March'],
    [{ window: '2026-04/2026-08', times: 2 }, '4~8월, 2차례', 'April to August, 2 rounds'],
    [
      { opens: '2025-12-01', closes: '2026-01-15' },
      '2025년 12월 1일~2026년 1월 15일',
      '1 December 2025 to 15 January 2026',
    ],
    [{ opens: '2026-04-06', window: '2026-04/2026-05' }, '4월 6일부터', 'from 6 April'],
    [{}, '공개 안 됨', 'not published'],
    [{ kind: 'rolling' }, '상시 접수', 'Open all year'],
    [{ kind: 'until-spent', opens: '2026-04-06' }, '4월 6일부터', 'from 6 April'],
  ])('is said in words: %o', (written, ko, en) => {
    const [round] = roundsWith(written)
    expect(whenText(viewOf(real, 'ko'), round!, '2026')).toBe(ko)
    expect(whenText(viewOf(real, 'en'), round!, '2026')).toBe(en)
  })
})

describe('the rounds of a program', () => {
  it('come by their first opening, the undated last', () => {
    for (const { current } of real.programs) {
      const begins = orderedRounds(current).map((round) => spanOf(round)?.from ?? Infinity)
      expect(begins).toEqual([...begins].sort((a, b) => (a === b ? 0 : a - b)))
    }
  })

  it('say each time once', () => {
    const texts = real.programs.map((subject) => programWhen(viewOf(real, 'en'), subject).split(', '))
    for (const times of texts) expect(new Set(times).size).toBe(times.length)
  })
})
