/** Which programs the choices and limits of a state leave, and how many each further choice would. Pure, over plain rows. */
import { limits, type Limit, type SearchState } from './query.ts'

/** What a limit is about. */
export type Measure = 'age' | 'budget' | 'seats'

/** What the filters and the order know of a program: standing values, what is put first in front; empty where nothing is published. */
export interface Row {
  /** Its values of each facet. */
  values: Record<string, readonly string[]>
  budget: readonly number[]
  seats: readonly number[]
  /** Whole years, from and to; no bound is 0 or Infinity. */
  ages: readonly (readonly [from: number, to: number])[]
  /** When its rounds close, in milliseconds. */
  closes: readonly number[]
  name: string
}

/** The conditions a program does not meet, by their keys, and those that cannot be told of it. */
export interface Misfit {
  no: string[]
  untold: Measure[]
}

const MEASURES: Record<Limit, Measure> = {
  age: 'age',
  'budget-min': 'budget',
  'budget-max': 'budget',
  'seats-min': 'seats',
}

/** The keys of the conditions of a state: facets, and what its limits are about. */
export function conditionsOf({ facets, limits: bounds }: SearchState): string[] {
  const bounded = limits.filter((key) => bounds[key] !== undefined).map((key) => MEASURES[key])
  return [...new Set([...Object.keys(facets), ...bounded])]
}

function meets(row: Row, measure: Measure, { limits: bounds }: SearchState): boolean | undefined {
  if (measure === 'age') {
    const { age = 0 } = bounds
    return row.ages.length > 0 ? row.ages.some(([from, to]) => age >= from && age <= to) : undefined
  }
  const [least = 0, most = Infinity] =
    measure === 'budget' ? [bounds['budget-min'], bounds['budget-max']] : [bounds['seats-min']]
  return row[measure].length > 0 ? row[measure].some((value) => value >= least && value <= most) : undefined
}

/** Where a program does not fit a state. */
export function misfit(row: Row, state: SearchState): Misfit {
  const found: Misfit = { no: [], untold: [] }
  for (const key of conditionsOf(state)) {
    const chosen = state.facets[key]
    if (chosen) {
      if (!chosen.some((value) => row.values[key]?.includes(value))) found.no.push(key)
      continue
    }
    const met = meets(row, key as Measure, state)
    if (met === undefined) found.untold.push(key as Measure)
    else if (!met) found.no.push(key)
  }
  return found
}

/** For each facet and value, how many of the rows have it and meet all other conditions. */
export function countsOf(rows: readonly Row[], state: SearchState): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const row of rows) {
    const { no, untold } = misfit(row, state)
    if (no.length > 1 || untold.length > 0) continue
    for (const [key, values] of Object.entries(row.values)) {
      if (no.length === 1 && no[0] !== key) continue
      const of = (counts[key] ??= {})
      for (const value of values) of[value] = (of[value] ?? 0) + 1
    }
  }
  return counts
}

/** A state without one of its conditions, or without one value of it. */
export function without(state: SearchState, key: string, value?: string): SearchState {
  const facets = Object.fromEntries(
    Object.entries(state.facets)
      .map(([own, values]): [string, string[]] => [
        own,
        own === key && value !== undefined ? values.filter((other) => other !== value) : values,
      ])
      .filter(([own, values]) => values.length > 0 && (own !== key || value !== undefined)),
  )
  const bounds = Object.entries(state.limits).filter(([own]) => own !== key && MEASURES[own as Limit] !== key)
  return { ...state, facets, limits: Object.fromEntries(bounds) }
}
