import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printState, readState, type SearchState } from '../../src/search/query.ts'

const known = { genre: ['game', 'webtoon', 'ai'], stage: ['aspiring', 'job-seeker'], status: ['open', 'past'] }
const read = (search: string) => readState(search, known)

describe('the address of a search', () => {
  it.each<[string, SearchState]>([
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
  ])('%s is read whole', (search, state) => {
    expect(read(search)).toEqual({ state, ignored: [] })
  })

  it.each([
    ['?genre=opera', ['genre=opera']],
    ['?colour=red', ['colour=red']],
    ['?genre=game&genre=opera&colour=red', ['genre=opera', 'colour=red']],
    ['?Genre=game', ['Genre=game']],
    ['?genre=game,ai', ['genre=game,ai']],
    ['?constructor=x&__proto__=y', ['constructor=x', '__proto__=y']],
  ])('%s has parts that are ignored and named', (search, ignored) => {
    expect(read(search).ignored).toEqual(ignored)
  })

  it('keeps what it knows beside what it does not', () => {
    expect(read('?q=a&genre=opera&genre=game').state).toEqual({ q: 'a', facets: { genre: ['game'] } })
  })

  it.each<[SearchState, string]>([
    [{ q: '', facets: {} }, ''],
    [{ q: 'a b', facets: {} }, '?q=a+b'],
    [{ q: '', facets: { genre: ['game', 'ai'] } }, '?genre=game&genre=ai'],
    [{ q: 'x', facets: { stage: ['aspiring'] } }, '?q=x&stage=aspiring'],
  ])('of %o is %s', (state, search) => {
    expect(printState(state)).toBe(search)
  })

  it('reads back as the state it was printed from, whatever was typed and chosen', () => {
    const chosen = (values: string[]) => fc.shuffledSubarray(values, { minLength: 1 })
    const state = fc.record({
      q: fc.string({ unit: 'binary' }).map((text) => text.trim()),
      facets: fc.record(
        { genre: chosen(known.genre), stage: chosen(known.stage), status: chosen(known.status) },
        { requiredKeys: [] },
      ),
    })
    fc.assert(
      fc.property(state, (written) => {
        expect(read(printState(written))).toEqual({ state: { ...written, facets: { ...written.facets } }, ignored: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('is read without a fault, and names or keeps every part, whatever stands in it', () => {
    const pair = fc.tuple(fc.oneof(fc.constantFrom('q', 'genre', 'stage'), fc.string()), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { state, ignored } = read(`?${new URLSearchParams(pairs).toString()}`)
        for (const [key, value] of pairs.filter((entry) => entry[0] !== 'q'))
          expect(ignored.includes(`${key}=${value}`) || state.facets[key]?.includes(value)).toBe(true)
      }),
    )
  })
})
