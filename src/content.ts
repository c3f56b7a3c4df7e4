/** The one door to astro:content: loads each collection once, checks the whole, and hands out the catalog. */
import { getCollection, render, type CollectionEntry } from 'astro:content'
import { Catalog, ROADMAP } from './catalog/catalog.ts'
import { coverageOf, lagging, type Coverage } from './catalog/freshness.ts'
import { problemsOf } from './catalog/problems/index.ts'
import { vocabularyNames, type Term, type Vocabularies } from './catalog/vocabulary.ts'
import { partsOf } from './folder/parts.ts'
import { readBody } from './folder/prose.ts'
import { localeIds, sourceLocale, type Locale } from './i18n/locales.ts'
import type { Mention } from './views/uses.ts'

async function load() {
  const [programs, editions, words, sources, terms, synonyms, corrections, released] = await Promise.all([
    getCollection('programs'),
    getCollection('editions'),
    getCollection('words'),
    getCollection('sources'),
    getCollection('vocabularies'),
    getCollection('synonyms'),
    getCollection('corrections'),
    getCollection('released'),
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
    synonyms: synonyms[0]?.data.entries,
    corrections: corrections[0]?.data.entries,
    released: released[0]?.data,
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

/** A text ready to render, in the language asked for or, where it is not translated, in the source language. */
export interface Text {
  Content: Awaited<ReturnType<typeof render>>['Content']
  /** The language it is in, where that is not the one asked for. */
  fallback?: Locale
  /** The languages it exists in. */
  locales: Locale[]
  /** Headings of the sections that are older than their source. */
  late: string[]
}

type Written = CollectionEntry<'words'> | CollectionEntry<'pages'>

/** Finds a text by its id in a language; `idOf` gives the id of an entry in a language. */
async function textOf(entries: Written[], idOf: (locale: Locale) => string, locale: Locale): Promise<Text | undefined> {
  const find = (wanted: Locale) => entries.find(({ id }) => id === idOf(wanted))
  const [own, source] = [find(locale), find(sourceLocale)]
  const entry = own ?? source
  if (!entry) return undefined
  const late = own && source && own !== source ? lagging(partsIn(source), own.data['made-from']) : []
  const sections = partsIn(entry).filter(({ heading }) => heading !== undefined)
  return {
    Content: (await render(entry)).Content,
    fallback: own ? undefined : sourceLocale,
    locales: localeIds.filter(find),
    late: late.flatMap(({ name }) => sections.find((part) => part.name === name)?.heading ?? []),
  }
}

const partsIn = ({ data, body = '' }: Written) => partsOf(data, body)

/** The prose of a subject: `programs/<slug>/<lang>.mdx` or `roadmap/<lang>.mdx`; undefined where it is not written. */
export async function proseOf(subject: string, locale: Locale) {
  return textOf(await getCollection('words'), (wanted) => `${subject}/${wanted}`, locale)
}

/** A page of words: `pages/<lang>/<name>.mdx`, with its front matter; undefined where it is not written. */
export async function pageOf(name: string, locale: Locale) {
  const entries = await getCollection('pages')
  const text = await textOf(entries, (wanted) => `${wanted}/${name}`, locale)
  const data = text && entries.find(({ id }) => id === `${text.fallback ?? locale}/${name}`)?.data
  return text && data && { ...text, data }
}

/** The names of the pages of words: `about`. */
export async function pageNames() {
  const entries = await getCollection('pages')
  return [...new Set(entries.map(({ id }) => id.split('/')[1]!))]
}

/** How much of all texts each language has, and how much of it is up to date. */
export async function coverage(): Promise<{ locale: Locale; coverage: Coverage }[]> {
  const [words, pages] = await Promise.all([getCollection('words'), getCollection('pages')])
  const texts = [
    ...words.map((entry) => ({ entry, key: entry.id.split('/')[0]!, locale: entry.id.split('/')[1]! })),
    ...pages.map((entry) => ({ entry, key: `pages/${entry.id.split('/')[1]!}`, locale: entry.id.split('/')[0]! })),
  ]
  const sources = texts.filter(({ locale }) => locale === sourceLocale)
  return localeIds
    .filter((locale) => locale !== sourceLocale)
    .map((locale) => ({
      locale,
      coverage: coverageOf(
        sources.map(({ entry, key }) => {
          const own = texts.find((text) => text.key === key && text.locale === locale)
          return { source: partsIn(entry), madeFrom: own ? own.entry.data['made-from'] : null }
        }),
      ),
    }))
}

const mentioning = new Map<Locale, Promise<Mention[]>>()

/** The facts that the prose of a language names, with the page each stands on. Read once a build. */
export function mentions(locale: Locale): Promise<Mention[]> {
  const read = mentioning.get(locale) ?? readMentions(locale)
  mentioning.set(locale, read)
  return read
}

async function readMentions(locale: Locale): Promise<Mention[]> {
  const [words, pages] = await Promise.all([getCollection('words'), getCollection('pages')])
  const named = (body: string | undefined, subject: string) => readBody('', body ?? '', 0, subject).mentions
  return [
    ...words
      .filter(({ id }) => id.endsWith(`/${locale}`))
      .flatMap(({ id, body }) => {
        const subject = id.split('/')[0]!
        return named(body, subject).map((mention) => ({ ...mention, page: { subject } }))
      }),
    ...pages
      .filter(({ id }) => id.startsWith(`${locale}/`))
      .flatMap(({ id, body, data: { title } }) =>
        named(body, ROADMAP).map((mention) => ({ ...mention, page: { name: id.split('/')[1]!, title } })),
      ),
  ]
}
