import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { Engine } from '../../src/search/engine.ts'
import { placesOf } from '../../src/search/marks.ts'
import { cut, piecesOf } from '../../src/search/phrases.ts'
import { Suggester } from '../../src/search/suggest.ts'
import { searchable } from '../../src/views/searchable.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'

const catalog = catalogOf(REAL)
const indexes = Object.fromEntries(localeIds.map((locale) => [locale, searchable(viewOf(catalog, locale))])) as Record<
  Locale,
  ReturnType<typeof searchable>
>
const engines = Object.fromEntries(localeIds.map((locale) => [locale, new Engine(indexes[locale])])) as Record<
  Locale,
  Engine
>
const pieces = (locale: Locale, query: string) => {
  const {
    words: { say },
    year,
  } = indexes[locale]
  return piecesOf(engines[locale].search(query).understood, say, year)
}

describe('what was understood', () => {
  it.each<[Locale, string, string[]]>([
    ['ko', '29살 웹툰 4월', ['나이: 만 29세', '분야: 웹툰', '4월에 접수']],
    ['en', 'webtoon, 29 years old, April', ['Field: Webtoon', 'Age: 29', 'Open: April']],
    ['ko', '79억 이상', ['예산: 79억 원 이상']],
    ['en', '7.9bn won or more', ['Budget: at least KRW 7.9 billion']],
    ['en', 'under 35', ['Age: under 35']],
    ['en', 'closes in March', ['Closes: March']],
    ['ko', '3월 10일 마감', ['3월 10일에 마감']],
    ['ko', '20대', ['나이: 만 20~29세']],
    ['ko', 'rpdla', ['게임 (입력한 말: ‘rpdla’)']],
  ])('is said in words in %s: %s', (locale, query, words) => {
    expect(pieces(locale, query).map((piece) => piece.words)).toEqual(words)
  })

  it('is said in every language without a blank left open', () => {
    for (const locale of localeIds)
      for (const query of [
        '29',
        'under 35',
        '20~30억',
        '100명 이상',
        '2026-03-10',
        '4월~5월',
        '접수 중',
        'rpdla',
        '무료',
      ])
        for (const { words } of pieces(locale, query))
          expect(words, `${locale}: ${query}`).not.toMatch(/[{}]|undefined/)
  })

  it('is cut out with the particle that hangs on it, and nothing else', () => {
    expect(cut('29살 웹툰 4월', { from: 0, to: 3 })).toBe('웹툰 4월')
    expect(cut('29살이고 웹툰', { from: 0, to: 3 })).toBe('웹툰')
    expect(cut('웹툰과 4월에', { from: 4, to: 6 })).toBe('웹툰과')
    expect(cut('웹툰작가', { from: 0, to: 2 }, [{ from: 2 }])).toBe('작가')
    expect(cut('webtoon April', { from: 0, to: 7 })).toBe('April')
  })

  it('leads back to the former list when it is taken out', () => {
    for (const [locale, first, more] of [
      ['ko', '웹툰', '웹툰 4월'],
      ['ko', '4월에 모집하는', '4월에 모집하는 웹툰'],
      ['en', 'webtoon', 'webtoon in April'],
    ] as const) {
      const list = (query: string) => engines[locale].search(query).results.map(({ program }) => program)
      const added = pieces(locale, more).filter(({ text }) => !first.includes(text))
      expect(added).toHaveLength(1)
      expect(list(cut(engines[locale].search(more).query, added[0]!)), more).toEqual(list(first))
    }
  })
})

describe('any text', () => {
  it.each(localeIds)('can be said in words, whatever was typed (%s)', (locale) => {
    const date = fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99)).map((parts) => parts.join('-'))
    const amount = fc
      .tuple(fc.nat(), fc.constantFrom('억', '만', 'bn', '億', '亿', '살', '세', '명', '월', '일'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(date, amount, fc.string({ unit: 'grapheme', maxLength: 40 })), (text) => {
        expect(pieces(locale, text).every(({ words }) => words !== '' && !words.includes('Invalid'))).toBe(true)
      }),
    )
  })
})

describe('the words of a name that were found', () => {
  it.each<[string, string[], string[]]>([
    ['K-Pop Training', ['kpop'], ['K-Pop']],
    ['AI Training', ['ai'], ['AI']],
    ['웹툰 전문인력 양성', ['웹툰', '인력'], ['웹툰', '인력']],
    ['Webtoon Webtoons', ['webtoon'], ['Webtoon', 'Webtoon']],
    ['ウェブトゥーン人材', ['ウエブトウン'], ['ウェブトゥーン']],
    ['Café 24', ['cafe', 'af'], ['Café']],
    ['', ['a'], []],
    ['a', [''], []],
  ])('are marked in %s', (text, words, marked) => {
    expect(placesOf(text, words).map(([from, to]) => text.slice(from, to))).toEqual(marked)
  })
})

describe('suggestions', () => {
  const texts = (locale: Locale, query: string) =>
    new Suggester(indexes[locale]).suggest(query).map(({ from, text }) => query.slice(0, from) + text)

  it('go on from what is typed, also in the middle of a syllable', () => {
    expect(texts('en', 'webt')[0]).toMatch(/^Webtoon/)
    for (const half of ['웹', '웹ㅌ', '웹투'])
      expect(texts('ko', half).some((text) => text.startsWith('웹툰'))).toBe(true)
    expect(texts('ko', '29살 웹ㅌ').every((text) => text.startsWith('29살 웹툰'))).toBe(true)
  })

  it('are few, and none where nothing goes on', () => {
    for (const locale of localeIds)
      for (const query of ['a', 'c', 'k', '콘', 'ㅋ', 'コ', '内', ''])
        expect(texts(locale, query).length).toBeLessThanOrEqual(6)
    expect(texts('en', 'xyzzy')).toEqual([])
    expect(texts('ko', '')).toEqual([])
  })
})
