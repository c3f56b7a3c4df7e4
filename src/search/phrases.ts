/** What was understood of a query, in the reader's words, and the query without it. Pure. */
import { fill } from '../i18n/fill.ts'
import type { Condition, NumberCondition } from './conditions.ts'
import type { Understood } from './engine.ts'

/** The words of the reader's language, by key, with blanks in braces. */
export type Say = Record<string, string>

/** A piece of the query that can be edited or taken out. */
export interface Piece {
  from: number
  to: number
  /** As typed. */
  text: string
  /** What it means. */
  words: string
}

const LABEL = { age: 'age', won: 'amount', people: 'seats', number: 'number' } as const

function numberPhrase({ kind, is, value, high }: NumberCondition, say: Say): string {
  const format = new Intl.NumberFormat(say.tag, {
    ...(kind === 'won' && value >= 1e4 && { notation: 'compact', compactDisplay: 'long' }),
    maximumFractionDigits: 4,
  })
  const unit = (n: number) => fill(say[kind] ?? '{n}', { n: format.format(n) })
  const text =
    is === 'is'
      ? unit(value)
      : is === 'range'
        ? fill(say[kind] ?? '{n}', { n: fill(say.range!, { x: format.format(value), y: format.format(high) }) })
        : fill(say[is]!, { x: unit(value) })
  // Only whole budgets and places are compared.
  const label = kind === 'won' && is !== 'is' ? 'budget' : LABEL[kind]
  return fill(say.pair!, { a: say[`of.${label}`]!, b: text })
}

/** A condition in words: "Age: 29", "Open: April", "Budget: at least KRW 7.9 billion". `year` is the one that is not said. */
export function phrase(condition: Condition, say: Say, year: number): string {
  if (condition.kind === 'now') return say.now!
  if (!('months' in condition)) return numberPhrase(condition, say)
  const { months, day, is } = condition
  const dates = (instants: number[], own: Intl.DateTimeFormatOptions) => {
    const other = instants.some((at) => new Date(at).getUTCFullYear() !== year)
    const format = new Intl.DateTimeFormat(say.tag, { ...own, timeZone: 'UTC', ...(other && { year: 'numeric' }) })
    return [...new Set(instants.map((at) => format.format(at)))]
  }
  if (day !== undefined) {
    // The year stands in front if it was asked for.
    const own = Date.parse(day.length > 5 ? day : `${year}-${day}`)
    const [x = ''] = dates([own], { month: 'long', day: 'numeric' })
    return is === 'any' ? x : fill(say[`${is}.day`]!, { x })
  }
  const [x = '', y] = dates(
    months.map((month) => Date.UTC(Math.floor(month / 12), month % 12)),
    // Languages that number their months write them with digits; Chinese would spell them out.
    { month: say.tag!.startsWith('zh') ? 'numeric' : 'long' },
  )
  return fill(say[is === 'closes' ? 'closes' : 'opens']!, { x: y === undefined ? x : fill(say.range!, { x, y }) })
}

/** What was understood, piece by piece; what was found in one word is said together. */
export function piecesOf(understood: readonly Understood[], say: Say, year: number): Piece[] {
  const pieces: Piece[] = []
  for (const { from, to, text, condition, label, meaning, repair } of understood) {
    let words: string
    if (condition) words = phrase(condition, say, year)
    else if (meaning === undefined) continue
    else if (repair) words = fill(say.typed!, { x: meaning, y: text })
    else words = label ? fill(say.pair!, { a: label, b: meaning }) : meaning
    const same = pieces.find((piece) => piece.from === from && piece.to === to)
    if (!same) pieces.push({ from, to, text, words })
    else if (!same.words.includes(words)) same.words += ` · ${words}`
  }
  return pieces
}

/** A query without a piece of it; a particle that hung on it goes, too. */
export function cut(
  query: string,
  { from, to }: Pick<Piece, 'from' | 'to'>,
  others: readonly Pick<Piece, 'from'>[] = [],
) {
  const [tail = ''] = /^[가-힣\u3041-\u309f]{1,3}(?![\p{L}\p{N}])/u.exec(query.slice(to)) ?? []
  const taken = others.some((other) => other.from >= to && other.from < to + tail.length)
  const rest = query.slice(0, from) + ' ' + query.slice(taken ? to : to + tail.length)
  return rest.replace(/\s+/g, ' ').trim()
}
