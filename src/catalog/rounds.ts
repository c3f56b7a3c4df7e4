import { isExact, readDate, type Span } from './dates.ts'
import type { EditionModel } from './catalog.ts'
import type { Round } from './edition.ts'
import { factName, type Statement } from './ledger.ts'
import type { FactName } from './facts.ts'

const DAY = 86_400_000
/** How long before its end a round counts as closing. */
const CLOSING = 14 * DAY

/** What may be said of a round. "may-be-open": its dates are known only to the month, or its hour is not published. */
export const roundStates = [
  'open',
  'closing',
  'may-be-open',
  'not-yet',
  'rolling',
  'until-spent',
  'to-be-announced',
  'begun',
  'passed',
  'closed',
  'unpublished',
] as const
export type RoundState = (typeof roundStates)[number]

/** A round as known: the preferred statements of its opens, closes and window, read as EDTF. */
export interface Dates {
  kind: Round['kind']
  opens?: Span
  closes?: Span
  window?: Span
}

/**
 * The state at an instant (milliseconds). "closing" is the last 14 days; "passed" is closed with no closing day ever
 * announced: the planned months are over, and nobody said when it really closed. "begun" is past its start with no end published.
 */
export function state(round: Dates, now: number): RoundState {
  if (round.kind !== 'dated') return round.kind
  const begin = round.opens ?? round.window
  const end = round.closes ?? round.window
  if (!begin && !end) return 'unpublished'
  if (begin && now < begin.from) return 'not-yet'
  if (end && now >= end.to) return isExact(round.closes) ? 'closed' : 'passed'
  if (!end && begin && now >= begin.to) return 'begun'
  if (!surelyBegun(round, now) || !round.closes || now >= round.closes.from) return 'may-be-open'
  return round.closes.from - now <= CLOSING ? 'closing' : 'open'
}

/** A day without a clock time counts as begun from midnight on; a month only when it is over. */
function surelyBegun({ opens }: Dates, now: number) {
  return opens !== undefined && now >= (opens.precision === 'day' ? opens.from : opens.to)
}

/** Every later instant at which state() answers differently, with its answer, in order. */
export function changes(round: Dates, now: number): { at: number; state: RoundState }[] {
  const spans = [round.opens, round.closes, round.window].filter((span) => span !== undefined)
  const edges = spans.flatMap((span) => [span.from, span.to])
  if (round.closes) edges.push(round.closes.from - CLOSING)
  const later = [...new Set(edges)].filter((edge) => edge > now && Number.isFinite(edge)).sort((a, b) => a - b)
  let last = state(round, now)
  return later.flatMap((at) => {
    const next = state(round, at)
    if (next === last) return []
    last = next
    return [{ at, state: next }]
  })
}

/** The first later instant at which state() answers differently; undefined if never. */
export function nextChange(round: Dates, now: number): number | undefined {
  return changes(round, now)[0]?.at
}

/** The facts that date a round. */
export const datings = ['opens', 'closes', 'window'] as const

/** A round of an edition with the statements that date it. */
export interface RoundModel {
  round: Round
  dates: Dates
  opens?: Statement
  closes?: Statement
  window?: Statement
}

/** The rounds of an edition, with what is known of their dates. */
export function roundsOf({ edition, facts }: EditionModel): RoundModel[] {
  return edition.rounds.map((round) => {
    const known = (measure: FactName) => facts.get(factName(measure, { kind: 'round', id: round.id }))?.preferred
    const [opens, closes, window] = [known('opens'), known('closes'), known('window')]
    const dates = {
      kind: round.kind,
      opens: opens?.date === undefined ? undefined : readDate(opens.date),
      closes: closes?.date === undefined ? undefined : readDate(closes.date),
      window: window?.window === undefined ? undefined : readDate(window.window),
    }
    return { round, dates, opens, closes, window }
  })
}

/** The rounds trainees apply in; calls for bodies that want to teach are left out. */
export function traineeRounds(model: EditionModel): RoundModel[] {
  return roundsOf(model).filter(({ round }) => round.for === 'trainees')
}

/** The state of a whole program: that of the round that matters most to an applicant now. */
export function programState(rounds: Dates[], now: number): RoundState {
  const states = new Set(rounds.map((round) => state(round, now)))
  return roundStates.find((candidate) => states.has(candidate)) ?? 'unpublished'
}

/** The close of the round of a program that closes first of those that are open; undefined if none is. */
export function programEnds(rounds: Dates[], now: number): number | undefined {
  const open = rounds.filter((round) => ['open', 'closing'].includes(state(round, now)))
  const closes = open.flatMap((round) => round.closes?.from ?? [])
  return closes.length > 0 ? Math.min(...closes) : undefined
}

/** Every later instant at which programState() or programEnds() answers differently, with the answers, in order. */
export function programChanges(rounds: Dates[], now: number): { at: number; state: RoundState; ends?: number }[] {
  const instants = rounds.flatMap((round) => changes(round, now).map(({ at }) => at))
  const answers = (at: number) => ({ state: programState(rounds, at), ends: programEnds(rounds, at) })
  let last = answers(now)
  return [...new Set(instants)]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const next = answers(at)
      if (next.state === last.state && next.ends === last.ends) return []
      last = next
      return [{ at, ...next }]
    })
}
