import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { localeIds, sourceLocale } from '../../src/i18n/locales.ts'
import { ics, subscriptions } from '../../src/open-data/calendar.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { agenda, undated } from '../../src/views/calendar.ts'
import type { View } from '../../src/views/view.ts'
import { catalogOf, catalogWith, contentOf, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'
import { edtfPoint, edtfText } from '../fixtures/edtf-text.ts'

const SITE = new URL('https://k-content-talent.example/')
const [real, two] = [catalogOf(REAL), catalogOf(TWO_YEARS)]

/** The text of a calendar. */
function textOf(view: View, file: string) {
  return ics(
    view,
    subscriptions(view).find((one) => one.file === file)!,
    SITE,
  )
}

/** A calendar as another library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as [])
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { calendar, events }
}
const eventsOf = (view: View, file: string) => read(textOf(view, file)).events
const instant = (event: ICAL.Event) => event.startDate.toJSDate().toISOString()
const value = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name))
/** Without the name of the project. */
const uid = (event: ICAL.Event) => event.uid.replace('@k-content-talent-timetable', '')

/** What a reader's calendar holds after taking in files one after another: of one UID the later version (RFC 5546, 2.1.5). */
function imported(...texts: string[]) {
  const held = new Map<string, ICAL.Event>()
  for (const event of texts.flatMap((text) => read(text).events)) {
    const known = held.get(event.uid)
    if (!known || event.sequence > known.sequence) held.set(event.uid, event)
  }
  return held
}

describe.each(localeIds)('the calendars in %s', (locale) => {
  const views = [viewOf(real, locale), viewOf(two, locale)]
  const files = views.flatMap((view) => subscriptions(view).map((one) => ({ one, text: ics(view, one, SITE) })))

  it('are read by another library, each with its name, a day between looks, and something in it', () => {
    for (const { one, text } of files) {
      const { calendar, events } = read(text)
      expect(calendar.name).toBe('vcalendar')
      const name = String(calendar.getFirstPropertyValue('name'))
      expect(name).toContain(one.title.split(',')[0])
      expect(name).not.toMatch(/[,;\\]/)
      expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('P1D')
      expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('P1D')
      expect(calendar.getAllSubcomponents().length, one.file).toBeGreaterThan(0)
      expect(new Set(events.map((event) => event.uid)).size).toBe(events.length)
    }
  })

  it('keep their lines within 75 octets and end them as the standard asks', () => {
    for (const { text } of files) {
      const lines = text.split('\r\n')
      expect(lines.pop()).toBe('')
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
    }
  })

  it('say the same events as those in the source language', () => {
    const shape = (view: View) => eventsOf(view, 'all').map((event) => [event.uid, event.sequence, instant(event)])
    expect(shape(views[0]!)).toEqual(shape(viewOf(real, sourceLocale)))
  })
})

describe('the calendar of all programs', () => {
  const view = viewOf(real)
  const events = eventsOf(view, 'all')
  const at = (id: string) => events.find((event) => uid(event) === id)!

  it('holds every published date of a round for trainees, and no other', () => {
    expect(events.map(uid)).toEqual([
      'ai-content-academy/2026/creator/window',
      'ai-content-academy/2026/professional/window',
      'content-export-professionals/2026/trainees/opens',
      'creative-talent-companion/2026/trainees/window',
      'game-talent-institute/2026/cohort-8/opens',
      'game-talent-institute/2026/cohort-8/closes',
      'game-talent-institute/2026/june/window',
      'ott-graduate-schools/2026/august/window',
      'ott-graduate-schools/2026/february/window',
    ])
  })

  it('has a close at its instant in UTC, with alarms a week and a day before', () => {
    const close = at('game-talent-institute/2026/cohort-8/closes')
    expect(value(close, 'dtstart')).toBe('2026-03-10T03:00:00Z')
    expect(value(close, 'status')).toBe('CONFIRMED')
    const alarms = close.component.getAllSubcomponents('valarm')
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P7D', '-P1D'])
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('action')))).toEqual(['DISPLAY', 'DISPLAY'])
  })

  it('has an opening of which no hour is known on its whole day', () => {
    const opening = at('game-talent-institute/2026/cohort-8/opens')
    expect([value(opening, 'dtstart'), value(opening, 'dtend')]).toEqual(['2026-02-04', '2026-02-05'])
  })

  it('has what is known to the month as a tentative span of days with its end exclusive, and without alarms', () => {
    const window = at('ai-content-academy/2026/creator/window')
    expect([value(window, 'dtstart'), value(window, 'dtend')]).toEqual(['2026-04-01', '2026-09-01'])
    expect(value(window, 'status')).toBe('TENTATIVE')
    expect(window.component.getAllSubcomponents('valarm')).toEqual([])
  })

  it('names every program that recruits in a round, which is in the calendar of each', () => {
    const id = 'game-talent-institute/2026/cohort-8/closes'
    for (const file of ['ai-content-academy', 'game-talent-institute', 'genre-ai', 'genre-game', 'stage-student'])
      expect(eventsOf(view, file).map(uid), file).toContain(id)
    expect(at(id).description).toContain(real.subject('ai-content-academy')!.program.names[0]!.text)
    expect(eventsOf(view, 'webtoon-talent')).toEqual([])
  })

  it('is the same on every day', () => {
    expect(textOf(viewOf(real, 'ko', Date.parse('2026-03-09T12:00+09:00')), 'all')).toBe(textOf(view, 'all'))
  })
})

describe('a round with any dates', () => {
  it('makes a calendar that can be read, and stands in every month it names', () => {
    const dated = fc.record({ opens: edtfPoint, closes: edtfPoint, window: edtfText }, { requiredKeys: [] })
    fc.assert(
      fc.property(dated, (dates) => {
        const facts = Object.entries(dates as Record<string, string>).map(([fact, text]) => {
          const value = fact === 'window' ? { window: text } : { date: text, worth: 'announced' }
          return [fact, [{ id: 'x', sources: ['one'], ...value }]] as [string, unknown]
        })
        const round: Record<string, unknown> = { id: 'r', for: 'trainees', ...(Object.fromEntries(facts) as object) }
        const view = viewOf(catalogWith({ 'a/2026': { rounds: [round] } }))
        const events = eventsOf(view, 'all')
        for (const event of events) expect(event.endDate.compare(event.startDate)).toBeGreaterThanOrEqual(0)
        const months = agenda(view).map(({ id }) => id)
        expect(months).toEqual([...new Set(months)].sort())
        expect(undated(view).length === 0).toBe(months.length > 0)
      }),
    )
  })
})

describe('a deadline that moves', () => {
  const id = 'lantern-workshop/2027/spring/closes'
  const [before, after] = [0, 2].map((entries) => {
    const content = contentOf(TWO_YEARS)
    const edition = structuredClone(content.editions.get('lantern-workshop/2027')!)
    if (entries === 0) edition.rounds[0]!.closes![0]!.date = '2027-03-12T18:00+09:00'
    const editions = new Map(content.editions).set('lantern-workshop/2027', edition)
    return textOf(
      viewOf(new Catalog({ ...content, editions, corrections: content.corrections!.slice(0, entries) })),
      'all',
    )
  }) as [string, string]
  const closeIn = (held: Map<string, ICAL.Event>) => [...held.values()].find((event) => uid(event) === id)!

  it('has a later version under the same name, changed on the day of the correction', () => {
    const [old, now] = [closeIn(imported(before)), closeIn(imported(after))]
    expect([old.sequence, now.sequence]).toEqual([0, 1])
    expect(instant(now)).toBe('2027-03-19T09:00:00.000Z')
    expect(value(now, 'last-modified')).toBe('2027-02-14T15:00:00Z')
    expect(old.component.getFirstProperty('last-modified')).toBeNull()
  })

  it('moves in a calendar that had it before', () => {
    expect(instant(closeIn(imported(before, after)))).toBe('2027-03-19T09:00:00.000Z')
    expect(imported(before, after).size).toBe(imported(before).size)
  })

  it('changes nothing when it is imported again', () => {
    const all = (held: Map<string, ICAL.Event>) => [...held.values()].map((event) => event.toString())
    expect(all(imported(after, after))).toEqual(all(imported(after)))
    expect(all(imported(after, before))).toEqual(all(imported(after)))
  })

  it('rings for a plan, too, which is tentative', () => {
    const close = closeIn(imported(after))
    expect(value(close, 'status')).toBe('TENTATIVE')
    expect(close.component.getAllSubcomponents('valarm').length).toBe(2)
  })
})
