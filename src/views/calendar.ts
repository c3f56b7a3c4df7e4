import { callsOf, datesOf, type Call, type CallDate } from '../catalog/calls.ts'
import type { Subject } from '../catalog/catalog.ts'
import { isExact, readDate, seoulDay } from '../catalog/dates.ts'
import { date, weekday } from '../i18n/format.ts'
import { nameOf, placeLabel, subjectHref, yearOf, type Foreign, type View } from './view.ts'
import { statusView, type StatusView } from './when.ts'

/** A program that recruits in a call, with what the call is named there. */
export interface CallProgram {
  name: Foreign
  href: string
  /** `8기`; none where the round has no name of its own. */
  label?: string
}

/** One line of the calendar: a call on a day or in a month. */
export interface Line {
  what: string
  /** EDTF, only where the day is known. */
  datetime?: string
  when: string
  /** The hour of a close whose day is known and its hour is not: said in words. */
  hour?: string
  programs: CallProgram[]
  status: StatusView
  /** Milliseconds from which it is no longer to come; infinite for an open end. */
  until: number
}

/** A month with its lines: for trainees by time, and apart for bodies that want to teach. */
export interface Month {
  /** `2026-04` */
  id: string
  title: string
  trainees: Line[]
  operators: Line[]
}

/** What a call is named in each program that recruits in it. */
export function programsOf(view: View, call: Call): CallProgram[] {
  return [call, ...call.shared].map(({ subject, model, entry: { round } }) => {
    const label = placeLabel(view, subject, model.year, 'rounds', round.id)
    return {
      name: nameOf(view, subject),
      href: subjectHref(view, subject),
      label: label === round.id ? undefined : label,
    }
  })
}

/** The day with its weekday, and the clock time where it is known: `3월 10일 (화) 12:00 KST`. */
function dayText(view: View, edtf: string): string {
  const [day = '', clock] = edtf.split('T')
  const { t, locale } = view
  const text = t('calendar.day', { date: date(day, locale, { within: yearOf(view) }), weekday: weekday(day, locale) })
  return clock ? t('calendar.clock', { day: text, time: clock.slice(0, 5) }) : text
}

const KEYS = { opens: 'fact.opens', closes: 'fact.closes', window: 'fact.window' } as const

/** A date of a call as a line; `when` stands for a day nobody has published. */
function lineOf(view: View, call: Call, { edge, statement, span }: CallDate, when: string): Line {
  const { t } = view
  const edtf = statement.date
  const exact = isExact(span) && edtf !== undefined
  return {
    what: t(KEYS[edge]),
    datetime: exact ? edtf : undefined,
    when: exact ? dayText(view, edtf) : when,
    hour: exact && edge === 'closes' && span.precision === 'day' ? t('calendar.hour.unknown') : undefined,
    programs: programsOf(view, call),
    status: statusView(view, [call.entry]),
    until: edge === 'opens' && isExact(span) ? span.from : span.to,
  }
}

/** The months from one to another, `2026-04`; of an open end only the other one. */
function monthsBetween(from: number, to: number): string[] {
  const last = seoulDay((Number.isFinite(to) ? to : from + 1) - 1).slice(0, 7)
  const months = [seoulDay(Number.isFinite(from) ? from : to - 1).slice(0, 7)]
  while (months.at(-1)! < last) {
    const [year, month] = months.at(-1)!.split('-').map(Number)
    months.push(month === 12 ? `${year! + 1}-01` : `${year}-${String(month! + 1).padStart(2, '0')}`)
  }
  return months
}

/** Where the lines of a call stand, each with the instant it is ordered by. */
function placed(view: View, call: Call): { month: string; at: number; line: Line }[] {
  const dates = datesOf(call)
  const lines = dates.flatMap((found) => {
    const { from, to } = found.span
    const months = monthsBetween(from, Math.max(to, from + 1))
    const line = lineOf(view, call, found, view.t('calendar.day.unknown'))
    // What is known to the month stands behind the days of its month.
    return months.map((month) => ({ month, at: isExact(found.span) ? from : Infinity, line }))
  })
  const [opens, closes] = [call.entry.dates.opens, call.entry.dates.closes]
  if (dates.length < 2 || !opens || !closes || !Number.isFinite(opens.from) || !Number.isFinite(closes.to)) return lines
  const taken = new Set(lines.map(({ month }) => month))
  const within = monthsBetween(opens.from, closes.to).filter((month) => !taken.has(month))
  const line = {
    ...lineOf(view, call, dates[0]!, ''),
    what: view.t('calendar.during'),
    when: view.t('calendar.month'),
    datetime: undefined,
  }
  return [...lines, ...within.map((month) => ({ month, at: Infinity, line }))]
}

/** Every month in which a call opens, closes or may run, past ones too. */
export function agenda(view: View): Month[] {
  const all = callsOf(view.catalog).flatMap((call) =>
    placed(view, call).map((entry) => ({ ...entry, whom: call.entry.round.for })),
  )
  all.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
  const months = Map.groupBy(all, ({ month }) => month)
  return [...months.keys()].sort().map((id) => {
    const of = (whom: string) => months.get(id)!.flatMap((entry) => (entry.whom === whom ? [entry.line] : []))
    return { id, title: date(id, view.locale), trainees: of('trainees'), operators: of('operators') }
  })
}

/** What opens or closes next for trainees, the first first; empty where nothing to come is published. */
export function upcoming(view: View): Line[] {
  const thisMonth = readDate(seoulDay(view.now).slice(0, 7))
  return callsOf(view.catalog)
    .filter(({ entry }) => entry.round.for === 'trainees')
    .flatMap((call) =>
      datesOf(call).map((found) => {
        const edtf = found.statement.date ?? found.statement.window ?? ''
        const line = lineOf(view, call, found, date(edtf, view.locale, { within: yearOf(view) }))
        if (isExact(found.span)) return { at: line.until, line }
        // Months that have begun stand behind the days of this month, as in the agenda.
        return { at: found.span.from > view.now ? found.span.from : thisMonth.to - 1, line }
      }),
    )
    .filter(({ line }) => line.until > view.now)
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ line }) => line)
}

/** The openings and closes of a program's own rounds for trainees whose day is known. */
export function deadlines(view: View, subject: Subject): Line[] {
  return callsOf(view.catalog)
    .filter((call) => call.entry.round.for === 'trainees' && call.subject === subject)
    .flatMap((call) => datesOf(call).map((found) => lineOf(view, call, found, '')))
    .filter(({ datetime }) => datetime !== undefined)
}

/** A program or round about whose time nothing is published, or that has none. */
export interface Undated {
  program: CallProgram
  /** Only where it says more than that nothing is published. */
  status?: StatusView
}

/** Rounds for trainees without a date, and programs without a round. */
export function undated(view: View): Undated[] {
  const rounds = callsOf(view.catalog)
    .filter((call) => call.entry.round.for === 'trainees' && datesOf(call).length === 0)
    .map((call) => {
      const status = statusView(view, [call.entry])
      return { program: programsOf(view, call)[0]!, status: status.state === 'unpublished' ? undefined : status }
    })
  const silent = view.catalog.programs
    .filter(({ current }) => current.edition.rounds.every((round) => round.for !== 'trainees'))
    .map((subject) => ({ program: { name: nameOf(view, subject), href: subjectHref(view, subject) } }))
  return [...rounds, ...silent]
}
