/** What the filters and the order of the list go by: the standing values of a program's current edition, what is put first in front. */
import type { Subject } from '../catalog/catalog.ts'
import { seoulDay } from '../catalog/dates.ts'
import type { FactName } from '../catalog/facts.ts'
import { standingOf, type Fact, type Statement } from '../catalog/ledger.ts'
import { orderedRounds, spanOf } from './when.ts'

/** Values a filter chooses from; empty where nothing is published. */
export interface Measures {
  /** Months in which one may apply, as far as known: `2026-04`. */
  months: string[]
  cost: ('free' | 'paid')[]
  places: string[]
  operators: string[]
  budget: number[]
  seats: number[]
  /** Whole years; a bound that is not said is absent. */
  ages: { from?: number; to?: number }[]
  /** The ends of its rounds for trainees, in milliseconds. */
  closes: number[]
}

/** The facts of the current editions of some subjects, of some measures or of all. */
export function currentFacts(subjects: readonly Subject[], measures?: readonly FactName[]): Fact[] {
  const facts = subjects.flatMap(({ current }) => [...current.facts.values()])
  return measures ? facts.filter(({ measure }) => measures.includes(measure)) : facts
}

/** The facts of one measure held by the whole program and by its tracks. */
export function factsOfMeasure({ current }: Subject, measure: FactName): Fact[] {
  return [...current.facts.values()].filter(
    (fact) => fact.measure === measure && ['program', 'track'].includes(fact.holder.kind),
  )
}

/** The facts that say how large a program is: of the whole, or of its tracks where it has no number of its own. */
export function sizesOf(subject: Subject, measure: 'seats' | 'budget'): Fact[] {
  const facts = factsOfMeasure(subject, measure).filter(
    ({ preferred, holder }) => preferred && (measure === 'seats' || holder.kind === 'program'),
  )
  const whole = facts.filter(({ holder }) => holder.kind === 'program')
  const own = whole.some(({ preferred }) => !preferred!.borrowed)
  return own ? whole : facts
}

function numbers(subject: Subject, measure: 'seats' | 'budget'): number[] {
  const facts = sizesOf(subject, measure).map((fact) =>
    standingOf(fact).flatMap(({ won, people }) => won ?? people ?? []),
  )
  // Of several tracks the largest comes first.
  return [...new Set(facts.sort(([a = 0], [b = 0]) => b - a).flat())]
}

const words = (subject: Subject, measure: FactName) => [
  ...new Set(factsOfMeasure(subject, measure).flatMap((fact) => standingOf(fact).flatMap(({ is }) => is ?? []))),
]

function monthsOf(subject: Subject): string[] {
  const { year } = subject.current
  const found = orderedRounds(subject.current).flatMap((round) => {
    const span = spanOf(round)
    const first = span && Number.isFinite(span.from) ? seoulDay(span.from) : `${year}-01`
    const last = span && Number.isFinite(span.to) ? seoulDay(span.to - 1) : `${year}-12`
    if (round.dates.kind === 'rolling' || round.dates.kind === 'until-spent') return [[first, `${year}-12`]]
    return span ? [[first, last]] : []
  })
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
  return months.filter((month) => found.some(([from, to]) => from!.slice(0, 7) <= month && month <= to!.slice(0, 7)))
}

/** The whole years of age a statement admits; of a latest birth date, those reached within the year of the edition. */
export function admitted({ from, to, 'born-by': born }: Statement, year: string): { from?: number; to?: number } {
  return { from: from ?? (born === undefined ? undefined : Number(year) - Number(born.slice(0, 4))), to }
}

/** Everything the filters know of a program. */
export function measuresOf(subject: Subject): Measures {
  const fees = factsOfMeasure(subject, 'fee').flatMap(standingOf)
  const rounds = orderedRounds(subject.current)
  return {
    months: monthsOf(subject),
    cost: [...new Set(fees.flatMap(({ won }) => (won === undefined ? [] : won === 0 ? 'free' : 'paid')))],
    places: words(subject, 'place'),
    operators: words(subject, 'operator'),
    budget: numbers(subject, 'budget'),
    seats: numbers(subject, 'seats'),
    ages: factsOfMeasure(subject, 'age')
      .flatMap(standingOf)
      .map((statement) => admitted(statement, subject.current.year))
      .filter(({ from, to }) => from !== undefined || to !== undefined),
    closes: rounds.flatMap(({ dates: { closes, window } }) => {
      const end = (closes ?? window)?.to
      return end !== undefined && Number.isFinite(end) ? end : []
    }),
  }
}
