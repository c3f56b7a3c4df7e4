/** What the published sizes of the programs are, as bars on one scale from zero: a bar for each voice, never added, never averaged. */
import type { Subject } from '../catalog/catalog.ts'
import { amountOf, type Fact, type Statement } from '../catalog/ledger.ts'
import { date } from '../i18n/format.ts'
import { factView, speakersOf, voicesOf, type FactView } from './fact.ts'
import { countedIn } from './label.ts'
import { sizesOf } from './measures.ts'
import { figureHref, href, hundredth, nameOf, yearOf, type Foreign, type View } from './view.ts'

/** The measure that each chart draws, by the name in its address. */
const MEASURES = { budget: 'budget', places: 'seats' } as const
export type ChartName = keyof typeof MEASURES

/** What one voice says. */
export interface ChartBar {
  text: string
  who: string
  /** The track it is about, where it is not the whole program; or where else it is counted. */
  small?: string
  /** The page of the figure. */
  href: string
  /** In per cent of the largest. */
  width: number
  /** Contradicts the bar before it. */
  differs: boolean
}

/** A program with its bars. */
export interface ChartRow {
  slug: string
  name: Foreign
  bars: ChartBar[]
}

export interface Chart {
  name: ChartName
  title: string
  note: string
  /** The largest first, by what is put first. */
  rows: ChartRow[]
  /** The programs without a published value, in a sentence. */
  missing?: string
  /** Who drew it, when it was verified, whose statements it shows, and the licence. */
  source: string
  /** The page it stands on. */
  page: string
  pictures: { format: 'PNG' | 'SVG'; href: string }[]
}

/** A statement that is drawn. */
interface Voice {
  subject: Subject
  fact: Fact
  statement: Statement
  shown: FactView
}

/** What is put first of a fact, then what contradicts it, each value once. */
function voices(view: View, subject: Subject, fact: Fact): Voice[] {
  const shown = factView(view, subject, fact)
  const ids = voicesOf(shown).flatMap(({ id, differs }, index) => (index === 0 || differs ? id : []))
  return ids.map((id) => ({ subject, fact, shown, statement: fact.statements.find((entry) => entry.id === id)! }))
}

const amount = ({ statement }: Voice) => amountOf(statement) ?? 0
/** Of facts or of programs, the one whose preferred value is the largest comes first. */
const byFirst = (a: Voice[], b: Voice[]) => amount(b[0]!) - amount(a[0]!)

function barOf(view: View, voice: Voice, largest: number): ChartBar {
  const { fact, statement, shown } = voice
  const said = voicesOf(shown).find(({ id }) => id === statement.id)!
  return {
    text: said.text,
    who: said.whoShort,
    small: shown.of ?? countedIn(view, fact, statement),
    href: figureHref(view, fact),
    width: hundredth((amount(voice) / largest) * 100),
    differs: said.differs,
  }
}

function sourceLine(view: View, drawn: Voice[]): string {
  const { t, locale } = view
  const [verified = ''] = drawn.map(({ subject }) => subject.current.edition.verified).sort()
  const who = [...new Set(drawn.flatMap(({ statement }) => speakersOf(view, statement)))]
  return t('chart.source', { site: t('site.name'), date: date(verified, locale), who: t.list(who) })
}

function chart(view: View, name: ChartName): Chart | undefined {
  const measure = MEASURES[name]
  const planned = view.catalog.programs.filter(({ current }) => current.year === yearOf(view))
  const programs = planned.map((subject) => ({
    subject,
    facts: sizesOf(subject, measure)
      .map((fact) => voices(view, subject, fact))
      .sort(byFirst),
  }))
  const sized = programs.filter(({ facts }) => facts.length > 0).sort((a, b) => byFirst(a.facts[0]!, b.facts[0]!))
  const silent = programs.filter(({ facts }) => facts.length === 0).map(({ subject }) => nameOf(view, subject).text)
  const drawn = sized.flatMap(({ facts }) => facts.flat())
  if (drawn.length === 0) return undefined
  const largest = Math.max(1, ...drawn.map(amount))
  return {
    name,
    title: view.t(`chart.${name}`, { year: yearOf(view) }),
    note: view.t('chart.note'),
    rows: sized.map(({ subject, facts }) => ({
      slug: subject.slug,
      name: nameOf(view, subject),
      bars: facts.flat().map((voice) => barOf(view, voice, largest)),
    })),
    missing: silent.length > 0 ? view.t('unpublished.list', { what: view.t.list(silent) }) : undefined,
    source: sourceLine(view, drawn),
    page: href(view, 'roadmap/'),
    pictures: (['PNG', 'SVG'] as const).map((format) => ({
      format,
      href: `${view.base}/charts/${view.locale}/${name}.${format.toLowerCase()}`,
    })),
  }
}

/** The charts of the plan's year; of a measure of which no program has a published value there is none. */
export function charts(view: View): Chart[] {
  const names = Object.keys(MEASURES) as ChartName[]
  return names.flatMap((name) => chart(view, name) ?? [])
}
