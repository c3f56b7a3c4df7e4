/** Words that say why the search found something, with the page of the figure they say; and the figures of the plan itself. */
import type { Subject } from '../catalog/catalog.ts'
import type { FactName } from '../catalog/facts.ts'
import { rivalsOf, type Fact, type Statement } from '../catalog/ledger.ts'
import type { Key } from '../i18n/strings.ts'
import { issuersOf } from './fact.ts'
import { figurePage } from './figure.ts'
import { valueText } from './value.ts'
import type { View } from './view.ts'

/** "Budget: KRW 7.9 billion (KOCCA)" */
export function whyOf(view: View, fact: Fact, statement: Statement): string {
  const { t } = view
  const issuers = issuersOf(view, statement).map((issuer) => t(`issuer.${issuer}.short`))
  const value = t.pair(t(`fact.${fact.measure}`), valueText(view, fact, statement, fact.year))
  const text = issuers.length > 0 ? t.aside(value, issuers.join(' · ')) : value
  return fact.holder.kind !== 'round' && fact.year !== view.catalog.roadmap?.current.year
    ? t('of-year', { year: fact.year, value: text })
    : text
}

/** The same of a figure, and the address of its page with a blank for the program, which is known where it is read; empty if it has none. */
export function reasonOf(view: View, { editions }: Subject, fact: Fact, statement: Statement): [string, string] {
  return [whyOf(view, fact, statement), figurePage(view, { slug: '{program}', editions }, fact) ?? '']
}

/** Facts of the plan whose number is no condition: the words that stand behind it where it is typed. */
const COUNTED: Partial<Record<FactName, Key>> = { 'programs-count': 'ask.programs' }

/** The figures of the plan itself, as they are typed and with their reasons; of each the preferred statement first. */
export function planned(view: View) {
  const { roadmap } = view.catalog
  const facts = roadmap?.editions.flatMap(({ facts }) => [...facts.values()]) ?? []
  return facts.flatMap((fact) => {
    const page = figurePage(view, roadmap!, fact)
    if (page === undefined) return []
    const key = COUNTED[fact.measure]
    const words = key ? view.t(key).split('|') : []
    return [...(fact.preferred ? [fact.preferred] : []), ...rivalsOf(fact)].flatMap((statement) => {
      const why: [string, string] = [whyOf(view, fact, statement), page]
      for (const unit of ['won', 'people', 'number'] as const) {
        const value = statement[unit]
        if (value !== undefined) return [{ unit, value, typed: words.map((word) => `${value}${word}`), why }]
      }
      return []
    })
  })
}
