/** The search of each language over the real content, as the browser has it. */
import { readCatalog } from '../../src/folder/folder.ts'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { Engine } from '../../src/search/engine.ts'
import type { SearchIndex } from '../../src/search/model.ts'
import { searchable } from '../../src/views/searchable.ts'

export const catalog = readCatalog('src/content')
const now = Date.UTC(2026, 10, 22)

const indexOf = (locale: Locale): SearchIndex => searchable({ locale, t: speak(locale), catalog, now, base: '' })

/** One engine a language. */
export const engines = Object.fromEntries(localeIds.map((locale) => [locale, new Engine(indexOf(locale))])) as Record<
  Locale,
  Engine
>

/** The slugs that answer a query, the best first. */
export function slugs(locale: Locale, query: string): string[] {
  const engine = engines[locale]
  return engine.search(query).results.map(({ program }) => engine.index.programs[program]!)
}
