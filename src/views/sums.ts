import type { Catalog, EditionModel } from '../catalog/catalog.ts'
import { amountOf } from '../catalog/ledger.ts'
import { sumsOf, type Part, type Sum } from '../catalog/reconcile.ts'
import { joined, money } from '../i18n/format.ts'
import { valueText } from './value.ts'
import { figureHref, hundredth, label, nameOf, subjectHref, yearOf, type Foreign, type View } from './view.ts'
import { holderLabel } from './label.ts'

/** A piece of a total's bar: where it starts and how long it is, in per cent of the total. */
export interface Segment {
  label: string
  text: string
  /** The page of the figure; none for the rest. */
  href?: string
  x: number
  width: number
  /** Itemised by a source, or the rest that nobody itemises. */
  kind: 'part' | 'rest'
}

/** A total with its published parts on one scale from zero. */
export interface SumView {
  /** What is added, and by whose list. */
  title: string
  list: string
  measure: string
  total: string
  added: string
  rest?: string
  because?: string
  segments: Segment[]
}

/** An amount of ours, in the unit of a sum. */
export function amountText(view: View, measure: Sum['measure'], amount: number): string {
  return measure === 'budget' ? joined(money(amount, view.locale)) : view.t.n('unit.people', amount)
}

function partLabel(view: View, { fact }: Part, within: EditionModel): string {
  const subject = view.catalog.subject(fact.subject)!
  return fact.subject === within.subject ? (holderLabel(view, subject, fact) ?? fact.name) : nameOf(view, subject).text
}

function sumView(view: View, model: EditionModel, sum: Sum): SumView {
  const { measure, total, parts, rest, added } = sum
  const whole = Math.max(amountOf(total) ?? 0, added)
  const largest = [...parts].sort((a, b) => (amountOf(b.statement) ?? 0) - (amountOf(a.statement) ?? 0))
  let x = 0
  const segments: Segment[] = largest.map((part) => {
    const width = ((amountOf(part.statement) ?? 0) / whole) * 100
    const segment = {
      label: partLabel(view, part, model),
      text: valueText(view, part.fact, part.statement),
      href: figureHref(view, part.fact),
      x: hundredth(x),
      width: hundredth(width),
      kind: 'part' as const,
    }
    x += width
    return segment
  })
  const of = holderLabel(view, view.catalog.subject(model.subject)!, sum.fact)
  const gap = of ? undefined : model.edition.gaps.find((entry) => entry.of === measure && entry.count === sum.list)
  const restText = rest > 0 ? hedged(view, sum.restQualifier, amountText(view, measure, rest)) : undefined
  if (restText)
    segments.push({
      label: view.t('figure.rest'),
      text: restText,
      x: hundredth(x),
      width: hundredth(100 - x),
      kind: 'rest',
    })
  const [what, list] = [view.t(`fact.${measure}`), view.t(`list.${sum.list}`)]
  return {
    title: view.t('sum.title', { what: of ? view.t.aside(what, of) : what, list }),
    list,
    measure: what,
    total: valueText(view, sum.fact, total),
    added: hedged(view, sum.addedQualifier, amountText(view, measure, added)),
    rest: restText,
    because: gap && label(view, 'reasons', gap.because),
    segments,
  }
}

/** A sum or a rest is only as exact as what it is made of. */
function hedged({ t }: View, qualifier: Sum['restQualifier'], text: string) {
  return qualifier ? t(`qualifier.${qualifier}`, { value: text }) : text
}

/** Every total of an edition beside its parts. */
export function sums(view: View, catalog: Catalog, model: EditionModel): SumView[] {
  return sumsOf(catalog, model).map((sum) => sumView(view, model, sum))
}

/** The totals of one subject that have parts. */
export interface SumGroup {
  slug: string
  name: Foreign
  href: string
  sums: SumView[]
}

/** Every total of the plan's year that has parts, a group a subject, the plan first. */
export function planSums(view: View): SumGroup[] {
  const { catalog } = view
  return catalog.subjects
    .filter(({ current }) => current.year === yearOf(view))
    .map((subject) => ({
      slug: subject.slug,
      name: nameOf(view, subject),
      href: subjectHref(view, subject),
      sums: sums(view, catalog, subject.current),
    }))
    .filter((group) => group.sums.length > 0)
}

/** The published parts of one total of the edition in one list, added: ours. */
export function addedText(
  view: View,
  model: EditionModel,
  measure: Sum['measure'],
  list: Sum['list'],
): string | undefined {
  const sum = sumsOf(view.catalog, model).find(
    (entry) => entry.measure === measure && entry.list === list && entry.fact.holder.kind === 'program',
  )
  return sum && hedged(view, sum.addedQualifier, amountText(view, measure, sum.added))
}
