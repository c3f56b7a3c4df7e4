/** The self-check: its questions, and each program with what is published of who may apply. */
import type { Subject } from '../catalog/catalog.ts'
import { seoulDay } from '../catalog/dates.ts'
import { judge, type Verdict, type Way } from '../catalog/eligibility/judge.ts'
import { criteria, roundsFor, waysOf, type WayModel } from '../catalog/eligibility/ways.ts'
import type { FactName } from '../catalog/facts.ts'
import { rowOf, standingOf } from '../catalog/ledger.ts'
import { careerStages, type VocabularyName } from '../catalog/vocabulary.ts'
import { date } from '../i18n/format.ts'
import type { Key } from '../i18n/strings.ts'
import { statementView, type StatementView } from './fact.ts'
import { label, nameOf, placeLabel, subjectHref, type Foreign, type View } from './view.ts'
import { orderedRounds, statusView, type StatusView } from './when.ts'

/** A question with several answers; all that are true are ticked. */
export interface Question {
  /** Its key in the fragment. */
  key: string
  legend: string
  /** `group`: the career stage an answer belongs to. */
  options: { value: string; text: string; group?: string }[]
}

/** A published condition of a way. */
export interface ConditionView {
  measure: FactName
  label: string
  claims: Way['conditions'][number]['claims']
  statements: StatementView[]
  /** No statement sets a condition; all only say whom it is meant for. */
  aim: boolean
  /** Where one's age counts and nobody says on which day: the days for which it is counted here. */
  days?: string
}

export interface WayView {
  label?: string
  /** Of its own rounds, where there are several ways; none where none has a date. */
  status?: StatusView
  days: Way['days']
  conditions: ConditionView[]
  /** Names of the criteria nobody publishes; of those not looked for with the word for that. */
  missing: string[]
}

export interface ProgramCheck {
  slug: string
  href: string
  name: Foreign
  /** None where its ways have their own. */
  status?: StatusView
  /** The verdict on somebody who says nothing. */
  verdict: Verdict
  ways: WayView[]
}

export interface EligibilityView {
  questions: Question[]
  /** Programs that publish a condition come first. */
  programs: ProgramCheck[]
  /** Names of the criteria no program publishes. */
  unasked: string[]
}

/** Stages whose words are all there are. */
const COMPLETE = 'graduate-student'

/** The answer of somebody of whom none of the others is true. */
const NONE = 'none'

/** A stage of which the vocabulary has no word of its own is itself an answer. */
function stageQuestions(view: View, used: readonly string[]): Question[] {
  const terms = view.catalog.vocabularies.stages
  return careerStages.flatMap((stage) => {
    const own = [...terms.values()].filter(({ id, facet }) => facet === stage && used.includes(id)).map(({ id }) => id)
    if (stage === 'anyone' || own.length === 0) return []
    const options = own.map((id) => ({ value: id, text: label(view, 'stages', id), group: stage }))
    const rest = { value: stage, text: view.t('eligibility.other', { what: view.t(`stage.${stage}`) }), group: stage }
    const legend = view.t(`eligibility.ask.${stage}` as Key)
    // The general word comes first, so that it is read before the narrower ones.
    options.sort((a, b) => Number(b.value === stage) - Number(a.value === stage))
    return [{ key: 'stage', legend, options: own.includes(stage) || stage === COMPLETE ? options : [...options, rest] }]
  })
}

function questionsOf(view: View, ways: readonly WayModel[]): Question[] {
  return criteria.flatMap((measure) => {
    const claims = ways.flatMap(({ way }) => way.conditions.filter((one) => one.measure === measure))
    const used = [...new Set(claims.flatMap((one) => one.claims.flatMap(({ is = [] }) => is)))]
    if (used.length === 0) return []
    if (measure === 'stage') return stageQuestions(view, used)
    const words = rowOf(measure).words as VocabularyName
    const options = used.map((id) => ({ value: id, text: label(view, words, id) }))
    const none = { value: NONE, text: view.t('eligibility.none') }
    return [{ key: measure, legend: view.t(`eligibility.ask.${measure}` as Key), options: [...options, none] }]
  })
}

const tracksOf = ({ current }: Subject, id: string | undefined) =>
  current.edition.rounds.find((round) => round.id === id)?.tracks ?? []

/** The name of a way among the others; of a track that one enters by one round, where other rounds are ways of their own, with that round. */
function wayLabel(view: View, subject: Subject, { kind, id }: WayModel['holder'], all: readonly WayModel[]) {
  if (kind === 'program' || id === undefined) return all.length > 1 ? view.t('eligibility.rest') : undefined
  const place = (places: `${typeof kind}s`, id: string) => placeLabel(view, subject, subject.current.year, places, id)
  const [round, ...more] = roundsFor(subject.current, { kind, id })
  const own = place(`${kind}s`, id)
  const others = all.some(({ holder }) => holder.kind === 'round' && !tracksOf(subject, holder.id).length)
  return others && round?.round.tracks && more.length === 0 && kind === 'track'
    ? view.t.apart([own, place('rounds', round.round.id)])
    : own
}

/** `2026-04` of the first and last day of April, and a span of days of any others. */
function spanText({ locale }: View, [from, to]: Way['days']) {
  const last = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate()
  const months = from.endsWith('-01') && to.endsWith(`-${last}`)
  const [begin, end] = months ? [from.slice(0, 7), to.slice(0, 7)] : [from, to]
  return date(begin === end ? begin : `${begin}/${end}`, locale)
}

function statusOf(view: View, subject: Subject, holder: WayModel['holder']): StatusView | undefined {
  const status = statusView(view, roundsFor(subject.current, holder))
  return status.state === 'unpublished' ? undefined : status
}

function wayView(view: View, subject: Subject, model: WayModel, all: readonly WayModel[]): WayView {
  const { holder, way, facts } = model
  const names = way.conditions.map(({ measure }) => view.t(`fact.${measure as FactName}`))
  return {
    label: wayLabel(view, subject, holder, all),
    status: all.length > 1 ? statusOf(view, subject, holder) : undefined,
    days: way.days,
    conditions: way.conditions.flatMap(({ measure, claims }, index) => {
      const fact = facts[index]
      if (!fact || claims.length === 0) return []
      const statements = standingOf(fact).map((statement) => statementView(view, subject, fact, statement))
      const aim = claims.every((claim) => claim.aim)
      const aged = claims.some(({ from, to }) => from !== undefined || to !== undefined)
      const days = aged ? spanText(view, way.days) : undefined
      return [{ measure: measure as FactName, label: names[index]!, claims, statements, aim, days }]
    }),
    // A criterion without a record has not been looked for there, which is not the same as not published.
    missing: names.flatMap((name, index) =>
      way.conditions[index]!.claims.length > 0
        ? []
        : facts[index]
          ? [name]
          : [view.t.aside(name, view.t('compare.unasked'))],
    ),
  }
}

/** The page of the self-check. */
export function eligibility(view: View): EligibilityView {
  const { programs, vocabularies } = view.catalog
  const groups = Object.fromEntries([...vocabularies.stages.values()].map(({ id, facet = '' }) => [id, facet]))
  const found = programs.map((subject) => ({ subject, ways: waysOf(subject.current) }))
  const all = found.flatMap(({ ways }) => ways)
  const silent = (measure: string) =>
    all.every(({ way }) => way.conditions.every((one) => one.measure !== measure || one.claims.length === 0))
  const asked = { answers: { is: {} }, today: seoulDay(view.now), groups }
  const checks = found.map(({ subject, ways }): ProgramCheck => {
    const { best, ways: judged } = judge(
      ways.map(({ way }) => way),
      asked,
    )
    return {
      slug: subject.slug,
      href: subjectHref(view, subject),
      name: nameOf(view, subject),
      status: ways.length > 1 ? undefined : statusView(view, orderedRounds(subject.current)),
      verdict: judged[best]!.verdict,
      ways: ways.map((way) => wayView(view, subject, way, ways)),
    }
  })
  const says = ({ ways }: ProgramCheck) => ways.some(({ conditions }) => conditions.length > 0)
  return {
    questions: questionsOf(view, all),
    programs: checks.sort((a, b) => Number(says(b)) - Number(says(a))),
    unasked: criteria.filter(silent).map((measure) => view.t(`fact.${measure}`)),
  }
}

/**
 * The headings of the verdicts, the best first. Who meets all there is stands with who meets what is published; `meant` are the programs
 * that publish no condition and say that they are meant for them. What cannot be told stands in three: unclear, nothing published, and
 * meant for others.
 */
export const groupsOfVerdicts = ['meets-published', 'meant', 'unknown', 'silent', 'others', 'ineligible'] as const
