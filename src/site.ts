/** Joins the catalog, the clock and the address of the site for pages. */
import type { Subject } from './catalog/catalog.ts'
import { readInstant } from './catalog/dates.ts'
import { theCatalog } from './content.ts'
import { localeIds, sourceLocale, type Locale } from './i18n/locales.ts'
import { speak } from './i18n/strings.ts'
import { citationFormats, referencesOf, type References } from './open-data/citation.ts'
import { cited, type Cited } from './views/cite.ts'
import { figureFacts } from './views/figure.ts'
import { href, type View } from './views/view.ts'

/** The instant the pages are true for. */
const now = process.env.BUILD_DATE ? readInstant(process.env.BUILD_DATE) : Date.now()

/** The view of a language; every page begins with it. */
export async function viewFor(locale: string | undefined): Promise<View> {
  const known = localeIds.find((id) => id === locale)
  if (!known) throw new Error(`${locale} is no language of the site`)
  return {
    locale: known,
    t: speak(known),
    catalog: await theCatalog(),
    now,
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
  }
}

/** One path a language. */
export function localePaths() {
  return localeIds.map((locale: Locale) => ({ params: { locale } }))
}

/** One path a language and id. */
export function localePathsOf(key: string, ids: readonly string[]) {
  return localeIds.flatMap((locale) => ids.map((id) => ({ params: { locale, [key]: id } })))
}

/** One path a language and figure. */
export async function figurePaths() {
  return localePathsOf('id', [...figureFacts(await viewFor(sourceLocale)).keys()])
}

/** One path a language and earlier year of each program. */
export function editionPaths(subjects: readonly Subject[]) {
  const years = subjects.flatMap(({ slug, editions }) => editions.slice(1).map(({ year }) => ({ slug, year })))
  return localeIds.flatMap((locale) => years.map((entry) => ({ params: { locale, ...entry } })))
}

/** How a figure is cited: the texts, and the files. */
interface Citation {
  cited: Cited
  references: References
  files: { href: string; label: string }[]
}

const citing = new Map<Locale, Map<string, Citation>>()

/** The citations of every figure in the view's language, made once a build. */
export function citationsOf(view: View): Map<string, Citation> {
  const made = citing.get(view.locale) ?? citationsIn(view)
  citing.set(view.locale, made)
  return made
}

function citationsIn(view: View): Map<string, Citation> {
  const site = new URL(siteAddress())
  const all = [...figureFacts(view).keys()].map((id) => cited(view, id, site)!)
  const references = referencesOf(all)
  return new Map(
    all.map((entry) => {
      const files = [
        ...citationFormats.map(({ file, label }) => ({ href: href(view, `figures/${entry.id}/${file}`), label })),
        { href: `${view.base}/data/v1/figures/${entry.id}.csv`, label: 'CSV' },
        { href: `${view.base}/data/v1/figures/${entry.id}.excel.csv`, label: view.t('data.excel') },
      ]
      return [entry.id, { cited: entry, references: references.get(entry.id)!, files }]
    }),
  )
}

/** The absolute address of the site, with its base path and a slash at the end. */
export function siteAddress() {
  return new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/`, import.meta.env.SITE).href
}
