import type { Subject } from '../catalog/catalog.ts'
import { disagrees, rivalsOf, type Fact, type Statement } from '../catalog/ledger.ts'
import { careerStages, type CareerStage } from '../catalog/vocabulary.ts'
import { sourceLocale } from '../i18n/locales.ts'
import { issuersOf, statementView } from './fact.ts'
import { countedIn } from './label.ts'
import { factsOfMeasure, measuresOf, sizesOf, type Measures } from './measures.ts'
import { programWhen } from './ribbon.ts'
import { valueText } from './value.ts'
import { href, label, nameOf, originalNameOf, placeLabel, type Foreign, type View } from './view.ts'
import { orderedRounds, statusView, type StatusView } from './when.ts'

/** A value on a card, with who says so where announcements differ or only a part is meant. */
export interface CardValue {
  text: string
  small?: string
  rival?: boolean
  /** Words rather than a number: not set in bold. */
  strong?: false
}

/** A program of the list. */
export interface Card {
  slug: string
  href: string
  name: Foreign
  /** The Korean name, on pages in other languages. */
  original?: string
  summary: string
  genre: { id: string; label: string }
  /** Values of the stage filter. */
  stages: string[]
  /** What the other filters and the order go by. */
  measures: Measures
  who: CardValue[]
  seats: CardValue[]
  budget: CardValue[]
  when?: string
  status: StatusView
  /** The year, where it is not that of the plan. */
  year?: string
  /** Names of the columns about which nothing is published. */
  missing: string[]
}

/** The career stages a program's sources name: those put first, for the card, or all that stand, for the filter. */
function careerStagesOf(view: View, subject: Subject, which: 'first' | 'standing'): CareerStage[] {
  const terms = view.catalog.vocabularies.stages
  const named = factsOfMeasure(subject, 'stage').flatMap((fact) => {
    const rivals = which === 'standing' ? rivalsOf(fact) : []
    return [...(fact.preferred ? [fact.preferred] : []), ...rivals].flatMap(({ is = [] }) =>
      is.map((id) => terms.get(id)?.facet),
    )
  })
  return careerStages.filter((stage) => named.includes(stage))
}

/** The value of the whole program with its rivals; those of its tracks where it has none of its own. */
export function headline(view: View, subject: Subject, measure: 'seats' | 'budget'): CardValue[] {
  return sizesOf(subject, measure).flatMap((fact) => valuesOf(view, subject, fact))
}

function valuesOf(view: View, subject: Subject, fact: Fact): CardValue[] {
  const differs = disagrees(fact)
  const shown: Statement[] = [
    fact.preferred!,
    ...(differs ? rivalsOf(fact).filter((rival, index, all) => isNew(rival, all.slice(0, index))) : []),
  ]
  const of = fact.holder.kind === 'track' ? placeLabel(view, subject, fact.year, 'tracks', fact.holder.id!) : undefined
  /** Who says it, where the other announcement does not say the same, and where else it is counted. */
  const whose = (statement: Statement) => [
    ...(differs || oneSided(view, statement) ? [statementView(view, subject, fact, statement).whoShort] : []),
    ...[countedIn(view, fact, statement)].filter((text) => text !== undefined),
  ]
  return shown.map((statement, index) => ({
    text: valueText(view, fact, statement, fact.year),
    small: of ?? (whose(statement).join(' · ') || undefined),
    rival: index > 0,
  }))
}

/** Whether only one of the two announcements gives a number. */
function oneSided(view: View, statement: Statement) {
  return (statement.people ?? statement.won) !== undefined && issuersOf(view, statement).length === 1
}

/** Whether a statement's amount has not been said by those before it. */
function isNew(statement: Statement, before: Statement[]) {
  return !before.some(({ won, people }) => won === statement.won && people === statement.people)
}

function whoOf(view: View, subject: Subject): CardValue[] {
  const { t } = view
  const stages = careerStagesOf(view, subject, 'first')
  const ages = factsOfMeasure(subject, 'age').flatMap((fact) => {
    if (!fact.preferred) return []
    const of =
      fact.holder.kind === 'track' ? placeLabel(view, subject, fact.year, 'tracks', fact.holder.id!) : undefined
    return [{ text: valueText(view, fact, fact.preferred), small: of, strong: false as const }]
  })
  return [
    ...(stages.length ? [{ text: t.list(stages.map((stage) => t(`stage.${stage}`))), strong: false as const }] : []),
    ...ages,
  ]
}

export function card(view: View, subject: Subject): Card {
  const { t } = view
  const words = subject.words.get(view.locale) ?? subject.words.get(sourceLocale)
  const rounds = orderedRounds(subject.current)
  const status = statusView(view, rounds)
  const [who, seats, budget] = [
    whoOf(view, subject),
    headline(view, subject, 'seats'),
    headline(view, subject, 'budget'),
  ]
  const missing = [
    ...(who.length ? [] : [t('column.who')]),
    ...(seats.length ? [] : [t('column.seats')]),
    ...(budget.length ? [] : [t('column.budget')]),
  ]
  const stages = careerStagesOf(view, subject, 'standing')
  return {
    slug: subject.slug,
    href: href(view, `programs/${subject.slug}/`),
    name: nameOf(view, subject),
    original: originalNameOf(view, subject),
    summary: words?.summary ?? '',
    genre: { id: subject.program.genre, label: label(view, 'genres', subject.program.genre) },
    stages: stages.length ? stages : ['unpublished'],
    measures: measuresOf(subject),
    who,
    seats,
    budget,
    when: status.state === 'unpublished' ? undefined : programWhen(view, subject),
    status,
    year: subject.current.year === view.catalog.roadmap?.current.year ? undefined : subject.current.year,
    missing,
  }
}
