/** What the search answers over: plain data, one file a language, made by a page from the catalog. */
import type { Asks } from '../i18n/language.ts'

/** Bits of what a text is. */
export const NAME = 1
/** A word of a vocabulary: understanding it is shown. */
export const TERM = 2
/** A word of its own, found only as a whole or by most of it. */
export const WHOLE = 4
/** Says what the program is about: it may be found by initials and by misspelt words. */
export const STRONG = 8
/** Asks about a kind of fact, not for a kind of program. */
export const FACT = 16

/**
 * Texts to find, a line each, that lead to the same: what they are, then for each program its number, the weight (1 to 10) and the
 * number of the label that says why.
 */
export type Entry = [texts: string, is: number, ...postings: number[]]

/**
 * Other words, a line each, for what some entries mean: what they are, how much they mean it (1 to 10), and the places of those entries.
 * They lead wherever those lead.
 */
export type Synonym = [texts: string, is: number, share: number, ...entries: number[]]

/** A published number. `main` figures are the whole program's budget or places of the year, which comparisons are about. `why` is a place in `whys`. */
export type Figure = [
  unit: 'won' | 'people',
  value: number,
  program: number,
  strength: number,
  main: 0 | 1,
  why: number,
]

/** Who may apply by age, in whole years (만 나이), inclusive; 0 and 200 where there is no bound. `known` says which bounds are published. */
export type Ages = [program: number, from: number, to: number, known: 0 | 1 | 2 | 3, why: number]

/** A month in which one may apply: months since year 0. */
export type Month = [month: number, program: number, strength: number, why: number]

/** A published day (`2026-03-10`): of an opening, a close or anything else. */
export type Day = [day: string, is: 'opens' | 'closes' | 'other', program: number, strength: number, why: number]

/** Words that say why something was found, and the address of the figure they say, with a blank for the `{program}`; empty if they say none. */
export type Reason = [text: string, figure: string]

/** A number of the whole plan, which no program is found by. */
export interface Planned {
  unit: 'won' | 'people' | 'number'
  value: number
  /** How a number that is no condition is typed: "15 programs". */
  typed: string[]
  why: Reason
}

export interface SearchIndex {
  /** The plan's year, which dates without a year mean. */
  year: number
  /** Slugs; every other number of a program is a place in this list. */
  programs: string[]
  /** Why something was found: name, field, operator. */
  labels: string[]
  entries: Entry[]
  synonyms: Synonym[]
  figures: Figure[]
  ages: Ages[]
  months: Month[]
  days: Day[]
  /** The page's language first. */
  asks: Asks[]
  words: SearchWords
}

/** What is only shown: it may come after the first results. */
export interface SearchWords {
  /** The names of the programs in this language. */
  names: string[]
  /** The published numbers and dates in words: "Budget: KRW 7.9 billion (KOCCA)". */
  whys: Reason[]
  plan: Planned[]
  /** What each synonym means, in a word. */
  meanings: string[]
  /** What the search says of a query, by key, with blanks in braces. */
  say: Record<string, string>
}
