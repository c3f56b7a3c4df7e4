import { describe, expect, it } from 'vitest'
import { keystrokes, QUERIES } from '../../scripts/bench/queries.ts'
import { documentsOf, programsLike, won } from '../../scripts/bench/programs.ts'
import { readCatalog } from '../../src/folder/folder.ts'
import { speak } from '../../src/i18n/strings.ts'
import type { SearchIndex } from '../../src/search/model.ts'
import { searchable } from '../../src/views/searchable.ts'

const real: SearchIndex = searchable({
  locale: 'ko',
  t: speak('ko'),
  catalog: readCatalog('src/content'),
  now: Date.UTC(2026, 4, 20),
  base: '',
})

describe('the made-up programs of the benchmark', () => {
  const count = 300
  const { index, documents } = programsLike(real, count)

  it('are always the same, and others for another seed', () => {
    expect(programsLike(real, count)).toEqual({ index, documents })
    expect(programsLike(real, count, 2).index.words.names).not.toEqual(index.words.names)
  })

  it('are as many as asked, each with a name of its own', () => {
    expect(documents.map(({ id }) => id)).toEqual(index.programs.map((_, at) => at))
    expect(index.programs).toHaveLength(count)
    expect(new Set(index.words.names).size).toBe(count)
    expect(new Set(index.programs).size).toBe(count)
  })

  it('begin with the real ones as they are', () => {
    const { index: same, documents } = programsLike(real, real.programs.length)
    expect(same).toEqual(real)
    expect(documents).toEqual(documentsOf(real))
    expect(index.words.names.slice(0, real.words.names.length)).toEqual(real.words.names)
  })

  it('have three to five names each', () => {
    const names = index.programs.map(
      (_, program) =>
        index.entries.filter((row) => row[1] & 1 && row[2] === program).flatMap(([texts]) => texts.split('\n')).length,
    )
    const made = names.slice(real.words.names.length)
    expect(Math.min(...made)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...made)).toBeLessThanOrEqual(5)
  })

  it('have rows that lead to programs and labels there are, each program once a row', () => {
    const known = (program: number) => program in index.programs
    for (const [texts, , ...row] of index.entries) {
      const programs = row.filter((_, at) => at % 3 === 0)
      expect(row.length % 3, texts).toBe(0)
      expect(row.length, texts).toBeGreaterThan(0)
      expect(programs.every(known), texts).toBe(true)
      expect(new Set(programs).size, texts).toBe(programs.length)
      expect(
        row.filter((_, at) => at % 3 === 2).every((label) => label in index.labels),
        texts,
      ).toBe(true)
    }
    const rows = [
      ...index.figures.map((row) => row[2]),
      ...index.ages.map((row) => row[0]),
      ...index.months.map((row) => row[1]),
      ...index.days.map((row) => row[2]),
    ]
    expect(rows.filter((program) => !known(program))).toEqual([])
  })

  it('have facts in the proportions of the real ones', () => {
    for (const kind of ['figures', 'ages', 'months', 'days'] as const) {
      const share = index[kind].length / count / (real[kind].length / real.programs.length)
      expect(share, kind).toBeGreaterThan(0.6)
      expect(share, kind).toBeLessThan(1.5)
    }
  })

  it.each([
    [7_900_000_000, '79억 원'],
    [450_000_000, '4억 5,000만 원'],
    [1_500_000, '150만 원'],
  ])('write %d as %s', (value, text) => {
    expect(won(value)).toBe(text)
  })
})

describe('the keys of the benchmark', () => {
  it.each([
    ['가나', ['ㄱ', '가', '간', '가나']],
    ['웹툰', ['ㅇ', '우', '웨', '웹', '웹ㅌ', '웹투', '웹툰']],
    ['값 a', ['ㄱ', '가', '갑', '값', '값 ', '값 a']],
  ])('type %s', (text, states) => {
    expect(keystrokes(text)).toEqual(states)
  })

  it('are at least two hundred', () => {
    expect(QUERIES.flatMap(keystrokes).length).toBeGreaterThan(200)
  })
})
