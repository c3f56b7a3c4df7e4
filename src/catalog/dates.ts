/** EDTF (ISO 8601-2) as far as public calls need it, read in Korean time. The text is the value; nothing is ever rounded. */

/** When something may have begun and ended: milliseconds, `to` exclusive; infinite where open. */
export interface Span {
  from: number
  to: number
  precision: 'year' | 'month' | 'day' | 'minute' | 'interval'
}

/** Whether something is known to the day or the minute. */
export function isExact(span: Span | undefined): boolean {
  return span?.precision === 'day' || span?.precision === 'minute'
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)\+09:00)?)?)?$/
const SEOUL_OFFSET = 9 * 3_600_000

/** The instant of a clock time in Seoul (UTC+9, no summer time since 1988), in milliseconds. */
export function seoul(y: number, m = 1, d = 1, h = 0, min = 0) {
  return Date.UTC(y, m - 1, d, h, min) - SEOUL_OFFSET
}

/** The calendar day in Seoul at an instant, as `2026-11-22`. */
export function seoulDay(instant: number) {
  return new Date(instant + SEOUL_OFFSET).toISOString().slice(0, 10)
}

/** Reads the setting BUILD_DATE: a day, as noon in Seoul, or an instant; milliseconds. Throws a sentence on anything else. */
export function readInstant(text: string): number {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return readDate(`${text}T12:00+09:00`).from
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new Error(`BUILD_DATE="${text}" is neither a day such as 2026-11-22 nor an instant`)
  return instant
}

/** Reads a date, a month, a year, a clock time with +09:00, or `from/to` with `..` for an open end. Throws a sentence. */
export function readDate(text: string): Span {
  if (!text.includes('/')) return readPoint(text)
  const [a, b, ...more] = text.split('/')
  if (more.length || !a || !b) throw new Error(`write from/to with ".." for an open end, not "${text}"`)
  const from = a === '..' ? -Infinity : readPoint(a).from
  const to = b === '..' ? Infinity : readPoint(b).to
  if (from >= to) throw new Error(`"${text}" ends before it begins`)
  return { from, to, precision: 'interval' }
}

function readPoint(text: string): Span {
  const match = DATE.exec(text)
  if (!match) throw new Error(`"${text}" is not a date such as 2026-04, 2026-04-30 or 2026-04-30T18:00+09:00`)
  const parts: (string | undefined)[] = match.slice(1)
  const [y, m, d, h, min] = parts.map((part) => (part === undefined ? undefined : Number(part)))
  if (y! < 1900 || y! > 2199) throw new Error(`"${text}": the year ${y} is not meant, is it?`)
  if (m !== undefined && (m < 1 || m > 12)) throw new Error(`"${text}": there is no month ${m}`)
  const days = new Date(Date.UTC(y!, m ?? 1, 0)).getUTCDate()
  if (d !== undefined && (d < 1 || d > days)) throw new Error(`"${text}" does not exist; that month has ${days} days`)
  if (h !== undefined && (h > 23 || min! > 59)) throw new Error(`"${text}": there is no such clock time`)
  if (h !== undefined) return { from: seoul(y!, m, d, h, min), to: seoul(y!, m, d, h, min), precision: 'minute' }
  if (d !== undefined) return { from: seoul(y!, m, d), to: seoul(y!, m, d + 1), precision: 'day' }
  if (m !== undefined) return { from: seoul(y!, m), to: seoul(y!, m + 1), precision: 'month' }
  return { from: seoul(y!), to: seoul(y! + 1), precision: 'year' }
}
