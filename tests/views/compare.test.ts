import { describe, expect, it } from 'vitest'
import { contradicts, rivalsOf } from '../../src/catalog/ledger.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { comparison, type Cell } from '../../src/views/compare.ts'
import { factsOfMeasure } from '../../src/views/measures.ts'
import { valueText } from '../../src/views/value.ts'
import { catalogOf, catalogWith, REAL, viewOf } from '../fixtures/catalog.ts'

const catalog = catalogOf(REAL)
const en = viewOf(catalog, 'en')
const { programs, rows } = comparison(en)
const cell = (id: string, slug: string) =>
  rows.find((row) => row.id === id)!.cells[programs.findIndex((program) => program.slug === slug)]!
const texts = ({ answers }: Cell) => answers.map(({ text, rival }) => (rival ? `≠ ${text}` : text))

describe('the comparison', () => {
  it('has every row for every program', () => {
    expect(programs.map(({ slug }) => slug)).toEqual(catalog.programs.map(({ slug }) => slug))
    expect(rows.map(({ id }) => id)).toEqual(
      'when stage age residence nationality fee stipend benefits seats budget place training operator apply-through notices verified'.split(
        ' ',
      ),
    )
    for (const { id, cells } of rows) expect(cells, id).toHaveLength(programs.length)
  })

  it('says what the statements say, and hides none that contradicts', () => {
    const measures = [
      'stage',
      'age',
      'residence',
      'nationality',
      'fee',
      'stipend',
      'place',
      'training',
      'operator',
    ] as const
    for (const measure of measures)
      for (const subject of catalog.programs) {
        const shown = texts(cell(measure, subject.slug))
        for (const fact of factsOfMeasure(subject, measure)) {
          const { preferred } = fact
          if (!preferred) continue
          const said = (statement: typeof preferred) => valueText(en, fact, statement, fact.year)
          expect(shown, fact.name).toContain(said(preferred))
          for (const rival of rivalsOf(fact).filter((other) => contradicts(fact, other, preferred)))
            expect(shown, fact.name).toContain(`≠ ${said(rival)}`)
        }
      }
    expect(texts(cell('seats', 'ai-content-academy'))).toEqual(['at least 1,000 people', '≠ 1,200 people'])
    expect(texts(cell('when', 'ai-content-academy')).filter((text) => text?.startsWith('≠'))).toEqual([
      '≠ March to May',
    ])
  })

  it('says of places where else they are counted, and only of numbers of another program', () => {
    const within = 'also counted in AI Specialized Content Academy'
    expect(cell('seats', 'game-talent-institute').answers[0]!.small).toEqual([within])
    const all = rows.flatMap(({ cells }) => cells.flatMap(({ answers }) => answers.flatMap(({ small }) => small)))
    expect(all.filter((text) => text.startsWith('also counted'))).toEqual([within])
  })

  it('says of each value who says so, and leads to where that can be read', () => {
    const said = rows.flatMap(({ cells }) => cells.flatMap(({ answers }) => answers.flatMap((answer) => answer.said)))
    expect(said.length).toBeGreaterThan(40)
    for (const { text, href } of said) {
      expect(text).not.toBe('')
      expect(href).toMatch(/^\/en\/(figures\/[\w-]+\/|programs\/[\w-]+\/#s\d+)$/)
    }
    expect(cell('budget', 'ai-content-academy').answers.map((answer) => answer.said[0]!)).toEqual([
      { text: 'KOCCA, 12 January 2026', href: '/en/figures/ai-content-academy-budget/' },
      { text: 'the Ministry, 12 January 2026', href: '/en/figures/ai-content-academy-budget/' },
    ])
  })

  it('tells what is not published from what nobody has looked for', () => {
    expect(cell('age', 'webtoon-talent')).toMatchObject({ answers: [], unasked: false })
    expect(cell('benefits', 'webtoon-talent')).toMatchObject({ answers: [], unasked: true })
    expect(texts(cell('training', 'game-talent-institute'))).toContain(undefined)
  })

  it('gives cells that say the same the same number, in every language', () => {
    const numbers = rows.map(({ cells }) => cells.map(({ alike }) => alike))
    const residence = rows.findIndex(({ id }) => id === 'residence')
    expect(new Set(numbers[residence])).toEqual(new Set([undefined]))
    expect(cell('operator', 'game-talent-institute').alike).toBe(cell('operator', 'creative-talent-companion').alike)
    expect(cell('seats', 'game-talent-institute').alike).not.toBe(cell('seats', 'webtoon-talent').alike)
    for (const locale of localeIds) {
      const own = comparison(viewOf(catalog, locale))
      expect(
        own.rows.map(({ cells }) => cells.map(({ alike }) => alike)),
        locale,
      ).toEqual(numbers)
    }
  })

  it('gives no number to what says nothing, and none of a part that is not published', () => {
    for (const { id, cells } of rows)
      for (const { answers, alike } of cells)
        expect(alike !== undefined, id).toBe(answers.some(({ text }) => text !== undefined))
    const school = { tracks: [{ id: 'a' }], fee: [{ id: 'call', won: 0, sources: ['paper'] }] }
    const two = catalogWith({
      'kite-school/2026': school,
      'loom-school/2026': { ...school, unpublished: [{ looked: '2026-01-01', facts: ['fee-a'] }] },
    })
    const fees = comparison(viewOf(two)).rows.find(({ id }) => id === 'fee')!.cells
    expect(fees.map(({ answers }) => answers.length)).toEqual([1, 2])
    expect(fees.map(({ alike }) => alike)).toEqual([0, 0])
  })

  it('stands without a plan, and for a program of which nothing is known', () => {
    const bare = comparison(viewOf(catalogWith({ 'kite-school/2026': {} })))
    expect(bare.programs).toHaveLength(1)
    for (const { id, cells } of bare.rows) expect(cells[0]!.answers.length, id).toBe(id === 'verified' ? 1 : 0)
  })
})
