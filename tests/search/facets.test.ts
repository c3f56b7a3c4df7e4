import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionsOf, countsOf, misfit, without, type Row } from '../../src/search/facets.ts'
import { everything, type SearchState } from '../../src/search/query.ts'

const row = (own: Partial<Row>): Row => ({ values: {}, budget: [], seats: [], ages: [], closes: [], name: '', ...own })
const state = (own: Partial<SearchState>): SearchState => ({ ...everything(), ...own })
const fits = (one: Row, of: SearchState) => {
  const { no, untold } = misfit(one, of)
  return no.length > 0 ? false : untold.length > 0 ? undefined : true
}

describe('a program', () => {
  const rivals = row({ budget: [7.9e9, 19.2e9], seats: [1000, 1200] })

  it('fits a limit if any standing value does', () => {
    expect(fits(rivals, state({ limits: { 'budget-min': 1e10 } }))).toBe(true)
    expect(fits(rivals, state({ limits: { 'budget-max': 1e10 } }))).toBe(true)
    expect(fits(rivals, state({ limits: { 'budget-min': 1e10, 'budget-max': 1.5e10 } }))).toBe(false)
    expect(fits(rivals, state({ limits: { 'seats-min': 1200 } }))).toBe(true)
    expect(fits(rivals, state({ limits: { 'seats-min': 1201 } }))).toBe(false)
  })

  it('admits an age within its bounds, which count', () => {
    const young = row({ ages: [[19, 34]] })
    const grown = row({ ages: [[18, Infinity]] })
    const at = (age: number) => [young, grown].map((one) => fits(one, state({ limits: { age } })))
    expect([17, 18, 19, 34, 35].map(at)).toEqual([
      [false, false],
      [false, true],
      [true, true],
      [true, true],
      [false, true],
    ])
  })

  it('cannot be told where nothing is published', () => {
    expect(fits(row({}), state({ limits: { age: 29 } }))).toBeUndefined()
    expect(misfit(row({}), state({ limits: { age: 29, 'budget-max': 1 } })).untold).toEqual(['age', 'budget'])
  })

  it('fits any of the values of one facet, and all facets', () => {
    const one = row({ values: { genre: ['game'], stage: ['a', 'b'] } })
    expect(fits(one, state({ facets: { genre: ['ai', 'game'], stage: ['b'] } }))).toBe(true)
    expect(fits(one, state({ facets: { genre: ['game'], stage: ['c'] } }))).toBe(false)
  })
})

const values = fc.record({
  genre: fc.subarray(['game', 'ai', 'unpublished'], { minLength: 1 }),
  stage: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
})
const rows = fc.array(
  fc
    .record({ values, budget: fc.subarray([1, 5, 9]), seats: fc.subarray([10, 20]), age: fc.option(fc.nat(9)) })
    .map(({ age, ...own }) => row({ ...own, ages: age === null ? [] : [[age, age + 3]] })),
)
const states = fc
  .record({
    facets: fc.record({ genre: fc.subarray(['game', 'ai']), stage: fc.subarray(['a', 'c']) }),
    limits: fc.record({ age: fc.nat(9), 'budget-min': fc.nat(9), 'budget-max': fc.nat(9) }, { requiredKeys: [] }),
  })
  .map(({ facets, limits }) =>
    state({ facets: Object.fromEntries(Object.entries(facets).filter(([, of]) => of.length > 0)), limits }),
  )

describe('the count of a choice', () => {
  it('is what choosing it in place of the others of its facet leaves', () => {
    fc.assert(
      fc.property(rows, states, (some, of) => {
        const counts = countsOf(some, of)
        for (const genre of ['game', 'ai', 'unpublished']) {
          const instead = { ...of, facets: { ...of.facets, genre: [genre] } }
          expect(counts.genre?.[genre] ?? 0).toBe(some.filter((one) => fits(one, instead)).length)
        }
      }),
    )
  })
})

describe('a condition', () => {
  it('never adds a program, and dropping it never takes one away', () => {
    fc.assert(
      fc.property(rows, states, (some, of) => {
        for (const key of conditionsOf(of)) {
          const less = without(of, key)
          expect(conditionsOf(less)).toEqual(conditionsOf(of).filter((other) => other !== key))
          for (const one of some) if (fits(one, of)) expect(fits(one, less)).toBe(true)
        }
      }),
    )
  })

  it('loses one of its values, or all', () => {
    const of = state({
      q: 'x',
      facets: { genre: ['ai', 'game'] },
      limits: { 'budget-min': 1, 'budget-max': 2, age: 3 },
    })
    expect(without(of, 'genre', 'ai').facets).toEqual({ genre: ['game'] })
    expect(without(without(of, 'genre', 'ai'), 'genre', 'game').facets).toEqual({})
    expect(without(of, 'budget').limits).toEqual({ age: 3 })
    expect(without(of, 'budget-min').limits).toEqual({ 'budget-max': 2, age: 3 })
    expect(without(of, 'genre')).toEqual({ ...of, facets: {} })
  })
})
