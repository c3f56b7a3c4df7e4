import { localeIds } from '../../i18n/locales.ts'
import { ROADMAP, type Catalog, type Content } from '../catalog.ts'
import { facts } from '../facts.ts'
import type { Fact } from '../ledger.ts'
import { vocabularyNames, type Synonym, type VocabularyName } from '../vocabulary.ts'
import type { Evidence, Problem, Rule } from './problem.ts'

const FILE = 'vocabularies/synonyms.yaml'

/** One thing an entry means, in parts: `genres/webtoon` is the term webtoon of genres. */
interface Meaning {
  target: string
  kind: string
  id: string
  path: (string | number)[]
}

const entriesIn = (content: Content) => (content.synonyms ?? []).map((entry, index) => ({ entry, index }))

function meaningsOf({ means }: Synonym, index: number): Meaning[] {
  return means.map((target, position) => {
    const [kind = '', id = ''] = target.split('/')
    return { target, kind, id, path: [index, 'means', position] }
  })
}

const isVocabulary = (kind: string): kind is VocabularyName => vocabularyNames.some((name) => name === kind)

const isThere = ({ kind, id }: Meaning, content: Content) =>
  isVocabulary(kind)
    ? content.vocabularies[kind].has(id)
    : kind === 'programs'
      ? id !== ROADMAP && content.programs.has(id)
      : kind === 'facts' && Object.hasOwn(facts, id)

export const meaningsExist: Rule = {
  asks: 'Does every synonym mean a word, a program or a fact there is?',
  find: ({ content }) =>
    entriesIn(content).flatMap(({ entry, index }) =>
      meaningsOf(entry, index)
        .filter((meaning) => !isThere(meaning, content))
        .map(({ target, kind, id, path }) => {
          const file = isVocabulary(kind) ? `vocabularies/${kind}.yaml` : kind === 'programs' ? 'programs/' : ''
          return {
            file: FILE,
            path,
            says: `nothing is called ${target}`,
            mend: file
              ? `correct the name; ${file} has no ${id}`
              : 'write a vocabulary, programs or facts, a slash, and the name of one of them',
          }
        }),
    ),
}

/** A fact named `<slug>/<year>/<fact>`. */
function factAt(address: string, catalog: Catalog): Fact | undefined {
  const [slug = '', year = '', name = ''] = address.split('/')
  return catalog.editions.find((edition) => edition.subject === slug && edition.year === year)?.facts.get(name)
}

export const becauseExists: Rule = {
  asks: 'Is everything that bears a synonym out there, and published?',
  find: ({ content, catalog }) =>
    entriesIn(content).flatMap(({ entry, index }) =>
      entry.because.flatMap((ground, position): Problem[] => {
        const where = { file: FILE, path: [index, 'because', position] }
        const [slug = '', year = '', name] = ground.split('/')
        if (!content.programs.has(slug))
          return [{ ...where, says: `there is no program ${slug}`, mend: 'write the folder name of a program' }]
        if (name === undefined) return []
        const fact = factAt(ground, catalog)
        if (!fact)
          return [
            {
              ...where,
              says: `${slug} ${year} has no fact ${name}`,
              mend: 'use a name of that edition, such as budget or seats-creator',
            },
          ]
        return fact.statements.length === 0
          ? [
              {
                ...where,
                says: `${slug} ${year} does not publish ${name}, so it bears nothing out`,
                mend: 'name a fact that is stated, or take the entry out',
              },
            ]
          : []
      }),
    ),
}

/** Whether a published fact, a genre or a name stands behind a meaning. */
function bearsOut(ground: string, { kind, id }: Meaning, { content, catalog }: Evidence): boolean {
  const [slug = '', what] = ground.split('/')
  if (kind === 'programs') return slug === id
  if (what === 'names') return false
  if (what === 'genre') return kind === 'genres' && content.programs.get(slug)?.genre === id
  const fact = factAt(ground, catalog)
  if (!fact) return false
  if (kind === 'facts') return fact.measure === id
  const { words } = facts[fact.measure] as { words?: string }
  return fact.statements.some(
    ({ rank, is = [], scope }) =>
      rank !== 'deprecated' && ((words === kind && is.includes(id)) || (kind === 'scopes' && scope === id)),
  )
}

export const synonymsAreBorneOut: Rule = {
  asks: 'Does a fact bear out every meaning of a synonym?',
  find: (evidence) =>
    entriesIn(evidence.content).flatMap(({ entry, index }) =>
      meaningsOf(entry, index)
        .filter((meaning) => isThere(meaning, evidence.content))
        .filter((meaning) => !entry.because.some((ground) => bearsOut(ground, meaning, evidence)))
        .map(({ target, path }) => ({
          file: FILE,
          path,
          says: `nothing under because bears out ${target}`,
          mend: 'add a fact that uses or publishes it, as <slug>/<year>/<fact>, or take the meaning out',
        })),
    ),
}

/** A word without what does not tell it from another: case, width, spaces, hyphens and other marks. */
const folded = (word: string) =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '')

/** What a word or program is already called in a language: each label and name, whole and in the parts its marks divide it into. */
function labelsOf({ kind, id }: Meaning, locale: (typeof localeIds)[number], content: Content): Set<string> {
  const labels = isVocabulary(kind)
    ? [content.vocabularies[kind].get(id)?.[locale] ?? '']
    : (content.programs.get(id)?.names ?? []).filter(({ lang }) => lang === locale).map(({ text }) => text)
  return new Set(labels.flatMap((label) => [label, ...label.split(/[·・/()（）,、，]/)]).map(folded))
}

export const synonymsAreNew: Rule = {
  asks: 'Is every synonym another word than the label of what it means?',
  find: ({ content }) =>
    entriesIn(content).flatMap(({ entry, index }) =>
      localeIds.flatMap((locale) =>
        (entry[locale] ?? []).flatMap((word, position) =>
          meaningsOf(entry, index)
            .filter((meaning) => meaning.kind !== 'facts' && labelsOf(meaning, locale, content).has(folded(word)))
            .slice(0, 1)
            .map(({ target }) => ({
              file: FILE,
              path: [index, locale, position],
              says: `${word} is a label of ${target} already`,
              mend: 'take the word out: search finds labels and names without it',
            })),
        ),
      ),
    ),
}

export const synonymsStandOnce: Rule = {
  asks: 'Does every synonym stand once for one meaning?',
  find: ({ content }) => {
    const seen = new Map<string, string>()
    return entriesIn(content).flatMap(({ entry, index }) =>
      localeIds.flatMap((locale) =>
        (entry[locale] ?? []).flatMap((word, position): Problem[] => {
          const keys = [...new Set(entry.means)].map((target) => `${locale} ${folded(word)} ${target}`)
          const twice = keys.find((key) => seen.has(key))
          const other = twice && seen.get(twice)
          for (const key of keys) seen.set(key, entry.id)
          return twice
            ? [
                {
                  file: FILE,
                  path: [index, locale, position],
                  says: `${word} stands a second time for ${twice.split(' ').at(-1)!}, after ${other!}`,
                  mend: 'keep it in one place; spacing, case and hyphens make no other word',
                },
              ]
            : []
        }),
      ),
    )
  },
}
