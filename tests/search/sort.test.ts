import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/search/facets.ts'
import { sorts } from '../../src/search/query.ts'
import { ordered } from '../../src/search/sort.ts'

const row = (name: string, own: Partial<Row> = {}): Row => ({
  values: {},
  budget: [],
  seats: [],
  ages: [],
  closes: [],
  name,
  ...own,
})
const rows = [
  row('silent'),
  row('long past', { closes: [10], budget: [5], seats: [30] }),
  row('just past', { closes: [90, 20], budget: [7, 99] }),
  row('late', { closes: [50, 300], seats: [100] }),
  row('soon', { closes: [200, 400], budget: [9] }),
  row('quiet'),
]
const order = (sort: (typeof sorts)[number]) =>
  ordered(rows, sort, 100, (a, b) => a.localeCompare(b)).map(({ name }) => name)

describe('the list, ordered', () => {
  it('by relevance is as it was found', () => {
    expect(order('relevance')).toEqual(rows.map(({ name }) => name))
  })

  it('by deadline begins with what closes soonest, then what closed last; the unknown stands last', () => {
    expect(order('deadline')).toEqual(['soon', 'late', 'just past', 'long past', 'silent', 'quiet'])
  })

  it('by budget and places goes by the preferred value, the largest first; the unknown stands last', () => {
    expect(order('budget')).toEqual(['soon', 'just past', 'long past', 'silent', 'late', 'quiet'])
    expect(order('seats')).toEqual(['late', 'long past', 'silent', 'just past', 'soon', 'quiet'])
  })

  it('by name is in the order of the language', () => {
    expect(order('name')).toEqual(['just past', 'late', 'long past', 'quiet', 'silent', 'soon'])
  })

  it.each(sorts)('by %s drops nothing and changes nothing', (sort) => {
    const before = [...rows]
    expect(order(sort).sort()).toEqual(rows.map(({ name }) => name).sort())
    expect(rows).toEqual(before)
  })
})
