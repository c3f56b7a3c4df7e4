/**
 * Numbers, money, people and dates as each language prints them. Everything comes from one integer or one EDTF text; nothing is rounded.
 * Dates are Korean time (Asia/Seoul).
 */
import type { Point } from './language.ts'
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
  return new Intl.NumberFormat(locales[locale].intl, { maximumFractionDigits: 12 }).format(value)
}

/** Per cent as the source prints it, never rounded. */
export function percent(value: number, locale: Locale) {
  return `${count(value, locale)}%`
}

/** An amount of won: 79억 원, KRW 7.9 billion. Exact: reading it back gives the same integer. */
export function money(won: number, locale: Locale): Printed {
  const { before, after, steps, sum, join } = locales[locale].money
  if (sum) {
    const parts: string[] = []
    let rest = won
    for (const [size, unit] of steps) {
      const of = Math.floor(rest / size)
      if (of > 0) parts.push(count(of, locale) + unit)
      rest %= size
    }
    if (rest > 0 || parts.length === 0) parts.push(count(rest, locale))
    const [, number = '', unit = ''] = /^(.*\d)(\D*)$/.exec(parts.join(join)) ?? []
    return { before, number, after: unit + after }
  }
  const [size, unit] = steps.find(([size]) => won >= size) ?? [1, '']
  return { before, number: count(won / size, locale), after: unit + after }
}

/** An amount of won as one integer, the same in every language: ₩7,900,000,000. */
export function exactly(won: number): string {
  return `₩${new Intl.NumberFormat('en').format(won)}`
}

function readPoint(text: string): Point {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(text)!
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined, time }
}

/** How much of a date the words around it already say. */
export interface DateContext {
  /** The year everybody knows; left out where it is the one. */
  within?: string
}

/** An EDTF text as the language writes it, with no more than it says: a month stays a month. */
export function date(text: string, locale: Locale, { within }: DateContext = {}): string {
  const words = locales[locale].dates
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

/** The weekday of a day such as `2026-03-10`, short. */
export function weekday(day: string, locale: Locale): string {
  const [year = 0, month = 1, at = 1] = day.split('-').map(Number)
  const format = new Intl.DateTimeFormat(locales[locale].intl, { weekday: 'short', timeZone: 'UTC' })
  return format.format(Date.UTC(year, month - 1, at))
}

/** The names of the twelve months, short, for an axis. */
export function months(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locales[locale].intl, { month: locales[locale].dates.axis, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) =>
    format
      .format(Date.UTC(2026, month, 1))
      .replace(/[^\p{L}\d]|월|月/gu, '')
      .slice(0, 3),
  )
}
