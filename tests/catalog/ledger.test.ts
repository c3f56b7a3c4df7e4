import { describe, expect, it } from 'vitest'
import { findFact, type Catalog } from '../../src/catalog/catalog.ts'
import { edition } from '../../src/catalog/edition.ts'
import { contradicts, disagrees, preferredOf, readName, rivalsOf, type Statement } from '../../src/catalog/ledger.ts'
import { catalogOf, catalogWith, REAL } from '../fixtures/catalog.ts'

const source = { sources: ['a'] }
const because = 'a-reason'

/** The fact `name` of a program with nothing else in it. */
function factWith(name: string, statements: Record<string, unknown>[]) {
  const catalog = catalogWith({ 'one/2026': { [name]: statements.map((entry) => ({ ...source, ...entry })) } })
  return catalog.subject('one')!.current.facts.get(name)!
}

describe('of several statements', () => {
  const entry = (id: string, rank?: 'preferred' | 'deprecated') => ({ id, rank, sources: [], address: id })
  it.each<[string, Statement[], string | undefined]>([
    ['the only one', [entry('a')], 'a'],
    ['the one ranked so', [entry('a'), entry('b', 'preferred')], 'b'],
    ['the one that is left beside mistakes', [entry('a', 'deprecated'), entry('b'), entry('c', 'deprecated')], 'b'],
    ['none of two equals', [entry('a'), entry('b')], undefined],
    ['none of nothing but mistakes', [entry('a', 'deprecated')], undefined],
    ['none of none', [], undefined],
  ])('%s is preferred', (_, statements, id) => {
    expect(preferredOf(statements)?.id).toBe(id)
  })

  it('those that neither are preferred nor mistaken are rivals', () => {
    const fact = factWith('seats', [
      { id: 'a', people: 10 },
      { id: 'b', people: 12, rank: 'preferred', because },
      { id: 'c', people: 100, rank: 'deprecated', because },
    ])
    expect(rivalsOf(fact).map(({ id }) => id)).toEqual(['a'])
  })

  it.each<[string, string, object, object, boolean]>([
    ['another amount', 'budget', { won: 1 }, { won: 2 }, true],
    ['the same amount, hedged', 'seats', { people: 10 }, { people: 10, qualifier: 'about' }, false],
    ['the same amount for others', 'seats', { people: 10 }, { people: 10, scope: 'somewhere' }, false],
    ['another month', 'training', { window: '2026-03' }, { window: '2026-04' }, true],
    ['a month within the months', 'training', { window: '2026-03' }, { window: '2026-03/2026-05' }, false],
    ['months that overlap', 'training', { window: '2026-03/2026-04' }, { window: '2026-04/2026-05' }, true],
    ['an hour of the day', 'announced', { date: '2026-03-10' }, { date: '2026-03-10T12:00+09:00' }, false],
    ['another rate', 'placement-rate', { percent: 74 }, { percent: 73.4 }, true],
    ['another age', 'age', { from: 19, to: 34 }, { from: 19, to: 39 }, true],
    ['a condition that excludes the other', 'residence', { is: ['seoul'] }, { is: ['jeonbuk'] }, true],
    ['the same conditions in another order', 'stage', { is: ['x', 'y'] }, { is: ['y', 'x'] }, false],
    ['whom it is meant for', 'stage', { is: ['x'] }, { is: ['y'], aim: true }, false],
    ['a longer list', 'stage', { is: ['x'] }, { is: ['x', 'y'] }, false],
    ['further methods', 'format', { is: ['x'] }, { is: ['y'] }, false],
  ])('with %s: %s %o against %o disagree: %s', (_, name, preferred, rival, expected) => {
    const fact = factWith(name, [
      { id: 'a', ...preferred, rank: 'preferred', because },
      { id: 'b', ...rival },
    ])
    expect(disagrees(fact)).toBe(expected)
    const [a, b] = fact.statements as [Statement, Statement]
    expect(contradicts(fact, a, b)).toBe(expected)
    expect(contradicts(fact, b, a)).toBe(expected)
  })

  it('a mistake does not make announcements disagree', () => {
    const fact = factWith('seats', [
      { id: 'a', people: 10 },
      { id: 'b', people: 100, rank: 'deprecated', because },
    ])
    expect(disagrees(fact)).toBe(false)
  })
})

describe('the real announcements', () => {
  const catalog = catalogOf(REAL)
  const fact = (subject: string, name: string) => catalog.subject(subject)!.current.facts.get(name)!

  it.each([
    ['ai-content-academy', 'budget', true],
    ['ai-content-academy', 'seats', true],
    ['game-talent-institute', 'placement-rate', true],
    ['roadmap', 'seats', false], // about 3,400 and more than 3,400
    ['roadmap', 'budget', false],
  ])('on %s %s disagree: %s', (subject, name, expected) => {
    expect(disagrees(fact(subject, name))).toBe(expected)
  })

  it('prefer the agency on the academy it runs, with the ministry beside it', () => {
    const budget = fact('ai-content-academy', 'budget')
    expect([budget.preferred?.id, budget.preferred?.won]).toEqual(['agency', 7_900_000_000])
    expect(rivalsOf(budget).map(({ won }) => won)).toContain(19_200_000_000)
  })
})

describe('the name of a fact', () => {
  const body = (tracks: string[], rounds: string[] = [], events: string[] = []) =>
    edition.parse({
      verified: '2026-11-22',
      tracks: tracks.map((id) => ({ id })),
      rounds: rounds.map((id) => ({ id, for: 'trainees' })),
      events: events.map((id) => ({ id })),
    })

  it.each<[string, ReturnType<typeof body>, unknown]>([
    ['seats', body([]), { measure: 'seats', holder: { kind: 'program' } }],
    ['seats-creator', body(['creator']), { measure: 'seats', holder: { kind: 'track', id: 'creator' } }],
    ['closes-spring', body([], ['spring']), { measure: 'closes', holder: { kind: 'round', id: 'spring' } }],
    ['when-show', body([], [], ['show']), { measure: 'when', holder: { kind: 'event', id: 'show' } }],
    ['seats-per-department', body([]), { measure: 'seats-per-department', holder: { kind: 'program' } }],
    [
      'seats-per-department-art',
      body(['art']),
      { measure: 'seats-per-department', holder: { kind: 'track', id: 'art' } },
    ],
    ['seats-nobody', body(['creator']), undefined],
    ['places-creator', body(['creator']), undefined],
    ['creator', body(['creator']), undefined],
    ['', body([]), undefined],
  ])('%s', (name, at, expected) => {
    expect(readName(name, at)).toEqual(expected)
  })

  it('that only a round may have is never taken for that of a track of the same id', () => {
    const at = body(['creator'], ['creator'])
    expect(readName('closes-creator', at)?.holder.kind).toBe('round')
    expect(readName('when-creator', at)).toBeUndefined()
  })

  it('that both a track and a round could have is that of the track', () => {
    expect(readName('seats-creator', body(['creator'], ['creator']))?.holder.kind).toBe('track')
  })

  it('of the registry wins over a track of that id', () => {
    expect(readName('seats-per-operator', body(['per-operator']))).toEqual({
      measure: 'seats-per-operator',
      holder: { kind: 'program' },
    })
  })

  it('with ids that end alike is read to the whole id', () => {
    const at = body(['art', 'modern-art'])
    expect(readName('seats-modern-art', at)?.holder.id).toBe('modern-art')
    expect(readName('seats-art', at)?.holder.id).toBe('art')
  })
})

describe('the fact a piece of prose means', () => {
  const seats = (people: number, more: Record<string, unknown>[] = []) => ({
    seats: [{ id: 'call', people, ...(more.length && { rank: 'preferred', because }), ...source }, ...more],
  })
  const catalog: Catalog = catalogWith({
    'one/2025': { ...seats(5), unpublished: [{ looked: '2025-11-22', facts: ['budget'] }] },
    'one/2026': {
      ...seats(6, [{ id: 'ministry', people: 7, ...source }]),
      tracks: [{ id: 'art', ...seats(3) }],
      unpublished: [{ looked: '2026-11-22', facts: ['fee', 'fee-art'] }],
    },
  })
  const one = catalog.subject('one')!
  const found = (id: string) => {
    const result = findFact(one, id)
    return result && { year: result.fact.year, name: result.fact.name, people: result.statement?.people }
  }

  it.each([
    ['seats', { year: '2026', name: 'seats', people: 6 }],
    ['seats/call', { year: '2026', name: 'seats', people: 6 }],
    ['seats/ministry', { year: '2026', name: 'seats', people: 7 }],
    ['seats-art', { year: '2026', name: 'seats-art', people: 3 }],
    ['2026/seats', { year: '2026', name: 'seats', people: 6 }],
    ['2025/seats', { year: '2025', name: 'seats', people: 5 }],
    ['2025/seats/call', { year: '2025', name: 'seats', people: 5 }],
    ['fee', { year: '2026', name: 'fee', people: undefined }],
    ['fee-art', { year: '2026', name: 'fee-art', people: undefined }],
    ['2025/budget', { year: '2025', name: 'budget', people: undefined }],
    ['2025/seats-art', undefined],
    ['2024/seats', undefined],
    ['2025', undefined],
    ['seats/nobody', undefined],
    ['seats/call/more', undefined],
    ['places', undefined],
    ['', undefined],
  ])('by %s', (id, expected) => {
    expect(found(id)).toEqual(expected)
  })

  it('is told not published with the day it was looked for', () => {
    expect(findFact(one, 'fee')!.fact).toMatchObject({ statements: [], looked: '2026-11-22' })
  })

  it('is stated where it is both stated and listed as not published', () => {
    const both = catalogWith({
      'one/2026': { ...seats(6), unpublished: [{ looked: '2026-11-22', facts: ['seats'] }] },
    })
    expect(findFact(both.subject('one')!, 'seats')!.fact.looked).toBeUndefined()
  })
})

describe('an address', () => {
  const catalog = catalogOf(REAL)
  const facts = catalog.editions.flatMap((model) => [...model.facts.values()])
  const own = facts.flatMap(({ subject, year, name, statements }) =>
    statements.filter(({ borrowed }) => !borrowed).map((statement) => ({ subject, year, name, statement })),
  )

  it('says program, year, fact and statement, and is that of one statement', () => {
    for (const { subject, year, name, statement } of own)
      expect(statement.address).toBe(`${subject}/${year}/${name}/${statement.id}`)
    expect(new Set(own.map(({ statement }) => statement.address)).size).toBe(own.length)
  })

  it('leads to its statement', () => {
    for (const { statement } of own) expect(catalog.statement(statement.address)).toBe(statement)
    expect(catalog.statement('roadmap/2026/budget/nobody')).toBeUndefined()
  })

  it('of a borrowed statement is that of the statement it borrows, value and all, but never counted', () => {
    const borrowed = facts.flatMap(({ statements }) => statements.filter((entry) => entry.borrowed))
    expect(borrowed.length).toBeGreaterThan(0)
    for (const entry of borrowed) {
      const { won, people, date, window, sources } = catalog.statement(entry.address)!
      expect(entry).toMatchObject(JSON.parse(JSON.stringify({ won, people, date, window, sources })))
      expect(entry.count).toBeUndefined()
    }
  })
})
