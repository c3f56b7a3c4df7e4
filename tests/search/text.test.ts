import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slips } from '../../src/search/distance.ts'
import { fold, foldAt, normal, wordsOf } from '../../src/search/text.ts'

it.each([
  ['ＯＴＴ', 'ott'],
  ['ｱﾆﾒ', 'アニメ'],
  ['ウェブトゥーン', fold('ウエブトーゥン')],
  ['あにめ', 'アニメ'],
  ['Café', 'cafe'],
  ['ㄱ', 'ㄱ'],
])('%s is the same as %s', (text, other) => expect(fold(text)).toBe(other))

it('keeps where each letter stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const typed = normal(text)
      const { text: folded, at } = foldAt(typed)
      expect(at).toHaveLength(folded.length + 1)
      expect(at.at(-1)).toBe(typed.length)
      expect(at.every((place, index) => index === 0 || place >= at[index - 1]!)).toBe(true)
    }),
  )
})

it('drops hyphens within a word and nothing between words', () => {
  expect(wordsOf(fold('K-pop, OTT·방송영상')).map(({ text }) => text)).toEqual(['kpop', 'ott', '방송영상'])
})

it.each([
  ['webtoon', 'webtoon', 0],
  ['webtoom', 'webtoon', 1],
  ['netfilx', 'netflix', 1],
  ['anmation', 'animation', 1],
  ['webtoonn', 'webtoon', 1],
  ['game', 'webtoon', 3],
])('%s and %s are %d slips apart', (a, b, far) => expect(slips(a, b, 2)).toBe(far))

it('counts slips alike from both sides, up to its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => slips(a, b, 3) === slips(b, a, 3) && (slips(a, b, 3) === 0) === (a === b)),
  )
})
