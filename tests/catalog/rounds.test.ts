import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate, seoul } from '../../src/catalog/dates.ts'
import {
  changes,
  nextChange,
  programChanges,
  programEnds,
  programState,
  roundsOf,
  roundStates,
  state,
  traineeRounds,
  type Dates,
} from '../../src/catalog/rounds.ts'
import { edtf } from '../../src/catalog/statement.ts'
import { catalogOf, REAL } from '../fixtures/catalog.ts'
import { edtfText } from '../fixtures/edtf-text.ts'

const instant = (text: string) => Date.parse(text)
const at = (text: string) => instant(`${text}+09:00`)

/** A round as an edition dates it. */
function dated(written: { opens?: string; closes?: string; window?: string; kind?: Dates['kind'] }): Dates {
  const span = (text?: string) => (text === undefined ? undefined : readDate(text))
  return {
    kind: written.kind ?? 'dated',
    opens: span(written.opens),
    closes: span(written.closes),
    window: span(written.window),
  }
}

/** Every kind of knowledge about the dates of a round, with its state on both sides of every boundary. */
const TABLE: [string, Parameters<typeof dated>[0], [string, string][]][] = [
  [
    'opened on a day and closed at a minute',
    { opens: '2026-02-04', closes: '2026-03-10T12:00+09:00' },
    [
      ['2026-02-03T23:59', 'not-yet'],
      ['2026-02-04T00:00', 'open'],
      ['2026-02-24T11:59', 'open'],
      ['2026-02-24T12:00', 'closing'],
      ['2026-03-10T11:59', 'closing'],
      ['2026-03-10T12:00', 'closed'],
      ['2026-03-10T12:01', 'closed'],
    ],
  ],
  [
    'opened at a minute and closed on a day',
    { opens: '2026-03-02T10:00+09:00', closes: '2026-03-27' },
    [
      ['2026-03-02T09:59', 'not-yet'],
      ['2026-03-02T10:00', 'open'],
      ['2026-03-12T23:59', 'open'],
      ['2026-03-13T00:00', 'closing'],
      ['2026-03-26T23:59', 'closing'],
      ['2026-03-27T00:00', 'may-be-open'], // the hour is not published
      ['2026-03-27T23:59', 'may-be-open'],
      ['2026-03-28T00:00', 'closed'],
    ],
  ],
  [
    'shorter than a fortnight',
    { opens: '2026-03-02', closes: '2026-03-06T18:00+09:00' },
    [
      ['2026-03-01T23:59', 'not-yet'],
      ['2026-03-02T00:00', 'closing'],
      ['2026-03-06T17:59', 'closing'],
      ['2026-03-06T18:00', 'closed'],
    ],
  ],
  [
    'open on one day only',
    { opens: '2026-03-02', closes: '2026-03-02' },
    [
      ['2026-03-01T23:59', 'not-yet'],
      ['2026-03-02T00:00', 'may-be-open'],
      ['2026-03-02T23:59', 'may-be-open'],
      ['2026-03-03T00:00', 'closed'],
    ],
  ],
  [
    'known by a window of months',
    { window: '2026-04/2026-08' },
    [
      ['2026-03-31T23:59', 'not-yet'],
      ['2026-04-01T00:00', 'may-be-open'],
      ['2026-06-15T12:00', 'may-be-open'],
      ['2026-08-31T23:59', 'may-be-open'],
      ['2026-09-01T00:00', 'passed'],
    ],
  ],
  [
    'known by one month',
    { window: '2026-06' },
    [
      ['2026-05-31T23:59', 'not-yet'],
      ['2026-06-01T00:00', 'may-be-open'],
      ['2026-06-30T23:59', 'may-be-open'],
      ['2026-07-01T00:00', 'passed'],
    ],
  ],
  [
    'known by a window without an end',
    { window: '2026-04/..' },
    [
      ['2026-03-31T23:59', 'not-yet'],
      ['2026-04-01T00:00', 'may-be-open'],
      ['2036-04-01T00:00', 'may-be-open'],
    ],
  ],
  [
    'opened and closed in months',
    { opens: '2026-04', closes: '2026-06' },
    [
      ['2026-03-31T23:59', 'not-yet'],
      ['2026-04-01T00:00', 'may-be-open'], // some day of the month
      ['2026-04-30T23:59', 'may-be-open'],
      ['2026-05-01T00:00', 'open'],
      ['2026-05-17T23:59', 'open'],
      ['2026-05-18T00:00', 'closing'], // a fortnight before the first day it may close on
      ['2026-05-31T23:59', 'closing'],
      ['2026-06-01T00:00', 'may-be-open'],
      ['2026-06-30T23:59', 'may-be-open'],
      ['2026-07-01T00:00', 'passed'], // nobody ever said when it closed
    ],
  ],
  [
    'opened on a day and, as planned, over within a window',
    { opens: '2026-04-06', window: '2026-04/2026-05' },
    [
      ['2026-04-05T23:59', 'not-yet'],
      ['2026-04-06T00:00', 'may-be-open'],
      ['2026-05-31T23:59', 'may-be-open'],
      ['2026-06-01T00:00', 'passed'],
    ],
  ],
  [
    'begun within a window and closed at a minute',
    { window: '2026-04/2026-05', closes: '2026-05-20T18:00+09:00' },
    [
      ['2026-03-31T23:59', 'not-yet'],
      ['2026-04-01T00:00', 'may-be-open'],
      ['2026-05-20T17:59', 'may-be-open'],
      ['2026-05-20T18:00', 'closed'],
    ],
  ],
  [
    'opened on a day, with no end published',
    { opens: '2026-04-06' },
    [
      ['2026-04-05T23:59', 'not-yet'],
      ['2026-04-06T00:00', 'may-be-open'],
      ['2026-04-06T23:59', 'may-be-open'],
      ['2026-04-07T00:00', 'begun'],
    ],
  ],
  [
    'opened at a minute, with no end published',
    { opens: '2026-04-06T09:00+09:00' },
    [
      ['2026-04-06T08:59', 'not-yet'],
      ['2026-04-06T09:00', 'begun'],
    ],
  ],
  [
    'opened in a month, with no end published',
    { opens: '2026-04' },
    [
      ['2026-03-31T23:59', 'not-yet'],
      ['2026-04-01T00:00', 'may-be-open'],
      ['2026-04-30T23:59', 'may-be-open'],
      ['2026-05-01T00:00', 'begun'],
    ],
  ],
  [
    'closed at a minute, with no beginning published',
    { closes: '2026-03-27T18:00+09:00' },
    [
      ['2025-12-31T00:00', 'may-be-open'],
      ['2026-03-27T17:59', 'may-be-open'],
      ['2026-03-27T18:00', 'closed'],
    ],
  ],
  [
    'closed on a day, with no beginning published',
    { closes: '2026-03-27' },
    [
      ['2026-03-27T23:59', 'may-be-open'],
      ['2026-03-28T00:00', 'closed'],
    ],
  ],
  [
    'closed in a month, with no beginning published',
    { closes: '2026-03' },
    [
      ['2026-03-31T23:59', 'may-be-open'],
      ['2026-04-01T00:00', 'passed'],
    ],
  ],
  ['of which no date is published', {}, [['2026-03-27T12:00', 'unpublished']]],
  ...(['rolling', 'until-spent', 'to-be-announced'] as const).map((kind): (typeof TABLE)[number] => [
    kind,
    { kind, opens: '2026-04-06' },
    [
      ['2026-04-05T12:00', kind],
      ['2026-04-07T12:00', kind],
    ],
  ]),
]

describe.each(TABLE)('a round %s', (_, written, boundaries) => {
  const round = dated(written)

  it.each(boundaries)('on %s is %s', (moment, expected) => {
    expect(state(round, at(moment))).toBe(expected)
  })

  it('changes at exactly these boundaries', () => {
    const first = at(boundaries[0]![0]) - 1
    const later = boundaries.flatMap(([moment, next], index) =>
      index > 0 && next !== boundaries[index - 1]![1] ? [{ at: at(moment), state: next }] : [],
    )
    expect(changes(round, first)).toEqual(later)
    expect(nextChange(round, first)).toBe(later[0]?.at)
  })
})

describe('any round', () => {
  const round = fc
    .record({
      opens: fc.option(edtfText, { nil: undefined }),
      closes: fc.option(edtfText, { nil: undefined }),
      window: fc.option(edtfText, { nil: undefined }),
      kind: fc.constantFrom<Dates['kind']>('dated', 'dated', 'dated', 'dated', 'rolling'),
    })
    .map(dated)
  const now = fc.integer({ min: seoul(1989), max: seoul(2042) })
  const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
    minLength: 6,
    maxLength: 6,
  })

  it('has a state at every moment, with whatever dates the schema accepts', () => {
    fc.assert(
      fc.property(edtfText, edtfText, now, (opens, closes, moment) => {
        for (const text of [opens, closes]) expect(edtf.safeParse(text).success).toBe(true)
        for (const dates of [{ opens, closes }, { opens }, { closes }, { window: opens }])
          expect(roundStates).toContain(state(dated(dates), moment))
      }),
    )
  })

  it('differs at the instant named as its next change, and at none before', () => {
    fc.assert(
      fc.property(round, now, fractions, (dates, from, samples) => {
        const next = nextChange(dates, from)
        const until = next ?? seoul(2045)
        const before = state(dates, from)
        for (const part of samples) expect(state(dates, from + Math.floor((until - from) * part))).toBe(before)
        if (next === undefined) return
        expect(state(dates, next - 1)).toBe(before)
        expect(state(dates, next)).not.toBe(before)
      }),
      { numRuns: 6000 },
    )
  })

  it('is at every moment as its changes, told in advance, say', () => {
    fc.assert(
      fc.property(round, now, fc.array(now, { minLength: 4, maxLength: 4 }), (dates, from, moments) => {
        const told = changes(dates, from)
        expect(told.map((change) => change.at)).toEqual([...told].map((change) => change.at).sort((a, b) => a - b))
        for (const moment of moments.filter((entry) => entry >= from)) {
          const last = told.filter((change) => change.at <= moment).at(-1)
          expect(state(dates, moment)).toBe(last?.state ?? state(dates, from))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('is never open before it may begin, nor open after it must have ended', () => {
    fc.assert(
      fc.property(round, now, (dates, moment) => {
        const answer = state(dates, moment)
        const begin = dates.opens ?? dates.window
        const end = dates.closes ?? dates.window
        if (dates.kind === 'dated' && ['open', 'closing'].includes(answer)) {
          expect(moment).toBeGreaterThanOrEqual(begin!.from)
          expect(moment).toBeLessThan(end!.from)
          expect([dates.opens, dates.closes]).not.toContain(undefined)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a program', () => {
  const open = dated({ opens: '2026-02-04', closes: '2026-03-10T12:00+09:00' })
  const window = dated({ window: '2026-03' })

  it('is in the state that matters most to an applicant', () => {
    expect(programState([open, window], at('2026-02-10T12:00'))).toBe('open')
    expect(programState([open, window], at('2026-03-10T11:59'))).toBe('closing')
    expect(programState([open, window], at('2026-03-10T12:00'))).toBe('may-be-open')
    // That the planned months are over says less than that it has closed, and no close was published of the window.
    expect(programState([open, window], at('2026-04-01T00:00'))).toBe('passed')
    expect(programState([open], at('2026-04-01T00:00'))).toBe('closed')
    expect(programState([], at('2026-04-01T00:00'))).toBe('unpublished')
  })

  it('names every later change, and no other', () => {
    const days = Array.from({ length: 120 }, (_, day) => seoul(2026, 1, 1 + day))
    const rounds = [open, window, dated({ closes: '2026-02-27' })]
    const told = programChanges(rounds, days[0]! - 1)
    for (const day of days)
      expect(programState(rounds, day)).toBe(
        told.filter((change) => change.at <= day).at(-1)?.state ?? programState(rounds, days[0]! - 1),
      )
    expect(told.every(({ state: next }, index) => next !== told[index - 1]?.state)).toBe(true)
  })

  it('ends with the first of its rounds that are open, and then with the next, though its state stays the same', () => {
    const rounds = [open, dated({ opens: '2026-02-04', closes: '2026-03-20' })]
    const [first, second] = [at('2026-03-10T12:00'), at('2026-03-20T00:00')]
    expect(programEnds(rounds, at('2026-02-03T23:59'))).toBeUndefined()
    expect(programEnds(rounds, at('2026-03-10T11:59'))).toBe(first)
    expect(programEnds(rounds, first)).toBe(second)
    expect(programChanges(rounds, at('2026-03-09T00:00'))).toEqual([
      { at: first, state: 'closing', ends: second },
      { at: second, state: 'may-be-open', ends: undefined },
      { at: at('2026-03-21T00:00'), state: 'closed', ends: undefined },
    ])
  })

  it('knows no state outside the list', () => {
    expect(new Set(TABLE.flatMap(([, , boundaries]) => boundaries.map(([, expected]) => expected)))).toEqual(
      new Set(roundStates),
    )
  })
})

describe('the eighth cohort of the Game Talent Institute', () => {
  const institute = catalogOf(REAL).subject('game-talent-institute')!
  const year = institute.editions.find((entry) => entry.year === '2026')!
  const cohort = roundsOf(year).find(({ round }) => round.id === 'cohort-8')!

  it('opened on 4 February, was closing from 24 February at noon and closed on 10 March at noon', () => {
    expect(state(cohort.dates, at('2026-02-03T23:59'))).toBe('not-yet')
    expect(changes(cohort.dates, at('2026-01-01T00:00'))).toEqual([
      { at: instant('2026-02-03T15:00Z'), state: 'open' },
      { at: instant('2026-02-24T03:00Z'), state: 'closing' },
      { at: instant('2026-03-10T03:00Z'), state: 'closed' },
    ])
  })

  it('shows the date of the article, not its mistaken headline', () => {
    expect(cohort.closes?.date).toBe('2026-03-10T12:00+09:00')
  })
})

describe('the rounds of an edition', () => {
  it('are told apart by who applies', () => {
    const academy = catalogOf(REAL).subject('ai-content-academy')!.current
    const all = roundsOf(academy)
    const trainees = traineeRounds(academy)
    expect(trainees.every(({ round }) => round.for === 'trainees')).toBe(true)
    expect(all.filter(({ round }) => round.for === 'operators').length).toBeGreaterThan(0)
    expect(trainees.length + all.filter(({ round }) => round.for === 'operators').length).toBe(all.length)
  })

  it('that are borrowed have the dates of the round they borrow', () => {
    const catalog = catalogOf(REAL)
    const borrowed = roundsOf(catalog.subject('ai-content-academy')!.current).find(({ window }) => window?.borrowed)!
    expect(borrowed.window!.window).toBe(catalog.statement(borrowed.window!.address)!.window)
    expect(borrowed.dates.window).toEqual(readDate(borrowed.window!.window!))
  })
})
