import type { EditionModel, Subject } from '../catalog/catalog.ts'
import type { Edition } from '../catalog/edition.ts'
import { isFigure, type Fact } from '../catalog/ledger.ts'
import { sumsOf } from '../catalog/reconcile.ts'
import { exactly } from '../i18n/format.ts'
import { Citations, sourceView, type SourceView, type WitnessView } from './citations.ts'
import { factView, voicesOf, type FactView } from './fact.ts'
import { sums, type SumView } from './sums.ts'
import { correctionsOn, correctionView, type CorrectionView } from './corrections.ts'
import { versionViews, type VersionView } from './versions.ts'
import { figureHref, figureId, href, label, nameOf, subjectHref, type Foreign, type View } from './view.ts'
import { figureLabel } from './label.ts'

/** Whether there is something to show of a figure. */
const isShown = (fact: Fact | undefined) => fact?.preferred !== undefined && isFigure(fact)

/** The page of a figure; none of a fact that is no figure, or of which nothing can be shown in any year. */
export function figurePage(view: View, { slug, editions }: Pick<Subject, 'slug' | 'editions'>, { name }: Fact) {
  const shown = editions.some(({ facts }) => isShown(facts.get(name)))
  return shown ? figureHref(view, { subject: slug, name }) : undefined
}

/** A mistake in circulation, said as what not to write, and where it was seen. */
export interface Misreading {
  text: string
  seen: SourceView[]
}

export function misreading(view: View, { is, sources = [] }: Edition['misread'][number]): Misreading {
  return { text: label(view, 'misreadings', is), seen: sources.flatMap((id) => sourceView(view, id) ?? []) }
}

/** One year's section of a figure. */
export interface FigureYear {
  year: string
  fact: FactView
}

/** A figure: one measure of one subject, with what was said of it in each year. */
export interface Figure {
  id: string
  href: string
  subject: Subject
  subjectName: Foreign
  subjectHref: string
  title: string
  label: string
  /** Newest first; the first is the one shown large. */
  years: FigureYear[]
  /** Parts of this total, where it is one. */
  sums: SumView[]
  /** What not to write. */
  wrong: Misreading[]
  witnesses: WitnessView[]
  /** The exact integer with its unit, where the text abbreviates it. */
  exact?: string
  /** Every value shown so far, newest year first. */
  versions: VersionView[]
  /** Its last changes, the newest first. */
  corrections: CorrectionView[]
  /** The last change of the value shown large: a finished sentence, and the address of its entry on the page of corrections. */
  corrected?: { text: string; href: string }
}

/** What was said of one figure in one year. */
interface Said {
  subject: Subject
  model: EditionModel
  fact: Fact
}

/** Everything said of every figure, a subject after the other, its newest year first. */
export function figuresSaid({ catalog }: View): Said[] {
  return catalog.subjects.flatMap((subject) =>
    subject.editions.flatMap((model) =>
      [...model.facts.values()].filter(isShown).map((fact) => ({ subject, model, fact })),
    ),
  )
}

/** Every figure there is: its id with the facts of each year, newest first. */
export function figureFacts(view: View): Map<string, { subject: Subject; facts: Omit<Said, 'subject'>[] }> {
  const found = new Map<string, { subject: Subject; facts: Omit<Said, 'subject'>[] }>()
  for (const { subject, model, fact } of figuresSaid(view)) {
    const id = figureId(fact)
    const entry = found.get(id) ?? { subject, facts: [] }
    entry.facts.push({ model, fact })
    found.set(id, entry)
  }
  return found
}

/** What is said of a fact today, with its rivals: "7.9 billion (KOCCA) ≠ 19.2 billion (the Ministry)". */
function saidNow({ t }: View, fact: FactView) {
  const voices = voicesOf(fact)
  const [first, ...more] = voices.map((voice) => (voices.length > 1 ? t.aside(voice.text, voice.whoShort) : voice.text))
  return more.reduce(
    (text, other, index) => text + (voices[index + 1]!.differs ? ' ≠ ' : t('mark.list')) + other,
    first ?? '',
  )
}

const changeOf = ({ text, href }: CorrectionView) => ({ text, href })

/** One figure with everything its page shows; undefined if there is none of that id. */
export function figure(view: View, id: string): Figure | undefined {
  const entry = figureFacts(view).get(id)
  if (!entry) return undefined
  const { subject, facts } = entry
  const [{ model, fact: newest }] = facts as [{ model: EditionModel; fact: Fact }]
  const misread = facts.flatMap(({ model: { edition }, fact: { name } }) =>
    edition.misread.filter(({ of }) => of === name),
  )
  const citations = new Citations(
    view,
    facts.flatMap(({ fact }) => fact.statements.flatMap(({ sources }) => sources)),
  )
  const totals = sumsOf(view.catalog, model).filter(({ fact }) => fact === newest)
  const years = facts.map(({ model: { year }, fact }) => ({ year, fact: factView(view, subject, fact, citations) }))
  const [{ fact: first }] = years as [FigureYear]
  const title = nameOf(view, subject)
  const wrong = misread.map((entry) => misreading(view, entry))
  const { won } = newest.preferred!
  const last = view.catalog.correctionsOf(newest).at(-1)
  return {
    id,
    href: href(view, `figures/${id}/`),
    subject,
    subjectName: title,
    subjectHref: subjectHref(view, subject),
    label: figureLabel(view, subject, newest),
    title: view.t.pair(title.text, figureLabel(view, subject, newest)),
    years,
    sums: totals.length > 0 ? sums(view, view.catalog, model).filter((sum) => sum.measure === first.label) : [],
    wrong: first.differs && wrong.length === 0 ? [{ text: view.t('figure.wrong.add'), seen: [] }] : wrong,
    witnesses: citations.witnesses,
    exact: won && !first.differs ? exactly(won) : undefined,
    versions: facts.flatMap(({ fact }, index) => versionViews(view, fact, saidNow(view, years[index]!.fact))),
    corrections: correctionsOn(view, [
      ...facts.map(({ fact }) => fact),
      ...totals.flatMap(({ parts }) => parts.map(({ fact }) => fact)),
    ]),
    corrected: last && changeOf(correctionView(view, last)),
  }
}
