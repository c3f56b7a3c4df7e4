import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/search/conditions.ts'
import { judge, NO, UNKNOWN, type Now } from '../../src/search/judge.ts'
import type { SearchIndex } from '../../src/search/model.ts'

const YEAR = 2026 * 12
/** Three programs: all is known of the first, bounds on one side of the second, nothing of the third. */
const index = {
  year: 2026,
  programs: ['whole', 'half', 'silent'],
  ages: [
    [0, 19, 34, 3, 'age 19 to 34'],
    [1, 18, 200, 1, 'born by 2008'],
  ],
  figures: [
    ['won', 7_900_000_000, 0, 1, 1, 'budget of the agency'],
    ['won', 19_200_000_000, 0, 1, 1, 'budget of the ministry'],
    ['won', 500_000_000, 0, 0.7, 0, 'for each operator'],
    ['people', 1000, 0, 1, 1, 'places'],
    ['people', 60, 1, 0.95, 0, 'places of a track'],
  ],
  months: [
    [YEAR + 3, 0, 1, 'April'],
    [YEAR + 1, 1, 0.6, 'February, as another program says'],
  ],
  days: [
    ['2026-03-10', 'closes', 1, 1, 'closes on 10 March'],
    ['2026-03-27', 'closes', 0, 0.3, 'call for operators'],
    ['2026-02-11', 'other', 1, 0.6, 'information session'],
  ],
} as unknown as SearchIndex
const never: Now = { open: () => undefined }
const span = { from: 0, to: 1 }
const fits = (condition: object, now = never) => [...judge({ ...span, ...condition } as Condition, index, now).fit]
const age = (is: string, value: number, high = value) => ({ kind: 'age', is, value, high })
const won = (is: string, value: number, high = value) => ({ kind: 'won', is, value, high })
const months = (is: string, first: number, last = first) => ({
  kind: 'months',
  is,
  months: [YEAR + first - 1, YEAR + last - 1],
})

describe('ages', () => {
  it.each([
    ['within both bounds; above the only one', age('is', 29), [1, 0.6, UNKNOWN]],
    ['the youngest and the oldest are within', age('is', 34), [1, 0.6, UNKNOWN]],
    ['too old for one', age('is', 35), [NO, 0.6, UNKNOWN]],
    ['too young for all', age('is', 17), [NO, NO, UNKNOWN]],
    ['a decade that fits in part', age('range', 30, 39), [0.8, 0.6, UNKNOWN]],
    ['under a bound: who publishes none is unknown', age('under', 35), [1, UNKNOWN, UNKNOWN]],
    ['at most the published bound', age('most', 34), [1, UNKNOWN, UNKNOWN]],
    ['forty and over', age('least', 40), [NO, 0.6, UNKNOWN]],
  ])('%s', (_, condition, expected) => expect(fits(condition)).toEqual(expected))
})

describe('figures', () => {
  it.each([
    ['the preferred value', won('is', 7_900_000_000), [1, UNKNOWN, UNKNOWN]],
    ['a rival value', won('is', 19_200_000_000), [1, UNKNOWN, UNKNOWN]],
    ['a figure of a part', won('is', 500_000_000), [0.7, UNKNOWN, UNKNOWN]],
    ['a value nobody published', won('is', 1), [NO, UNKNOWN, UNKNOWN]],
    ['comparisons are about the whole program', won('under', 600_000_000), [NO, UNKNOWN, UNKNOWN]],
    ['any standing value may meet them', won('over', 10_000_000_000), [1, UNKNOWN, UNKNOWN]],
    ['both ends of a range are in it', won('range', 7_900_000_000, 8_000_000_000), [1, UNKNOWN, UNKNOWN]],
  ])('%s', (_, condition, expected) => expect(fits(condition)).toEqual(expected))
})

describe('time', () => {
  it.each([
    ['a month', months('any', 4), [1, NO, UNKNOWN]],
    ['a span of months', months('opens', 1, 6), [1, 0.6, UNKNOWN]],
    ['a close: calls for operators count little', months('closes', 3), [0.3, 1, UNKNOWN]],
    ['a day in any year', { kind: 'day', is: 'any', months: [0, 0], day: '03-10' }, [NO, 1, UNKNOWN]],
    ['a day of this year', { kind: 'day', is: 'closes', months: [0, 0], day: '2026-03-10' }, [NO, 1, UNKNOWN]],
    ['a day of another kind', { kind: 'day', is: 'any', months: [0, 0], day: '02-11' }, [NO, 0.6, UNKNOWN]],
  ])('%s', (_, condition, expected) => expect(fits(condition)).toEqual(expected))
  it('now is what the page says', () => {
    expect(fits({ kind: 'now' }, { open: (program) => [true, false, undefined][program] })).toEqual([1, NO, UNKNOWN])
  })
})

it('what fits far worse than the best does not fit', () => {
  const weak = {
    ...index,
    figures: [...index.figures, ['won', 7_900_000_000, 2, 0.2, 0, 'of an event']],
  } as SearchIndex
  expect([...judge({ ...span, ...won('is', 7_900_000_000) } as Condition, weak, never).fit]).toEqual([1, UNKNOWN, NO])
})
