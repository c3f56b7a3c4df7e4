import { describe, expect, it } from 'vitest'
import { disagrees } from '../../src/catalog/ledger.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { figureFacts, figuresSaid } from '../../src/views/figure.ts'
import { ledger } from '../../src/views/ledger.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'

const catalog = catalogOf(REAL)
const [ko, en] = [viewOf(catalog, 'ko'), viewOf(catalog, 'en')]
const { now, before } = ledger(en)
const rows = [...now, ...before]
const row = (id: string) => rows.find(({ href }) => href === `/en/figures/${id}/`)!

describe('the ledger', () => {
  it('has every figure once for every year in which anybody stated it', () => {
    expect(rows).toHaveLength(figuresSaid(en).length)
    expect(new Set(rows.map(({ href, year }) => `${href} ${year}`)).size).toBe(rows.length)
    expect(new Set(rows.map(({ href }) => href.split('/')[3]))).toEqual(new Set(figureFacts(en).keys()))
  })

  it('keeps what is of this year apart from what is not, in the order of the subjects, the newest year first', () => {
    const { year } = catalog.roadmap!.current
    expect(now.every((one) => one.year === year)).toBe(true)
    expect(before.every((one) => one.year < year)).toBe(true)
    const names = [...new Set(figuresSaid(en).map(({ subject }) => subject.slug))]
    const at = ({ href }: (typeof rows)[number]) => names.findLastIndex((name) => href.includes(`/${name}-`))
    for (const some of [now, before])
      expect(some).toEqual(some.toSorted((a, b) => at(a) - at(b) || b.year.localeCompare(a.year)))
    expect(now[0]!.href).toBe('/en/figures/roadmap-budget/')
  })

  it('leads to the place of its year on the page of the figure', () => {
    for (const [id, { facts }] of figureFacts(en)) {
      const links = rows.filter(({ href }) => href.split('/')[3] === id)
      expect(
        links
          .map(({ href, year }) => [year, href])
          .toSorted()
          .toReversed(),
      ).toEqual(facts.map(({ model: { year } }, index) => [year, `/en/figures/${id}/${index > 0 ? '#older' : ''}`]))
    }
    expect(before.some(({ href }) => href.endsWith('#older'))).toBe(true)
  })

  it('gives of money the whole integer, of each rival too, and of nothing else', () => {
    expect(row('ai-content-academy-budget')).toMatchObject({
      value: { text: 'KRW 7.9 billion', exact: '₩7,900,000,000' },
      rivals: [{ text: 'KRW 19.2 billion', exact: '₩19,200,000,000' }],
    })
    for (const { unit, amount, value } of rows)
      expect(value.exact?.replace(/\D/g, '')).toBe(unit === 'won' ? String(amount) : undefined)
  })

  it('gives the rivals where statements differ in value, and only there, each value once', () => {
    const differing = figuresSaid(en).filter(({ fact }) => disagrees(fact)).length
    expect(rows.filter(({ rivals }) => rivals.length > 0)).toHaveLength(differing)
    expect(row('game-talent-institute-placement-rate').rivals.map(({ text }) => text)).toEqual(['73.4%', '73%'])
    // Hedged in two ways, but one number.
    expect(row('roadmap-seats')).toMatchObject({ value: { text: 'about 3,400 people' }, rivals: [] })
  })

  it('says what a value counts, when it was stated, and by how many separate sources', () => {
    expect(row('webtoon-talent-seats')).toMatchObject({
      scope: 'Webtoon producer track, Regional and small-elite writer track',
      stated: '2026-01-12',
      statedText: '12 January 2026',
      witnesses: 2,
    })
    expect(row('game-talent-institute-fee').stated).toBeUndefined()
  })

  it.each(localeIds)('says the same in %s', (locale) => {
    const own = ledger(viewOf(catalog, locale))
    const bare = ({ now, before }: typeof own) =>
      [...now, ...before].map(({ unit, amount, year, stated, witnesses }) => [unit, amount, year, stated, witnesses])
    expect(bare(own)).toEqual(bare(ledger(ko)))
  })
})
