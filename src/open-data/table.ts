import { disagrees, standingOf, type Fact } from '../catalog/ledger.ts'
import { localeIds, locales, type Locale } from '../i18n/locales.ts'
import { speak, type Key, type Speaker } from '../i18n/strings.ts'
import type { View } from '../views/view.ts'
import { z } from 'zod'

/** What a cell may hold; null is unknown, and a list stands in one cell with spaces between. */
export type Cell = string | number | boolean | readonly string[] | null
export type Row = Readonly<Record<string, Cell>>

/** One table of the open data: its columns as a schema, what makes a row unique, and its rows. Ids never change. */
export interface Table {
  name: TableName
  row: z.ZodObject<Record<string, z.ZodType>>
  key: readonly string[]
  /** Columns that name a row of another table. */
  refers?: Readonly<Record<string, TableName>>
  rows(view: View): Row[]
}

/** The tables there are; each has a title in the dictionaries. */
export type TableName = Key extends infer K ? (K extends `table.${infer Name}` ? Name : never) : never

/** Columns that stand once a language, and columns that say something of the one before them. */
const SUFFIX = new RegExp(`^(.+)_(status|qualifier|differs|${localeIds.map(columnOf).join('|')})$`)

/** A language as it stands in names of columns: `zh_hans`. */
export function columnOf(locale: Locale) {
  return locale.replaceAll('-', '_')
}

/** The name of a language in another: "Simplified Chinese". */
function languageIn({ locale }: Speaker, other: Locale) {
  return new Intl.DisplayNames(locales[locale].intl, { type: 'language' }).of(locales[other].tag)!
}

/** What a column holds, in a language. */
export function columnText(t: Speaker, name: string): string {
  const [, base = '', suffix = ''] = SUFFIX.exec(name) ?? []
  const locale = localeIds.find((id) => columnOf(id) === suffix)
  if (locale) return t.aside(t(`field.${base}` as Key), languageIn(t, locale))
  if (suffix) return t(`field._${suffix}` as Key, { x: base })
  return t(`field.${name}` as Key)
}

/** A strict row, each column with its description in English. */
export function rowSchema<S extends Record<string, z.ZodType>>(shape: S) {
  const t = speak('en')
  const described = Object.entries(shape).map(([name, schema]) => [
    name,
    schema.meta({ description: columnText(t, name) }),
  ])
  return z.strictObject(Object.fromEntries(described) as S)
}

/** Kinds of columns. A language's text may be missing. */
export const text = z.string().min(1)
export const maybe = text.nullable()
export const whole = z.int().nullable()
export const list = z.array(text)
export const flag = z.boolean()
export const qualifier = z.enum(['about', 'at-least', 'more-than', 'at-most']).nullable()
export const status = z.enum(['stated', 'not-published', 'not-looked-for'])

/** Columns, or cells, of several things together. */
export function joinAll<T>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
}

/** A column a language. */
export function inEach(name: string) {
  return Object.fromEntries(localeIds.map((locale) => [`${name}_${columnOf(locale)}`, maybe]))
}

/** Its cells: what `say` says in each language; null where it says nothing. */
export function eachLanguage(view: View, name: string, say: (view: View) => string | undefined): Row {
  return Object.fromEntries(
    localeIds.map((locale) => [`${name}_${columnOf(locale)}`, say({ ...view, locale, t: speak(locale) }) ?? null]),
  )
}

/** Whether anything is known of a fact. */
export function statusOf(fact: Fact | undefined): z.infer<typeof status> {
  return fact?.preferred ? 'stated' : fact?.looked === undefined ? 'not-looked-for' : 'not-published'
}

/** The columns of an amount of won or people. */
export function amountColumns(name: string) {
  return { [name]: whole, [`${name}_qualifier`]: qualifier, [`${name}_status`]: status, [`${name}_differs`]: flag }
}

/** Their cells. */
export function amountCells(name: string, fact: Fact | undefined): Row {
  const { won, people, qualifier = null } = fact?.preferred ?? {}
  return {
    [name]: won ?? people ?? null,
    [`${name}_qualifier`]: qualifier,
    [`${name}_status`]: statusOf(fact),
    [`${name}_differs`]: fact !== undefined && disagrees(fact),
  }
}

/** The columns of words of a vocabulary, and their cells: everything any standing statement names. */
export function wordColumns(name: string) {
  return { [name]: list, [`${name}_status`]: status }
}

export function wordCells(name: string, fact: Fact | undefined): Row {
  const standing = fact ? standingOf(fact) : []
  return { [name]: [...new Set(standing.flatMap(({ is }) => is ?? []))], [`${name}_status`]: statusOf(fact) }
}
