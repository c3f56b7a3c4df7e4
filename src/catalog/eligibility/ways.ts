/** The ways into a program: tracks and rounds with conditions of their own, and the whole for what is left. */
import type { EditionModel } from '../catalog.ts'
import { seoulDay } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { facts, type FactName, type FactRow } from '../facts.ts'
import { factName, standingOf, type Fact, type Holder, type Statement } from '../ledger.ts'
import { traineeRounds, type RoundModel } from '../rounds.ts'
import type { Claim, Way } from './judge.ts'

/** The facts that are conditions of entry. */
export const criteria = (Object.entries(facts) as [FactName, FactRow][])
  .filter(([, { criterion }]) => criterion)
  .map(([measure]) => measure)

/** A way with the facts behind its conditions, in the same order. */
export interface WayModel {
  /** What it is: the whole program where it has no id. */
  holder: Holder
  way: Way
  /** Undefined where a criterion that every edition must answer has no record. */
  facts: (Fact | undefined)[]
}

function claimOf({ from, to, 'born-by': born, is, aim, scope }: Statement): Claim {
  return { from, to, born, is, aim, ...(scope !== undefined && { limited: true }) }
}

/** The holders a way takes its conditions from, the closest first. */
function chainOf(edition: Edition, holder: Holder): Holder[] {
  const whole: Holder = { kind: 'program' }
  if (holder.kind === 'program') return [whole]
  const round = edition.rounds.find(({ id }) => holder.kind === 'round' && id === holder.id)
  const above = round
    ? round.tracks?.length === 1 && round.tracks[0]
    : edition.tracks.find(({ id }) => id === holder.id)?.['part-of']
  return [holder, ...(above ? chainOf(edition, { kind: 'track', id: above }) : [whole])]
}

/** A track and a round may share an id, so what holds the fact is compared as well. */
function factOf({ facts }: EditionModel, measure: FactName, holder: Holder): Fact | undefined {
  const fact = facts.get(factName(measure, holder))
  return fact?.holder.kind === holder.kind ? fact : undefined
}

/** Whether a holder, or one above it that is not the whole, has a condition of its own. */
const hasOwn = (model: EditionModel, holders: Holder[]) =>
  holders.some((holder) => holder.kind !== 'program' && criteria.some((measure) => factOf(model, measure, holder)))

/** From the first to the last day on which the age of an applicant may count. */
function daysOf({ year }: EditionModel, rounds: RoundModel[]): Way['days'] {
  const [begin, end] = [`${year}-01-01`, `${year}-12-31`]
  const days = rounds.flatMap(({ dates: { opens, closes, window } }): Way['days'][] => {
    const span = closes ?? window
    if (span) return [[clamp(span.from, begin, end), clamp(Math.max(span.to - 1, span.from), begin, end)]]
    return opens ? [[clamp(opens.from, begin, end), end]] : []
  })
  if (days.length === 0) return [begin, end]
  return [
    days.map(([from]) => from).sort()[0]!,
    days
      .map(([, to]) => to)
      .sort()
      .at(-1)!,
  ]
}

const clamp = (at: number, begin: string, end: string) =>
  at === -Infinity ? begin : at === Infinity ? end : seoulDay(at)

/** The rounds one applies in to a holder: of a track those that name it, or where none does those that name no track. */
export function roundsFor(model: EditionModel, { kind, id }: Holder): RoundModel[] {
  const rounds = traineeRounds(model)
  if (kind === 'program') return rounds
  if (kind === 'round') return rounds.filter(({ round }) => round.id === id)
  const own = rounds.filter(({ round }) => round.tracks?.includes(id!))
  return own.length > 0 ? own : rounds.filter(({ round }) => !round.tracks)
}

function wayOf(model: EditionModel, holder: Holder): WayModel {
  const chain = chainOf(model.edition, holder)
  const found = criteria.flatMap((measure) => {
    const [fact] = chain.flatMap((one) => factOf(model, measure, one) ?? [])
    return fact || (facts[measure] as FactRow).asked ? [{ measure, fact }] : []
  })
  return {
    holder,
    facts: found.map(({ fact }) => fact),
    way: {
      days: daysOf(model, roundsFor(model, holder)),
      conditions: found.map(({ measure, fact }) => ({ measure, claims: fact ? standingOf(fact).map(claimOf) : [] })),
    },
  }
}

/** Every way into an edition; tracks without conditions of their own are one, the whole. */
export function waysOf(model: EditionModel): WayModel[] {
  const { tracks } = model.edition
  const own = (holder: Holder) => hasOwn(model, [holder])
  const inTracks = tracks.map(({ id }): Holder => ({ kind: 'track', id }))
  const inRounds = traineeRounds(model).map(({ round }): Holder => ({ kind: 'round', id: round.id }))
  const rest = tracks.length === 0 || inTracks.some((holder) => !hasOwn(model, chainOf(model.edition, holder)))
  const holders = [...inTracks.filter(own), ...inRounds.filter(own), ...(rest ? [{ kind: 'program' } as const] : [])]
  return holders.map((holder) => wayOf(model, holder))
}
