/** The judged development set: how well the search answers what people type. The same set runs through the built site in tests/browser. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog, slugs } from './engines.ts'
import { floors, judged, type Scores } from './judged.ts'
import { score } from './judged/score.mjs'

const results = Object.fromEntries(judged.map(({ id, lang, q }) => [id, slugs(lang, q)]))
const scores = score(judged, results) as Scores

describe('the judged set', () => {
  it.each(floors)('scores %s %s at least %f', (group, measure, least) => {
    expect(scores[group]![measure]).toBeGreaterThanOrEqual(least)
  })
  it('shows little that nobody judged relevant', () => {
    expect(scores.all!.noise).toBeLessThanOrEqual(0.05)
  })
  it('stands in no synonym: the words come from the facts and the languages', () => {
    const queries = new Set(judged.map(({ q }) => q.toLowerCase()))
    const words = catalog.synonyms.flatMap((entry) => [entry.ko, entry.en, entry.ja, entry['zh-hans']].flat())
    expect(words.filter((word) => word !== undefined && queries.has(word.toLowerCase()))).toEqual([])
  })
  it('stands in no code of the search', () => {
    const code = ['engine', 'terms', 'corpus', 'conditions', 'judge', 'text', 'hangul', 'distance']
      .map((name) => readFileSync(`src/search/${name}.ts`, 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, ''))
      .join('\n')
    const strings = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([, a, b, c]) => a ?? b ?? c)
    expect(judged.filter(({ q }) => strings.includes(q)).map(({ q }) => q)).toEqual([])
  })
})
