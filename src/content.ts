/** The one door to astro:content: loads each collection once, checks the whole, and hands out the catalog. */
import { getCollection, render } from 'astro:content'
import { Catalog } from './catalog/catalog.ts'
import { problemsOf } from './catalog/problems/index.ts'
import { vocabularyNames, type Term, type Vocabularies } from './catalog/vocabulary.ts'
import type { Locale } from './i18n/locales.ts'

async function load() {
  const [programs, editions, words, sources, terms] = await Promise.all([
    getCollection('programs'),
    getCollection('editions'),
    getCollection('words'),
    getCollection('sources'),
    getCollection('vocabularies'),
  ])
  const byId = <T>(entries: { id: string; data: T }[]) => new Map(entries.map(({ id, data }) => [id, data]))
  const vocabularies = Object.fromEntries(
    vocabularyNames.map((name) => {
      const entries = terms.find(({ id }) => id === name)?.data.entries ?? []
      return [name, new Map<string, Term>(entries.map((term) => [term.id, term]))]
    }),
  ) as unknown as Vocabularies
  const content = {
    programs: byId(programs),
    editions: byId(editions),
    words: byId(words),
    sources: sources[0]?.data ?? { releases: [], sources: [] },
    vocabularies,
  }
  const catalog = new Catalog(content)
  const problems = problemsOf({ content, catalog, mentions: [] })
  if (problems.length > 0) {
    const lines = problems.map(
      ({ file, path, says, mend }) => `  ${file} ${(path ?? []).join('.')}: ${says}\n    → ${mend}`,
    )
    throw new Error(
      `The content has ${problems.length} problems; npm run check shows their lines.\n${lines.join('\n')}`,
    )
  }
  return catalog
}

let loading: Promise<Catalog> | undefined

/** Everything the site knows, checked. Loaded once a build. Throws a list of problems if the content is unsound. */
export function theCatalog(): Promise<Catalog> {
  return (loading ??= load())
}

/** The prose of a subject: `programs/<slug>/<lang>.mdx` or `roadmap/<lang>.mdx`; undefined where it is not written. */
export async function proseOf(subject: string, locale: Locale) {
  const entries = await getCollection('words')
  const entry = entries.find(({ id }) => id === `${subject}/${locale}`)
  return entry && render(entry)
}

/** A page of words: `pages/<lang>/<name>.mdx`, with its front matter. */
export async function pageOf(name: string, locale: Locale) {
  const entries = await getCollection('pages')
  const entry = entries.find(({ id }) => id === `${locale}/${name}`)
  return entry && { data: entry.data, ...(await render(entry)) }
}

/** The names of the pages of words: `about`. */
export async function pageNames() {
  const entries = await getCollection('pages')
  return [...new Set(entries.map(({ id }) => id.split('/')[1]!))]
}
