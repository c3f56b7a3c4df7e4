import { describe, expect, it } from 'vitest'
import { Citations, sourceView } from '../../src/views/citations.ts'
import { sourceList, sourcePage } from '../../src/views/source.ts'
import { catalogOf, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

const real = catalogOf(REAL)
const small = viewOf(catalogOf(TWO_YEARS), 'en')

describe('the sources of a page', () => {
  const citations = new Citations(small, [
    'local-2026-02',
    'sample-2026-01-06',
    'example-2026-01-05-2',
    'local-2026-02',
  ])

  it('are numbered by witness: copies of one release share a number', () => {
    expect(citations.witnesses.map(({ number, copies }) => [number, ...copies.map(({ id }) => id)])).toEqual([
      [1, 'local-2026-02'],
      [2, 'sample-2026-01-06', 'example-2026-01-05-2'],
    ])
    expect(citations.marks(['example-2026-01-05-2', 'sample-2026-01-06', 'local-2026-02'])).toEqual([1, 2])
    expect(citations.marks(['example-2026-01-05', 'nobody'])).toEqual([])
  })

  it('say whose release they copy', () => {
    const [own, copied] = citations.witnesses.map(({ release }) => release)
    expect(own).toBeUndefined()
    expect(copied).toMatch(/Ministry of Culture, Sports and Tourism, 5 January 2026$/)
  })

  it('are named as the reader knows the publisher', () => {
    const name = (locale: 'ko' | 'en', id: string) => sourceView({ ...small, locale }, id)!.publisher
    expect([name('ko', 'example-2026-01-05'), name('en', 'example-2026-01-05')]).toEqual(['예시일보', 'Example Daily'])
    expect([name('ko', 'sample-2026-01-06'), name('en', 'sample-2026-01-06')]).toEqual(['Sample Wire', 'Sample Wire'])
  })
})

describe('the list of sources', () => {
  const groups = sourceList(viewOf(real, 'en'))

  it('has every source once', () => {
    const listed = groups.flatMap(({ sources }) => sources.map(({ id }) => id))
    expect([...listed].sort()).toEqual([...real.sources.sources.keys()].sort())
  })

  it('puts what supports nothing last', () => {
    const weak = groups.at(-1)!.sources.map(({ id }) => id)
    expect(weak.every((id) => real.sources.sources.get(id)!.weak)).toBe(true)
    expect(groups.slice(0, -1).some(({ sources }) => sources.some(({ id }) => weak.includes(id)))).toBe(false)
  })
})

describe('the page of a source', () => {
  const view = viewOf(real, 'en')

  it('lists every statement that cites it, and none that is only borrowed', () => {
    for (const id of real.sources.sources.keys()) {
      const page = sourcePage(view, id)!
      const citing = real.editions.flatMap(({ facts }) =>
        [...facts.values()].flatMap(({ statements }) =>
          statements.filter(({ borrowed, sources }) => !borrowed && sources.includes(id)),
        ),
      )
      expect(page.count, id).toBe(citing.length)
      expect(
        page.groups.flatMap(({ facts }) => facts),
        id,
      ).toHaveLength(citing.length)
      // Nothing supported: it must be weak, name something, or be linked in prose.
      if (page.weak) expect(page.groups.flatMap(({ facts }) => facts).map(({ value }) => value)).not.toContain('')
    }
  })

  it('says nothing of a source that is not there', () => {
    expect(sourcePage(view, 'nobody')).toBeUndefined()
  })
})
