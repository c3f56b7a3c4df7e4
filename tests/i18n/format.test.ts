import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount } from '../../src/i18n/amount.ts'
import { count, date, joined, money, months, percent } from '../../src/i18n/format.ts'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { catalogOf, REAL } from '../fixtures/catalog.ts'
import { edtfText } from '../fixtures/edtf-text.ts'
import { amountReaders, dateReaders } from '../fixtures/read-back.ts'

const statements = catalogOf(REAL).editions.flatMap(({ facts }) =>
  [...facts.values()].flatMap((fact) => fact.statements),
)
const won = [...new Set(statements.flatMap((statement) => statement.won ?? []))]
const people = [...new Set(statements.flatMap((statement) => statement.people ?? []))]
const dates = [
  ...new Set(
    statements.flatMap((entry) => [entry.date, entry.window, entry.stated].filter((text) => text !== undefined)),
  ),
]

describe('money', () => {
  it.each([
    // amount, Korean, English, Japanese, Chinese
    [0, '0 원', 'KRW 0', '0ウォン', '0韩元'],
    [1, '1 원', 'KRW 1', '1ウォン', '1韩元'],
    [9_999, '9,999 원', 'KRW 9,999', '9,999ウォン', '9,999韩元'],
    [10_000, '1만 원', 'KRW 10,000', '1万ウォン', '1万韩元'],
    [250_000, '25만 원', 'KRW 250,000', '25万ウォン', '25万韩元'],
    [1_000_000, '100만 원', 'KRW 1 million', '100万ウォン', '100万韩元'],
    [10_500_000, '1,050만 원', 'KRW 10.5 million', '1,050万ウォン', '1,050万韩元'],
    [100_000_000, '1억 원', 'KRW 100 million', '1億ウォン', '1亿韩元'],
    [100_000_001, '1억 1 원', 'KRW 100.000001 million', '1億1ウォン', '1亿1韩元'],
    [490_000_000, '4억 9,000만 원', 'KRW 490 million', '4億9,000万ウォン', '4亿9,000万韩元'],
    [7_900_000_000, '79억 원', 'KRW 7.9 billion', '79億ウォン', '79亿韩元'],
    [19_200_000_000, '192억 원', 'KRW 19.2 billion', '192億ウォン', '192亿韩元'],
    [43_000_000_000, '430억 원', 'KRW 43 billion', '430億ウォン', '430亿韩元'],
    [1_000_000_000_000, '1조 원', 'KRW 1 trillion', '1兆ウォン', '1万亿韩元'],
    [
      1_230_045_006_789,
      '1조 2,300억 4,500만 6,789 원',
      'KRW 1.230045006789 trillion',
      '1兆2,300億4,500万6,789ウォン',
      '1万亿2,300亿4,500万6,789韩元',
    ],
  ])('%d won', (amount, ...expected) => {
    const printed = (['ko', 'en', 'ja', 'zh-hans'] as const).map((locale) => joined(money(amount, locale)))
    expect(printed).toEqual(expected)
  })

  it('comes in pieces, its number apart from its unit', () => {
    expect(money(7_900_000_000, 'ko')).toEqual({ before: '', number: '79', after: '억 원' })
    expect(money(490_000_000, 'ko')).toEqual({ before: '', number: '4억 9,000', after: '만 원' })
    expect(money(7_900_000_000, 'en')).toEqual({ before: 'KRW ', number: '7.9', after: ' billion' })
  })

  it.each(localeIds)('of every real statement reads back in %s as the same integer', (locale) => {
    expect(won.length).toBeGreaterThan(10)
    expect(won.map((amount) => amountReaders[locale](joined(money(amount, locale))))).toEqual(won)
  })

  it.each(localeIds)('of any size reads back in %s as the same integer', (locale) => {
    // Up to a thousand trillion won; round sums, as public money is, and crooked ones.
    const amount = fc.oneof(
      fc.nat(1_000_000),
      fc.integer({ min: 0, max: 1e15 }),
      fc.tuple(fc.nat(99_999), fc.integer({ min: 0, max: 10 })).map(([digits, zeros]) => digits * 10 ** zeros),
    )
    fc.assert(
      fc.property(amount, (value) => {
        expect(amountReaders[locale](joined(money(value, locale)))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('people', () => {
  it.each([
    [1, '1명', '1 person'],
    [2, '2명', '2 people'],
    [900, '900명', '900 people'],
    [3400, '3,400명', '3,400 people'],
  ])('%d', (amount, ko, en) => {
    expect(speak('ko').n('unit.people', amount)).toBe(ko)
    expect(speak('en').n('unit.people', amount)).toBe(en)
  })

  it.each(localeIds)('of every real statement, and any number, read back in %s', (locale) => {
    const back = (amount: number) => {
      const digits = speak(locale)
        .n('unit.people', amount)
        .match(/\d[\d,]*/g)
      expect(digits).toHaveLength(1)
      return Number(digits![0].replaceAll(',', ''))
    }
    expect(people.length).toBeGreaterThan(10)
    expect(people.map(back)).toEqual(people)
    fc.assert(
      fc.property(fc.nat(), (amount) => {
        expect(back(amount)).toBe(amount)
      }),
    )
  })
})

describe('counts and shares', () => {
  it.each([
    [0, '0%'],
    [20, '20%'],
    [73.4, '73.4%'],
    [12.345, '12.345%'],
    [100, '100%'],
  ])('%d per cent is never rounded', (value, text) => {
    for (const locale of localeIds) expect(percent(value, locale)).toBe(text)
  })

  it('have separators', () => {
    for (const locale of localeIds) expect(count(1_234_567, locale)).toBe('1,234,567')
  })
})

describe('an amount as it is printed', () => {
  it.each([
    ['79억', 7_900_000_000],
    ['192억', 19_200_000_000],
    ['430억 원', 43_000_000_000],
    ['약 97억 원', 9_700_000_000],
    ['4억 9,000만 원', 490_000_000],
    ['4억9000만원', 490_000_000],
    ['1,050만', 10_500_000],
    ['5천만 원', 50_000_000],
    ['9만5천 원', 95_000],
    ['4.5억', 450_000_000],
    ['1조 2,300억', 1_230_000_000_000],
    ['10億円', 1_000_000_000],
    ['79亿韩元', 7_900_000_000],
    ['1.2万亿', 1_200_000_000_000],
    ['3,400여 명', 3400],
    ['250000', 250_000],
    ['0', 0],
    ['', undefined],
    ['수십억', undefined],
    ['2.5명', undefined],
    ['0.00001만', undefined],
  ])('"%s" is %s', (printed, expected) => {
    expect(readAmount(printed)).toBe(expected)
  })

  it('says what the integer beside it says, wherever an editor copied it', () => {
    const printed = statements.filter((statement) => statement.printed !== undefined)
    expect(printed.length).toBeGreaterThan(10)
    for (const statement of printed)
      expect(readAmount(statement.printed!), statement.address).toBe(statement.won ?? statement.people)
  })
})

describe('a date', () => {
  it.each([
    ['2026', '2026년', '2026'],
    ['2026-04', '2026년 4월', 'April 2026'],
    ['2026-03-10', '2026년 3월 10일', '10 March 2026'],
    ['2026-03-10T12:00+09:00', '2026년 3월 10일 12:00 KST', '10 March 2026, 12:00 KST'],
    ['2026-03-10T00:00+09:00', '2026년 3월 10일 00:00 KST', '10 March 2026, 00:00 KST'],
    ['2026-04/2026-08', '2026년 4~8월', 'April to August 2026'],
    ['2026-01-13/2026-01-14', '2026년 1월 13일~14일', '13 to 14 January 2026'],
    ['2026-02-04/2026-03-10', '2026년 2월 4일~3월 10일', '4 February to 10 March 2026'],
    [
      '2026-02-04/2026-03-10T12:00+09:00',
      '2026년 2월 4일~3월 10일 12:00 KST',
      '4 February to 10 March 2026, 12:00 KST',
    ],
    ['2025-12/2026-02', '2025년 12월~2026년 2월', 'December 2025 to February 2026'],
    ['2025/2026', '2025년~2026년', '2025 to 2026'],
    ['2026-04/2026-04-15', '2026년 4월~4월 15일', 'April to 15 April 2026'],
    ['2026-04-15/2026-04', '2026년 4월 15일~4월', '15 April to April 2026'],
    ['../2026-11', '2026년 11월까지', 'until November 2026'],
    ['2026-04/..', '2026년 4월부터', 'from April 2026'],
  ])('%s', (text, ko, en) => {
    expect(date(text, 'ko')).toBe(ko)
    expect(date(text, 'en')).toBe(en)
  })

  it.each([
    ['2026-04', '4월', 'April'],
    ['2026', '2026년', '2026'], // nothing would be left
    ['2027-04', '2027년 4월', 'April 2027'],
    ['2026-04/2026-08', '4~8월', 'April to August'],
    ['2026-04-06/2026-05-08', '4월 6일~5월 8일', '6 April to 8 May'],
    ['2025-12/2026-02', '2025년 12월~2026년 2월', 'December 2025 to February 2026'],
    ['2026-04/..', '4월부터', 'from April'],
    ['../2027-04', '2027년 4월까지', 'until April 2027'],
  ])('%s where everybody knows that it is 2026', (text, ko, en) => {
    expect(date(text, 'ko', { within: '2026' })).toBe(ko)
    expect(date(text, 'en', { within: '2026' })).toBe(en)
  })

  /** The points an EDTF text names, taken apart. */
  function points(text: string) {
    return text
      .split('/')
      .filter((end) => end !== '..')
      .map((end) => {
        const [day = '', time] = end.split('T')
        const [year, month, ofMonth] = day.split('-').map(Number)
        return { year: year!, month, day: ofMonth, time: time?.slice(0, 5) }
      })
  }
  const there = <T>(values: (T | undefined)[]) => values.filter((value) => value !== undefined)
  /** Said once where both ends share it, or twice. */
  const once = <T>(values: T[]) => [[...new Set(values)], values]

  function sameAsText(text: string, locale: Locale, within?: string) {
    const ends = points(text)
    const said = dateReaders[locale](date(text, locale, { within }))
    // What is in the text is in print, and nothing else: a month never becomes its first day.
    expect(said.days, text).toEqual(there(ends.map(({ day }) => day)))
    expect(said.times, text).toEqual(there(ends.map(({ time }) => time)))
    expect(once(there(ends.map(({ month }) => month))), text).toContainEqual(said.months)
    const years = ends.map(({ year }) => year)
    expect([...once(years), ...(within === undefined ? [] : [[], [Number(within)]])], text).toContainEqual(said.years)
    if (within === undefined || years.some((year) => String(year) !== within))
      expect(said.years.length, text).toBeGreaterThan(0)
  }

  it.each(localeIds)('of the real content says in %s what its text says, no more and no less', (locale) => {
    expect(dates.length).toBeGreaterThan(30)
    for (const text of dates) for (const within of [undefined, '2025', '2026']) sameAsText(text, locale, within)
  })

  it.each(localeIds)('of any kind says in %s what its text says, no more and no less', (locale) => {
    const within = fc.option(fc.integer({ min: 2020, max: 2030 }).map(String), { nil: undefined })
    fc.assert(
      fc.property(edtfText, within, (text, year) => sameAsText(text, locale, year)),
      { numRuns: 3000 },
    )
  })
})

describe('the months of an axis', () => {
  it('are twelve short names, in order', () => {
    expect(months('ko')).toEqual(Array.from({ length: 12 }, (_, month) => String(month + 1)))
    expect(months('en').slice(0, 4)).toEqual(['Jan', 'Feb', 'Mar', 'Apr'])
    for (const locale of localeIds) expect(new Set(months(locale)).size).toBe(12)
  })
})
