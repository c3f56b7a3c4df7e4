import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lagging } from '../catalog/freshness.ts'
import { glossary, unheeded, vocabularyNames, type Term } from '../catalog/vocabulary.ts'
import type { Page, Words } from '../catalog/words.ts'
import { localeIds, sourceLocale, type Locale } from '../i18n/locales.ts'
import { filesIn, type LocatedProblem } from './folder.ts'
import { partsOf } from './parts.ts'
import { readProse } from './prose.ts'
import { readYaml } from './yaml.ts'

/** A text in its source language and the file a translation of it stands in. */
interface Text {
  source: string
  file(locale: Locale): string
}

const GLOSSARY = 'vocabularies/glossary.yaml'
const others = localeIds.filter((locale) => locale !== sourceLocale)

/** Every text that is translated, by its file in the source language. */
function textsIn(dir: string): Text[] {
  return filesIn(dir)
    .filter((file) => file.endsWith(`/${sourceLocale}.mdx`) || file.startsWith(`pages/${sourceLocale}/`))
    .map((source) => ({
      source,
      file: (locale) => source.replace(new RegExp(`/${sourceLocale}(?=\\.mdx$|/)`), `/${locale}`),
    }))
}

/** A text's front matter, parts, and where they stand. */
export function readText(dir: string, file: string) {
  const text = readFileSync(join(dir, file), 'utf8')
  const { frontMatter, frontMatterLine } = readProse(file, text, '')
  const yaml = readYaml(file, frontMatter, frontMatterLine)
  const front = (yaml.data ?? {}) as Partial<Words & Page>
  const body = text.slice(text.indexOf('\n---', 3) + 4)
  return { front, parts: partsOf(front, body), locate: yaml.locate }
}

/** The texts of a language that are not there, as paths of pages within the language: `programs/webtoon-talent/`. */
export function missingPages(dir: string, locale: Locale): string[] {
  const present = new Set(filesIn(dir))
  const missing = textsIn(dir).filter(({ file }) => !present.has(file(locale)))
  return missing.map(({ source }) =>
    source.replace(/^pages\/[^/]+\/([^/]+)\.mdx$/, '$1/').replace(/\/[^/]+\.mdx$/, '/'),
  )
}

function lateParts(dir: string, { source, file }: Text, locale: Locale): LocatedProblem[] {
  const { front, locate } = readText(dir, file(locale))
  return lagging(readText(dir, source).parts, front['made-from']).map(({ name, heading }) => ({
    file: file(locale),
    ...locate(['made-from', name]),
    says: `${heading ? `"${heading}"` : name} has changed in ${source} since it was translated`,
    mend: `bring it up to date, then: npm run translated -- ${file(locale)}`,
  }))
}

/** Terms of the glossary that a translation renders otherwise. */
function unheededTerms(dir: string, { source, file }: Text, locale: Locale): LocatedProblem[] {
  const path = join(dir, GLOSSARY)
  if (!existsSync(path)) return []
  const entries = glossary.parse(readYaml(GLOSSARY, readFileSync(path, 'utf8')).data ?? [])
  const [korean, own] = [source, file(locale)].map((name) => readFileSync(join(dir, name), 'utf8')) as [string, string]
  return unheeded(entries, korean, own, locale).map((entry) => ({
    file: file(locale),
    line: 1,
    column: 1,
    says: `${entry[sourceLocale]?.[0]} is not called ${entry[locale]?.join(' or ')} here, as ${GLOSSARY} has it`,
    mend: 'use the term of the glossary, or add the form used to it',
  }))
}

function missingLabels(dir: string, locale: Locale): LocatedProblem[] {
  return vocabularyNames.flatMap((name) => {
    const file = `vocabularies/${name}.yaml`
    if (!existsSync(join(dir, file))) return []
    const { data, locate } = readYaml(file, readFileSync(join(dir, file), 'utf8'))
    return ((data ?? []) as Term[]).flatMap((term, index) =>
      term[locale]
        ? []
        : [{ file, ...locate([index, 'id']), says: `${term.id} has no label in ${locale}`, mend: `add ${locale}: …` }],
    )
  })
}

function missingNames(dir: string, locale: Locale): LocatedProblem[] {
  return filesIn(dir)
    .filter((file) => file.endsWith('/facts.yaml'))
    .flatMap((file) => {
      const { data, locate } = readYaml(file, readFileSync(join(dir, file), 'utf8'))
      const { names } = data as { names: { lang: string; of?: string }[] }
      if (names.some(({ lang, of }) => lang === locale && of === undefined)) return []
      return [
        {
          file,
          ...locate(['names']),
          says: `the program has no name in ${locale}`,
          mend: `add a name with lang: ${locale}; status: ours if nobody else has coined one`,
        },
      ]
    })
}

/** What translators have to do: what is missing, and what is older than its source. Empty means every language says the same. */
export function translationWork(dir: string): LocatedProblem[] {
  const present = new Set(filesIn(dir))
  return others.flatMap((locale) => [
    ...textsIn(dir).flatMap((text) =>
      present.has(text.file(locale))
        ? [...lateParts(dir, text, locale), ...unheededTerms(dir, text, locale)]
        : [
            {
              file: text.file(locale),
              line: 1,
              column: 1,
              says: 'this translation is missing',
              mend: `translate ${text.source}, then: npm run translated -- ${text.file(locale)}`,
            },
          ],
    ),
    ...missingLabels(dir, locale),
    ...missingNames(dir, locale),
  ])
}
