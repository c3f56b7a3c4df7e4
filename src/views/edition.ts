import { ROADMAP, type Subject } from '../catalog/catalog.ts'
import type { Fact } from '../catalog/ledger.ts'
import { Citations, type WitnessView } from './citations.ts'
import { correctionsOn, type CorrectionView } from './corrections.ts'
import { factView, sourcesOf, type FactView } from './fact.ts'
import { href, nameOf, subjectHref, type Foreign, type View } from './view.ts'
import { holderLabel } from './label.ts'

/** An earlier year of a program: its facts, those of the whole program first, then a group a track, round or event. */
export interface EditionView {
  name: Foreign
  subjectHref: string
  href: string
  year: string
  /** Its last changes. */
  corrections: CorrectionView[]
  groups: { title: string; facts: FactView[] }[]
  witnesses: WitnessView[]
}

/** The address of an earlier year. */
export function editionHref(view: View, { slug }: Subject, year: string) {
  return slug === ROADMAP ? href(view, `roadmap/${year}/`) : href(view, `programs/${slug}/${year}/`)
}

/** An earlier year of a program; undefined if it has none of that year. */
export function edition(view: View, subject: Subject, year: string): EditionView | undefined {
  const model = subject.editions.find((entry) => entry.year === year)
  if (!model) return undefined
  const citations = new Citations(view, sourcesOf(model))
  const groups = new Map<string, FactView[]>()
  const whole = view.t('program.whole')
  const add = (fact: Fact) => {
    const title = holderLabel(view, subject, fact) ?? whole
    groups.set(title, [...(groups.get(title) ?? []), { ...factView(view, subject, fact, citations), of: undefined }])
  }
  const stated = [...model.facts.values()].filter(({ statements }) => statements.length > 0)
  const order = ['program', 'track', 'round', 'event'] as const
  for (const kind of order) stated.filter(({ holder }) => holder.kind === kind).forEach(add)
  return {
    name: nameOf(view, subject),
    subjectHref: subjectHref(view, subject),
    href: editionHref(view, subject, year),
    year,
    corrections: correctionsOn(view, model.facts.values()),
    groups: [...groups].map(([title, facts]) => ({ title, facts })),
    witnesses: citations.witnesses,
  }
}
