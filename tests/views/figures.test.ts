import { describe, expect, it } from 'vitest'
import { disagrees, isFigure } from '../../src/catalog/ledger.ts'
import { sumsOf } from '../../src/catalog/reconcile.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { figure, figureFacts } from '../../src/views/figure.ts'
import { addedText, sums } from '../../src/views/sums.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'
import { figureId } from '../../src/views/view.ts'

const catalog = catalogOf(REAL)
const [ko, en] = [viewOf(catalog, 'ko'), viewOf(catalog, 'en')]

describe('the figures', () => {
  it('are named by subject and fact, without a year', () => {
    const ids = [...figureFacts(ko).keys()]
    expect(ids).toEqual(expect.arrayContaining(['roadmap-budget', 'ai-content-academy-seats-creator', 'roadmap-seats']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are every number anybody stated, of every year', () => {
    const stated = catalog.editions.flatMap(({ facts }) => [...facts.values()].filter(isFigure))
    const shown = [...figureFacts(ko).values()].flatMap(({ facts }) => facts.map(({ fact }) => fact))
    expect(new Set(shown)).toEqual(new Set(stated))
    expect(stated.filter((fact) => !fact.preferred)).toEqual([])
  })

  it.each(localeIds)('have each a page in %s with its years, newest first, and every statement', (locale) => {
    const view = viewOf(catalog, locale)
    for (const [id, { facts }] of figureFacts(view)) {
      const page = figure(view, id)!
      const years = page.years.map(({ year }) => year)
      expect(years).toEqual([...years].sort().reverse())
      facts.forEach(({ fact }, index) => {
        const { preferred, rivals, deprecated } = page.years[index]!.fact
        const told = [preferred!, ...rivals, ...deprecated]
        expect(told.map((entry) => entry.id).sort(), id).toEqual(fact.statements.map((entry) => entry.id).sort())
        for (const entry of told) expect(entry.marks.length, id).toBeGreaterThan(0)
      })
    }
  })

  it('have a page only if there are any of that name', () => {
    expect(figure(ko, 'roadmap-nothing')).toBeUndefined()
  })

  it('say where announcements differ, and warn against adding them', () => {
    for (const [id, { facts }] of figureFacts(en)) {
      const page = figure(en, id)!
      expect(page.years[0]!.fact.differs, id).toBe(disagrees(facts[0]!.fact))
      if (page.years[0]!.fact.differs) expect(page.wrong.length, id).toBeGreaterThan(0)
    }
    expect(figure(en, 'ai-content-academy-budget')!.years[0]!.fact.differs).toBe(true)
  })

  it('of money give the whole integer, whose last digit counts', () => {
    expect(figure(en, 'roadmap-budget')!.exact).toBe('₩43,000,000,000')
    expect(figure(ko, 'roadmap-budget')!.exact).toBe('₩43,000,000,000')
    expect(figure(ko, 'roadmap-seats')!.exact).toBeUndefined()
    // There is no one integer where announcements differ.
    expect(figure(en, 'ai-content-academy-budget')!.exact).toBeUndefined()
  })
})

describe('a sum', () => {
  const model = catalog.roadmap!.editions.find(({ year }) => year === '2026')!

  it('is ours, in the words of the page', () => {
    expect(addedText(ko, model, 'budget', 'agency')).toBe('약 176억 원')
    expect(addedText(ko, model, 'budget', 'ministry')).toBe('약 289억 원')
    expect(addedText(en, model, 'budget', 'agency')).toBe('about KRW 17.6 billion')
    expect(addedText(en, model, 'seats', 'ministry')).toBe('3,355 people')
    expect(addedText(en, model, 'budget', 'call')).toBeUndefined()
  })

  it('leaves a rest only as exact as its total and its parts', () => {
    const rests = sums(en, catalog, model).map(({ measure, list, rest }) => [measure, list, rest])
    expect(rests).toEqual([
      ['Budget', 'KOCCA', 'about KRW 25.4 billion'],
      ['Budget', 'the Ministry', 'about KRW 14.1 billion'],
      ['Places', 'KOCCA', 'about 695 people'],
      ['Places', 'the Ministry', 'more than 45 people'],
    ])
  })

  it('is drawn from nothing to the whole without a hole, the largest part first, the rest last', () => {
    const drawn = catalog.editions.flatMap((entry) => sums(en, catalog, entry))
    expect(drawn.length).toBeGreaterThan(5)
    for (const { segments, rest } of drawn) {
      let end = 0
      for (const { x, width } of segments) {
        expect(x).toBeCloseTo(end, 1)
        end = x + width
      }
      expect(end).toBeCloseTo(100, 1)
      const parts = segments.filter(({ kind }) => kind === 'part').map(({ width }) => width)
      expect(parts).toEqual([...parts].sort((a, b) => b - a))
      expect(segments.filter(({ kind }) => kind === 'rest').map(({ text }) => text)).toEqual(rest ? [rest] : [])
    }
  })

  it('stands on the page of every total that has parts, and on no other', () => {
    for (const [id, { facts }] of figureFacts(en)) {
      const [{ model: newest, fact }] = facts as [(typeof facts)[number]]
      const expected = sumsOf(catalog, newest).filter((sum) => sum.fact === fact).length
      expect(figure(en, id)!.sums, id).toHaveLength(expected)
    }
    expect(figure(en, figureId({ subject: 'roadmap', name: 'budget' }))!.sums).toHaveLength(2)
  })
})
