import fc from 'fast-check'
import { expect, it } from 'vitest'
import { initialsOf, keysOf } from '../../src/search/hangul.ts'

it.each([
  ['게임', 'rpdla'],
  ['넷플릭스', 'sptvmfflrtm'],
  ['꽃', 'Rhc'],
  ['왜', 'dho'],
  ['닭', 'ekfr'],
  ['ㅐㅅㅅ', 'ott'],
  ['OTT 교육', 'OTT rydbr'],
])('%s is typed %s', (text, keys) => expect(keysOf(text)).toBe(keys))

it.each([
  ['게임인재원', 'ㄱㅇㅇㅈㅇ'],
  ['뉴콘텐츠', 'ㄴㅋㅌㅊ'],
  ['AI 아카데미', 'AI ㅇㅋㄷㅁ'],
])('%s begins %s', (text, initials) => expect(initialsOf(text)).toBe(initials))

it('every syllable has keys of its own: initial, vowel, final', () => {
  const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code))
  fc.assert(fc.property(syllable, (char) => /^[a-zA-Z]{2,5}$/.test(keysOf(char))))
  const all = Array.from({ length: 11_172 }, (_, index) => keysOf(String.fromCodePoint(0xac00 + index)))
  // ㅗ then ㅏ are the keys of ㅘ, but no two whole syllables share keys.
  expect(new Set(all).size).toBe(11_172)
})
