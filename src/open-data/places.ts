import { z } from 'zod'
import type { EditionModel, Subject } from '../catalog/catalog.ts'
import { factName } from '../catalog/ledger.ts'
import { placeLabel, type View } from '../views/view.ts'
import {
  amountCells,
  amountColumns,
  eachLanguage,
  inEach,
  list,
  maybe,
  rowSchema,
  status,
  statusOf,
  text,
  whole,
  type Row,
  type Table,
} from './table.ts'

/** The cells by which a track or round is known. */
function identity(view: View, subject: Subject, { year }: EditionModel, kind: 'tracks' | 'rounds', id: string): Row {
  return {
    program: subject.slug,
    year,
    id,
    ...eachLanguage(view, 'name', (own) => {
      const label = subject.words.has(own.locale) ? placeLabel(own, subject, year, kind, id) : id
      return label === id ? undefined : label
    }),
  }
}

const IDENTITY = { program: text, year: text, id: text, ...inEach('name') }

/** The tracks of each program's current edition. */
export const tracks: Table = {
  name: 'tracks',
  key: ['program', 'year', 'id'],
  refers: { program: 'programs' },
  row: rowSchema({ ...IDENTITY, part_of: maybe, ...amountColumns('seats'), ...amountColumns('budget') }),
  rows: (view) =>
    view.catalog.programs.flatMap((subject) =>
      subject.current.edition.tracks.map(({ id, 'part-of': parent = null }) => {
        const of = (measure: 'seats' | 'budget') => subject.current.facts.get(factName(measure, { kind: 'track', id }))
        return {
          ...identity(view, subject, subject.current, 'tracks', id),
          part_of: parent,
          ...amountCells('seats', of('seats')),
          ...amountCells('budget', of('budget')),
        }
      }),
    ),
}

/** The rounds of each program's current edition: dates in EDTF, as far as they are known. */
export const rounds: Table = {
  name: 'rounds',
  key: ['program', 'year', 'id'],
  refers: { program: 'programs' },
  row: rowSchema({
    ...IDENTITY,
    for: z.enum(['trainees', 'operators']),
    kind: z.enum(['dated', 'rolling', 'until-spent', 'to-be-announced']),
    tracks: list,
    times: whole,
    opens: maybe,
    opens_status: status,
    closes: maybe,
    closes_status: status,
    window: maybe,
    window_status: status,
  }),
  rows: (view) =>
    view.catalog.programs.flatMap((subject) =>
      subject.current.edition.rounds.map(({ id, for: whom, kind, tracks: admits = [], times = null }) => {
        const of = (measure: 'opens' | 'closes' | 'window') =>
          subject.current.facts.get(factName(measure, { kind: 'round', id }))
        const [opens, closes, window] = [of('opens'), of('closes'), of('window')]
        return {
          ...identity(view, subject, subject.current, 'rounds', id),
          for: whom,
          kind,
          tracks: admits,
          times,
          opens: opens?.preferred?.date ?? null,
          opens_status: statusOf(opens),
          closes: closes?.preferred?.date ?? null,
          closes_status: statusOf(closes),
          window: window?.preferred?.window ?? null,
          window_status: statusOf(window),
        }
      }),
    ),
}
