import { locales } from '../i18n/locales.ts'
import type { Key } from '../i18n/strings.ts'
import type { View } from './view.ts'

/** What the search says, by the key it knows it by; a text that is filled in keeps its blanks. */
const SAID = {
  pair: 'mark.pair',
  alike: 'search.alike',
  edit: 'ask.edit',
  typed: 'ask.typed',
  maybe: 'ask.maybe',
  suggest: 'ask.suggest',
  plan: 'ask.plan',
  unsure: 'ask.unsure',
  lacks: 'ask.lacks',
  age: 'ask.age',
  won: 'ask.won',
  people: 'ask.people',
  least: 'ask.least',
  most: 'ask.most',
  over: 'ask.over',
  under: 'ask.under',
  range: 'ask.range',
  'of.age': 'facet.age',
  'of.budget': 'facet.budget',
  'of.seats': 'facet.seats',
  'of.amount': 'ask.amount',
  'of.number': 'ask.number',
  'of.dates': 'ask.dates',
  opens: 'ask.opens',
  'opens.day': 'ask.opens.day',
  closes: 'ask.closes',
  'closes.day': 'ask.closes.day',
  now: 'ask.now',
  texts: 'ask.texts',
  'texts.found': 'ask.texts.found',
  'texts.none': 'ask.texts.none',
  'texts.failed': 'ask.texts.failed',
} as const satisfies Record<string, Key>

/** The words the search speaks in the browser, and the language it formats in. */
export function sayings({ t, locale }: View): Record<string, string> {
  const words = Object.entries(SAID).map(([name, key]) => [name, t(key)])
  return { tag: locales[locale].intl, ...Object.fromEntries(words) } as Record<string, string>
}
