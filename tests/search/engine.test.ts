import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programsLike } from '../../scripts/bench/programs.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { Engine } from '../../src/search/engine.ts'
import { catalog, engines, slugs } from './engines.ts'

const ko = engines.ko
const found = (query: string) => slugs('ko', query)

describe('what is understood', () => {
  it('is given with its place, so that it can be shown and taken out', () => {
    const { query, understood } = ko.search('29살 웹툰 4월')
    expect(understood.map(({ from, to }) => query.slice(from, to))).toEqual(['29살', '웹툰', '4월'])
    expect(understood.map(({ condition, meaning }) => condition?.kind ?? meaning)).toEqual(['age', '웹툰', 'months'])
  })
  it.each([
    ['rpdla', 'layout', 'game-talent-institute'],
    ['ㅜㅊㅁ', 'layout', 'new-content-academy'],
    ['ㄱㅇㅇㅈㅇ', 'initials', 'game-talent-institute'],
    ['게임인ㅈ', 'half', 'game-talent-institute'],
    ['에니매이션', 'slip', 'animation-production-talent'],
  ])('%s was repaired: %s', (query, repair, slug) => {
    expect(ko.search(query).understood).toEqual([expect.objectContaining({ repair, text: query })])
    expect(found(query)[0]).toBe(slug)
  })
  it('a short word that is only near is offered, not taken', () => {
    const { results, maybe } = ko.search('웹튼')
    expect(results).toEqual([])
    expect(maybe.map(({ text }) => text)).toContain('웹툰')
  })
})

describe('while somebody types', () => {
  it.each(['ㄱ', '게', 'ㅇ', '애', 'g', 'we', 'げ'])('%s finds the names that begin so', (query) => {
    expect(found(query).length).toBeGreaterThan(0)
  })
  it.each([1, 2, 3, 4, 5].map((length) => '게임인재원'.slice(0, length)))('%s leads to the name', (query) => {
    expect(found(query)).toContain('game-talent-institute')
  })
})

describe('numbers', () => {
  it('that stand side by side stay apart', () => {
    expect(ko.search('97억 300명').understood.map(({ condition }) => condition?.kind)).toEqual(['won', 'people'])
    expect(found('97억 300명')).toEqual(['creative-talent-companion'])
    expect(found('79억 4월')).toEqual(['ai-content-academy'])
  })
  it('without a unit among words are ages, if no program has such a figure', () => {
    expect(ko.search('29 웹툰 4월').understood[0]?.condition).toMatchObject({ kind: 'age', value: 29 })
    expect(ko.search('게임 60').understood[1]?.condition).toMatchObject({ kind: 'number', value: 60 })
  })
  it('of other money are not won', () => {
    for (const query of ['$5 million', 'USD 5 million', '5 million dollars']) expect(slugs('en', query)).toEqual([])
  })
})

describe('what is not published', () => {
  it('never meets a condition: the programs stand apart', () => {
    const { results, untold } = ko.search('25살')
    expect(results.every(({ untold }) => untold.length === 0)).toBe(true)
    expect(untold.length + results.length).toBe(catalog.programs.length)
    expect(untold.every(({ untold: [condition] }) => condition?.kind === 'age')).toBe(true)
  })
  it('a program that the words name stays, behind the others, and says what cannot be told', () => {
    const answer = ko.search('29살 웹툰 4월')
    const row = answer.results.find(({ program }) => ko.index.programs[program] === 'webtoon-talent')
    expect(row?.untold.map(({ kind }) => kind)).toEqual(['age', 'months'])
    expect(answer.results[0]?.untold).toEqual([])
  })
  it('a number nobody published answers nothing; what cannot be told stands apart', () => {
    expect(found('500억')).toEqual([])
    expect(found('게임 500억')).toEqual([])
    expect(ko.search('500억').untold.length).toBeGreaterThan(5)
    expect(ko.search('17세').untold.length).toBe(catalog.programs.length - 2)
  })
  it.each([
    ['ko', '방송영상인재교육원'],
    ['ko', '서울게임아카데미'],
    ['ja', '放送映像人材教育院'],
    ['zh-hans', '旅游人才院'],
  ] as const)('the name of another house finds nothing (%s, %s)', (locale, name) => {
    expect(slugs(locale, name)).toEqual([])
  })
  it('a program that has all the words leaves no room for those that have some', () => {
    expect(found('넷플릭스 서울')).toEqual(['ott-netflix-training'])
  })
})

describe('why', () => {
  it('says the figure, who counted it, and where it is', () => {
    expect(ko.search('79억').results[0]?.why).toEqual([['예산: 79억 원 (콘진원)', '/ko/figures/{program}-budget/']])
  })
  it('says which words a program has not', () => {
    const { results } = ko.search('무료 웹툰')
    const of = (slug: string) => results.find(({ program }) => ko.index.programs[program] === slug)?.lacks
    expect(of('webtoon-talent')).toEqual(['무료'])
    expect(of('game-talent-institute')).toEqual(['웹툰'])
    expect(ko.search('판교 게임').results[0]?.lacks).toEqual([])
  })
  it('says the name or the word that was found', () => {
    expect(ko.search('NCA').results[0]?.why[0]).toEqual(['이름: NCA', ''])
  })
})

describe('any text', () => {
  const thousand = new Engine(programsLike(ko.index, 1000).index)
  it('throws nothing and takes no more than 50 ms at 1,000 programs', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '웹툰',
            'ㅇㅌ',
            'rpdla',
            '4월',
            '79억 이상',
            '~',
            '만',
            '이상',
            '천',
            'ai',
            '学',
            'がくせい',
            '0',
            '-',
            ' ',
            '\u0000',
          ),
        )
        .map((parts) => parts.join('')),
    )
    thousand.search('먼저 한 번')
    fc.assert(
      fc.property(text, (query) => {
        // The quickest of three: what else the machine does is not the search's doing.
        const times = [0, 1, 2].map(() => {
          const start = performance.now()
          thousand.search(query)
          return performance.now() - start
        })
        return Math.min(...times) < 50
      }),
      { numRuns: 300 },
    )
  })
  it.each(localeIds)('every place it names lies in the query (%s)', (locale) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { query, understood } = engines[locale].search(text)
        return understood.every(({ from, to }) => from >= 0 && from < to && to <= query.length)
      }),
      { numRuns: 100 },
    )
  })
})

describe('conditions', () => {
  const conditions = ['25살', '4월 모집', '79억 이상', '300명', '40대', '3월 마감']
  const words = ['', '게임', '웹툰', '창의인재동반사업', 'AI 아카데미']
  const shown = (query: string) => {
    const { results, untold } = ko.search(query)
    return new Set([...results, ...untold].map(({ program }) => program))
  }
  const cases = words.flatMap((word) =>
    conditions.flatMap((one) =>
      conditions.filter((other) => other !== one).map((other) => [word, one, other] as const),
    ),
  )
  it.each(cases)('"%s %s": adding "%s" adds no program', (word, one, other) => {
    const before = shown(`${word} ${one}`)
    for (const program of shown(`${word} ${one} ${other}`)) expect(before).toContain(program)
  })
  it.each(cases)('"%s %s %s": taking the last out restores the former list', (word, one, other) => {
    const before = ko.search(`${word} ${one}`)
    const both = ko.search(`${word} ${one} ${other}`)
    const last = both.understood.at(-1)!
    expect(last.text).toBe(other)
    const without = (both.query.slice(0, last.from) + both.query.slice(last.to)).trim()
    expect(ko.search(without).results).toEqual(before.results)
  })
})
