import type { Subject } from '../catalog/catalog.ts'
import { isFigure, type Fact, type Statement } from '../catalog/ledger.ts'
import { nameOf, placeLabel, type View } from './view.ts'

/** The label of what holds a fact: a track, round or event; none for the whole program. */
export function holderLabel(view: View, subject: Subject, { holder, year }: Fact): string | undefined {
  if (holder.id === undefined || holder.kind === 'program') return undefined
  return placeLabel(view, subject, year, `${holder.kind}s`, holder.id)
}

/** What a fact is called: "Places, creator track". */
export function figureLabel(view: View, subject: Subject, fact: Fact): string {
  const of = holderLabel(view, subject, fact)
  return of ? view.t.pair(view.t(`fact.${fact.measure}`), of) : view.t(`fact.${fact.measure}`)
}

/** Where else the number of a statement is counted: "also counted in …"; nothing if it is the program's own. */
export function countedIn(view: View, fact: Fact, { borrowed, address }: Statement): string | undefined {
  const [slug = ''] = address.split('/')
  const owner = borrowed && isFigure(fact) && slug !== fact.subject ? view.catalog.subject(slug) : undefined
  return owner && view.t('chart.within', { what: nameOf(view, owner).text })
}
