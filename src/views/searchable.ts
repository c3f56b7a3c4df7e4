/** What the search may answer over: names, words and typed facts of every program, each with the words that say why it was found. */
import type { EditionModel, Subject } from '../catalog/catalog.ts'
import { readDate, seoulDay, type Span } from '../catalog/dates.ts'
import type { FactName } from '../catalog/facts.ts'
import { factName, rowOf, standingOf, type Fact } from '../catalog/ledger.ts'
import { roundsOf, type RoundModel } from '../catalog/rounds.ts'
import { FREE, type CareerStage, type VocabularyName } from '../catalog/vocabulary.ts'
import type { Asks } from '../i18n/language.ts'
import { locales, sourceLocale, type Locale } from '../i18n/locales.ts'
import { admitted } from './measures.ts'
import { planned, reasonOf, whyOf } from './reason.ts'
import { sayings } from './sayings.ts'
import { hundredth, label, nameOf, yearOf, type View } from './view.ts'

/** Bits of what an entry is, as the search reads them. */
const [NAME, TERM, WHOLE, STRONG, FACT] = [1, 2, 4, 8, 16]

/** How much a word of a fact says about a program, against the whole program's name. */
const WEIGHT = { name: 30, trackName: 24, oldName: 14, genre: 26, track: 22, term: 20, faint: 9, fact: 12 }
/** The same for words of facts that say less, or more. */
const WEIGHTS: Partial<Record<FactName, number>> = {
  ...{ operator: 9, priority: 9, selection: 9, 'apply-through': 9 },
  ...{ aims: 15, benefits: 22 },
}
/** Facts that say nothing of what a program is. */
const EMPTY = new Set<FactName>(['host', 'notices', 'traits', 'organisation'])

/** An entry as it is collected: a text with one meaning, and what it leads to. */
interface Collected {
  text: string
  is: number
  leads: Map<number, [weight: number, label: number]>
}

/** Whose words a program is found by, collected entry by entry. */
class Collector {
  readonly entries = new Map<string, Collected>()
  readonly labels: string[] = []
  /** The entries that say each word of a vocabulary, each fact, each program. */
  readonly meanings = new Map<string, Set<Collected>>()

  labelled(text: string): number {
    const known = this.labels.indexOf(text)
    return known >= 0 ? known : this.labels.push(text) - 1
  }

  add(text: string, is: number, program: number, weight: number, label: string, meaning = '') {
    const key = `${text}\n${meaning}`
    const entry = this.entries.get(key) ?? { text, is: 0, leads: new Map<number, [number, number]>() }
    entry.is |= is
    this.entries.set(key, entry)
    const [known = 0] = entry.leads.get(program) ?? []
    if (weight > known) entry.leads.set(program, [weight, this.labelled(label)])
    if (meaning) this.meanings.set(meaning, (this.meanings.get(meaning) ?? new Set()).add(entry))
  }
}

function addNames({ t, locale }: View, { program, current }: Subject, at: number, to: Collector) {
  // Of two names that fit alike, the one in the reader's language is told.
  const names = [...program.names].sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale))
  for (const { text, of } of names) {
    const track = current.edition.tracks.some(({ id }) => id === of)
    const weight = of === undefined ? WEIGHT.name : track || of === current.year ? WEIGHT.trackName : WEIGHT.oldName
    to.add(text, NAME, at, weight, t('search.name'), `programs/${current.subject}`)
    if (/\(.+\)/.test(text)) to.add(text.replace(/\s*\(.+?\)/g, ''), NAME, at, weight, t('search.name'))
  }
}

/** How much an earlier year still says. */
const EARLIER = 0.6

/** How much the place of a fact takes from its weight: the whole program, one of its tracks, a round, an earlier year. */
function share({ holder, year }: Fact, current: EditionModel) {
  const now = { program: 1, track: 0.9, round: 0.7, event: 0.6 }[holder.kind]
  return year === current.year ? now : EARLIER * now
}

/** Whether readers ask about a kind of fact: every program must answer it, or words for it are known. */
const asks = ({ catalog }: View, measure: FactName) =>
  rowOf(measure).asked === true || catalog.synonyms.some(({ means }) => means.includes(`facts/${measure}`))

function addTerms(view: View, subject: Subject, { facts }: EditionModel, at: number, to: Collector) {
  const { t } = view
  for (const fact of facts.values()) {
    const words = rowOf(fact.measure).words as VocabularyName | undefined
    const old = fact.year !== subject.current.year
    const name = t(`fact.${fact.measure}`)
    const why = old ? t('program.history.year', { year: fact.year }) : name
    const standing = standingOf(fact)
    const whole = share(fact, subject.current)
    if (standing.length > 0 && asks(view, fact.measure)) {
      const aim = standing.every((statement) => statement.aim)
      to.add(name, FACT, at, WEIGHT.fact * whole * (aim ? 0.8 : 1), why, `facts/${fact.measure}`)
    }
    if (fact.measure === 'fee' && fact.preferred?.won === 0)
      to.add(t('program.free'), TERM, at, WEIGHT.name * whole, name, 'facts/fee')
    if (!words || EMPTY.has(fact.measure)) continue
    for (const statement of standing)
      for (const id of statement.is ?? []) {
        const crowd = fact.measure === 'stage' ? 1 / Math.sqrt(statement.is!.length) : 1
        const weight = (WEIGHTS[fact.measure] ?? WEIGHT.term) * whole * Math.max(0.7, crowd)
        const facet = view.catalog.vocabularies[words].get(id)?.facet
        if (facet === FREE) to.add(t('program.free'), TERM, at, WEIGHT.name * whole, why, 'facts/fee')
        else if (facet && !old)
          to.add(t(`stage.${facet as CareerStage}`), TERM, at, weight, t('facet.stage'), `stage/${facet}`)
        to.add(label(view, words, id), TERM, at, weight, why, `${words}/${id}`)
      }
  }
}

function addWords(view: View, subject: Subject, at: number, to: Collector) {
  const { t, locale } = view
  const words = subject.words.get(locale) ?? subject.words.get(sourceLocale)
  if (!words) return
  for (const [places, weight] of [
    [words.tracks, WEIGHT.track],
    [words.events, WEIGHT.faint],
  ] as const)
    for (const [key, text] of Object.entries(places)) {
      const [year] = key.includes('/') ? key.split('/') : []
      to.add(
        text,
        0,
        at,
        weight * (year ? EARLIER : 1),
        year ? t('program.history.year', { year }) : t('program.tracks'),
      )
    }
}

type Rows = ReturnType<typeof empty>

/** The place of some words, with the page of the figure they say; the same are kept once. */
function kept({ whys }: Rows, text: string, figure = '') {
  const known = whys.findIndex((why) => why[0] === text && why[1] === figure)
  return known >= 0 ? known : whys.push([text, figure]) - 1
}
const empty = () => ({
  figures: [] as [unit: 'won' | 'people', value: number, program: number, strength: number, main: 0 | 1, why: number][],
  ages: [] as [program: number, from: number, to: number, known: 0 | 1 | 2 | 3, why: number][],
  months: [] as [month: number, program: number, strength: number, why: number][],
  days: [] as [day: string, is: 'opens' | 'closes' | 'other', program: number, strength: number, why: number][],
  whys: [] as [text: string, figure: string][],
})

function addFigures(view: View, subject: Subject, { facts, year }: EditionModel, at: number, rows: Rows) {
  const now = year === subject.current.year
  /** Whether the program has a number of its own, or only those of its tracks and of others. */
  const own = (measure: FactName) =>
    facts.get(measure)?.statements.some(({ borrowed, rank }) => !borrowed && rank !== 'deprecated') ?? false
  for (const fact of facts.values()) {
    const total = fact.measure === 'budget' || fact.measure === 'seats'
    for (const statement of fact.statements) {
      const value = statement.won ?? statement.people
      if (value === undefined || value === 0 || statement.rank === 'deprecated') continue
      const { kind } = fact.holder
      const place = kind === 'program' ? (total ? 1 : 0.8) : kind === 'track' ? (total ? 0.95 : 0.7) : 0.25
      const strength = hundredth(place * (now ? 1 : 0.5) * (statement.borrowed ? 0.6 : 1))
      const whole = kind === 'program' && !statement.borrowed
      const part = (kind === 'program' || kind === 'track') && !own(fact.measure)
      const main = now && total && (whole || part) ? 1 : 0
      rows.figures.push([
        statement.won === undefined ? 'people' : 'won',
        value,
        at,
        strength,
        main,
        kept(rows, ...reasonOf(view, subject, fact, statement)),
      ])
    }
  }
}

function addAges(view: View, { current }: Subject, at: number, rows: Rows) {
  for (const fact of current.facts.values()) {
    if (fact.measure !== 'age' || !fact.preferred) continue
    const { from, to } = admitted(fact.preferred, current.year)
    rows.ages.push([
      at,
      from ?? 0,
      to ?? 200,
      ((from === undefined ? 0 : 1) + (to === undefined ? 0 : 2)) as 0 | 1 | 2 | 3,
      kept(rows, whyOf(view, fact, fact.preferred)),
    ])
  }
}

/** The month of an instant in Seoul, counted from year 0. */
const monthOf = (instant: number) => {
  const [year = 0, month = 0] = seoulDay(instant).split('-').map(Number)
  return year * 12 + month - 1
}
/** How long after a start without an end one may still ask. */
const OPEN_END = 2

function monthsOf({ from, to, precision }: Span, openEnded: boolean): [month: number, share: number][] {
  if (precision === 'year') return []
  const [first, last] = [monthOf(from), monthOf(to - 1)]
  const wide = last - first > 2 ? 0.75 : 1
  const known = Array.from({ length: last - first + 1 }, (_, index): [number, number] => [first + index, wide])
  return openEnded
    ? [...known, ...Array.from({ length: OPEN_END }, (_, index): [number, number] => [last + 1 + index, 0.6])]
    : known
}

function addRound(view: View, { facts }: EditionModel, { round }: RoundModel, at: number, rows: Rows) {
  const factor = round.for === 'operators' ? 0.25 : 1
  const told = (text: string) =>
    round.for === 'operators' ? view.t.aside(text, view.t('program.operators-only')) : text
  const of = (measure: FactName) => facts.get(factName(measure, { kind: 'round', id: round.id }))
  const [opens, closes, window] = [of('opens'), of('closes'), of('window')]
  const [from, until] = [opens?.preferred?.date, closes?.preferred?.date]
  const put = (span: Span, openEnded: boolean, strength: number, why: string) => {
    for (const [month, part] of monthsOf(span, openEnded))
      rows.months.push([month, at, hundredth(strength * part), kept(rows, told(why))])
  }
  if (from !== undefined) {
    const [a, b] = [readDate(from), until === undefined ? undefined : readDate(until)]
    put(b ? { ...a, to: b.from + 1, precision: 'interval' } : a, !b, factor, whyOf(view, opens!, opens!.preferred!))
  }
  for (const statement of window?.statements ?? []) {
    const standing = statement === window!.preferred ? 1 : 0.8
    if (statement.rank !== 'deprecated' && Number.isFinite(readDate(statement.window!).to))
      put(
        readDate(statement.window!),
        false,
        factor * standing * (statement.borrowed ? 0.6 : 1),
        whyOf(view, window!, statement),
      )
  }
}

function addDays(view: View, subject: Subject, { facts, edition, year }: EditionModel, at: number, rows: Rows) {
  const operators = new Set(edition.rounds.filter((round) => round.for === 'operators').map(({ id }) => id))
  for (const fact of facts.values())
    for (const statement of fact.statements) {
      if (statement.date === undefined || statement.borrowed || statement.rank === 'deprecated') continue
      const is = fact.measure === 'opens' || fact.measure === 'closes' ? fact.measure : 'other'
      if (is === 'other' && year !== subject.current.year) continue
      const place = is === 'other' ? 0.6 : operators.has(fact.holder.id ?? '') ? 0.3 : 1
      const strength = hundredth(place * (year === subject.current.year ? 1 : 0.4))
      const text = whyOf(view, fact, statement)
      const why = operators.has(fact.holder.id ?? '') ? view.t.aside(text, view.t('program.operators-only')) : text
      for (const day of new Set(statement.date.split('/')))
        rows.days.push([day.slice(0, 10), is, at, strength, kept(rows, why)])
    }
}

/** The entries, those that lead to the same in one row, and rows with the same leads together; and the place of each. */
function rowsOf(collected: Iterable<Collected>) {
  const rows = new Map<string, { of: Collected[]; is: number; leads: number[] }>()
  for (const entry of collected) {
    const leads = [...entry.leads].flatMap(([program, [weight, why]]) => [
      program,
      Math.max(1, Math.round(weight / 3)),
      why,
    ])
    const strong = [...entry.leads.values()].some(([weight]) => weight >= 18) ? STRONG : 0
    const is = entry.is | strong
    const key = `${leads.join()} ${is}`
    const row = rows.get(key) ?? { of: [], is, leads }
    rows.set(key, row)
    row.of.push(entry)
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const places = new Map(sorted.flatMap(({ of }, place) => of.map((entry): [Collected, number] => [entry, place])))
  const entries = sorted.map(({ of, is, leads }): [string, number, ...number[]] => [
    [...new Set(of.map(({ text }) => text))].join('\n'),
    is,
    ...leads,
  ])
  return { entries, places }
}

/** The entries that a synonym means: of a program the name that is shown, because all lead to it alike. */
function meantBy(view: View, { meanings }: Collector, means: readonly string[]): Collected[] {
  return means.flatMap((meaning) => {
    const entries = [...(meanings.get(meaning) ?? [])]
    const subject = meaning.startsWith('programs/') && view.catalog.subject(meaning.slice('programs/'.length))
    if (!subject) return entries
    const shown = nameOf(view, subject).text
    return entries.filter(({ text }) => text === shown)
  })
}

/** The synonyms of the page's language, with the places of the entries they mean, and what they mean in a word. */
function synonymsOf(view: View, to: Collector, places: ReadonlyMap<Collected, number>) {
  return view.catalog.synonyms.flatMap(({ means, weak, [view.locale]: words }) => {
    const asks = means.every((meaning) => meaning.startsWith('facts/')) ? FACT : 0
    const meant = meantBy(view, to, means)
    const refs = [...new Set(meant.map((entry) => places.get(entry)!))]
    if (!words || refs.length === 0) return []
    const row: [string, number, number, ...number[]] = [words.join('\n'), TERM | WHOLE | asks, weak ? 4 : 10, ...refs]
    return [{ row, meaning: meant[0]!.text }]
  })
}

/** How people ask in the page's language and, as far as it may well be typed there, in English; in the English edition, in Korean. */
function asksOf({ locale }: View): Asks[] {
  if (locale === 'en') return [locales.en.asks, { ...locales[sourceLocale].asks, endings: '', light: '' }]
  const { won, age, people, least, most, over, under } = locales.en.asks.said
  const said = { won, age, people, least, most, over, under }
  return [locales[locale].asks, { ...locales.en.asks, months: [], light: '', said }]
}

/** Everything the search of a language needs. The weights and strengths are explained in docs/search.md. */
export function searchable(view: View) {
  const { t, catalog } = view
  const to = new Collector()
  const rows = empty()
  catalog.programs.forEach((subject, at) => {
    addNames(view, subject, at, to)
    const { genre } = subject.program
    // A genre is asked for in Korean and English everywhere.
    for (const locale of new Set<Locale>([view.locale, sourceLocale, 'en']))
      to.add(label({ ...view, locale }, 'genres', genre), TERM, at, WEIGHT.genre, t('facet.genre'), `genres/${genre}`)
    addWords(view, subject, at, to)
    for (const edition of subject.editions) {
      addTerms(view, subject, edition, at, to)
      addFigures(view, subject, edition, at, rows)
      addDays(view, subject, edition, at, rows)
      if (edition !== subject.current) to.add(edition.year, 0, at, WEIGHT.faint, t('program.history'))
    }
    addAges(view, subject, at, rows)
    for (const round of roundsOf(subject.current)) addRound(view, subject.current, round, at, rows)
  })
  const { entries, places } = rowsOf(to.entries.values())
  const synonyms = synonymsOf(view, to, places)
  const { whys, ...tables } = rows
  return {
    year: Number(yearOf(view)),
    programs: catalog.programs.map(({ slug }) => slug),
    labels: to.labels,
    entries,
    synonyms: synonyms.map(({ row }) => row),
    ...tables,
    asks: asksOf(view),
    words: {
      names: catalog.programs.map((subject) => nameOf(view, subject).text),
      say: sayings(view),
      whys,
      plan: planned(view),
      meanings: synonyms.map(({ meaning }) => meaning),
    },
  }
}
