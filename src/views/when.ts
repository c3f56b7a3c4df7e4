import type { EditionModel } from '../catalog/catalog.ts'
import {
  programChanges,
  programEnds,
  programState,
  traineeRounds,
  type RoundModel,
  type RoundState,
} from '../catalog/rounds.ts'
import { isExact, seoulDay } from '../catalog/dates.ts'
import { date } from '../i18n/format.ts'
import type { View } from './view.ts'

/** The three strokes: solid is known to the day, hatched to the month, dotted is not published. */
export type Stroke = 'solid' | 'hatched' | 'dotted'

/** The values of the status filter, in the order in which they matter to an applicant. */
export const statuses = ['open', 'maybe', 'soon', 'past', 'unpublished'] as const
export type Status = (typeof statuses)[number]

const STATUS: Record<RoundState, Status> = {
  open: 'open',
  closing: 'open',
  rolling: 'open',
  'until-spent': 'open',
  'may-be-open': 'maybe',
  'not-yet': 'soon',
  'to-be-announced': 'soon',
  begun: 'past',
  closed: 'past',
  passed: 'past',
  unpublished: 'unpublished',
}

/** The value of the status filter for a state. */
export function statusOf(of: RoundState): Status {
  return STATUS[of]
}

/** A status in words, with what a page needs to keep it true as time passes. */
export interface StatusView {
  state: RoundState
  status: Status
  label: string
  stroke: Stroke
  /** Days to the close in Korean time, in words; only while it is open. */
  left?: string
  /**
   * The forms of that as `0|closes today` and `<plural category>|<text>`, with # for the number, for the browser; only if it is open now
   * or will be.
   */
  leftForms?: string
  /** The instant of the close in milliseconds; only while it is open. */
  ends?: number
  /** Later changes as `milliseconds|state|status|label|ends`, in order, for the browser; `|ends` only where it is open from then on. */
  changes: string[]
}

/** How exactly the dates of some rounds are known: as the most exact of them. */
export function strokeOf(rounds: Pick<RoundModel, 'dates'>[]): Stroke {
  const spans = rounds.flatMap(({ dates: { opens, closes, window } }) =>
    [opens, closes, window].filter((span) => span !== undefined),
  )
  if (spans.some(isExact)) return 'solid'
  return spans.length > 0 ? 'hatched' : 'dotted'
}

/** Whole calendar days in Seoul from one instant to another. */
export function daysBetween(from: number, to: number) {
  return Math.round((Date.parse(seoulDay(to)) - Date.parse(seoulDay(from))) / 86_400_000)
}

/** "12 days left", "closes today". */
export function leftText({ t, now }: View, ends: number): string {
  const days = daysBetween(now, ends)
  return days === 0 ? t('days-left.today') : t.n('days-left', days)
}

/** The status of some rounds together: of one, or of a whole program. */
export function statusView(view: View, rounds: RoundModel[]): StatusView {
  const { t, now } = view
  const dates = rounds.map((round) => round.dates)
  const [current, ends] = [programState(dates, now), programEnds(dates, now)]
  const later = programChanges(dates, now)
  const counted = [ends, ...later.map((change) => change.ends)].some((end) => end !== undefined)
  return {
    state: current,
    status: statusOf(current),
    label: t(`state.${current}`),
    stroke: strokeOf(rounds),
    ends,
    left: ends === undefined ? undefined : leftText(view, ends),
    leftForms: counted
      ? [['0', t('days-left.today')], ...t.forms('days-left', { n: '#' })].map((form) => form.join('|')).join(';')
      : undefined,
    changes: later.map(({ at, state: next, ends: end }) =>
      [at, next, statusOf(next), t(`state.${next}`), ...(end === undefined ? [] : [end])].join('|'),
    ),
  }
}

/** When a round is, as exactly as is known: `2월 4일~3월 10일 12:00`, `4월`, `4월부터`. The year is left out where it is the edition's. */
export function whenText(view: View, { opens, closes, window, round }: RoundModel, year: string): string {
  const edtf =
    opens?.date && closes?.date
      ? `${opens.date}/${closes.date}`
      : opens?.date
        ? `${opens.date}/..`
        : closes?.date
          ? `../${closes.date}`
          : window?.window
  if (edtf !== undefined) {
    const text = date(edtf, view.locale, { within: year })
    return round.times === undefined ? text : view.t.apart([text, view.t('program.times', { n: round.times })])
  }
  return view.t(round.kind === 'dated' ? 'unpublished' : `state.${round.kind}`)
}

/** When the rounds begin and end at the latest, as far as known; milliseconds. */
export function spanOf({ dates: { opens, closes, window } }: Pick<RoundModel, 'dates'>) {
  const begin = opens ?? window ?? closes
  const end = closes ?? window ?? opens
  return begin && end ? { from: begin.from, to: end.to } : undefined
}

/** The rounds trainees apply in, the earliest first, the undated last. */
export function orderedRounds(model: EditionModel): RoundModel[] {
  const begin = (round: RoundModel) => spanOf(round)?.from ?? Infinity
  return traineeRounds(model).sort((a, b) => begin(a) - begin(b))
}
