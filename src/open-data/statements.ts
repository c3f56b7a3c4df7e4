import { z } from 'zod'
import type { EditionModel } from '../catalog/catalog.ts'
import type { Fact, Statement } from '../catalog/ledger.ts'
import { listsOf } from '../catalog/statement.ts'
import { issuersOf } from '../views/fact.ts'
import type { View } from '../views/view.ts'
import { flag, list, maybe, qualifier, rowSchema, text, whole, type Row, type Table } from './table.ts'

/** Where a fact stands. */
function placeOf({ subject, year, name, measure, kind, holder }: Fact): Row {
  return { subject, year, fact: name, measure, kind, holder: holder.kind, holder_id: holder.id ?? null }
}

/** What a statement carries. */
function valueOf(statement: Partial<Statement>): Row {
  const { won, per, months, printed, people, number, percent, date, window, is, url, from, to } = statement
  return {
    won: won ?? null,
    per: per ?? null,
    months: months ?? null,
    printed: printed ?? null,
    people: people ?? null,
    number: number ?? null,
    percent: percent ?? null,
    date: date ?? null,
    window: window ?? null,
    terms: is ?? [],
    url: url ?? null,
    age_from: from ?? null,
    age_to: to ?? null,
    born_by: statement['born-by'] ?? null,
    qualifier: statement.qualifier ?? null,
  }
}

function statedRow(view: View, fact: Fact, statement: Statement): Row {
  const own = `${fact.subject}/${fact.year}/${fact.name}/${statement.id}`
  return {
    address: own,
    same_as: statement.borrowed ? statement.address : null,
    ...placeOf(fact),
    status: 'stated',
    preferred: statement === fact.preferred,
    rank: statement.rank ?? 'normal',
    because: statement.because ?? null,
    ...valueOf(statement),
    lists: listsOf(statement),
    covers: statement.covers ?? [],
    others: statement.others ?? false,
    aim: statement.aim ?? false,
    scope: statement.scope ?? null,
    stated: statement.stated ?? null,
    worth: statement.worth ?? null,
    sources: statement.sources,
    witnesses: view.catalog.sources.witnesses(statement.sources).length,
    looked: null,
    issuers: issuersOf(view, statement),
  }
}

/** A fact that nobody publishes: a row without a value, with the day it was last looked for. */
function unpublishedRow(fact: Fact): Row {
  return {
    address: `${fact.subject}/${fact.year}/${fact.name}`,
    same_as: null,
    ...placeOf(fact),
    status: 'not-published',
    preferred: false,
    rank: 'normal',
    because: null,
    ...valueOf({}),
    lists: [],
    covers: [],
    others: false,
    aim: false,
    scope: null,
    stated: null,
    worth: null,
    sources: [],
    witnesses: 0,
    looked: fact.looked ?? null,
    issuers: [],
  }
}

/** The rows of one fact. */
export function rowsOfFact(view: View, fact: Fact): Row[] {
  return fact.statements.length > 0
    ? fact.statements.map((statement) => statedRow(view, fact, statement))
    : [unpublishedRow(fact)]
}

/** Every statement of every edition, and every fact that was looked for and is not published. */
export const statements: Table = {
  name: 'statements',
  key: ['address'],
  row: rowSchema({
    address: text,
    same_as: maybe,
    subject: text,
    year: text,
    fact: text,
    measure: text,
    kind: z.enum(['won', 'people', 'number', 'percent', 'date', 'window', 'terms', 'link', 'age']),
    holder: z.enum(['program', 'track', 'round', 'event']),
    holder_id: maybe,
    status: z.enum(['stated', 'not-published']),
    preferred: flag,
    rank: z.enum(['preferred', 'normal', 'deprecated']),
    because: maybe,
    won: whole,
    per: z.enum(['month', 'year', 'operator', 'region']).nullable(),
    months: whole,
    printed: maybe,
    people: whole,
    number: whole,
    percent: z.number().nullable(),
    date: maybe,
    window: maybe,
    terms: list,
    url: maybe,
    age_from: whole,
    age_to: whole,
    born_by: maybe,
    qualifier,
    lists: z.array(z.enum(['agency', 'ministry', 'call'])),
    covers: list,
    others: flag,
    aim: flag,
    scope: maybe,
    stated: maybe,
    worth: z.enum(['announced', 'planned']).nullable(),
    sources: list,
    witnesses: z.int(),
    looked: maybe,
    issuers: list,
  }),
  rows: (view) =>
    view.catalog.editions.flatMap(({ facts }: EditionModel) =>
      [...facts.values()].flatMap((fact) => rowsOfFact(view, fact)),
    ),
}
