import type { EditionModel, Subject } from '../catalog/catalog.ts'
import type { Fact, Statement } from '../catalog/ledger.ts'
import { isFigure } from '../catalog/ledger.ts'
import { languageTag } from '../i18n/locales.ts'
import type { Key } from '../i18n/strings.ts'
import type { Witness } from '../catalog/sources.ts'
import { correctionsOn, type CorrectionView } from './corrections.ts'
import { publisherIn, releaseText, sourceView, type SourceView } from './citations.ts'
import { valueText } from './value.ts'
import { figureHref, label, nameOf, subjectHref, type Foreign, type View } from './view.ts'
import { figureLabel } from './label.ts'

/** Something a source supports. */
export interface Supported {
  href: string
  label: string
  value: string
  year: string
}

/** What one source supports of one subject. */
export interface SupportGroup {
  name: Foreign
  href: string
  facts: Supported[]
  names: { text: string; lang: string }[]
}

/** A source with everything it supports. */
export interface SourcePage extends SourceView {
  /** Publisher and day; with a number where they are those of several sources. */
  heading: string
  languageName: string
  /** The release it copies. */
  release?: string
  weak: boolean
  groups: SupportGroup[]
  /** Mistakes it is cited for. */
  misread: string[]
  count: number
  /** The last changes of what it is cited for. */
  corrections: CorrectionView[]
}

interface Support {
  subject: Subject
  model: EditionModel
  fact: Fact
  statement: Statement
}

function supportsOf(view: View, id: string): Support[] {
  return view.catalog.subjects.flatMap((subject) =>
    subject.editions.flatMap((model) =>
      [...model.facts.values()].flatMap((fact) =>
        fact.statements
          .filter(({ sources, borrowed }) => !borrowed && sources.includes(id))
          .map((statement) => ({ subject, model, fact, statement })),
      ),
    ),
  )
}

/** One source's page; undefined if there is none of that id. */
export function sourcePage(view: View, id: string): SourcePage | undefined {
  const entry = view.catalog.sources.sources.get(id)
  const base = sourceView(view, id)
  if (!entry || !base) return undefined
  const supports = supportsOf(view, id)
  const groups = view.catalog.subjects.flatMap((subject): SupportGroup[] => {
    const facts = supports
      .filter((support) => support.subject === subject)
      .map(({ fact, statement }) => ({
        href: isFigure(fact) ? figureHref(view, fact) : subjectHref(view, subject),
        label: figureLabel(view, subject, fact),
        value: valueText(view, fact, statement, fact.year),
        year: fact.year,
      }))
    const names = subject.program.names
      .filter(({ sources }) => sources?.includes(id))
      .map(({ text, lang }) => ({ text, lang: languageTag(lang) }))
    return facts.length || names.length
      ? [{ name: nameOf(view, subject), href: subjectHref(view, subject), facts, names }]
      : []
  })
  const misread = view.catalog.editions.flatMap(({ edition }) =>
    edition.misread.filter(({ sources }) => sources?.includes(id)).map(({ is }) => label(view, 'misreadings', is)),
  )
  const same = [...view.catalog.sources.sources.values()].filter(
    ({ publisher, published }) => publisher === entry.publisher && published === entry.published,
  )
  const heading = view.t.apart([base.publisher, base.date ?? view.t('source.undated')])
  return {
    ...base,
    heading: same.length > 1 ? view.t.aside(heading, String(same.indexOf(entry) + 1)) : heading,
    languageName: view.t(`language.${entry.language}` as Key),
    release: releaseText(view, { release: view.catalog.sources.root(entry) }),
    weak: entry.weak === true,
    groups,
    misread: [...new Set(misread)],
    count: supports.length,
    corrections: correctionsOn(
      view,
      supports.map(({ fact }) => fact),
    ),
  }
}

/** Sources that copy one release, or that stand for themselves. */
export interface SourceGroup {
  /** The release, or what kind of group it is. */
  id: string
  title: string
  note?: string
  sources: (SourceView & { count: number })[]
}

/** A release by its issuer and day; by the paper that copies it where its day is not known. */
function releaseTitle(view: View, witness: Witness): string {
  const text = releaseText(view, witness) ?? witness.id
  const [first] = witness.sources
  return witness.release?.stated === undefined && first ? view.t.aside(text, publisherIn(view, first.publisher)) : text
}

/** Every source: by release, those of their own, and last those that support nothing. */
export function sourceList(view: View): SourceGroup[] {
  const { t, catalog } = view
  const all = [...catalog.sources.sources.values()]
  const row = (id: string) => ({ ...sourceView(view, id)!, count: supportsOf(view, id).length })
  const newestFirst = (a: SourceView, b: SourceView) =>
    (b.published ?? '').localeCompare(a.published ?? '') || a.publisher.localeCompare(b.publisher)
  const strong = all.filter(({ weak }) => !weak)
  const witnesses = catalog.sources.witnesses(strong.map(({ id }) => id))
  const released = witnesses
    .filter(({ release }) => release)
    .sort((a, b) => (b.release!.stated ?? '').localeCompare(a.release!.stated ?? ''))
    .map((witness) => ({
      id: witness.id,
      title: releaseTitle(view, witness),
      sources: witness.sources.map(({ id }) => row(id)).sort(newestFirst),
    }))
  const own = witnesses.filter(({ release }) => !release).flatMap(({ sources }) => sources.map(({ id }) => row(id)))
  const weak = all.filter((source) => source.weak).map(({ id }) => row(id))
  return [
    ...released,
    { id: 'own', title: t('sources.own'), sources: own.sort(newestFirst) },
    ...(weak.length
      ? [{ id: 'weak', title: t('sources.weak'), note: t('sources.weak.note'), sources: weak.sort(newestFirst) }]
      : []),
  ]
}
