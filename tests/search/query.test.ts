import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, limits, printState, readState, sorts, type SearchState } from '../../src/search/query.ts'

const known = { genre: ['game', 'webtoon', 'ai'], stage: ['aspiring', 'job-seeker'], status: ['open', 'past'] }
const read = (search: string) => readState(search, known)
const state = (own: Partial<SearchState>): SearchState => ({ ...everything(), ...own })

describe('the address of a search', () => {
  it.each<[string, Partial<SearchState>]>([
    ['', { q: '', facets: {} }],
    ['?q=웹툰', { q: '웹툰', facets: {} }],
    ['?q=%EC%9B%B9%ED%88%B0+PD', { q: '웹툰 PD', facets: {} }],
    ['?q=+a+', { q: 'a', facets: {} }],
    ['?genre=game', { q: '', facets: { genre: ['game'] } }],
    ['?genre=game&genre=ai&genre=game', { q: '', facets: { genre: ['game', 'ai'] } }],
    [
      '?q=a&genre=ai&stage=aspiring&status=open',
      { q: 'a', facets: { genre: ['ai'], stage: ['aspiring'], status: ['open'] } },
    ],
    ['?q=&genre=&stage=', { q: '', facets: {} }], // what a form without choices sends
    ['?q=a%26genre%3Dgame', { q: 'a&genre=game', facets: {} }],
    [
      '?age=29&budget-min=5000000000&budget-max=10000000000',
      { limits: { age: 29, 'budget-min': 5e9, 'budget-max': 1e10 } },
    ],
    ['?seats-min=0&age=&budget-min=&sort=', { limits: { 'seats-min': 0 } }],
    ['?sort=deadline&sort=deadline', { sort: 'deadline' }],
    ['?sort=relevance', {}],
  ])('%s is read whole', (search, own) => {
    expect(read(search)).toEqual({ state: state(own), ignored: [] })
  })

  it.each([
    ['?genre=opera', ['genre=opera']],
    ['?colour=red', ['colour=red']],
    ['?genre=game&genre=opera&colour=red', ['genre=opera', 'colour=red']],
    ['?Genre=game', ['Genre=game']],
    ['?genre=game,ai', ['genre=game,ai']],
    ['?constructor=x&__proto__=y', ['constructor=x', '__proto__=y']],
    ['?age=-1&age=1.5&age=abc&age=1e3', ['age=-1', 'age=1.5', 'age=abc', 'age=1e3']],
    ['?age=29&age=30&sort=name&sort=seats', ['age=30', 'sort=seats']],
    ['?sort=rank&budget-min=9999999999999999&seats-max=5', ['sort=rank', 'budget-min=9999999999999999', 'seats-max=5']],
  ])('%s has parts that are ignored and named', (search, ignored) => {
    expect(read(search).ignored).toEqual(ignored)
  })

  it('keeps what it knows beside what it does not', () => {
    expect(read('?q=a&genre=opera&genre=game').state).toEqual(state({ q: 'a', facets: { genre: ['game'] } }))
  })

  it.each<[Partial<SearchState>, string]>([
    [{ q: '', facets: {} }, ''],
    [{ q: 'a b', facets: {} }, '?q=a+b'],
    [{ q: '', facets: { genre: ['game', 'ai'] } }, '?genre=game&genre=ai'],
    [{ q: 'x', facets: { stage: ['aspiring'] } }, '?q=x&stage=aspiring'],
    [{ limits: { 'seats-min': 10, age: 29 }, sort: 'name' }, '?age=29&seats-min=10&sort=name'],
  ])('of %o is %s', (own, search) => {
    expect(printState(state(own))).toBe(search)
  })

  it('reads back as the state it was printed from, whatever was typed and chosen', () => {
    const chosen = (values: string[]) => fc.shuffledSubarray(values, { minLength: 1 })
    const whole = fc.nat({ max: 10 ** 15 - 1 })
    const states = fc.record({
      q: fc.string({ unit: 'binary' }).map((text) => text.trim()),
      facets: fc.record(
        { genre: chosen(known.genre), stage: chosen(known.stage), status: chosen(known.status) },
        { requiredKeys: [] },
      ),
      limits: fc.record(
        { age: whole, 'budget-min': whole, 'budget-max': whole, 'seats-min': whole },
        { requiredKeys: [] },
      ),
      sort: fc.constantFrom(...sorts),
    })
    fc.assert(
      fc.property(states, (written) => {
        const { state: back, ignored } = read(printState(written))
        expect({ ...back, facets: { ...back.facets }, limits: { ...back.limits } }).toEqual({
          ...written,
          facets: { ...written.facets },
          limits: { ...written.limits },
        })
        expect(ignored).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('is read without a fault, and names or keeps every part, whatever stands in it', () => {
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom('q', 'genre', 'stage', 'sort', ...limits), fc.string()),
      fc.string({ minLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { state, ignored } = read(`?${new URLSearchParams(pairs).toString()}`)
        for (const [key, value] of pairs.filter((entry) => entry[0] !== 'q')) {
          const kept = Object.hasOwn(state.facets, key) ? state.facets[key]! : []
          const taken = value.trim() === '' || key === 'sort' || Object.hasOwn(state.limits, key)
          expect(taken || kept.includes(value.trim()) || ignored.includes(`${key}=${value}`)).toBe(true)
        }
      }),
    )
  })
})
