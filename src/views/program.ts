import type { EditionModel, Subject } from '../catalog/catalog.ts'
import type { FactName } from '../catalog/facts.ts'
import { disagrees, factName, isFigure, type Fact } from '../catalog/ledger.ts'
import { date } from '../i18n/format.ts'
import { languageTag, sourceLocale } from '../i18n/locales.ts'
import { headline, type CardValue } from './card.ts'
import { Citations, type WitnessView } from './citations.ts'
import { editionHref } from './edition.ts'
import { factView, sourcesOf, voicesOf, type FactView } from './fact.ts'
import { misreading, type Misreading } from './figure.ts'
import { factsOfMeasure } from './measures.ts'
import { programLines, programRibbon, type Row } from './ribbon.ts'
import { sums, type SumView } from './sums.ts'
import { figureHref, label, nameOf, originalNameOf, placeLabel, type Foreign, type View } from './view.ts'
import { orderedRounds, statusView, type StatusView } from './when.ts'

/** A table of facts: a row a fact, a column a track. A cell is undefined where nothing was entered. */
export interface FactTable {
  columns: { id: string; label: string }[]
  rows: { label: string; cells: (FactView | undefined)[] }[]
}

/** An event with its facts. */
export interface FactGroup {
  title: string
  facts: FactView[]
}

/** A disagreement worth two large numbers. */
export interface Rivalry {
  fact: FactView
  href: string
}

/** Where to apply or to look for a call. */
export interface Channel {
  text: string
  url?: string
}

export interface NameView {
  text: string
  lang: string
  status: string
  of?: string
}

/** Everything a program's page shows. */
export interface ProgramView {
  slug: string
  name: Foreign
  original?: string
  summary: string
  genre: { id: string; label: string }
  year: string
  status: StatusView
  /** When it recruits: a line for all, or one a course. */
  when: string[]
  who: FactView[]
  ages: FactView[]
  seats: CardValue[]
  fee: FactView[]
  stipend: FactView[]
  /** Where to apply; empty where that is not published. */
  channels: Channel[]
  /** The bodies that take applications, where one applies to them. */
  applyTo: FactView[]
  /** Where calls are posted. */
  notices: Channel[]
  verified: { edtf: string; text: string }
  ribbon: { rounds: Row[]; others: Row[] }
  /** Facts about which announcements differ; those told by the same voices together. */
  rivalries: Rivalry[][]
  /** What else was said of when rounds are: plans before the call, other dates, mistakes. */
  dates: FactView[]
  sums: SumView[]
  tracks: FactTable
  criteria: FactTable
  facts: FactView[]
  events: FactGroup[]
  wrong: Misreading[]
  missing: string[]
  /** Earlier years, newest first. */
  history: { year: string; href: string; count: number }[]
  names: NameView[]
  witnesses: WitnessView[]
  citations: Citations
}

/** Facts that the page shows in a place of their own, so that the list of further facts leaves them out. */
const PLACED = new Set<FactName>(['opens', 'closes', 'window'])

function wordsOf(view: View, subject: Subject) {
  return subject.words.get(view.locale) ?? subject.words.get(sourceLocale)
}

/** A table with a column for each track that has something to say, and before them one for the whole program where asked. */
function table(view: View, subject: Subject, measures: FactName[], citations: Citations, whole: boolean): FactTable {
  const { edition, facts, year } = subject.current
  const wanted = measures.map((measure) => ({
    measure,
    of: (id?: string) => facts.get(factName(measure, { kind: id ? 'track' : 'program', id })),
  }))
  const ids = [...(whole ? [undefined] : []), ...edition.tracks.map(({ id }) => id)].filter((id) =>
    wanted.some(({ of }) => isThere(of(id))),
  )
  const rows = wanted
    .map(({ measure, of }) => ({ label: view.t(`fact.${measure}`), facts: ids.map((id) => of(id)) }))
    .filter(({ facts: cells }) => cells.some(isThere))
  return {
    columns: ids.map((id) => ({
      id: id ?? '',
      label: id ? placeLabel(view, subject, year, 'tracks', id) : view.t('program.whole'),
    })),
    rows: rows.map(({ label: text, facts: cells }) => ({
      label: text,
      cells: cells.map((fact) => fact && factView(view, subject, fact, citations)),
    })),
  }
}

/** Whether anything was said of a fact, or it was looked for. */
export function isThere(fact: Fact | undefined): fact is Fact {
  return fact !== undefined && (fact.statements.length > 0 || fact.looked !== undefined)
}

const CRITERIA: FactName[] = [
  'stage',
  'age',
  'residence',
  'nationality',
  'education',
  'employment',
  'team',
  'field',
  'priority',
]
/** What a table of tracks compares; the rest of a track's facts is listed. */
const OF_TRACKS: FactName[] = ['seats', 'budget', 'training', 'place', 'format', 'operator']

function channelsOf(view: View, subject: Subject, measure: 'apply-through' | 'notices'): Channel[] {
  const ids = factsOfMeasure(subject, measure).flatMap(({ preferred }) => preferred?.is ?? [])
  const { channels } = view.catalog.vocabularies
  return [...new Set(ids)].map((id) => ({ text: label(view, 'channels', id), url: channels.get(id)?.url }))
}

function namesOf(view: View, { program, current, ...subject }: Subject): NameView[] {
  const whole = { program, current, ...subject }
  return program.names.map(({ text, lang, status, of }) => {
    const [year, id] = of?.includes('/') ? of.split('/') : [undefined, of]
    const named =
      id === undefined
        ? undefined
        : /^\d{4}$/.test(id)
          ? id
          : placeLabel(view, whole, year ?? current.year, 'tracks', id)
    return {
      text,
      lang: languageTag(lang),
      status: view.t(`name.${status}`),
      of: view.t.apart([year, named].filter((text) => text !== undefined)) || undefined,
    }
  })
}

/** Puts together the facts whose statements come from the same voices, so that one pair of columns tells them all. */
function byVoices(rivalries: Rivalry[]): Rivalry[][] {
  const voices = ({ fact }: Rivalry) =>
    voicesOf(fact)
      .map(({ id }) => id)
      .join()
  const groups = new Map<string, Rivalry[]>()
  for (const rivalry of rivalries) groups.set(voices(rivalry), [...(groups.get(voices(rivalry)) ?? []), rivalry])
  return [...groups.values()]
}

/** Whether the drawn rounds leave something unsaid: a plan beside announced dates, a date that differs, a mistake. */
function saysMore({ facts }: EditionModel, { measure, holder, statements, kind, preferred }: Fact) {
  // What another program says is said in full there.
  if (preferred?.borrowed) return false
  const dated = (['opens', 'closes'] as const).some((name) => facts.get(factName(name, holder))?.preferred)
  return measure === 'window' ? dated : statements.length > 1 && kind === 'date'
}

/** What a current edition lists as not published, in words, each once. */
function missingOf(view: View, subject: Subject): string[] {
  const shown = [...subject.current.facts.values()]
    .filter(({ looked }) => looked !== undefined)
    .map((fact) => factView(view, subject, fact))
  return [...new Set(shown.map(({ label: text, of }) => (of ? view.t.aside(text, of) : text)))]
}

export function program(view: View, subject: Subject): ProgramView {
  const { current, editions } = subject
  const rounds = orderedRounds(current)
  const citations = new Citations(view, sourcesOf(current))
  const show = (fact: Fact) => factView(view, subject, fact, citations)
  const all = [...current.facts.values()].filter(({ statements }) => statements.length > 0)
  const rivalries = all
    .filter(
      (fact) => ['program', 'track'].includes(fact.holder.kind) && (fact.kind === 'won' || fact.kind === 'people'),
    )
    .filter(disagrees)
    .map((fact) => ({ fact: show(fact), href: figureHref(view, fact) }))
  const placed = ({ measure, holder, name }: Fact) =>
    PLACED.has(measure) ||
    (CRITERIA.includes(measure) && (holder.kind === 'program' || holder.kind === 'track')) ||
    holder.kind === 'event' ||
    (holder.kind === 'track' && OF_TRACKS.includes(measure)) ||
    rivalries.some(({ fact }) => fact.name === name)
  const channels = channelsOf(view, subject, 'apply-through')
  const eventIds = current.edition.events.map(({ id }) => id)
  return {
    slug: subject.slug,
    name: nameOf(view, subject),
    original: originalNameOf(view, subject),
    summary: wordsOf(view, subject)?.summary ?? '',
    genre: { id: subject.program.genre, label: label(view, 'genres', subject.program.genre) },
    year: current.year,
    status: statusView(view, rounds),
    when: programLines(view, subject),
    who: factsOfMeasure(subject, 'stage').filter(isThere).map(show),
    ages: factsOfMeasure(subject, 'age').filter(isThere).map(show),
    seats: headline(view, subject, 'seats'),
    fee: factsOfMeasure(subject, 'fee').filter(isThere).map(show),
    stipend: factsOfMeasure(subject, 'stipend').filter(isThere).map(show),
    channels,
    applyTo:
      channels.length > 0
        ? factsOfMeasure(subject, 'operators-named')
            .filter(({ preferred }) => preferred)
            .map(show)
        : [],
    // Where one applies elsewhere, calls need not stand where those of the plan do.
    notices:
      [subject, ...(channels.length > 0 ? [] : [view.catalog.roadmap ?? subject])]
        .map((holder) => channelsOf(view, holder, 'notices'))
        .find((found) => found.length > 0) ?? [],
    verified: { edtf: current.edition.verified, text: date(current.edition.verified, view.locale) },
    ribbon: programRibbon(view, subject, (sources) => citations.marks(sources)),
    rivalries: byVoices(rivalries),
    dates: all.filter((fact) => PLACED.has(fact.measure) && saysMore(current, fact)).map(show),
    sums: sums(view, view.catalog, current),
    tracks: table(view, subject, OF_TRACKS, citations, false),
    criteria: table(view, subject, CRITERIA, citations, true),
    facts: all.filter((fact) => !placed(fact)).map(show),
    events: eventIds.map((id) => ({
      title: placeLabel(view, subject, current.year, 'events', id),
      facts: all
        .filter(({ holder }) => holder.kind === 'event' && holder.id === id)
        .map((fact) => ({ ...show(fact), of: undefined })),
    })),
    wrong: current.edition.misread
      .filter(({ of }) => !isFigureName(current, of))
      .map((entry) => misreading(view, entry)),
    missing: missingOf(view, subject),
    history: editions.slice(1).map(({ year, facts }) => ({
      year,
      href: editionHref(view, subject, year),
      count: [...facts.values()].filter(({ statements }) => statements.length > 0).length,
    })),
    names: namesOf(view, subject),
    witnesses: citations.witnesses,
    citations,
  }
}

function isFigureName({ facts }: EditionModel, name: string) {
  const fact = facts.get(name)
  return fact !== undefined && isFigure(fact)
}
