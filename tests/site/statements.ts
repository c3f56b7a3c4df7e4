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

const known = new Map<string, Written[]>()

/** Every statement of a year; read once. */
export function statementsIn(year: string): Written[] {
  const statements = known.get(year) ?? read(year)
  known.set(year, statements)
  return statements
}

function read(year: string): Written[] {
  const all = filesIn(CONTENT)
    .filter((file) => file.endsWith(`/${year}.yaml`))
    .flatMap((file) =>
      walk(file.split('/').at(-2)!, readYaml(file, readFileSync(join(CONTENT, file), 'utf8')).data as Node),
    )
  const claims = new Map(all.map((entry) => [`${entry.subject}/${year}/${entry.name}/${entry.statement.id}`, entry]))
  return all.map((entry) => {
    const target = (entry.statement as { 'same-as'?: string })['same-as']
    if (target === undefined) return entry
    const { rank, because } = entry.statement
    return { ...entry, statement: { ...claims.get(target)!.statement, count: undefined, rank, because } }
  })
}
