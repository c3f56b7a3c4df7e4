/**
 * The one language table. A further language is a row here and a dictionary beside this file; its words then arrive page by page.
 * The key stands in every address; `tag` is BCP 47.
 */
export const locales = {
  ko: { tag: 'ko', name: '한국어', short: '한국어', og: 'ko_KR' },
  en: { tag: 'en', name: 'English', short: 'EN', og: 'en_GB' },
} as const

/** A language of the site, as it stands in addresses. */
export type Locale = keyof typeof locales

/** Every language of the site, in the order in which they are offered. */
export const localeIds = Object.keys(locales) as Locale[]

/** The language the words are written in first; a missing label falls back to it. */
export const sourceLocale: Locale = 'ko'

/** A language of a name or a source as BCP 47, whether or not the site is published in it. */
export function languageTag(id: string) {
  return (locales as Record<string, { tag: string }>)[id]?.tag ?? id
}
