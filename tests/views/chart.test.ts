import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/catalog/ledger.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { charts } from '../../src/views/chart.ts'
import { catalogOf, catalogWith, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'
import { statementsIn } from '../site/statements.ts'

const amount = ({ won, people }: Statement) => won ?? people!
const written = statementsIn('2026').filter(({ statement }) => statement.rank !== 'deprecated')

describe.each(localeIds)('the charts of the real programs, in %s', (locale) => {
  const view = viewOf(catalogOf(REAL), locale)
  const [budget, places] = charts(view)

  it.each([
    ['budget', budget!, 'budget'],
    ['places', places!, 'seats'],
  ] as const)(
    'draw each amount that stands for a program once, by its length: %s',
    (name, { rows, ...chart }, fact) => {
      expect(chart.name).toBe(name)
      const standing = written.filter((entry) => entry.name === fact && entry.subject !== 'roadmap')
      const largest = Math.max(...standing.map(({ statement }) => amount(statement)))
      for (const { slug, bars } of rows) {
        const own = standing.filter(({ subject }) => subject === slug).map(({ statement }) => amount(statement))
        const lengths = bars.filter(({ href }) => href.endsWith(`/${slug}-${fact}/`)).map(({ width }) => width)
        const expected = [...new Set(own)].map((value) => Math.round((value / largest) * 10_000) / 100)
        expect(lengths.toSorted(), slug).toEqual(expected.toSorted())
      }
      expect(rows.map(({ slug }) => slug).toSorted()).toEqual(
        [...new Set(standing.map(({ subject }) => subject))].sort(),
      )
    },
  )

  it('name every other program as not published', () => {
    for (const { rows, missing } of charts(view)) {
      const silent = view.catalog.programs.filter(({ slug }) => !rows.some((row) => row.slug === slug))
      for (const { program } of silent)
        expect(program.names.some(({ text, lang }) => lang === locale && missing!.includes(text))).toBe(true)
    }
  })
})

describe('a number counted in another program too', () => {
  it('says so, and stands beside that of the track, which does not contradict it', () => {
    const [, places] = charts(viewOf(catalogOf(REAL), 'en'))
    const { bars } = places!.rows.find(({ slug }) => slug === 'game-talent-institute')!
    expect(bars.map(({ text, small, differs }) => [text, small, differs])).toEqual([
      ['100 people', 'also counted in AI Specialized Content Academy', false],
      ['about 60 people', 'Department courses', false],
    ])
  })
})

describe('a chart', () => {
  const said = (id: string, people: number, more = {}) => ({ id, people, sources: ['a'], ...more })
  const first = { rank: 'preferred', because: 'fuller-list' }
  const rows = (editions: Record<string, Record<string, unknown>>) =>
    charts(viewOf(catalogWith({ 'roadmap/2026': {}, ...editions }), 'en')).flatMap((chart) => chart.rows)
  const lengths = (editions: Record<string, Record<string, unknown>>) =>
    rows(editions).map(({ slug, bars }) => [slug, ...bars.map(({ width }) => width)])

  it('begins at nothing, however close its values are', () => {
    const editions = { 'a/2026': { seats: [said('plan', 1000)] }, 'b/2026': { seats: [said('plan', 990)] } }
    expect(lengths(editions)).toEqual([
      ['a', 100],
      ['b', 99],
    ])
  })

  it('draws what contradicts apart: never added, never averaged, and no mistake', () => {
    const editions = {
      'a/2026': {
        seats: [
          said('agency', 30, first),
          said('ministry', 90),
          said('paper', 30, { qualifier: 'about' }),
          said('slip', 900, { rank: 'deprecated', because: 'fuller-list' }),
        ],
      },
      'b/2026': { seats: [said('plan', 120)] },
    }
    expect(lengths(editions)).toEqual([
      ['b', 100],
      ['a', 25, 75],
    ])
    expect(rows(editions)[1]!.bars.map(({ differs }) => differs)).toEqual([false, true])
  })

  it('is in the order of what is put first, even where a rival is larger', () => {
    const editions = {
      'a/2026': { seats: [said('agency', 40, first), said('ministry', 200)] },
      'b/2026': { seats: [said('plan', 50)] },
    }
    expect(lengths(editions)).toEqual([
      ['b', 25],
      ['a', 20, 100],
    ])
  })

  it('has nothing of another year than the plan', () => {
    const [budget] = charts(viewOf(catalogOf(TWO_YEARS), 'en'))
    expect(budget!.rows.map(({ slug }) => slug)).toEqual(['lantern-workshop'])
    expect([budget!.title, budget!.missing]).toEqual(['Budget by program, 2027', undefined])
  })

  it('is not drawn where no program has a published value', () => {
    expect(rows({ 'a/2026': {} })).toEqual([])
  })
})
