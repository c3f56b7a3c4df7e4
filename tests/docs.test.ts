import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { headersFor } from '../scripts/headers.ts'
import { readDate } from '../src/catalog/dates.ts'
import { corrections } from '../src/catalog/corrections.ts'
import { edition } from '../src/catalog/edition.ts'
import { facts, type FactRow } from '../src/catalog/facts.ts'
import { program } from '../src/catalog/program.ts'
import { releasedFile } from '../src/catalog/released.ts'
import { source, sourcesFile, release } from '../src/catalog/sources.ts'
import { statements, valueKeys } from '../src/catalog/statement.ts'
import { careerStages, synonyms, vocabulary, vocabularyNames } from '../src/catalog/vocabulary.ts'
import { page, words } from '../src/catalog/words.ts'
import { readYaml } from '../src/folder/yaml.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
const architecture = read('docs/architecture.md')
const deployment = read('docs/deployment.md')
const guides = ['docs/editing.md', 'docs/editing.ko.md'].map((file) => ({ file, text: read(file) }))
const documents = [
  'README.md',
  'LICENSE-content.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((file) => ({ file, text: read(file) }))

/** Everything in single backticks outside code blocks. */
function ticked(text: string) {
  const prose = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, token]) => token!)
}

/** The code blocks in a language, without the indentation they share. */
function blocks(text: string, language: string) {
  const found = text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))
  return [...found].map(([, indent, code]) => code!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
}

/** The rows of every table: the names in their first cell, and the other cells. */
function rows(text: string) {
  const lines = text.split('\n').filter((line) => line.startsWith('| `'))
  return lines.map((line) => {
    const [first = '', ...cells] = line.split('|').slice(1, -1)
    return { names: ticked(first), cells }
  })
}

const rowNames = (text: string) => new Set(rows(text).flatMap(({ names }) => names))

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
const declared = KINDS.flatMap((kind) => Object.keys(manifest[kind] ?? {}))

describe('the architecture guide', () => {
  const list = architecture.split('## Dependencies')[1]!
  const explained = [...list.matchAll(/^- `([^`]+)`: \S.{9,}$/gm)].map(([, name]) => name!)

  it('says in one line why each dependency is there, and of no other', () => {
    expect(explained.toSorted()).toEqual(declared.toSorted())
  })

  it('has every file and folder of src in its plan', () => {
    const named = ticked(architecture)
    const entries = readdirSync('src', { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
    )
    expect(entries.filter((entry) => !named.includes(entry))).toEqual([])
  })
})

describe('the README', () => {
  it('is under 100 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThan(100)
  })
})

describe.each(documents)('$file', ({ file, text }) => {
  it('names only commands there are', () => {
    const verbs = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, verb]) => verb!)
    const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, verb]) => verb!)
    expect([...verbs, ...short].filter((verb) => !(verb in manifest.scripts!))).toEqual([])
  })

  it('names only files there are', () => {
    expect(pathsOf(text).filter((path) => !isThere(path))).toEqual([])
  })

  it('links only to files there are', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)/g)]
      .map(([, target]) => target!)
      .filter((to) => !/^https?:/.test(to))
    const folder = dirname(file)
    expect(targets.filter((target) => !tree.includes(join(folder, target)))).toEqual([])
  })
})

const GENERATED = /^(dist|node_modules|\.astro)(\/|$)/
/** Every file and folder of the repository; folders end in a slash. */
const tree = readdirSync('.', { withFileTypes: true })
  .filter(({ name }) => name !== '.git' && !GENERATED.test(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? [
          `${entry.name}/`,
          ...readdirSync(entry.name, { recursive: true, withFileTypes: true }).map((inner) =>
            join(inner.parentPath, inner.name + (inner.isDirectory() ? '/' : '')),
          ),
        ]
      : [entry.name],
  )
  .map((path) => path.replaceAll('\\', '/'))

/** What a document names as a file (it has an ending) or a folder (it ends in a slash); a package named like a file is none. Addresses of the site begin with a slash. */
function pathsOf(text: string) {
  return ticked(text)
    .map((token) => token.replace(/^node /, ''))
    .filter(
      (token) => /^[^\s/]\S*$/.test(token) && /(\/|[\w>*]\.(astro|css|js|json|md|mdx|mjs|svg|ts|yaml))$/.test(token),
    )
    .filter((token) => !token.includes('://') && !GENERATED.test(token) && !declared.includes(token))
}

/** A path is there if it is the end of one in the repository; `<slug>` and `*` stand for any name. */
function isThere(path: string) {
  const escaped = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\\\*|<\w+>/g, '[^/]+')
  const wanted = new RegExp(`(^|/)${escaped}$`)
  return tree.some((entry) => wanted.test(entry))
}

describe('the reading of paths in these tests', () => {
  it.each([
    ['src/content/programs/<slug>/<year>.yaml', true],
    ['vocabularies/reasons.yaml', true],
    ['*.astro', true],
    ['src/catalog/', true],
    ['src/catalog/nothing.ts', false],
    ['atalog/dates.ts', false],
    ['src/nowhere/', false],
    ['pages/<lang>/contact.mdx', false],
  ])('%s: %s', (path, there) => {
    expect(pathsOf(`Look at \`${path}\`.`)).toEqual([path])
    expect(isThere(path)).toBe(there)
  })
})

/** A section of a guide, by its English or Korean heading, up to the next heading. */
function section(text: string, english: string, korean: string) {
  return text.split(/^##+ /m).find((part) => part.startsWith(`${english}\n`) || part.startsWith(`${korean}\n`)) ?? ''
}

/** Every field of the files editors write, and every word a field may have; facts apart. */
function vocabularyOfSchemas() {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties, enum: options } = node as { properties?: object; enum?: unknown[] }
    for (const key of Object.keys(properties ?? {})) if (!(key in facts)) found.add(key)
    for (const option of options ?? []) found.add(String(option))
    Object.values(node).forEach(walk)
  }
  for (const schema of [edition, program, sourcesFile, vocabulary, synonyms, corrections, releasedFile, words, page])
    walk(z.toJSONSchema(schema, { io: 'input' }))
  return [...found]
}

describe.each(guides)('the editing guide $file', ({ text }) => {
  const named = new Set(ticked(text).flatMap((token) => [token, ...token.split(/[^\w-]+/)]))

  it('has a row for every field of a statement', () => {
    const fields = new Set(Object.values(statements).flatMap((schema) => Object.keys(schema.shape)))
    const given = rowNames(section(text, 'A statement', '진술'))
    expect([...given].toSorted()).toEqual([...fields].toSorted())
  })

  it('names every field of every file, and every word a field may have', () => {
    expect(vocabularyOfSchemas().filter((word) => !named.has(word))).toEqual([])
  })

  it('names every vocabulary and every career stage', () => {
    const files = vocabularyNames.map((name) => `vocabularies/${name}.yaml`)
    expect([...files, ...careerStages].filter((name) => !named.has(name))).toEqual([])
  })

  it('lists every fact with its value and what it asks, in order', () => {
    const listed = rows(section(text, 'Facts', '사실 목록')).map(
      ({ names: [name], cells: [value = '', marks = ''] }) => ({
        name,
        value: ticked(value),
        asked: /asked|필수/.test(marks),
        criterion: /condition|자격/.test(marks),
        only: /only in a round|회차에만/.test(marks) ? 'round' : /only in an event|행사에만/.test(marks) ? 'event' : '',
      }),
    )
    const registered = (Object.entries(facts) as [string, FactRow][]).map(([name, fact]) => ({
      name,
      value: [...valueKeys[fact.kind], ...(fact.words === undefined ? [] : [fact.words])],
      asked: fact.asked === true,
      criterion: fact.criterion === true,
      only: fact.only ?? '',
    }))
    expect(listed).toEqual(registered)
  })

  it('quotes only messages the check has', () => {
    const code = tree.filter((path) => /^src\/(catalog|folder)\/.*\.ts$/.test(path)).map(read)
    const spoken = [...code, 'Unrecognized key'].join('\n').replaceAll(/\$\{[^}]*\}/g, '…')
    const quoted = [...rowNames(section(text, "Reading the check's messages", '검사의 말 읽기'))]
    expect(quoted.filter((message) => !spoken.includes(message))).toEqual([])
    expect(quoted.length).toBeGreaterThan(10)
  })

  it('gives dates that can be read', () => {
    const dates = [...rowNames(section(text, 'Dates', '날짜'))].map((date) => date.replaceAll("'", ''))
    expect(dates.length).toBeGreaterThan(6)
    for (const date of dates) expect(() => readDate(date), date).not.toThrow()
  })

  it.each(blocks(text, 'yaml').map((code) => [code.split('\n')[0], code]))(
    'shows YAML that is sound: %s',
    (_, code) => {
      const { data, problems } = readYaml('example', code)
      expect(problems).toEqual([])
      const whole = (data as object | undefined) ?? {}
      const accepted = [
        edition.safeParse({ verified: '2026-11-22', ...whole }),
        ...[program, words, vocabulary, synonyms, corrections, z.array(source), z.array(release)].map((schema) =>
          schema.safeParse(data),
        ),
      ]
      expect(accepted.some(({ success }) => success)).toBe(true)
    },
  )
})

describe('the two editing guides', () => {
  it('have the same sections and the same examples', () => {
    const [english, korean] = guides.map(({ text }) => ({
      levels: [...text.matchAll(/^#+(?= )/gm)].map(([marks]) => marks),
      rows: [...text.matchAll(/^\|/gm)].length,
      commands: blocks(text, 'sh').map((code) => code.replaceAll(/#.*/g, '').replaceAll(/\s+/g, ' ')),
      facts: blocks(text, 'yaml').map((code) => code.replaceAll(/: .*[\p{Script=Hangul}].*|: [A-Z].*/gu, '')),
    }))
    expect(korean).toEqual(english)
  })
})

describe('the deployment guide', () => {
  const files = tree.filter((path) => /^(src|scripts)\/.*\.(ts|astro|mjs)$|^astro\.config\.mjs$/.test(path))

  it('explains every setting that is read from the environment', () => {
    const settings = new Set(
      files.flatMap((file) => [...read(file).matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name!)),
    )
    expect([...settings].filter((name) => !rowNames(deployment).has(name))).toEqual([])
    expect(settings.size).toBeGreaterThan(4)
  })

  it('gives every header of a page with its value', () => {
    const wrong = Object.entries(headersFor('/ko/')).filter(
      ([name, value]) => !rowNames(deployment).has(name) || !ticked(deployment).some((token) => token.endsWith(value)),
    )
    expect(wrong).toEqual([])
  })
})
