import { describe, expect, it } from 'vitest'
import { fill } from '../../src/i18n/fill.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { figureFacts } from '../../src/views/figure.ts'
import { planned } from '../../src/views/reason.ts'
import { searchable } from '../../src/views/searchable.ts'
import { catalogOf, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

const catalog = catalogOf(REAL)
const view = { ...viewOf(catalog), base: '/talent' }
const addressOf = (id: string) => `/talent/ko/figures/${id}/`
const known = new Set([...figureFacts(view).keys()].map(addressOf))

describe('a reason', () => {
  const { words, programs, figures, ages, months, days } = searchable(view)
  const pageOf = (row: readonly unknown[]) => words.whys[row.at(-1) as number]![1]

  it('of a number leads to the figure of its program', () => {
    for (const row of figures) expect(known).toContain(fill(pageOf(row), { program: programs[row[2]]! }))
  })
  it('of an age, a month or a day leads nowhere', () => {
    expect(new Set([...ages, ...months, ...days].map(pageOf))).toEqual(new Set(['']))
  })
})

describe('the figures of the plan', () => {
  it.each(localeIds)('are every number it states, the preferred statement first (%s)', (locale) => {
    expect(planned(viewOf(catalog, locale)).map(({ unit, value, why: [, page] }) => [unit, value, page])).toEqual([
      ['won', 43_000_000_000, `/${locale}/figures/roadmap-budget/`],
      ['people', 3400, `/${locale}/figures/roadmap-seats/`],
      ['people', 3400, `/${locale}/figures/roadmap-seats/`],
      ['number', 15, `/${locale}/figures/roadmap-programs-count/`],
    ])
  })
  it('say their year where it is not that of the newest', () => {
    const said = planned(viewOf(catalogOf(TWO_YEARS))).map(({ why: [text] }) => text)
    expect(said.filter((text) => text.startsWith('2026년'))).not.toEqual([])
    expect(said.filter((text) => text.startsWith('2027년'))).toEqual([])
  })
})
