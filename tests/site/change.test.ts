import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sumsOf } from '../../src/catalog/reconcile.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { catalogOf, REAL } from '../fixtures/catalog.ts'
import { Copy } from '../fixtures/copy.ts'
import { built } from './builds.ts'
import { pagesOf, textOf, type Page } from './pages.ts'
import { statementsIn } from './statements.ts'

const SLUG = 'creative-talent-companion'
const { statement } = statementsIn('2026').find(({ subject, name }) => subject === SLUG && name === 'seats')!
const before = statement.people!
const more = 10
const catalog = catalogOf(REAL)
const sums = sumsOf(catalog, catalog.roadmap!.current).filter(({ measure }) => measure === 'seats')
/** The number itself; in each list it stands in, the parts added up and what they leave of the total. */
const moved = new Map([
  [before, before + more],
  ...sums.map(({ added }): [number, number] => [added, added + more]),
  ...sums.map(({ rest }): [number, number] => [rest, rest - more]),
])

/** Every page that shows the number or a sum it is a part of. */
const expected = localeIds.flatMap((locale) =>
  [
    '',
    `programs/${SLUG}/`,
    'figures/',
    `figures/${SLUG}-seats/`,
    'figures/roadmap-seats/',
    'compare/',
    'roadmap/',
    ...statement.sources.map((id) => `sources/${id}/`),
  ]
    .map((path) => `/${locale}/${path}`)
    .concat(`/embed/${locale}/figures/${SLUG}-seats/`),
)

const numbersIn = (text: string) => (text.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')))

describe('changing one number in one file', () => {
  const copy = new Copy(REAL)
  let pairs: [Page, Page][] = []
  const changed = () => pairs.filter(([was, is]) => was.html !== is.html)

  beforeAll(async () => {
    copy.edit({
      file: `programs/${SLUG}/2026.yaml`,
      find: `people: ${before}\n`,
      put: `people: ${before + more}\n`,
    })
    // As if it had been released so: a change of a released value also needs an entry, and gives the data another version.
    copy.edit({
      file: 'released.yaml',
      find: new RegExp(`(${SLUG}/2026/seats: .*people: )${before}`),
      put: `$1${before + more}`,
    })
    for (const { list, rest } of sums)
      copy.edit({
        file: 'roadmap/2026.yaml',
        find: `of: seats, count: ${list}, rest: ${rest},`,
        put: `of: seats, count: ${list}, rest: ${rest - more},`,
      })
    const [dir = ''] = await built({ name: 'changed', content: copy.dir })
    const [was, is] = [pagesOf(inject('dist')), pagesOf(dir)]
    expect(is.map(({ path }) => path)).toEqual(was.map(({ path }) => path))
    pairs = was.map((page, index) => [page, is[index]!])
  }, 120_000)
  afterAll(() => copy.remove())

  it('changes every page that shows it, in every language, and no other', () => {
    expect(
      changed()
        .map(([{ path }]) => path)
        .toSorted(),
    ).toEqual(expected.toSorted())
  })

  it('changes no other figure on those pages', () => {
    for (const [was, is] of changed()) {
      const [old, now] = [numbersIn(textOf(was)), numbersIn(textOf(is))]
      expect(now.length, was.path).toBe(old.length)
      const other = old.flatMap((value, index) =>
        now[index] === value || now[index] === moved.get(value) ? [] : [`${value} → ${now[index]}`],
      )
      expect(other, was.path).toEqual([])
    }
  })

  it('leaves the old number nowhere', () => {
    const stale = changed().filter(([, page]) => {
      // The ledger has other figures of the same value; there only the figure's own row counts.
      const row = page.dom.querySelector(`table a[href$="/figures/${SLUG}-seats/"]`)?.closest('tr')
      return numbersIn(page.path.endsWith('/figures/') ? row!.structuredText : textOf(page)).includes(before)
    })
    expect(stale.map(([{ path }]) => path)).toEqual([])
  })

  it('changes what machines read', () => {
    const program = changed().filter(([{ path }]) => path.endsWith(`/programs/${SLUG}/`))
    expect(program.map(([, { html }]) => /"maximumEnrollment":(\d+)/.exec(html)?.[1])).toEqual(
      localeIds.map(() => String(before + more)),
    )
  })
})
