import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { Catalog, type Content } from '../catalog/catalog.ts'
import { corrections as correctionsFile } from '../catalog/corrections.ts'
import { edition, type Edition } from '../catalog/edition.ts'
import { problemsOf } from '../catalog/problems/index.ts'
import type { FactMention, Problem } from '../catalog/problems/problem.ts'
import { program, type Program } from '../catalog/program.ts'
import { releasedFile } from '../catalog/released.ts'
import { sourcesFile } from '../catalog/sources.ts'
import {
  glossary,
  synonyms as synonymsFile,
  vocabulary,
  vocabularyNames,
  type Term,
  type Vocabularies,
} from '../catalog/vocabulary.ts'
import { page, words, type Words } from '../catalog/words.ts'
import { localeIds } from '../i18n/locales.ts'
import { around, readProse } from './prose.ts'
import { readYaml, type Place, type YamlText } from './yaml.ts'

/** A problem with its place in the file found. */
export interface LocatedProblem extends Place {
  file: string
  says: string
  mend: string
}

interface Reading {
  dir: string
  problems: LocatedProblem[]
  mentions: FactMention[]
  links: string[]
  texts: Map<string, YamlText>
  /** Some data could not be read, so nothing may be concluded across files. */
  broken: boolean
}

const langs = localeIds.join('|')
/** Every kind of file there may be; a file of no kind is a problem. */
const KINDS: Record<string, RegExp> = {
  facts: /^(?:programs\/([a-z0-9-]+)|(roadmap))\/facts\.yaml$/,
  edition: /^(?:programs\/([a-z0-9-]+)|(roadmap))\/(\d{4})\.yaml$/,
  words: new RegExp(`^(?:programs/([a-z0-9-]+)|(roadmap))/(${langs})\\.mdx$`),
  page: new RegExp(`^pages/(${langs})/([a-z-]+)\\.mdx$`),
  sources: /^sources\.yaml$/,
  corrections: /^corrections\.yaml$/,
  released: /^released\.yaml$/,
  glossary: /^vocabularies\/glossary\.yaml$/,
  synonyms: /^vocabularies\/synonyms\.yaml$/,
  vocabulary: /^vocabularies\/([a-z]+)\.yaml$/,
}

/** Every file below a folder, with / in its path, in order. */
export function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const reading = (dir: string): Reading => ({
  dir,
  problems: [],
  mentions: [],
  links: [],
  texts: new Map(),
  broken: false,
})

/** The catalog of a content folder, without Astro. What cannot be read is left out: check the folder first. */
export function readCatalog(dir: string): Catalog {
  return new Catalog(readContent(reading(dir)))
}

/** Reads a content folder and finds every problem of every file: first each file by itself, then, where all can be read, across files. */
export function checkFolder(dir: string): LocatedProblem[] {
  const found = reading(dir)
  const content = readContent(found)
  const catalog = new Catalog(content)
  const report = (problem: Problem) => {
    const place = problem.at ?? found.texts.get(problem.file)?.locate(problem.path ?? []) ?? { line: 1, column: 1 }
    found.problems.push({ file: problem.file, ...place, says: problem.says, mend: problem.mend })
  }
  if (!found.broken) problemsOf({ content, catalog, mentions: found.mentions, links: found.links }).forEach(report)
  return found.problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

function readContent(reading: Reading): Content {
  const editions = new Map<string, Edition>()
  const programs = new Map<string, Program>()
  const allWords = new Map<string, Words>()
  const vocabularies = Object.fromEntries(
    vocabularyNames.map((name) => [name, new Map<string, Term>()]),
  ) as unknown as Vocabularies
  let sources: Content['sources'] = { releases: [], sources: [] }
  let { synonyms, corrections, released }: Partial<Content> = {}
  const put = <T>(map: Map<string, T>, key: string, value: T | undefined) => value && map.set(key, value)
  for (const file of filesIn(reading.dir)) {
    const kind = Object.keys(KINDS).find((name) => KINDS[name]!.test(file))
    const [, slug, roadmap, rest] = kind ? KINDS[kind]!.exec(file)! : []
    const subject = slug ?? roadmap ?? ''
    if (kind === 'facts') put(programs, subject, readData(reading, file, program))
    else if (kind === 'edition') put(editions, `${subject}/${rest}`, readData(reading, file, edition))
    else if (kind === 'words') put(allWords, `${subject}/${rest}`, readWords(reading, file, subject, words))
    else if (kind === 'page') readWords(reading, file, 'roadmap', page)
    else if (kind === 'sources') sources = readData(reading, file, sourcesFile) ?? sources
    else if (kind === 'corrections') corrections = readData(reading, file, correctionsFile)
    else if (kind === 'released') released = readData(reading, file, releasedFile)
    else if (kind === 'glossary') readData(reading, file, glossary)
    else if (kind === 'synonyms') synonyms = readData(reading, file, synonymsFile)
    else if (kind === 'vocabulary' && Object.hasOwn(vocabularies, slug ?? '')) {
      const terms = readData(reading, file, vocabulary) ?? []
      ;(vocabularies as Record<string, ReadonlyMap<string, Term>>)[slug!] = new Map(
        terms.map((term) => [term.id, term]),
      )
    } else
      reading.problems.push({
        file,
        line: 1,
        column: 1,
        says: 'this file is of no known kind',
        mend: `content is programs/<slug>/{facts,<year>}.yaml, programs/<slug>/{${langs}}.mdx, roadmap/, sources.yaml, corrections.yaml, vocabularies/, pages/<lang>/`,
      })
  }
  return { editions, programs, words: allWords, sources, vocabularies, synonyms, corrections, released }
}

function readText(reading: Reading, file: string) {
  return readFileSync(join(reading.dir, file), 'utf8')
}

function readData<S extends z.ZodType>(
  reading: Reading,
  file: string,
  schema: S,
  text = readText(reading, file),
  firstLine = 1,
): z.infer<S> | undefined {
  const yaml = readYaml(file, text, firstLine)
  reading.texts.set(file, yaml)
  reading.problems.push(...yaml.problems.map(({ says, mend, at }) => ({ file, ...at!, says, mend })))
  if (yaml.problems.length) return broken(reading)
  // A file of nothing but comments is an empty list where a list is wanted.
  const parsed = schema.safeParse(yaml.data ?? (schema instanceof z.ZodArray ? [] : {}))
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const path = [...issue.path, ...keys] as (string | number)[]
    reading.problems.push({
      file,
      ...yaml.locate(path),
      says: `${path.join('.') || 'this file'}: ${issue.message}`,
      mend: mendOf(issue),
    })
  }
  return broken(reading)
}

/** Notes that a file could not be read; it has no data. */
function broken(reading: Reading): undefined {
  reading.broken = true
}

function mendOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return issue.keys[0] === 'note'
      ? 'longer words go to notes: in <lang>.mdx'
      : 'correct the spelling, or look the key up in docs/editing.md'
  if (issue.code === 'invalid_type') return `write ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
  if (issue.code === 'invalid_value') return `use one of: ${issue.values.join(', ')}`
  return 'see the field in docs/editing.md'
}

function readWords<S extends z.ZodType>(
  reading: Reading,
  file: string,
  subject: string,
  schema: S,
): z.infer<S> | undefined {
  const prose = readProse(file, readText(reading, file), subject)
  const data = readData(reading, file, schema, prose.frontMatter, prose.frontMatterLine)
  reading.problems.push(...prose.problems.map(({ says, mend, at }) => ({ file, ...at!, says, mend })))
  reading.mentions.push(...prose.mentions)
  reading.links.push(...prose.links)
  if (!data) return undefined
  const {
    title,
    summary,
    notes = {},
  } = data as unknown as { title?: string; summary: string; notes?: Record<string, string> }
  const locate = reading.texts.get(file)!.locate
  for (const key of Object.keys(notes))
    reading.mentions.push({ file, subject, id: key, note: true, at: locate(['notes', key]) })
  const texts: [(string | number)[], string][] = [
    ...(title === undefined ? [] : [[['title'], title] as [string[], string]]),
    [['summary'], summary],
    ...Object.entries(notes).map(([key, note]): [string[], string] => [['notes', key], note]),
  ]
  for (const [path, text] of texts) {
    const digit = /\p{Nd}/u.exec(text)
    if (digit)
      reading.problems.push({
        file,
        ...locate(path),
        says: `a number is typed in words: "${around(text, digit.index)}"`,
        mend: 'numbers belong in the edition; prose shows them with <Fact id="…" />',
      })
  }
  return data
}
