import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko, type Dictionary } from './ko.ts'
import type { Language } from './language.ts'
import { zhHans } from './zh-hans.ts'

/**
 * The one language table. A further language is a file beside this one and a row here; its words then arrive page by page.
 * The key stands in every address.
 */
export const locales = { ko, en, ja, 'zh-hans': zhHans } satisfies Record<string, Language<Dictionary>>

/** A language of the site, as it stands in addresses. */
export type Locale = keyof typeof locales

/** Every language of the site, in the order in which they are offered. */
export const localeIds = Object.keys(locales) as Locale[]

/** The language the words are written in first; a missing label falls back to it. */
export const sourceLocale: Locale = 'ko'

/** A language of a name or a source as BCP 47, whether or not the site is published in it. */
export function languageTag(id: string) {
  return (locales as Partial<Record<string, Language>>)[id]?.tag ?? id
}
