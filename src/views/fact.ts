import type { EditionModel, Subject } from '../catalog/catalog.ts'
import { contradicts, disagrees, rivalsOf, type Fact, type Statement } from '../catalog/ledger.ts'
import { date, joined, type Printed } from '../i18n/format.ts'
import { sourceLocale } from '../i18n/locales.ts'
import { publisherIn, type Citations } from './citations.ts'
import { printed } from './value.ts'
import { label, placeLabel, type View } from './view.ts'
import { holderLabel } from './label.ts'

/** A statement with every word it needs beside it. */
export interface StatementView {
  id: string
  text: string
  pieces: Printed
  /** Who says so. */
  who: string
  /** The same in few letters. */
  whoShort: string
  /** What it counts, if the source says so. */
  covers?: string
  scope?: string
  note?: string
  /** EDTF */
  stated?: string
  statedText?: string
  worth?: string
  because?: string
  deprecated: boolean
  /** Contradicts the preferred statement. */
  differs: boolean
  /** Meant for, not restricted to. */
  aim: boolean
  url?: string
  /** Numbers of the page's witnesses. */
  marks: number[]
  witnesses: number
}

/** A fact with its statements, ready to be read. */
export interface FactView {
  name: string
  /** What it is, without what holds it: "Places". */
  label: string
  /** The track, round or event it is about. */
  of?: string
  /** Undefined where it is not published. */
  preferred?: StatementView
  rivals: StatementView[]
  deprecated: StatementView[]
  differs: boolean
  /** Where it is not published: when it was looked for, in words. */
  looked?: string
}

/** Whose release says a statement: none where it bears another day than the release, and so is what a paper made of it. */
export function issuersOf(
  { catalog }: View,
  { sources, stated }: Pick<Statement, 'sources' | 'stated'>,
): ('agency' | 'ministry')[] {
  const releases = catalog.sources.witnesses(sources).flatMap(({ release }) => release ?? [])
  const own = releases.filter((release) => !stated || !release.stated || stated.startsWith(release.stated))
  return [...new Set(own.map(({ issuer }) => issuer))].sort()
}

/** The names of those who stand behind a statement: its issuers, else its first two publishers. */
export function speakersOf(view: View, statement: Pick<Statement, 'sources' | 'stated'>, short = false): string[] {
  const { sources } = statement
  const issuers = issuersOf(view, statement)
  if (issuers.length > 0) return issuers.map((issuer) => view.t(short ? `issuer.${issuer}.short` : `issuer.${issuer}`))
  const publishers = sources.flatMap((id) => view.catalog.sources.sources.get(id)?.publisher ?? [])
  return [...new Set(publishers)].map((name) => publisherIn(view, name)).slice(0, 2)
}

function who(view: View, statement: Statement, short: boolean): string {
  return speakersOf(view, statement, short).join(' · ')
}

/** Looks a note up in the words of the page's language, else of the source language. */
function noteOf(view: View, subject: Subject, { year, name }: Fact, { id }: Statement) {
  const words = subject.words.get(view.locale) ?? subject.words.get(sourceLocale)
  return (
    words?.notes[`${year}/${name}/${id}`] ?? (year === subject.current.year ? words?.notes[`${name}/${id}`] : undefined)
  )
}

export function statementView(
  view: View,
  subject: Subject,
  fact: Fact,
  statement: Statement,
  citations?: Citations,
): StatementView {
  const { t, locale } = view
  const pieces = printed(view, fact, statement, fact.year)
  const named =
    statement.covers && view.t.list(statement.covers.map((id) => placeLabel(view, subject, fact.year, 'tracks', id)))
  return {
    id: statement.id,
    text: joined(pieces),
    pieces,
    who: who(view, statement, false),
    whoShort: who(view, statement, true),
    covers: named && (statement.others ? t('covers.others', { what: named }) : named),
    scope: statement.scope && label(view, 'scopes', statement.scope),
    note: noteOf(view, subject, fact, statement),
    stated: statement.stated,
    statedText: statement.stated && date(statement.stated, locale),
    worth: statement.worth && t(`worth.${statement.worth}`),
    because: statement.because && label(view, 'reasons', statement.because),
    deprecated: statement.rank === 'deprecated',
    differs: fact.preferred !== undefined && contradicts(fact, statement, fact.preferred),
    aim: statement.aim === true,
    url: statement.url,
    marks: citations?.marks(statement.sources) ?? [],
    witnesses: view.catalog.sources.witnesses(statement.sources).length,
  }
}

export function factView(view: View, subject: Subject, fact: Fact, citations?: Citations): FactView {
  const show = (statement: Statement) => statementView(view, subject, fact, statement, citations)
  return {
    name: fact.name,
    label: view.t(`fact.${fact.measure}`),
    of: holderLabel(view, subject, fact),
    preferred: fact.preferred && show(fact.preferred),
    rivals: rivalsOf(fact).map(show),
    deprecated: fact.statements.filter(({ rank }) => rank === 'deprecated').map(show),
    differs: disagrees(fact),
    looked: fact.looked && view.t('unpublished.looked', { date: date(fact.looked, view.locale) }),
  }
}

/** Every statement of a fact but the mistakes, the preferred one first. */
export function standing({ preferred, rivals }: FactView): StatementView[] {
  return [...(preferred ? [preferred] : []), ...rivals]
}

/** The statements of a fact that give a value of their own: the preferred one first, repetitions of a value left out. */
export function voicesOf(fact: FactView): StatementView[] {
  const all = standing(fact)
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index)
}

/** Every source of an edition in the order in which its facts are read. */
export function sourcesOf({ facts }: EditionModel): string[] {
  return [...facts.values()].flatMap(({ statements }) => statements.flatMap(({ sources }) => sources))
}
