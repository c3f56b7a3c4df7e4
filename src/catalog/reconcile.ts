import { ROADMAP, type Catalog, type EditionModel } from './catalog.ts'
import { amountOf, factName, inList, type Fact, type Statement } from './ledger.ts'
import { list, type List } from './statement.ts'

/** The measures whose parts are compared with their total. */
export const summed = ['budget', 'seats'] as const
export type Summed = (typeof summed)[number]

/** A part of a total: a number of the same list, held by a program or a track. */
export interface Part {
  fact: Fact
  statement: Statement
}

type Hedge = Statement['qualifier']

/** How a sum is hedged by its parts: about if any is, or if some are floors and some ceilings. */
function hedgeOf(qualifiers: readonly Hedge[]): Hedge {
  const [up, down] = [
    qualifiers.some((one) => one === 'at-least' || one === 'more-than'),
    qualifiers.includes('at-most'),
  ]
  if (qualifiers.includes('about') || (up && down)) return 'about'
  return up ? 'at-least' : down ? 'at-most' : undefined
}

/** How what is left is hedged: what is taken away at least leaves at most. */
function hedgeOfRest(total: Hedge, added: Hedge): Hedge {
  const inverse =
    ({ 'at-least': 'at-most', 'at-most': 'at-least' } as Partial<Record<string, Hedge>>)[added ?? ''] ?? added
  return inverse === undefined
    ? total
    : total === undefined
      ? inverse
      : hedgeOf(total === inverse ? [total] : ['about'])
}

/** A published total beside the sum of the published parts of the same list. Amounts are won or people. */
export interface Sum {
  measure: Summed
  list: List
  fact: Fact
  total: Statement
  parts: Part[]
  /** All parts together: ours, never published. */
  added: number
  /** As its parts are hedged. */
  addedQualifier: Hedge
  /** Total less parts; what nobody itemises. */
  rest: number
  /** As total and parts are hedged together. */
  restQualifier: Hedge
}

const part = (fact: Fact | undefined, wanted: List): Part[] => {
  const statement = inList(fact, wanted)
  return fact && statement ? [{ fact, statement }] : []
}

/** The parts of an edition's number in one list: programs of the package, tracks of a program. */
function partsOf(catalog: Catalog, model: EditionModel, measure: Summed, wanted: List): Part[] {
  if (model.subject === ROADMAP) {
    const others = catalog.editions.filter(({ subject, year }) => subject !== ROADMAP && year === model.year)
    return others.flatMap(({ facts }) => part(facts.get(measure), wanted))
  }
  return tracksOf(model, undefined, measure, wanted)
}

function tracksOf({ edition, facts }: EditionModel, parent: string | undefined, measure: Summed, wanted: List) {
  const tracks = edition.tracks.filter((track) => track['part-of'] === parent)
  return tracks.flatMap(({ id }) => part(facts.get(factName(measure, { kind: 'track', id })), wanted))
}

/** Every total of an edition that has parts in its own list, compared with them. */
export function sumsOf(catalog: Catalog, model: EditionModel): Sum[] {
  const totals: { fact: Fact | undefined; measure: Summed; parts: (wanted: List) => Part[] }[] = summed.flatMap(
    (measure) => [
      { fact: model.facts.get(measure), measure, parts: (wanted: List) => partsOf(catalog, model, measure, wanted) },
      ...model.edition.tracks.map(({ id }) => ({
        fact: model.facts.get(factName(measure, { kind: 'track', id })),
        measure,
        parts: (wanted: List) => tracksOf(model, id, measure, wanted),
      })),
    ],
  )
  return totals.flatMap(({ fact, measure, parts }) =>
    list.options.flatMap((wanted) => {
      const total = inList(fact, wanted)
      const found = total ? parts(wanted) : []
      if (!fact || !total || found.length === 0) return []
      const added = found.reduce((sum, { statement }) => sum + (amountOf(statement) ?? 0), 0)
      const addedQualifier = hedgeOf(found.map(({ statement }) => statement.qualifier))
      const rest = { rest: (amountOf(total) ?? 0) - added, restQualifier: hedgeOfRest(total.qualifier, addedQualifier) }
      return [{ measure, list: wanted, fact, total, parts: found, added, addedQualifier, ...rest }]
    }),
  )
}
