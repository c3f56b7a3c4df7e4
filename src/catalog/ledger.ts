import { readDate, type Span } from './dates.ts'
import type { Edition } from './edition.ts'
import { facts, type FactName, type FactRow, type Kind } from './facts.ts'
import { listsOf, type List, type Qualifier } from './statement.ts'

/** What holds a fact: the whole program, or one of its tracks, rounds or events. */
export interface Holder {
  kind: 'program' | 'track' | 'round' | 'event'
  /** The id of the track, round or event. */
  id?: string
}

/** One claim, by someone, on a day, with its value. The key of the value says its unit. */
export interface Statement {
  id: string
  /** `<program>/<year>/<fact>/<statement>`: never changes. */
  address: string
  /** Stands in another program; shown here, never added. */
  borrowed?: boolean
  /** Korean won. */
  won?: number
  per?: 'month' | 'year' | 'operator' | 'region'
  /** For how many months a monthly amount is paid. */
  months?: number
  printed?: string
  /** People. */
  people?: number
  number?: number
  percent?: number
  /** EDTF. */
  date?: string
  /** EDTF: somewhere within. */
  window?: string
  is?: string[]
  url?: string
  /** International age (만 나이), inclusive. */
  from?: number
  to?: number
  'born-by'?: string
  qualifier?: Qualifier
  count?: List | List[]
  covers?: string[]
  others?: true
  aim?: true
  scope?: string
  /** EDTF */
  stated?: string
  worth?: 'announced' | 'planned'
  rank?: 'preferred' | 'deprecated'
  because?: string
  /** Ids of sources.yaml. */
  sources: string[]
}

/** Everything said of one thing in one edition. */
export interface Fact {
  subject: string
  year: string
  /** `<measure>[-<track, round or event>]`, as in addresses and prose. */
  name: string
  measure: FactName
  kind: Kind
  holder: Holder
  statements: Statement[]
  /** The statement to show where only one can be shown; none if the fact is not published or undecided. */
  preferred?: Statement
  /** Not published: the day it was last looked for. */
  looked?: string
}

/** Where in the edition's file a fact stands, for error messages. */
export type Path = (string | number)[]

const registry = Object.entries(facts) as [FactName, FactRow][]

/** What the registry says of a fact. */
export function rowOf(measure: FactName): FactRow {
  return facts[measure]
}

/** A statement as an editor writes it: its address is not yet known. */
type Written = Omit<Statement, 'address' | 'sources'> & { sources?: string[]; 'same-as'?: string }

interface Place {
  holder: Holder
  body: Record<string, unknown>
  path: Path
}

/** The program itself and all its tracks, rounds and events, with their place in the file. */
export function placesOf(edition: Edition): Place[] {
  const within = (kind: 'track' | 'round' | 'event', entries: { id: string }[]) =>
    entries.map((body, index) => ({ holder: { kind, id: body.id }, body: body as never, path: [`${kind}s`, index] }))
  return [
    { holder: { kind: 'program' }, body: edition, path: [] },
    ...within('track', edition.tracks),
    ...within('round', edition.rounds),
    ...within('event', edition.events),
  ]
}

/** The name of a fact within its edition. */
export function factName(measure: FactName, holder: Holder) {
  return holder.id === undefined ? measure : `${measure}-${holder.id}`
}

/** Reads `seats-creator` as a measure and what holds it; undefined if the edition knows no such thing. */
export function readName(name: string, edition: Edition): { measure: FactName; holder: Holder } | undefined {
  if (name in facts) return { measure: name as FactName, holder: { kind: 'program' } }
  for (const { holder } of placesOf(edition)) {
    if (holder.id === undefined || !name.endsWith(`-${holder.id}`)) continue
    const measure = name.slice(0, -holder.id.length - 1)
    if (!(measure in facts)) continue
    const { only } = facts[measure as FactName] as FactRow
    if (!only || only === holder.kind) return { measure: measure as FactName, holder }
  }
  return undefined
}

/** Every fact of an edition by name, in the order of the registry; same-as is still unresolved. */
export function factsOf(subject: string, year: string, edition: Edition): Map<string, Fact> {
  const found = new Map<string, Fact>()
  const places = placesOf(edition)
  for (const [measure, row] of registry) {
    for (const { holder, body } of places) {
      const raw = body[measure] as Written[] | undefined
      if (!raw) continue
      const name = factName(measure, holder)
      const statements = raw.map((entry) => ({
        ...entry,
        sources: entry.sources ?? [],
        address: entry['same-as'] ?? `${subject}/${year}/${name}/${entry.id}`,
        ...(entry['same-as'] !== undefined && { borrowed: true }),
      }))
      found.set(name, { subject, year, name, measure, kind: row.kind, holder, statements })
    }
  }
  for (const { looked, facts: names } of edition.unpublished) {
    for (const name of names) {
      const read = readName(name, edition)
      if (!read || found.has(name)) continue
      found.set(name, { subject, year, name, ...read, kind: rowOf(read.measure).kind, statements: [], looked })
    }
  }
  return found
}

/** The one statement to show: the only one that is not deprecated, or the one ranked preferred. */
export function preferredOf(statements: Statement[]): Statement | undefined {
  const standing = statements.filter(({ rank }) => rank !== 'deprecated')
  return standing.length === 1 ? standing[0] : standing.find(({ rank }) => rank === 'preferred')
}

/** The statements that stand beside the preferred one and differ from it in value, qualifier or scope. */
export function rivalsOf({ preferred, statements }: Fact): Statement[] {
  return statements.filter((entry) => entry !== preferred && entry.rank !== 'deprecated')
}

/** The statements that stand, what is put first in front. */
export function standingOf(fact: Fact): Statement[] {
  return [...(fact.preferred ? [fact.preferred] : []), ...rivalsOf(fact)]
}

/**
 * Whether a statement contradicts another of its fact in the value itself, not only in how it is hedged or what it covers.
 * A shorter list of words does not contradict a longer one that holds it all, nor a month a day within it.
 */
export function contradicts({ measure }: Pick<Fact, 'measure'>, a: Statement, b: Statement): boolean {
  if (a.is && b.is) {
    // Whom it is meant for says nothing against a condition.
    if (a.aim !== b.aim) return false
    const [one, other] = [new Set(a.is), new Set(b.is)]
    return !rowOf(measure).additive && !one.isSubsetOf(other) && !other.isSubsetOf(one)
  }
  const [one, other] = [spanOf(a), spanOf(b)]
  if (one && other) return !within(one, other) && !within(other, one)
  return valueKey(a) !== valueKey(b)
}

function spanOf({ date, window }: Statement): Span | undefined {
  const text = date ?? window
  return text === undefined ? undefined : readDate(text)
}

/** Whether a span lies within another, which then only says less. */
const within = (one: Span, other: Span) => one.from >= other.from && one.to <= other.to

/** Whether announcements disagree: some standing statement contradicts the preferred one. */
export function disagrees(fact: Fact): boolean {
  const { preferred } = fact
  return preferred !== undefined && rivalsOf(fact).some((rival) => contradicts(fact, rival, preferred))
}

function valueKey({ won, people, number, percent, date, window, url, from, to, 'born-by': born }: Statement) {
  return JSON.stringify([won, people, number, percent, date, window, url, from, to, born])
}

/** The amount of a counted statement: won or people. */
export function amountOf({ won, people }: Statement): number | undefined {
  return won ?? people
}

/** The statement of a fact that stands in one list. */
export function inList(fact: Fact | undefined, list: List): Statement | undefined {
  return fact?.statements.find(
    (entry) => !entry.borrowed && entry.rank !== 'deprecated' && listsOf(entry).includes(list),
  )
}

/** Whether a fact is a number that a reader may cite: money, people, counts and shares. */
export function isFigure({ kind, statements }: Fact): boolean {
  return statements.length > 0 && ['won', 'people', 'number', 'percent'].includes(kind)
}
