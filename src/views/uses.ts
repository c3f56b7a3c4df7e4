import { ROADMAP, type Subject } from '../catalog/catalog.ts'
import type { FactMention } from '../catalog/problems/problem.ts'
import type { Fact } from '../catalog/ledger.ts'
import { sumsOf } from '../catalog/reconcile.ts'
import { isCompared } from './compare.ts'
import { editionHref } from './edition.ts'
import { figureFacts } from './figure.ts'
import { sizesOf } from './measures.ts'
import { href, nameOf, subjectHref, yearOf, type View } from './view.ts'

/** A page on which a figure stands. */
export interface Use {
  href: string
  text: string
}

/** Facts named in prose, with the page it stands on: `about`, or a subject. */
export interface Mention extends Pick<FactMention, 'subject' | 'id'> {
  page: { name: string; title: string } | { subject: string }
}

/** The name of the fact that a mention in prose means: `2025/seats/call` is `seats`. */
const named = (id: string) => id.split('/').find((part) => !/^\d{4}$/.test(part))

function subjectUses(view: View, subject: Subject, facts: readonly Fact[]): Use[] {
  const name = nameOf(view, subject).text
  const own = facts.map(({ year }) =>
    year === subject.current.year
      ? { href: subjectHref(view, subject), text: name }
      : {
          href: editionHref(view, subject, year),
          text: view.t.apart([name, view.t('program.history.year', { year })]),
        },
  )
  const borrowing = view.catalog.subjects
    .filter((other) => other !== subject)
    .filter(({ current }) =>
      [...current.facts.values()].some(({ statements }) =>
        statements.some(({ borrowed, address }) =>
          facts.some(({ year, name: of }) => borrowed && address.startsWith(`${subject.slug}/${year}/${of}/`)),
        ),
      ),
    )
  return [...own, ...borrowing.map((other) => ({ href: subjectHref(view, other), text: nameOf(view, other).text }))]
}

/** Every page on which a figure stands, besides its own and the ledger; `mentions` are the facts named in the prose of the language. */
export function usesOf(view: View, id: string, mentions: readonly Mention[]): Use[] {
  const { t, catalog } = view
  const { subject, facts: said } = figureFacts(view).get(id)!
  const facts = said.map(({ fact }) => fact)
  const [newest] = facts as [Fact]
  const inCard =
    subject.slug === ROADMAP || (['seats', 'budget'] as const).some((size) => sizesOf(subject, size).includes(newest))
  const parts = catalog.roadmap ? sumsOf(catalog, catalog.roadmap.current).flatMap((sum) => sum.parts) : []
  const ofPlan = parts.some(({ fact }) => fact === newest) || (inCard && newest.year === yearOf(view))
  const told = mentions.filter((entry) => entry.subject === subject.slug && named(entry.id) === newest.name)
  const uses = [
    ...subjectUses(view, subject, facts),
    ...(inCard && newest.year === subject.current.year ? [{ href: href(view, ''), text: t('nav.programs') }] : []),
    ...(ofPlan ? [{ href: href(view, 'roadmap/'), text: t('roadmap.title') }] : []),
    ...(subject.slug !== ROADMAP && isCompared(subject, newest)
      ? [{ href: href(view, 'compare/'), text: t('compare.title') }]
      : []),
    ...told.map(({ page }): Use => {
      if ('name' in page) return { href: href(view, `${page.name}/`), text: page.title }
      const other = catalog.subject(page.subject)!
      return { href: subjectHref(view, other), text: nameOf(view, other).text }
    }),
  ]
  return uses.filter(({ href: to }, index) => uses.findIndex((other) => other.href === to) === index)
}
