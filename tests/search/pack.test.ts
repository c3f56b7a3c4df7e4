import { describe, expect, it } from 'vitest'
import { programsLike } from '../../scripts/bench/programs.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { Engine } from '../../src/search/engine.ts'
import { pack, unpack } from '../../src/search/pack.ts'
import { engines } from './engines.ts'
import { judged } from './judged.ts'

const travelled = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T
const queries = judged.filter(({ lang }) => lang === 'ko').map(({ q }) => q)

describe.each(localeIds)('the index of %s', (locale) => {
  const engine = engines[locale]
  const { first, behind } = travelled(pack(engine.index))
  it('answers and explains as it did', () => {
    const arrived = new Engine(unpack(first, behind))
    for (const { lang, q } of judged) if (lang === locale) expect(arrived.search(q)).toEqual(engine.search(q))
  })
  it('brings the page of every figure behind the first results', () => {
    const { figures, words } = unpack(first, behind)
    const before = engine.index
    const said = (rows: typeof figures, { whys }: typeof words) =>
      rows.map((row) => [...row.slice(0, -1), whys[row[5]]])
    expect(said(figures, words)).toEqual(said(before.figures, before.words))
    expect(words.plan).toEqual(before.words.plan)
    expect(JSON.stringify(first)).not.toContain('/figures/')
  })
  it('finds the same before its words have come', () => {
    const early = new Engine(unpack(first))
    const found = (of: Engine, q: string) => of.search(q).results.map(({ program }) => program)
    for (const { lang, q } of judged) if (lang === locale) expect(found(early, q)).toEqual(found(engine, q))
  })
})

describe('a large index', () => {
  const whole = new Engine(programsLike(engines.ko.index, 1000).index)
  const { first, behind } = travelled(pack(whole.index))
  it('answers as it did once all has come', () => {
    const arrived = new Engine(unpack(first, behind))
    // Entries have changed places, so that of two programs with the same score another may be first.
    const found = (of: Engine, q: string) =>
      new Map(of.search(q).results.map(({ program, score }) => [program, Math.round(score * 1e6)]))
    for (const q of queries) expect(found(arrived, q)).toEqual(found(whole, q))
  })
  it('gives the reasons of numbers with their pages once all has come', () => {
    const arrived = new Engine(unpack(first, behind))
    const why = (of: Engine) => of.search('79억').results.map((result) => [result.program, result.why])
    expect(why(arrived)[0]).toEqual(why(whole)[0])
    expect(why(arrived).flat(3)).toContain('/ko/figures/{program}-budget/')
  })
  it('finds names, amounts and ages before the rest has come', () => {
    const early = new Engine(unpack(first))
    for (const q of ['게임인재원', '79억', '25살', '4월 모집'])
      expect(early.search(q).results[0]?.program).toBe(whole.search(q).results[0]?.program)
  })
})
