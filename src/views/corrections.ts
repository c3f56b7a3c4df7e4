import type { Subject } from '../catalog/catalog.ts'
import { claimOf, type Correction, type Said } from '../catalog/corrections.ts'
import { isFigure, type Fact, type Statement } from '../catalog/ledger.ts'
import { date } from '../i18n/format.ts'
import { valueText } from './value.ts'
import { figureHref, href, label, nameOf, subjectHref, type View } from './view.ts'
import { figureLabel } from './label.ts'

/** A change of a value as a reader sees it. */
export interface CorrectionView {
  id: string
  /** Its entry on the page of corrections. */
  href: string
  /** "Webtoon talent: Places, 2026" */
  what: string
  /** The figure's page, or the program's. */
  whatHref: string
  kind: string
  because: string
  /** EDTF */
  since: string
  sinceText: string
  old: string
  new: string
  /** When it changed and what stood there before. */
  text: string
  /** The whole in a sentence. */
  line: string
}

/** The entry of a correction on the page of all. */
export function correctionHref(view: View, id: string) {
  return href(view, `corrections/#${id}`)
}

/** What the site said of a fact at some time, in the page's language. */
export function saidText(view: View, fact: Pick<Fact, 'measure' | 'year'>, said: Said): string {
  if (said.unpublished) return view.t('unpublished')
  const statement: Statement = { ...said, id: said.statement ?? '', address: '', sources: [] }
  return valueText(view, fact, statement, fact.year)
}

/** The subject and the fact an entry is about. Throws if there is none; the check sees to that. */
function factOf({ catalog }: View, { id, fact: address }: Correction): { subject: Subject; fact: Fact } {
  const [slug = '', year, name = ''] = address.split('/')
  const subject = catalog.subject(slug)
  const fact = subject?.editions.find((edition) => edition.year === year)?.facts.get(name)
  if (!subject || !fact) throw new Error(`corrections.yaml: ${id} is about ${address}, which is not there`)
  return { subject, fact }
}

export function correctionView(view: View, entry: Correction): CorrectionView {
  const { t, locale } = view
  const { subject, fact } = factOf(view, entry)
  const [old, now] = [saidText(view, fact, entry.old), saidText(view, fact, entry.new)]
  const sinceText = date(entry.since, locale)
  const what = t.apart([
    t.pair(nameOf(view, subject).text, figureLabel(view, subject, fact)),
    t('program.history.year', { year: fact.year }),
  ])
  return {
    id: entry.id,
    href: correctionHref(view, entry.id),
    what,
    whatHref: isFigure(fact) ? figureHref(view, fact) : subjectHref(view, subject),
    kind: t(`class.${entry.class}`),
    because: label(view, 'reasons', entry.because),
    since: entry.since,
    sinceText,
    old,
    new: now,
    text: t('corrected', { date: sinceText, old }),
    line: t('corrected.line', { what, date: sinceText, old, new: now }),
  }
}

/** Every change, the newest first. */
export function allCorrections(view: View): CorrectionView[] {
  return view.catalog.corrections.map((entry) => correctionView(view, entry)).reverse()
}

/** How many changes a page names; the log has them all. */
const NAMED = 5

/** The last changes of some facts, the newest first. */
export function correctionsOn(view: View, facts: Iterable<Fact>): CorrectionView[] {
  const claims = new Set([...facts].map(claimOf))
  return view.catalog.corrections
    .filter(({ fact }) => claims.has(fact))
    .slice(-NAMED)
    .map((entry) => correctionView(view, entry))
    .reverse()
}
