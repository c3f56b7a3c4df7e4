import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sumsOf, type Summed } from '../../src/catalog/reconcile.ts'
import type { List } from '../../src/catalog/statement.ts'
import { catalogOf, catalogWith, REAL } from '../fixtures/catalog.ts'

interface Written {
  won?: number
  people?: number
  count?: string | string[]
}
type Body = Partial<Record<Summed, Written[]>>
interface WrittenEdition extends Body {
  tracks?: (Body & { id: string })[]
  gaps?: { of: string; count: string; rest: number }[]
}

/** An edition as it stands in its file, read by nothing of the project's own. */
function file(path: string): WrittenEdition {
  return parse(readFileSync(`${REAL}/${path}`, 'utf8')) as WrittenEdition
}

/** The amount that stands in a list in a body; none if it has none. */
function counted(body: Body, measure: Summed, list: List): number | undefined {
  const found = body[measure]?.find(({ count }) => [count].flat().includes(list))
  return found?.won ?? found?.people
}

function added(bodies: Body[], measure: Summed, list: List) {
  return bodies.reduce((sum, body) => sum + (counted(body, measure, list) ?? 0), 0)
}

const catalog = catalogOf(REAL)
const programs = readdirSync(`${REAL}/programs`).map((slug) => file(`programs/${slug}/2026.yaml`))

describe('the published parts of the real package', () => {
  const model = catalog.editions.find(({ subject, year }) => subject === 'roadmap' && year === '2026')!
  const package2026 = file('roadmap/2026.yaml')

  it.each([
    ['budget', 'agency', 43_000_000_000, 17_600_000_000, 25_400_000_000],
    ['budget', 'ministry', 43_000_000_000, 28_900_000_000, 14_100_000_000],
    ['seats', 'agency', 3400, 2705, 695],
    ['seats', 'ministry', 3400, 3355, 45],
  ] as const)('of its %s in the list of the %s: %d less %d is %d', (measure, list, total, parts, rest) => {
    expect(counted(package2026, measure, list)).toBe(total)
    expect(added(programs, measure, list)).toBe(parts)
    const sum = sumsOf(catalog, model).find((entry) => entry.measure === measure && entry.list === list)!
    expect([sum.total.won ?? sum.total.people, sum.added, sum.rest]).toEqual([total, parts, rest])
    expect(sum.parts).toHaveLength(programs.filter((body) => counted(body, measure, list) !== undefined).length)
    expect(package2026.gaps).toContainEqual(expect.objectContaining({ of: measure, count: list, rest }))
  })
})

describe('the published parts of the AI academy', () => {
  const model = catalog.editions.find(({ subject, year }) => subject === 'ai-content-academy' && year === '2026')!
  const academy = file('programs/ai-content-academy/2026.yaml')

  it.each([
    ['agency', 1000, 1000, 0],
    ['ministry', 1200, 1100, 100],
  ] as const)('in the list of the %s: %d places less %d are %d', (list, total, parts, rest) => {
    expect(counted(academy, 'seats', list)).toBe(total)
    expect(added(academy.tracks!, 'seats', list)).toBe(parts)
    const sum = sumsOf(catalog, model).find((entry) => entry.measure === 'seats' && entry.list === list)!
    expect([sum.total.people, sum.added, sum.rest]).toEqual([total, parts, rest])
  })
})

describe('a sum', () => {
  const source = { sources: ['a'] }
  const seats = (people: number, more = {}) => ({
    seats: [{ id: 'plan', people, count: 'agency', ...source, ...more }],
  })
  const sums = (editions: Record<string, Record<string, unknown>>, key: string) => {
    const made = catalogWith(editions)
    const model = made.editions.find(({ subject, year }) => `${subject}/${year}` === key)!
    return sumsOf(made, model).map(({ fact, list, added: parts, rest }) => [fact.name, list, parts, rest])
  }

  it('adds only numbers of one list', () => {
    const editions = {
      'roadmap/2026': seats(100, { count: ['agency', 'ministry'] }),
      'one/2026': seats(30),
      'two/2026': seats(20, { count: 'ministry' }),
      'three/2026': { seats: [{ id: 'call', people: 7, ...source }] },
    }
    expect(sums(editions, 'roadmap/2026')).toEqual([
      ['seats', 'agency', 30, 70],
      ['seats', 'ministry', 20, 80],
    ])
  })

  it('never adds a borrowed number a second time', () => {
    const editions = {
      'roadmap/2026': seats(100),
      'one/2026': seats(30),
      'two/2026': { seats: [{ id: 'plan', 'same-as': 'one/2026/seats/plan' }] },
    }
    expect(sums(editions, 'roadmap/2026')).toEqual([['seats', 'agency', 30, 70]])
  })

  it('never adds a number of another year', () => {
    const editions = { 'roadmap/2026': seats(100), 'one/2026': seats(30), 'one/2027': seats(40), 'two/2027': seats(5) }
    expect(sums(editions, 'roadmap/2026')).toEqual([['seats', 'agency', 30, 70]])
  })

  it('leaves a number out that is taken to be a mistake', () => {
    const editions = {
      'roadmap/2026': seats(100),
      'one/2026': {
        seats: [
          { id: 'slip', people: 300, count: 'agency', rank: 'deprecated', because: 'slip', ...source },
          { id: 'plan', people: 30, count: 'agency', ...source },
        ],
      },
    }
    expect(sums(editions, 'roadmap/2026')).toEqual([['seats', 'agency', 30, 70]])
  })

  it('compares a track with the tracks that are part of it, and the whole with the outermost', () => {
    const track = (id: string, people: number, more = {}) => ({ id, ...seats(people), ...more })
    const editions = {
      'one/2026': {
        ...seats(90),
        tracks: [
          track('a', 60),
          track('b', 30),
          track('a1', 25, { 'part-of': 'a' }),
          track('a2', 20, { 'part-of': 'a' }),
        ],
      },
    }
    expect(sums(editions, 'one/2026')).toEqual([
      ['seats', 'agency', 90, 0],
      ['seats-a', 'agency', 45, 15],
    ])
  })

  it('tells parts that are more than their total by a rest below zero', () => {
    expect(sums({ 'roadmap/2026': seats(20), 'one/2026': seats(30) }, 'roadmap/2026')).toEqual([
      ['seats', 'agency', 30, -10],
    ])
  })

  it('is not made where there is no total, or no part', () => {
    expect(sums({ 'roadmap/2026': {}, 'one/2026': seats(30) }, 'roadmap/2026')).toEqual([])
    expect(sums({ 'roadmap/2026': seats(20), 'one/2026': {} }, 'roadmap/2026')).toEqual([])
  })

  it.each([
    [undefined, undefined, undefined, undefined],
    [undefined, 'about', 'about', 'about'],
    [undefined, 'at-least', 'at-least', 'at-most'],
    [undefined, 'at-most', 'at-most', 'at-least'],
    ['about', 'at-least', 'at-least', 'about'],
    ['more-than', undefined, undefined, 'more-than'],
    ['at-least', 'at-least', 'at-least', 'about'],
    ['at-most', 'at-least', 'at-least', 'at-most'],
  ])('hedges sum and rest by what they are made of: %s less %s', (whole, part, added, rest) => {
    const hedged = (people: number, qualifier?: string) => {
      const {
        seats: [entry],
      } = seats(people) as { seats: [object] }
      return { seats: [{ ...entry, ...(qualifier && { qualifier }) }] }
    }
    const catalog = catalogWith({ 'roadmap/2026': hedged(90, whole), 'one/2026': hedged(30, part) })
    const [sum] = sumsOf(
      catalog,
      catalog.editions.find(({ subject }) => subject === 'roadmap')!,
    )
    expect([sum!.addedQualifier, sum!.restQualifier]).toEqual([added, rest])
  })
})
