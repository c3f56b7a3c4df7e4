/** The self-check: its questions, and each program with what is published of who may apply. */
import type { Subject } from '../catalog/catalog.ts'
import { seoulDay } from '../catalog/dates.ts'
import { judge, verdicts, type Verdict, type Way } from '../catalog/eligibility/judge.ts'
import { criteria, waysOf, type WayModel } from '../catalog/eligibility/ways.ts'
import type { FactName } from '../catalog/facts.ts'
import { rowOf, standingOf } from '../catalog/ledger.ts'
import { careerStages, type VocabularyName } from '../catalog/vocabulary.ts'
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
}

export interface WayView {
  label?: string
  days: Way['days']
  conditions: ConditionView[]
  /** Names of the criteria nobody publishes; of those not looked for with the word for that. */
  missing: string[]
}

export interface ProgramCheck {
  slug: string
  href: string
  name: Foreign
  status: StatusView
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
    return [{ key: 'stage', legend, options: own.includes(stage) ? options : [...options, rest] }]
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

function wayLabel(view: View, subject: Subject, { kind, id }: WayModel['holder'], several: boolean) {
  if (kind === 'program' || id === undefined) return several ? view.t('eligibility.rest') : undefined
  return placeLabel(view, subject, subject.current.year, `${kind}s`, id)
}

function wayView(view: View, subject: Subject, { holder, way, facts }: WayModel, several: boolean): WayView {
  const names = way.conditions.map(({ measure }) => view.t(`fact.${measure as FactName}`))
  return {
    label: wayLabel(view, subject, holder, several),
    days: way.days,
    conditions: way.conditions.flatMap(({ measure, claims }, index) => {
      const fact = facts[index]
      if (!fact || claims.length === 0) return []
      const statements = standingOf(fact).map((statement) => statementView(view, subject, fact, statement))
      const aim = claims.every((claim) => claim.aim)
      return [{ measure: measure as FactName, label: names[index]!, claims, statements, aim }]
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
      status: statusView(view, orderedRounds(subject.current)),
      verdict: judged[best]!.verdict,
      ways: ways.map((way) => wayView(view, subject, way, ways.length > 1)),
    }
  })
  const says = ({ ways }: ProgramCheck) => ways.some(({ conditions }) => conditions.length > 0)
  return {
    questions: questionsOf(view, all),
    programs: checks.sort((a, b) => Number(says(b)) - Number(says(a))),
    unasked: criteria.filter(silent).map((measure) => view.t(`fact.${measure}`)),
  }
}

/** The headings of the verdicts, the best first; who meets all there is stands with who meets what is published. */
export const groupsOfVerdicts = verdicts.filter((verdict) => verdict !== 'eligible')
