import type { Subject } from '../catalog/catalog.ts'
import type { View } from '../views/view.ts'
import {
  amountCells,
  amountColumns,
  eachLanguage,
  inEach,
  joinAll,
  maybe,
  rowSchema,
  status,
  statusOf,
  text,
  whole,
  wordCells,
  wordColumns,
  type Table,
} from './table.ts'

const AMOUNTS = ['budget', 'seats', 'fee', 'stipend'] as const
const WORDS = ['stage', 'place', 'operator'] as const

/** The name shown in a language, if it has one of its own. */
const ownName = ({ locale }: View, { program }: Subject) =>
  program.names.find(({ of, lang }) => of === undefined && lang === locale)

/** The programs, each with its current edition; where announcements differ, the value that is put first. */
export const programs: Table = {
  name: 'programs',
  key: ['id'],
  row: rowSchema({
    id: text,
    year: text,
    genre: text,
    ...inEach('name'),
    ...inEach('name_origin'),
    verified: text,
    ...joinAll(AMOUNTS.map(amountColumns)),
    age_from: whole,
    age_to: whole,
    born_by: maybe,
    age_status: status,
    ...joinAll(WORDS.map(wordColumns)),
  }),
  rows: (view) =>
    view.catalog.programs.map((subject) => {
      const { facts, year, edition } = subject.current
      const age = facts.get('age')
      return {
        id: subject.slug,
        year,
        genre: subject.program.genre,
        ...eachLanguage(view, 'name', (own) => ownName(own, subject)?.text),
        ...eachLanguage(view, 'name_origin', (own) => ownName(own, subject)?.status),
        verified: edition.verified,
        ...joinAll(AMOUNTS.map((name) => amountCells(name, facts.get(name)))),
        age_from: age?.preferred?.from ?? null,
        age_to: age?.preferred?.to ?? null,
        born_by: age?.preferred?.['born-by'] ?? null,
        age_status: statusOf(age),
        ...joinAll(WORDS.map((name) => wordCells(name, facts.get(name)))),
      }
    }),
}
