/**
 * The calendars to subscribe to, as iCalendar (RFC 5545). Nothing in them depends on the clock.
 *
 * - An opening and a close are an event each, at their instant: a bar of five weeks hides what else a phone has to show, and nobody sees
 *   its end. What is known to the month is one tentative span of whole days, its end exclusive. An open end or a whole year is no event.
 * - A UID is `<program>/<year>/<round>/<edge>`, the same in every file and language: who imports two of them has each event once.
 * - SEQUENCE counts the corrections of the dates of the round, so a moved deadline moves in every calendar that has it.
 * - Before a close an alarm a week and a day ahead; of a close without an hour at 9:00 of the reader on these days.
 */
import ical, { ICalAlarmType, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { callsOf, correctionsOfCall, datesOf, type Call, type CallDate } from '../catalog/calls.ts'
import type { Subject } from '../catalog/catalog.ts'
import { isExact, readDate, seoulDay } from '../catalog/dates.ts'
import { dayOfVersion, versionOf } from '../catalog/release.ts'
import { careerStages } from '../catalog/vocabulary.ts'
import { programsOf } from '../views/calendar.ts'
import { card } from '../views/card.ts'
import { stagesOf } from '../views/filters.ts'
import { href, label, nameOf, subjectHref, type View } from '../views/view.ts'
import { whenText } from '../views/when.ts'

/** Names the events for ever, wherever the site lives. */
const DOMAIN = 'k-content-talent-timetable'
const DAY = 86_400
const HOUR = 3_600

/** A calendar: its file, and the programs whose calls are in it. */
export interface Subscription {
  kind: 'all' | 'genre' | 'stage' | 'program'
  /** Within `/calendar/<lang>/`, without its ending. */
  file: string
  title: string
  subjects: readonly Subject[]
}

/** Every calendar of a language. */
export function subscriptions(view: View): Subscription[] {
  const { t, catalog } = view
  const { programs } = catalog
  const genres = Map.groupBy(programs, ({ program }) => program.genre)
  const stages = new Map(programs.map((subject) => [subject, stagesOf(card(view, subject))]))
  return [
    { kind: 'all', file: 'all', title: t('calendar.all'), subjects: programs },
    ...[...genres].map(([id, subjects]): Subscription => ({
      kind: 'genre',
      file: `genre-${id}`,
      title: label(view, 'genres', id),
      subjects,
    })),
    ...careerStages.map((id): Subscription => ({
      kind: 'stage',
      file: `stage-${id}`,
      title: t(`stage.${id}`),
      subjects: programs.filter((subject) => stages.get(subject)!.includes(id)),
    })),
    ...programs.map((subject): Subscription => ({
      kind: 'program',
      file: subject.slug,
      title: nameOf(view, subject).text,
      subjects: [subject],
    })),
  ]
}

/** The address of a calendar's file on this site. */
export function calendarHref({ base, locale }: View, file: string) {
  return `${base}/calendar/${locale}/${file}.ics`
}

/** Whether a program has a date to put into a calendar. */
export function hasDates({ catalog }: View, subject: Subject): boolean {
  return callsIn(catalog, [subject]).some((call) => eventDates(call).length > 0)
}

function callsIn(catalog: View['catalog'], subjects: readonly Subject[]): Call[] {
  return callsOf(catalog).filter((call) => {
    if (call.entry.round.for !== 'trainees') return false
    return [call, ...call.shared].some(({ subject }) => subjects.includes(subject))
  })
}

const eventDates = (call: Call) =>
  datesOf(call).filter(({ span }) => Number.isFinite(span.from) && Number.isFinite(span.to))

/** The first moment of a day, as the library reads the days of events that last whole days. */
const day = (text: string) => new Date(`${text}T00:00:00Z`)
/** The first moment of a day in Seoul. */
const begin = (text: string) => new Date(readDate(text).from)

/** When an event is: an instant, or whole days up to an exclusive end. */
function times({ span }: CallDate) {
  if (span.precision === 'minute') return { start: new Date(span.from), allDay: false }
  const last = day(seoulDay(span.to - 1)).getTime()
  return { start: day(seoulDay(span.from)), end: new Date(last + DAY * 1000), allDay: true }
}

/** How long before its beginning an event rings, in seconds. */
function alarms({ edge, span }: CallDate): number[] {
  if (edge !== 'closes' || !isExact(span)) return []
  return [7 * DAY, DAY].map((before) => (span.precision === 'minute' ? before : before - 9 * HOUR))
}

const TITLES = { opens: 'calendar.opens', closes: 'calendar.closes', window: 'calendar.window' } as const
/** What is known to the month is a span within which it opens, not weeks of being open. */
const titleOf = ({ edge, span }: CallDate) => TITLES[edge === 'opens' && !isExact(span) ? 'window' : edge]

/** What an event says besides when it is: the round as published, how exactly, by whom, and where to read more. */
function words(view: View, call: Call, found: CallDate, site: URL) {
  const { statement, span } = found
  const { t, catalog } = view
  const [first, ...others] = programsOf(view, call)
  const name = ({ name: { text }, label: of }: NonNullable<typeof first>) => (of ? t.apart([text, of]) : text)
  const publishers = new Set(statement.sources.flatMap((id) => catalog.sources.sources.get(id)?.publisher ?? []))
  const page = new URL(subjectHref(view, call.subject), site).href
  const known = [
    ...(statement.worth ? [t(`worth.${statement.worth}`)] : []),
    t(isExact(span) ? 'key.solid' : 'key.hatched'),
  ]
  return {
    summary: t(titleOf(found), { what: name(first!) }),
    description: [
      t.pair(t('fact.window'), whenText(view, call.entry, '')),
      t.list(known),
      ...(others.length > 0 ? [t.pair(t('calendar.shared'), t.list(others.map(name)))] : []),
      t.pair(t('nav.sources'), t.list([...publishers])),
      t('calendar.event.note'),
      page,
    ].join('\n'),
    url: page,
  }
}

function addEvents(calendar: ICalCalendar, view: View, call: Call, site: URL) {
  const corrections = correctionsOfCall(view.catalog, call)
  const since = corrections.at(-1)?.since
  for (const found of eventDates(call)) {
    const planned = found.statement.worth === 'planned' || !isExact(found.span)
    const said = words(view, call, found, site)
    const event = calendar.createEvent({
      ...times(found),
      ...said,
      id: `${call.id}/${found.edge}@${DOMAIN}`,
      stamp: begin(dayOfVersion(versionOf(view.catalog))),
      sequence: corrections.length,
      lastModified: since === undefined ? null : begin(since),
      status: planned ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const triggerBefore of alarms(found))
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore, description: said.summary })
  }
}

/** A calendar must hold something (RFC 5545, 3.6): one without a date holds the zone its dates would be in. */
const ZONE = [
  ...['BEGIN:VTIMEZONE', 'TZID:Asia/Seoul', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0900'],
  ...['TZOFFSETTO:+0900', 'TZNAME:KST', 'END:STANDARD', 'END:VTIMEZONE', 'END:VCALENDAR'],
].join('\r\n')

/** A calendar as the text of its file. `site` is the absolute address of the host. */
export function ics(view: View, { title, file, subjects }: Subscription, site: URL): string {
  const { t, locale, catalog } = view
  // Readers differ in whether they take the escapes out of the name, so it holds nothing to escape.
  const name = t.pair(t('site.name'), title).replaceAll(/\s*[;,]\s*/g, ' · ')
  const calendar = ical({
    name,
    prodId: { company: DOMAIN, product: 'calendar', language: locale.toUpperCase() },
    source: new URL(calendarHref(view, file), site).href,
    url: new URL(href(view, 'calendar/'), site).href,
    ttl: DAY,
  })
  const calls = callsIn(catalog, subjects).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const call of calls) addEvents(calendar, view, call, site)
  const text = calendar.toString()
  return `${calendar.length() > 0 ? text : text.replace('END:VCALENDAR', ZONE)}\r\n`
}

/** What the page offers of a calendar. `site` is the absolute address of the host. */
export function offered(view: View, { title, file, subjects }: Subscription, site: URL) {
  const address = calendarHref(view, file)
  return {
    title,
    file: address,
    subscribe: new URL(address, site).href.replace(/^https?:/, 'webcal:'),
    note: subjects.some((subject) => hasDates(view, subject)) ? undefined : view.t('calendar.empty'),
  }
}
