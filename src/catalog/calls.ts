import type { Catalog, EditionModel, Subject } from './catalog.ts'
import type { Correction } from './corrections.ts'
import type { Span } from './dates.ts'
import { factName, readName, type Statement } from './ledger.ts'
import { datings, roundsOf, type RoundModel } from './rounds.ts'

/** A round as it stands in a program. */
export interface Place {
  subject: Subject
  model: EditionModel
  entry: RoundModel
}

/** A call for applications: a round with every program that recruits in it. Where same-as says so, several rounds are one call. */
export interface Call extends Place {
  /** `<program>/<year>/<round>` of the round where it is written: never changes. */
  id: string
  /** The rounds of other programs that borrow it. */
  shared: Place[]
}

/** What a call puts on a calendar: when it opens or closes, or somewhere within which it runs. */
export interface CallDate {
  edge: 'opens' | 'closes' | 'window'
  statement: Statement
  span: Span
}

/** The round of another program from which a round borrows its dates, or the round itself. */
function originOf(catalog: Catalog, place: Place): Place {
  const { opens, closes, window } = place.entry
  const borrowed = [opens, closes, window].find((statement) => statement?.borrowed)
  const [slug = '', year, name = ''] = borrowed?.address.split('/') ?? []
  const subject = slug === place.subject.slug ? undefined : catalog.subject(slug)
  const model = subject?.editions.find((edition) => edition.year === year)
  const id = model && readName(name, model.edition)?.holder.id
  const entry = model && roundsOf(model).find(({ round }) => round.id === id)
  return subject && model && entry ? { subject, model, entry } : place
}

/** Every call of the programs' current editions, each once, those for bodies that want to teach included. */
export function callsOf(catalog: Catalog): Call[] {
  const found = new Map<string, Call>()
  for (const subject of catalog.programs) {
    for (const entry of roundsOf(subject.current)) {
      const place = { subject, model: subject.current, entry }
      const origin = originOf(catalog, place)
      const id = `${origin.subject.slug}/${origin.model.year}/${origin.entry.round.id}`
      const call = found.get(id) ?? { ...origin, id, shared: [] }
      if (origin !== place) call.shared.push(place)
      found.set(id, call)
    }
  }
  return [...found.values()]
}

/** The dates of a call that say more than a year: its opening and close, or its window where neither stands. */
export function datesOf({ entry }: Pick<Call, 'entry'>): CallDate[] {
  const known = (edge: CallDate['edge']): CallDate[] => {
    const [statement, span] = [entry[edge], entry.dates[edge]]
    if (!statement || !span || span.precision === 'year') return []
    return Number.isFinite(span.from) || Number.isFinite(span.to) ? [{ edge, statement, span }] : []
  }
  if (entry.dates.kind !== 'dated') return []
  return entry.dates.opens || entry.dates.closes ? [...known('opens'), ...known('closes')] : known('window')
}

/** The changes of the dates of a call, the oldest first. */
export function correctionsOfCall(catalog: Catalog, { model, entry }: Call): Correction[] {
  const names = datings.map((measure) => factName(measure, { kind: 'round', id: entry.round.id }))
  const entries = new Set(
    names.flatMap((name) => {
      const fact = model.facts.get(name)
      return fact ? catalog.correctionsOf(fact) : []
    }),
  )
  return catalog.corrections.filter((correction) => entries.has(correction))
}
