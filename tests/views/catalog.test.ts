import { describe, expect, it } from 'vitest'
import { disagrees } from '../../src/catalog/ledger.ts'
import { seoul } from '../../src/catalog/dates.ts'
import { careerStages } from '../../src/catalog/vocabulary.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { card, headline } from '../../src/views/card.ts'
import { catalogView } from '../../src/views/catalog.ts'
import { dataOf } from '../../src/views/filters.ts'
import { axis, barsOf, ribbon, tally } from '../../src/views/ribbon.ts'
import { roundsOf } from '../../src/catalog/rounds.ts'
import { statuses } from '../../src/views/when.ts'
import { catalogOf, catalogWith, REAL, viewOf } from '../fixtures/catalog.ts'

const catalog = catalogOf(REAL)
const [ko, en] = [viewOf(catalog, 'ko'), viewOf(catalog, 'en')]
const shown = catalogView(en, catalog.roadmap!)

describe('a card', () => {
  it('never shows one announcement of the AI academy without the other', () => {
    const academy = catalog.subject('ai-content-academy')!
    expect(headline(en, academy, 'budget')).toEqual([
      { text: 'KRW 7.9 billion', small: 'KOCCA', rival: false },
      { text: 'KRW 19.2 billion', small: 'the Ministry', rival: true },
    ])
    expect(headline(ko, academy, 'seats').map(({ text, rival }) => [text, rival])).toEqual([
      ['1,000명 이상', false],
      ['1,200명', true],
    ])
  })

  it('shows every value on which announcements differ', () => {
    for (const subject of catalog.programs)
      for (const measure of ['seats', 'budget'] as const) {
        const fact = subject.current.facts.get(measure)
        if (fact && disagrees(fact))
          expect(
            headline(en, subject, measure).some(({ rival }) => rival),
            subject.slug,
          ).toBe(true)
      }
  })

  it('shows the numbers of its tracks where the whole has none of its own', () => {
    const institute = catalog.subject('game-talent-institute')!
    expect(headline(en, institute, 'seats').map(({ text }) => text)).toEqual(['100 people', 'about 60 people'])
  })

  it('names what is not published, and only that', () => {
    for (const subject of catalog.programs) {
      const { seats, budget, who, missing } = card(en, subject)
      const empty = [who.length ? [] : ['Who'], seats.length ? [] : ['Places'], budget.length ? [] : ['Budget']].flat()
      expect(missing, subject.slug).toEqual(empty)
    }
  })
})

describe('the catalog', () => {
  it('lists every program once, those with known dates first', () => {
    expect(shown.cards.map(({ slug }) => slug).sort()).toEqual(catalog.programs.map(({ slug }) => slug))
    const begins = shown.ribbon.known.map(({ lanes }) =>
      Math.min(...lanes.flatMap(({ bars }) => bars.map(({ x }) => x))),
    )
    expect(begins).toEqual([...begins].sort((a, b) => a - b))
  })

  it('does not invent the programs whose names are not public', () => {
    const [, , named] = shown.headlines
    expect(named!.pieces).toEqual({ before: 'of 15: ', number: '11', after: '' })
    expect(catalog.programs).toHaveLength(11)
  })

  it.each(localeIds)('has filters in %s whose values and counts are those of its cards', (locale) => {
    const { cards, filters } = catalogView(viewOf(catalog, locale), catalog.roadmap!)
    const or = (values: string[]) => (values.length > 0 ? values : ['unpublished'])
    const of: Record<string, string[][]> = {
      genre: cards.map(({ genre }) => [genre.id]),
      // Who admits anyone admits people of every stage.
      stage: cards.map(({ stages }) => (stages.includes('anyone') ? [...careerStages] : stages)),
      status: cards.map(({ status }) => [status.status as string]),
      month: cards.map(({ measures }) => or(measures.months)),
      cost: cards.map(({ measures }) => or(measures.cost)),
      place: cards.map(({ measures }) => or(measures.places)),
      operator: cards.map(({ measures }) => or(measures.operators)),
    }
    expect(filters.facets.map(({ key }) => key)).toEqual(Object.keys(of))
    for (const { key, options } of filters.facets) {
      const values = of[key]!
      const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)
      // A status may come to be with time, and the year is shown whole; of the others, those there are.
      const whole = { status: [...statuses], month: [...months, 'unpublished'] }[key]
      expect(options.map(({ value }) => value).sort()).toEqual([...(whole ?? new Set(values.flat()))].sort())
      for (const { value, n, text } of options) {
        expect(n).toBe(values.filter((own) => own.includes(value)).length)
        expect(text).not.toBe(value)
      }
    }
    expect(filters.budgets.map(({ value }) => value)).toEqual([5e9, 1e10, 2e10])
  })

  it('keeps every program within reach of every filter', () => {
    for (const card of shown.cards) {
      const data = dataOf(card)
      for (const { key, options } of shown.filters.facets)
        for (const value of data[`data-${key}`]!.split(' '))
          expect(
            options.map((option) => option.value),
            `${card.slug}: ${key}`,
          ).toContain(value)
    }
  })

  it('says of each program what it is narrowed and ordered by, and nothing of what is not published', () => {
    const data = (slug: string) => dataOf(shown.cards.find((card) => card.slug === slug)!)
    expect(data('ai-content-academy')).toMatchObject({
      'data-budget': '7900000000 19200000000', // both announcements, the preferred first
      'data-seats': '1000 1200',
      'data-cost': 'unpublished',
      'data-age': undefined,
    })
    expect(data('creative-talent-companion')).toMatchObject({ 'data-age': '19-34', 'data-budget': '9700000000' })
    expect(data('game-talent-institute')).toMatchObject({
      'data-cost': 'free',
      'data-age': '18-',
      'data-seats': '100 60', // its tracks, the largest first
      'data-place': 'pangyo-first-campus',
    })
    expect(data('new-content-academy')).toMatchObject({ 'data-month': 'unpublished', 'data-closes': undefined })
  })

  it('counts as open what its cards call open', () => {
    const march = catalogView(viewOf(catalog, 'en', Date.parse('2026-03-09T12:00+09:00')), catalog.roadmap!)
    expect(march.now.open).toBe(march.cards.filter(({ status }) => status.status === 'open').length)
    expect(march.now.open).toBeGreaterThan(0)
    expect(shown.now).toMatchObject({ edtf: '2026-11-22', date: '22 November 2026', open: 0 })
  })
})

describe('the ribbon', () => {
  const barsWith = (round: Record<string, unknown>) => {
    const model = catalogWith({ 'one/2026': { rounds: [{ id: 'r', for: 'trainees', ...round }] } }).editions[0]!
    return barsOf(roundsOf(model)[0]!, '2026')
  }
  const day = (month: number, date: number) => ((seoul(2026, month, date) - seoul(2026)) / (365 * 86_400_000)) * 100

  it.each<[string, Record<string, unknown>, string[], number, number]>([
    [
      'between two days',
      { opens: [{ id: 'a', date: '2026-02-04' }], closes: [{ id: 'a', date: '2026-03-10' }] },
      ['solid'],
      day(2, 4),
      day(3, 11),
    ],
    [
      'between two months',
      { opens: [{ id: 'a', date: '2026-04' }], closes: [{ id: 'a', date: '2026-05' }] },
      ['hatched'],
      day(4, 1),
      day(6, 1),
    ],
    ['over a window', { window: [{ id: 'a', window: '2026-04/2026-08' }] }, ['hatched'], day(4, 1), day(9, 1)],
    ['from a day on', { opens: [{ id: 'a', date: '2026-04-06' }] }, ['solid', 'dotted'], day(4, 6), day(5, 7)],
    ['until a day', { closes: [{ id: 'a', date: '2026-03-27' }] }, ['dotted', 'solid'], day(2, 25), day(3, 28)],
    ['over the turn of the year', { window: [{ id: 'a', window: '2025-11/2026-02' }] }, ['hatched'], 0, day(3, 1)],
  ])('draws a round %s', (_, round, strokes, from, to) => {
    const bars = barsWith(round)
    expect(bars.map(({ stroke }) => stroke)).toEqual(strokes)
    expect(bars[0]!.x).toBeCloseTo(from, 1)
    expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeCloseTo(to, 0)
  })

  it('draws nothing of which nothing is known', () => {
    expect(barsWith({})).toEqual([])
  })

  it('keeps every bar within the year', () => {
    const { known, silent } = ribbon(en)
    for (const { bars } of [...known, ...silent].flatMap(({ lanes }) => lanes))
      for (const { x, width } of bars) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(100.41) // a day is drawn no thinner than can be seen
      }
  })

  it('marks today in Seoul, and only within the year', () => {
    const eve = viewOf(catalog, 'en', Date.parse('2026-12-31T14:59Z'))
    expect(axis(eve, '2026')).toMatchObject({ current: 11, day: '12.31' })
    const next = axis(viewOf(catalog, 'en', Date.parse('2026-12-31T15:00Z')), '2026')
    expect([next.current, next.today, next.day]).toEqual([undefined, undefined, '1.1'])
  })

  it('counts the programs of each month from their rounds', () => {
    const counts = tally(en, '2026')
    expect(counts).toHaveLength(12)
    // The institute alone recruits in February by its call, and others as planned.
    for (const [month, n] of counts.entries()) {
      const [from, to] = [seoul(2026, month + 1), seoul(2026, month + 2)]
      const recruiting = catalog.programs.filter(({ current }) =>
        roundsOf(current).some(({ round, dates: { opens, closes, window } }) => {
          const begin = opens ?? window ?? closes
          const end = closes ?? window ?? opens
          return round.for === 'trainees' && begin && end && begin.from < to && end.to > from
        }),
      )
      expect(n, `month ${month + 1}`).toBe(recruiting.length)
    }
  })
})
