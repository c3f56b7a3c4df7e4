import edtf from 'edtf'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDate, readInstant, seoul, seoulDay } from '../../src/catalog/dates.ts'
import { calendarDay, edtfText } from '../fixtures/edtf-text.ts'

const HOUR = 3_600_000
const instant = (text: string) => Date.parse(text)

describe('a date', () => {
  it.each([
    // text, begins, ends (exclusive), precision
    ['2026', '2026-01-01T00:00+09:00', '2027-01-01T00:00+09:00', 'year'],
    ['2026-04', '2026-04-01T00:00+09:00', '2026-05-01T00:00+09:00', 'month'],
    ['2026-12', '2026-12-01T00:00+09:00', '2027-01-01T00:00+09:00', 'month'],
    ['2024-02', '2024-02-01T00:00+09:00', '2024-03-01T00:00+09:00', 'month'],
    ['2026-02-28', '2026-02-28T00:00+09:00', '2026-03-01T00:00+09:00', 'day'],
    ['2024-02-29', '2024-02-29T00:00+09:00', '2024-03-01T00:00+09:00', 'day'],
    ['2000-02-29', '2000-02-29T00:00+09:00', '2000-03-01T00:00+09:00', 'day'],
    ['2026-12-31', '2026-12-31T00:00+09:00', '2027-01-01T00:00+09:00', 'day'],
    ['2026-03-10T12:00+09:00', '2026-03-10T12:00+09:00', '2026-03-10T12:00+09:00', 'minute'],
    ['2026-03-10T00:00+09:00', '2026-03-09T15:00Z', '2026-03-09T15:00Z', 'minute'],
    ['2026-03-10T23:59+09:00', '2026-03-10T14:59Z', '2026-03-10T14:59Z', 'minute'],
    ['2026-04/2026-08', '2026-04-01T00:00+09:00', '2026-09-01T00:00+09:00', 'interval'],
    ['2026-01-13/2026-01-14', '2026-01-13T00:00+09:00', '2026-01-15T00:00+09:00', 'interval'],
    ['2026-02-04/2026-03-10T12:00+09:00', '2026-02-04T00:00+09:00', '2026-03-10T12:00+09:00', 'interval'],
    ['2025/2026-02', '2025-01-01T00:00+09:00', '2026-03-01T00:00+09:00', 'interval'],
    ['2026-04/2026-04', '2026-04-01T00:00+09:00', '2026-05-01T00:00+09:00', 'interval'],
  ])('%s runs from %s to %s', (text, from, to, precision) => {
    expect(readDate(text)).toEqual({ from: instant(from), to: instant(to), precision })
  })

  it.each([
    ['../2026-11', -Infinity, '2026-12-01T00:00+09:00'],
    ['2026-04/..', '2026-04-01T00:00+09:00', Infinity],
    ['../..', -Infinity, Infinity],
  ])('%s is open at an end', (text, from, to) => {
    const read = (end: string | number) => (typeof end === 'string' ? instant(end) : end)
    expect(readDate(text)).toEqual({ from: read(from), to: read(to), precision: 'interval' })
  })

  it.each([
    ['2026-02-31', 'does not exist; that month has 28 days'],
    ['2026-02-29', 'does not exist; that month has 28 days'],
    ['2024-02-30', 'does not exist; that month has 29 days'],
    ['1900-02-29', 'does not exist; that month has 28 days'],
    ['2026-04-31', 'does not exist; that month has 30 days'],
    ['2026-04-00', 'does not exist'],
    ['2026-13', 'there is no month 13'],
    ['2026-00', 'there is no month 0'],
    // Slips of the hand, and years that a computer takes for those of another century.
    ['0026-04-01', 'the year 26 is not meant'],
    ['1026', 'the year 1026 is not meant'],
    ['2226-04', 'the year 2226 is not meant'],
    ['2026-03-10T24:00+09:00', 'no such clock time'],
    ['2026-03-10T12:60+09:00', 'no such clock time'],
    ['2026-04/2026-03', 'ends before it begins'],
    ['2026-03-10/2026-03-09', 'ends before it begins'],
    ['2026-03-10T12:00+09:00/2026-03-10T11:59+09:00', 'ends before it begins'],
    ['2026-04/2026-02-31', 'does not exist'],
    ['2026-04/', 'write from/to with ".."'],
    ['/2026-04', 'write from/to with ".."'],
    ['2026-04/2026-05/2026-06', 'write from/to with ".."'],
    // Valid EDTF or usual spellings from which no state could be told, or told wrongly.
    ['2026?', 'is not a date'],
    ['2026-21', 'there is no month 21'],
    ['2026-4-1', 'is not a date'],
    ['20260401', 'is not a date'],
    ['2026-03-10T12:00', 'is not a date'],
    ['2026-03-10T12:00Z', 'is not a date'],
    ['2026-03-10T12:00+00:00', 'is not a date'],
    ['2026-03-10T12:00:00+09:00', 'is not a date'],
    [' 2026-04', 'is not a date'],
    ['..', 'is not a date'],
    ['', 'is not a date'],
  ])('"%s" is refused: %s', (text, says) => {
    expect(() => readDate(text)).toThrow(says)
  })

  it('ends where it begins if it is a minute, and later otherwise', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const { from, to, precision } = readDate(text)
        if (precision === 'minute') expect(to).toBe(from)
        else expect(to).toBeGreaterThan(from)
      }),
      { numRuns: 3000 },
    )
  })
})

/**
 * The `edtf` package is right about days and months, but it reads them in UTC, ends them a millisecond early, and turns a
 * 29 February that does not exist into 1 March; then it prints another text than it was given.
 */
describe('the edtf package', () => {
  function oracle(text: string) {
    try {
      const { edtf: printed, min, max } = edtf(text)
      return printed === text ? { from: min - 9 * HOUR, to: max + 1 - 9 * HOUR } : undefined
    } catch {
      return undefined
    }
  }
  function ours(text: string) {
    try {
      const { from, to } = readDate(text)
      return { from, to }
    } catch {
      return undefined
    }
  }
  const digits = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, '0'))

  it('agrees on every day that may be written in a leap year and in a common one, real or not', () => {
    const texts = [2023, 2024].flatMap((year) =>
      Array.from({ length: 14 }, (_, month) => String(month).padStart(2, '0')).flatMap((month) => [
        `${year}-${month}`,
        ...Array.from({ length: 33 }, (_, day) => `${year}-${month}-${String(day).padStart(2, '0')}`),
      ]),
    )
    expect(texts.filter((text) => JSON.stringify(ours(text)) !== JSON.stringify(oracle(text)))).toEqual([])
    expect(texts.filter((text) => ours(text))).toHaveLength(12 + 365 + 12 + 366)
  })

  it('agrees on days and months of three centuries, real or not', () => {
    const year = fc.integer({ min: 1900, max: 2199 }).map(String)
    const text = fc.oneof(
      fc.tuple(year, digits(0, 20)).map((parts) => parts.join('-')),
      fc.tuple(year, digits(0, 13), digits(0, 32)).map((parts) => parts.join('-')),
    )
    fc.assert(
      fc.property(text, (written) => {
        expect(ours(written)).toEqual(oracle(written))
      }),
      { numRuns: 1500 },
    )
  })
})

describe.each(['Pacific/Honolulu', 'Pacific/Auckland', 'Asia/Seoul', 'UTC'])('for a visitor in %s', (zone) => {
  const before = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })
  afterAll(() => {
    process.env.TZ = before
  })

  it('a day begins at midnight in Korea', () => {
    expect(readDate('2026-03-10').from).toBe(instant('2026-03-09T15:00Z'))
    expect(seoul(2026, 3, 10, 12)).toBe(instant('2026-03-10T03:00Z'))
  })

  it('it is another day from midnight in Korea on', () => {
    expect(seoulDay(instant('2026-03-09T14:59:59.999Z'))).toBe('2026-03-09')
    expect(seoulDay(instant('2026-03-09T15:00Z'))).toBe('2026-03-10')
  })

  it('every instant is within the day it is said to be', () => {
    fc.assert(
      fc.property(calendarDay, fc.nat(24 * HOUR - 1), (day, later) => {
        expect(seoulDay(readDate(day).from + later)).toBe(day)
      }),
    )
  })
})

describe('the clock of a build', () => {
  it('is noon in Seoul on a day, or an instant', () => {
    expect(readInstant('2026-03-10')).toBe(Date.UTC(2026, 2, 10, 3))
    expect(readInstant('2026-03-10T02:59:00Z')).toBe(Date.UTC(2026, 2, 10, 2, 59))
  })

  it.each(['2026-02-30', 'tomorrow'])('is never %s', (text) => {
    expect(() => readInstant(text)).toThrow(text)
  })
})
