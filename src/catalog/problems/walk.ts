import type { Content } from '../catalog.ts'
import type { Edition } from '../edition.ts'
import { facts, type FactName, type FactRow } from '../facts.ts'
import { factName, placesOf, type Holder, type Path } from '../ledger.ts'
import type { RawStatement } from '../statement.ts'
import { fileOf } from './problem.ts'

/** An edition with its address and file. */
export interface EditionAt {
  subject: string
  year: string
  file: string
  edition: Edition
}

/** A fact as written, with its place in its file. */
export interface FactAt extends EditionAt {
  name: string
  measure: FactName
  row: FactRow
  holder: Holder
  path: Path
  statements: RawStatement[]
}

/** A statement as written, with its place in its file. */
export interface StatementAt extends FactAt {
  statement: RawStatement
  /** Path of the statement; `path` is that of its fact. */
  own: Path
}

/** Every edition, with its file. */
export function editionsIn(content: Content): EditionAt[] {
  return [...content.editions].map(([key, edition]) => {
    const [subject = '', year = ''] = key.split('/')
    return { subject, year, edition, file: fileOf(subject, `${year}.yaml`) }
  })
}

/** Every fact of an edition as written. */
export function factsAt(at: EditionAt): FactAt[] {
  return placesOf(at.edition).flatMap(({ holder, body, path }) =>
    Object.keys(body)
      .filter((key): key is FactName => key in facts && body[key] !== undefined)
      .map((measure) => ({
        ...at,
        name: factName(measure, holder),
        measure,
        row: facts[measure],
        holder,
        path: [...path, measure],
        statements: body[measure] as RawStatement[],
      })),
  )
}

/** Every statement of the content as written. */
export function statementsIn(content: Content): StatementAt[] {
  return editionsIn(content)
    .flatMap(factsAt)
    .flatMap((fact) => fact.statements.map((statement, index) => ({ ...fact, statement, own: [...fact.path, index] })))
}
