import type { EditionModel, Subject } from '../catalog/catalog.ts'
import { isExact, readDate, seoul, seoulDay } from '../catalog/dates.ts'
import { rivalsOf } from '../catalog/ledger.ts'
import { factName } from '../catalog/ledger.ts'
import { roundsOf, type RoundModel } from '../catalog/rounds.ts'
import { months } from '../i18n/format.ts'
import { orderedRounds, spanOf, statusView, strokeOf, whenText, type StatusView, type Stroke } from './when.ts'
import { href, hundredth, label, nameOf, placeLabel, type Foreign, type View } from './view.ts'

/** A bar on the year: where it starts and how long it is, in per cent of the year. */
export interface Bar {
  stroke: Stroke
  x: number
  width: number
}

/** Bars on one line of a row. */
export interface Lane {
  /** What the line is about and when, in words: where a row has several lines. */
  words?: string
  bars: Bar[]
}

/** One row of the year: a program, or a round of one. */
export interface Row {
  name: Foreign
  href?: string
  genre: string
  lanes: Lane[]
  when: string
  stroke: Stroke
  marks?: number[]
  differs?: boolean
}

/** The twelve months with today. */
export interface Axis {
  year: string
  months: string[]
  /** Names of the quarters, where they are shown. */
  quarters?: string[]
  /** Month of today, from 0; undefined outside the year. */
  current?: number
  /** Where today is, in per cent of the year; undefined outside the year. */
  today?: number
  /** `11.22` */
  day: string
}

/** Where an instant falls in a year, in per cent; clipped to the year. */
function place(instant: number, year: string) {
  const [from, to] = [seoul(Number(year)), seoul(Number(year) + 1)]
  return Math.min(100, Math.max(0, ((instant - from) / (to - from)) * 100))
}

/** The axis of a year at the view's instant. */
export function axis(view: View, year: string): Axis {
  const [, month = '', day = ''] = seoulDay(view.now).split('-')
  const inside = seoulDay(view.now).startsWith(year)
  return {
    year,
    months: months(view.locale),
    day: `${Number(month)}.${Number(day)}`,
    ...(inside && { current: Number(month) - 1, today: hundredth(place(view.now, year)) }),
  }
}

/** The same with the quarters of the year. */
export function quarteredAxis(view: View, year: string): Axis {
  return { ...axis(view, year), quarters: [1, 2, 3, 4].map((n) => view.t('calendar.quarter', { n })) }
}

function bar(stroke: Stroke, from: number, to: number, year: string): Bar {
  const x = place(from, year)
  return { stroke, x: hundredth(x), width: hundredth(Math.max(0.4, place(to, year) - x)) }
}

/** The bars of one round: solid between two known days, hatched over months, dotted where one end is not published. */
export function barsOf({ dates: { opens, closes, window } }: Pick<RoundModel, 'dates'>, year: string): Bar[] {
  const month = 30 * 86_400_000
  if (opens && closes)
    return [bar(isExact(opens) && isExact(closes) ? 'solid' : 'hatched', opens.from, closes.to, year)]
  if (opens)
    return [
      bar(isExact(opens) ? 'solid' : 'hatched', opens.from, opens.to, year),
      bar('dotted', opens.to + month / 15, opens.to + month, year),
    ]
  if (closes)
    return [
      bar('dotted', closes.from - month, closes.from, year),
      bar(isExact(closes) ? 'solid' : 'hatched', closes.from, closes.to, year),
    ]
  // A window of the whole year says nothing of when.
  return window && window.precision !== 'year' ? [bar('hatched', window.from, window.to, year)] : []
}

/** The dotted line of a year about which nothing is published. */
export const SILENT: Lane = { bars: [{ stroke: 'dotted', x: 0.5, width: 99 }] }

function overlap(a: RoundModel[], b: RoundModel[]) {
  return a.some((one) =>
    b.some((other) => {
      const [x, y] = [spanOf(one), spanOf(other)]
      return x && y && x.from < y.to && y.from < x.to
    }),
  )
}

/** The rounds of a program on as few lines as they need: one for each track where the tracks' rounds overlap. */
function lanesOf(view: View, subject: Subject, rounds: RoundModel[]): Lane[] {
  const { year } = subject.current
  const groups = new Map<string, RoundModel[]>()
  for (const entry of rounds) {
    const key = (entry.round.tracks ?? []).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const lists = [...groups.values()]
  const crowded = lists.some((list, index) => lists.slice(index + 1).some((other) => overlap(list, other)))
  if (!crowded) return [{ bars: rounds.flatMap((entry) => barsOf(entry, year)) }]
  const dated = [...groups].filter(([, list]) => list.some((entry) => spanOf(entry)))
  return dated.map(([key, list]) => {
    const names = key.split(' ').filter(Boolean)
    const label = view.t.list(names.map((id) => placeLabel(view, subject, year, 'tracks', id)))
    const known = list.filter((entry) => spanOf(entry))
    const when = view.t.list(known.map((entry) => whenText(view, once(entry), year)))
    return { words: label ? view.t.pair(label, when) : when, bars: list.flatMap((entry) => barsOf(entry, year)) }
  })
}

/** A round without how many times it is held. */
function once(entry: RoundModel): RoundModel {
  return { ...entry, round: { ...entry.round, times: undefined } }
}

/** When a program recruits, each time once: `2월, 3~4월`. */
export function programWhen(view: View, subject: Subject): string {
  const { year } = subject.current
  const rounds = orderedRounds(subject.current)
  const dated = rounds.filter((entry) => spanOf(entry) !== undefined || entry.round.kind !== 'dated')
  const texts = dated.map((entry) => whenText(view, once(entry), year))
  return texts.length ? view.t.list([...new Set(texts)]) : view.t('unpublished')
}

/** The same, a line a course where the courses' rounds overlap. */
export function programLines(view: View, subject: Subject): string[] {
  const lanes = lanesOf(view, subject, orderedRounds(subject.current))
  const lines = lanes.flatMap(({ words }) => words ?? [])
  return lines.length > 0 ? lines : [programWhen(view, subject)]
}

/** A program of the year ribbon. */
export interface ProgramRow extends Row {
  slug: string
  status: StatusView
}

/** Every program on the year: those with published windows by first opening, then the silent ones. */
export function ribbon(view: View): { known: ProgramRow[]; silent: ProgramRow[] } {
  const rows = view.catalog.programs.map((subject) => {
    const rounds = orderedRounds(subject.current)
    const lanes = lanesOf(view, subject, rounds)
    const known = lanes.some(({ bars }) => bars.length > 0)
    const begins = rounds.map((entry) => spanOf(entry)?.from ?? Infinity)
    const row: ProgramRow = {
      slug: subject.slug,
      name: nameOf(view, subject),
      href: href(view, `programs/${subject.slug}/`),
      genre: subject.program.genre,
      lanes: known ? lanes : [SILENT],
      when: programWhen(view, subject),
      stroke: strokeOf(rounds),
      status: statusView(view, rounds),
    }
    return {
      row,
      begin: known ? Math.min(...begins) : Infinity,
      end: Math.max(...rounds.map((entry) => spanOf(entry)?.to ?? 0), 0),
    }
  })
  rows.sort((a, b) => (a.begin === b.begin ? a.end - b.end || a.row.slug.localeCompare(b.row.slug) : a.begin - b.begin))
  return {
    known: rows.filter(({ begin }) => Number.isFinite(begin)).map(({ row }) => row),
    silent: rows.filter(({ begin }) => !Number.isFinite(begin)).map(({ row }) => row),
  }
}

/** The programs of the year by genre: a group each, in the order of the genres' first openings. */
export function ribbonByGenre(view: View): { sentence: string; rows: ProgramRow[] }[] {
  const { known, silent } = ribbon(view)
  const groups = Map.groupBy([...known, ...silent], ({ genre }) => genre)
  return [...groups].map(([genre, rows]) => ({ sentence: label(view, 'genres', genre), rows }))
}

/** How many programs recruit in each month of a year, as far as published: our own count. */
export function tally(view: View, year: string): number[] {
  return Array.from({ length: 12 }, (_, month) => {
    const [from, to] = [seoul(Number(year), month + 1), seoul(Number(year), month + 2)]
    return view.catalog.programs.filter(({ current }) =>
      orderedRounds(current).some((entry) => {
        const span = spanOf(entry)
        return span !== undefined && span.from < to && span.to > from
      }),
    ).length
  })
}

/** The rounds of one program, and below them rival windows and calls that are not for trainees. */
export function programRibbon(
  view: View,
  subject: Subject,
  marks: (sources: readonly string[]) => number[],
): { rounds: Row[]; others: Row[] } {
  const model = subject.current
  const genre = subject.program.genre
  const row = (entry: RoundModel): Row => ({
    name: { text: placeLabel(view, subject, model.year, 'rounds', entry.round.id) },
    genre,
    lanes: [barsOf(entry, model.year).length ? { bars: barsOf(entry, model.year) } : SILENT],
    when: whenText(view, entry, model.year),
    stroke: strokeOf([entry]),
    marks: marks([entry.opens, entry.closes, entry.window].flatMap((statement) => statement?.sources ?? [])),
  })
  return {
    rounds: orderedRounds(model).map(row),
    others: [
      ...rivalWindows(view, subject, model, marks),
      ...roundsOf(model)
        .filter(({ round: { for: whom } }) => whom === 'operators')
        .map((entry) => ({
          ...row(entry),
          when: view.t.list([whenText(view, entry, model.year), view.t('program.operators-only')]),
        })),
    ],
  }
}

/** Windows that other announcements give for a round, each once, with who gives it. */
function rivalWindows(
  view: View,
  subject: Subject,
  model: EditionModel,
  marks: (sources: readonly string[]) => number[],
): Row[] {
  const seen = new Map<string, Row>()
  for (const entry of roundsOf(model)) {
    const fact = model.facts.get(factName('window', { kind: 'round', id: entry.round.id }))
    for (const rival of fact ? rivalsOf(fact) : []) {
      if (rival.window === undefined || seen.has(rival.address)) continue
      const dates = { kind: 'dated' as const, window: readDate(rival.window) }
      const scope = rival.scope && view.catalog.vocabularies.scopes.get(rival.scope)?.[view.locale]
      const { issuer } = view.catalog.sources.witnesses(rival.sources)[0]?.release ?? {}
      seen.set(rival.address, {
        name: { text: issuer ? view.t(`issuer.${issuer}.short`) : (rival.sources[0] ?? '') },
        genre: subject.program.genre,
        lanes: [barsOf({ dates }, model.year).length > 0 ? { bars: barsOf({ dates }, model.year) } : SILENT],
        when: view.t.list([
          whenText(view, once({ round: entry.round, dates, window: rival }), model.year),
          ...(scope ? [scope] : []),
        ]),
        stroke: 'hatched',
        marks: marks(rival.sources),
        differs: true,
      })
    }
  }
  return [...seen.values()]
}
