/** The statements of the project's content, read from its YAML by a walk of our own: what the pages must show, found by another way. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { facts, type FactName } from '../../src/catalog/facts.ts'
import type { Statement } from '../../src/catalog/ledger.ts'
import { filesIn } from '../../src/folder/folder.ts'
import { readYaml } from '../../src/folder/yaml.ts'

type Node = Record<string, unknown>

/** A statement with where it stands. */
export interface Written {
  /** The program, or `roadmap`. */
  subject: string
  /** `seats-creator`. */
  name: string
  measure: FactName
  /** For whom the round is that holds it, if a round does. */
  audience?: string
  /** With the claim it points to in its place. */
  statement: Statement
  /** It points to a claim of another place. */
  borrowed?: true
}

const CONTENT = 'src/content'

function walk(subject: string, body: Node, id?: string): Written[] {
  const own = Object.entries(body).flatMap(([measure, list]) =>
    measure in facts
      ? (list as Statement[]).map((statement) => ({
          subject,
          name: id === undefined ? measure : `${measure}-${id}`,
          measure: measure as FactName,
          audience: body.for as string | undefined,
          statement,
        }))
      : [],
  )
  const parts = ['tracks', 'rounds', 'events'].flatMap((kind) => (body[kind] as Node[] | undefined) ?? [])
  return [...own, ...parts.flatMap((part) => walk(subject, part, part.id as string))]
}

let known: (Written & { year: string })[] | undefined

/** Every statement of a year; all are read once. */
export function statementsIn(year: string): Written[] {
  return (known ??= read()).filter((entry) => entry.year === year)
}

function read() {
  const all = filesIn(CONTENT).flatMap((file) => {
    const [, subject, year] = /([a-z-]+)\/(\d{4})\.yaml$/.exec(file) ?? []
    if (!subject || !year) return []
    const body = readYaml(file, readFileSync(join(CONTENT, file), 'utf8')).data as Node
    return walk(subject, body).map((entry) => ({ ...entry, year }))
  })
  const claims = new Map(
    all.map((entry) => [`${entry.subject}/${entry.year}/${entry.name}/${entry.statement.id}`, entry]),
  )
  return all.map((entry) => {
    const target = (entry.statement as { 'same-as'?: string })['same-as']
    if (target === undefined) return entry
    const { rank, because } = entry.statement
    return {
      ...entry,
      borrowed: true as const,
      statement: { ...claims.get(target)!.statement, count: undefined, rank, because },
    }
  })
}
