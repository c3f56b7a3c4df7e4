import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog.ts'
import { sumsOf } from '../../src/catalog/reconcile.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { catalogView } from '../../src/views/catalog.ts'
import { edition, editionHref } from '../../src/views/edition.ts'
import { figure, figureFacts, type Figure } from '../../src/views/figure.ts'
import { ledger, type LedgerRow } from '../../src/views/ledger.ts'
import { catalogOf, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'
import { figureId } from '../../src/views/view.ts'

const both = catalogOf(TWO_YEARS)
const before = catalogOf(TWO_YEARS, (file) => !file.endsWith('2027.yaml'))

const facts2026 = (catalog: Catalog) =>
  catalog.editions.filter(({ year }) => year === '2026').flatMap((model) => [...model.facts.values()])
const addresses = (catalog: Catalog) =>
  facts2026(catalog).flatMap(({ statements }) => statements.map(({ address }) => address))

describe('a roadmap of 2027 beside that of 2026', () => {
  it('is current where there is one, and 2026 where there is none', () => {
    const current = (catalog: Catalog) =>
      Object.fromEntries(catalog.subjects.map((subject) => [subject.slug, subject.current.year]))
    expect(current(before)).toEqual({ roadmap: '2026', 'kite-school': '2026', 'lantern-workshop': '2026' })
    expect(current(both)).toEqual({ roadmap: '2027', 'kite-school': '2026', 'lantern-workshop': '2027' })
  })

  it('leaves every statement of 2026 at its address', () => {
    expect(addresses(before).length).toBeGreaterThan(20)
    expect(addresses(both)).toEqual(addresses(before))
    for (const address of addresses(before)) expect(both.statement(address)).toEqual(before.statement(address))
  })

  it('leaves every figure of 2026 at its id, with the year in it told apart', () => {
    const ids = (catalog: Catalog) => facts2026(catalog).map(figureId)
    expect(ids(both)).toEqual(ids(before))
    expect(ids(both).filter((id) => /20\d\d/.test(id))).toEqual([])
    const [now, then] = [figureFacts(viewOf(both)), figureFacts(viewOf(before))]
    expect(then.size).toBeGreaterThan(5)
    for (const id of then.keys()) expect(now.get(id)?.facts.map(({ fact }) => fact.year)).toContain('2026')
  })

  it.each(localeIds)('moves no page of 2026 in %s', (locale) => {
    const [now, then] = [viewOf(both, locale), viewOf(before, locale)]
    const addressesOf = ({ href, subjectHref }: Figure) => ({ href, subjectHref })
    for (const id of figureFacts(then).keys())
      expect(addressesOf(figure(now, id)!)).toEqual(addressesOf(figure(then, id)!))
    for (const id of before.sources.sources.keys()) expect(both.sources.sources.has(id)).toBe(true)
  })

  it('stands first on the page of a figure, 2026 below with the same words as before', () => {
    const [now, then] = [viewOf(both, 'en'), viewOf(before, 'en')]
    const seats = figure(now, 'lantern-workshop-seats')!
    expect(seats.years.map(({ year, fact }) => [year, fact.preferred!.text])).toEqual([
      ['2027', 'at least 70 people'],
      ['2026', '60 people'],
    ])
    expect(seats.years[1]!.fact.rivals.map(({ text, note }) => [text, note])).toEqual([
      ['65 people', 'The ministry counts otherwise.'],
    ])
    expect(figure(then, 'lantern-workshop-seats')!.years[0]!.fact.preferred!.text).toBe('60 people')
  })

  it('never adds a number of one year to those of the other', () => {
    const sums = (catalog: Catalog, year: string) => {
      const model = catalog.editions.find((entry) => entry.subject === 'roadmap' && entry.year === year)!
      return sumsOf(catalog, model).map(({ measure, list, added, rest }) => [measure, list, added, rest])
    }
    expect(sums(both, '2026')).toEqual(sums(before, '2026'))
    expect(sums(both, '2026')).toEqual([
      ['budget', 'agency', 900_000_000, 100_000_000],
      ['seats', 'agency', 90, 10],
    ])
    expect(sums(both, '2027')).toEqual([
      ['budget', 'agency', 700_000_000, 400_000_000],
      ['seats', 'agency', 70, 40],
    ])
  })

  it('puts figures of a year that is over, and only those, with the earlier ones', () => {
    const rows = ledger(viewOf(both, 'en'))
    const lantern = (some: LedgerRow[]) =>
      some.filter(({ href }) => href.includes('lantern')).map(({ label, year }) => [label, year])
    expect(lantern(rows.now)).toEqual([
      ['Budget', '2027'],
      ['Places', '2027'],
      ['Places: Paper lanterns', '2027'],
      ['Places: Wire lanterns', '2027'],
    ])
    expect(lantern(rows.before)).toEqual([
      ['Budget', '2026'],
      ['Places', '2026'],
      ['Places: Paper lanterns', '2026'],
      ['Places: Glass lanterns', '2026'],
      ['Fee', '2026'],
      ['Visitors: Lantern show', '2026'],
    ])
  })

  it.each(localeIds)('says in %s what one announcement gives, without a hole for the other', (locale) => {
    // In this roadmap only the agency has a list.
    for (const { note = '' } of catalogView(viewOf(both, locale), both.roadmap!).headlines)
      expect(note).not.toMatch(/[“"「‘][”"」’]| {2}|[(（][)）]| [.,)]/)
  })

  it('gives 2026 a page of its own below its program', () => {
    const view = viewOf(both, 'en')
    const lantern = both.subject('lantern-workshop')!
    expect(editionHref(view, lantern, '2026')).toBe('/en/programs/lantern-workshop/2026/')
    const page = edition(view, lantern, '2026')!
    expect(page.groups.map(({ title }) => title)).toEqual([
      'Whole program',
      'Paper lanterns',
      'Glass lanterns',
      'Spring round',
      'Lantern show',
    ])
    expect(edition(view, lantern, '2025')).toBeUndefined()
  })

  it('keeps witnesses of 2026 as they were', () => {
    for (const address of addresses(before)) {
      const witnesses = (catalog: Catalog) =>
        catalog.sources.witnesses(catalog.statement(address)!.sources).map(({ id }) => id)
      expect(witnesses(both)).toEqual(witnesses(before))
    }
  })
})
