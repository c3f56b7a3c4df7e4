/**
 * Numbers, money, people and dates as each language prints them. Everything comes from one integer or one EDTF text; nothing is rounded.
 * Dates are Korean time (Asia/Seoul).
 */
import { locales, type Locale } from './locales.ts'

/** A number printed in pieces, so that a page can set the number large and its unit small. Joined, they are the whole text. */
export interface Printed {
  before: string
  number: string
  after: string
}

/** The pieces as one text. */
export function joined({ before, number, after }: Printed) {
  return before + number + after
}

/** A whole number with the separators of the language. */
export function count(value: number, locale: Locale) {
  return new Intl.NumberFormat(locales[locale].tag, { maximumFractionDigits: 6 }).format(value)
}

/** Per cent as the source prints it, never rounded. */
export function percent(value: number, locale: Locale) {
  return `${count(value, locale)}%`
}

/** How a language builds amounts of won. */
interface MoneyStyle {
  before: string
  after: string
  /** Steps from the largest; an amount is written as a sum of steps, or as a decimal of the largest that fits. */
  steps: [number, string][]
  sum: boolean
}

const MONEY: Record<Locale, MoneyStyle> = {
  ko: {
    before: '',
    after: ' 원',
    sum: true,
    steps: [
      [1e12, '조'],
      [1e8, '억'],
      [1e4, '만'],
    ],
  },
  en: {
    before: 'KRW ',
    after: '',
    sum: false,
    steps: [
      [1e12, ' trillion'],
      [1e9, ' billion'],
      [1e6, ' million'],
    ],
  },
}

/** An amount of won: 79억 원, KRW 7.9 billion. Exact: reading it back gives the same integer. */
export function money(won: number, locale: Locale): Printed {
  const { before, after, steps, sum } = MONEY[locale]
  if (sum) {
    const parts: string[] = []
    let rest = won
    for (const [size, unit] of steps) {
      const of = Math.floor(rest / size)
      if (of > 0) parts.push(count(of, locale) + unit)
      rest %= size
    }
    if (rest > 0 || parts.length === 0) parts.push(count(rest, locale))
    const [, number = '', unit = ''] = /^(.*\d)(\D*)$/.exec(parts.join(' ')) ?? []
    return { before, number, after: unit + after }
  }
  const [size, unit] = steps.find(([size]) => won >= size) ?? [1, '']
  return { before, number: count(won / size, locale), after: unit + after }
}

/** A point in time as an EDTF text says it: missing parts are unknown. */
interface Point {
  year: number
  month?: number
  day?: number
  time?: string
}

function readPoint(text: string): Point {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(text)!
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined, time }
}

/** How much of a date the words around it already say. */
export interface DateStyle {
  /** The year everybody knows; left out where it is the one. */
  within?: string
}

/** How a language writes dates. */
interface DateWords {
  point(point: Point, style: { year: boolean; month: boolean }): string
  from(point: string): string
  until(point: string): string
  /** Joins the two ends of a range whose parts left out on one side are said on the other. */
  range(from: string, to: string): string
  /** Whether a shared year is said at the first or at the last end. */
  yearAt: 'first' | 'last'
}

const EN_MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
)

const DATES: Record<Locale, DateWords> = {
  ko: {
    point: ({ year, month, day, time }, show) =>
      [
        show.year || !month ? `${year}년` : '',
        month && show.month ? `${month}월` : '',
        day ? `${day}일` : '',
        time ?? '',
      ]
        .filter(Boolean)
        .join(' '),
    from: (point) => `${point}부터`,
    until: (point) => `${point}까지`,
    range: (from, to) => (/\d월$/.test(from) && /^\d+월$/.test(to) ? `${from.slice(0, -1)}~${to}` : `${from}~${to}`),
    yearAt: 'first',
  },
  en: {
    point: ({ year, month, day, time }, show) =>
      [
        [day ?? '', month && show.month ? EN_MONTHS[month - 1] : '', show.year || !month ? year : '']
          .filter(Boolean)
          .join(' '),
        time ? `${time} KST` : '',
      ]
        .filter(Boolean)
        .join(', '),
    from: (point) => `from ${point}`,
    until: (point) => `until ${point}`,
    range: (from, to) => `${from} to ${to}`,
    yearAt: 'last',
  },
}

/** An EDTF text as the language writes it, with no more than it says: a month stays a month. */
export function date(text: string, locale: Locale, { within }: DateStyle = {}): string {
  const words = DATES[locale]
  const shown = (point: Point) => String(point.year) !== within
  if (!text.includes('/')) {
    const point = readPoint(text)
    return words.point(point, { year: shown(point), month: true })
  }
  const [a = '..', b = '..'] = text.split('/')
  if (a === '..') return words.until(date(b, locale, { within }))
  if (b === '..') return words.from(date(a, locale, { within }))
  const [from, to] = [readPoint(a), readPoint(b)]
  const sameYear = from.year === to.year
  const sameMonth =
    sameYear && from.month === to.month && from.day !== undefined && to.day !== undefined && !from.time && !to.time
  const first = words.yearAt === 'first'
  return words.range(
    words.point(from, { year: sameYear ? shown(from) && first : true, month: !sameMonth || first }),
    words.point(to, { year: sameYear ? shown(to) && !first : true, month: !sameMonth || !first }),
  )
}

/** The names of the twelve months, short, for an axis. */
export function months(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locales[locale].tag, {
    month: locale === 'en' ? 'short' : 'numeric',
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, month) =>
    format.format(Date.UTC(2026, month, 1)).replace(/[^\p{L}\d]|월|月/gu, ''),
  )
}

/** A list in words; commas only, so that it never claims to be complete. */
export function listed(items: string[]) {
  return items.join(', ')
}
