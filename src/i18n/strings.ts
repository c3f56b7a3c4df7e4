import { fill } from './fill.ts'
import type { Dictionary, Key } from './ko.ts'
import type { Language } from './language.ts'
import { locales, type Locale } from './locales.ts'

export type { Key }

/** A key that has a form for each plural category: `catalog.count` has `.one` and `.other`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never

type Values = Record<string, string | number>

/** Speaks one language: `t('catalog.year', { year })`, `t.n('catalog.count', 11)`. */
export interface Speaker {
  (key: Key, values?: Values): string
  /** The form for a number; `{n}` is the number in the language's digits. */
  n(key: PluralKey, n: number, values?: Values): string
  /** The form for each plural category of the language, for the browser to choose from. */
  forms(key: PluralKey, values?: Values): [category: string, text: string][]
  /** A list in words; never "and", so that it does not claim to be complete. */
  list(items: readonly string[]): string
  /** Things of different kinds side by side: a name and a year, a body and a day. */
  apart(items: readonly string[]): string
  /** One sentence after the other. */
  join(items: readonly string[]): string
  /** A label and its value. */
  pair(a: string, b: string): string
  /** A text and what is said beside it. */
  aside(a: string, b: string): string
  locale: Locale
}

/** The interface in one language. */
export function speak(locale: Locale): Speaker {
  const { words: dictionary, intl, finish = (text: string) => text }: Language<Dictionary> = locales[locale]
  const plural = new Intl.PluralRules(intl)
  const number = new Intl.NumberFormat(intl)
  const t = (key: Key, values: Values = {}) => finish(fill(dictionary[key], values))
  const { pluralCategories } = plural.resolvedOptions()
  const formOf = (key: PluralKey, category: Intl.LDMLPluralRule) => {
    const form = `${key}.${category}` as Key
    return form in dictionary ? form : (`${key}.other` as Key)
  }
  return Object.assign(t, {
    locale,
    list: (items: readonly string[]) => items.join(dictionary['mark.list']),
    apart: (items: readonly string[]) => items.join(dictionary['mark.apart']),
    join: (items: readonly string[]) => items.reduce((a, b) => t('mark.join', { a, b })),
    pair: (a: string, b: string) => t('mark.pair', { a, b }),
    aside: (a: string, b: string) => t('mark.aside', { a, b }),
    n: (key: PluralKey, n: number, values: Values = {}) =>
      t(formOf(key, plural.select(n)), { n: number.format(n), ...values }),
    forms: (key: PluralKey, values: Values = {}) =>
      pluralCategories.map((category): [string, string] => [category, t(formOf(key, category), values)]),
  })
}
