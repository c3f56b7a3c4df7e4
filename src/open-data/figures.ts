import { z } from 'zod'
import { versionsOf } from '../catalog/corrections.ts'
import { disagrees } from '../catalog/ledger.ts'
import { figureFacts } from '../views/figure.ts'
import { nameOf } from '../views/view.ts'
import { eachLanguage, flag, inEach, list, maybe, qualifier, rowSchema, text, whole, type Table } from './table.ts'
import { figureLabel } from '../views/label.ts'

/** Every figure in every year: what is put first of it. What else is said stands in the statements. */
export const figures: Table = {
  name: 'figures',
  key: ['id', 'year'],
  row: rowSchema({
    id: text,
    year: text,
    current: flag,
    subject: text,
    fact: text,
    measure: text,
    ...inEach('label'),
    unit: z.enum(['won', 'people', 'number', 'percent']),
    value: z.number(),
    value_qualifier: qualifier,
    value_differs: flag,
    per: maybe,
    months: whole,
    scope: maybe,
    covers: list,
    stated: maybe,
    statement: text,
    statements: z.int(),
    sources: z.int(),
    witnesses: z.int(),
    version: z.int(),
    corrected: maybe,
  }),
  rows: (view) =>
    [...figureFacts(view)].flatMap(([id, { subject, facts }]) =>
      facts.map(({ model, fact }) => {
        const { preferred } = fact
        const { won, people, number, percent, qualifier = null, address = '' } = preferred ?? {}
        const entries = view.catalog.correctionsOf(fact)
        const sources = [...new Set(fact.statements.flatMap((statement) => statement.sources))]
        return {
          id,
          year: model.year,
          current: model === subject.current,
          subject: subject.slug,
          fact: fact.name,
          measure: fact.measure,
          ...eachLanguage(view, 'label', (own) =>
            own.t.pair(nameOf(own, subject).text, figureLabel(own, subject, fact)),
          ),
          unit: fact.kind,
          value: won ?? people ?? number ?? percent ?? null,
          value_qualifier: qualifier,
          value_differs: disagrees(fact),
          per: preferred?.per ?? null,
          months: preferred?.months ?? null,
          scope: preferred?.scope ?? null,
          covers: preferred?.covers ?? [],
          stated: preferred?.stated ?? null,
          statement: address,
          statements: fact.statements.length,
          sources: sources.length,
          witnesses: view.catalog.sources.witnesses(sources).length,
          version: versionsOf(fact, entries).length,
          corrected: entries.at(-1)?.since ?? null,
        }
      }),
    ),
}
