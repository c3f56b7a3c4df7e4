/** How a language builds amounts of won. */
export interface MoneyStyle {
  before: string
  after: string
  /** Steps from the largest, each with its unit. */
  steps: [number, string][]
  /** Written as a sum of steps (4억 9,000만), or as a decimal of the largest step that fits (490 million). */
  sum: boolean
  /** Between the steps of a sum. */
  join: string
}

/** A point in time as an EDTF text says it: missing parts are unknown. */
export interface Point {
  year: number
  month?: number
  day?: number
  /** `12:00`, in Seoul. */
  time?: string
}

/** How a language writes dates. */
export interface DateStyle {
  point(point: Point, show: { year: boolean; month: boolean }): string
  from(point: string): string
  until(point: string): string
  /** Joins the two ends of a range whose parts left out on one side are said on the other. */
  range(from: string, to: string): string
  /** Whether a shared year is said at the first or at the last end. */
  yearAt: 'first' | 'last'
  /** How months are named on an axis. */
  axis: 'short' | 'numeric'
}

/** What people say with a number or by itself; `{n}` is the number, `{x}` a whole value such as an amount. */
export type Saying =
  | 'age'
  | 'decade'
  | 'born'
  | 'people'
  | 'won'
  | 'month'
  | 'quarter'
  | 'first-half'
  | 'second-half'
  | 'opens'
  | 'closes'
  | 'now'
  | 'least'
  | 'most'
  | 'over'
  | 'under'
  | 'between'

/** How people ask in a language: the words around numbers, and the words that say nothing. All in lower case. */
export interface Asks {
  /** Words that multiply a number: 억, bn. */
  units: Record<string, number>
  /** Numbers written in words; 10, 100 and 1,000 multiply what stands before them. */
  numerals: Record<string, number>
  /** Names of the twelve months, each with its short forms; empty where months have numbers. */
  months: string[][]
  /** How the names of Latin letters are written: 케이 is K. */
  letters?: Record<string, string>
  said: Partial<Record<Saying, string[]>>
  /** Particles and endings that may follow a word, as one text with spaces. */
  endings: string
  /** Words that say little about which program is meant (training, program), or nothing (the, how), as one text with spaces; `싶*` is every word that begins so. */
  light: string
}

/** A language of the site: everything about it but the content. */
export interface Language<Words extends Record<string, string> = Record<string, string>> {
  /** BCP 47, for `lang` and `hreflang`. */
  tag: string
  /** BCP 47 with a region, for Intl. */
  intl: string
  /** Which way it is written. */
  dir: 'ltr' | 'rtl'
  /** Its own name. */
  name: string
  /** Its own name in few letters. */
  short: string
  /** For Open Graph. */
  og: string
  /** The font its pictures are drawn with: a package of Fontsource, and its subset with the letters of the language. */
  drawn: { font: string; subset: string }
  /** Every sentence and word of the interface, by key. */
  words: Words
  /** What a sentence still needs when its blanks are filled, such as Korean particles. */
  finish?: (text: string) => string
  money: MoneyStyle
  dates: DateStyle
  /** For the search. */
  asks: Asks
}
