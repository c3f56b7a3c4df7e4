import { describe, expect, it } from 'vitest'
import { locales, localeIds } from '../../src/i18n/locales.ts'
import { catalogView } from '../../src/views/catalog.ts'
import { charts } from '../../src/views/chart.ts'
import { allCorrections } from '../../src/views/corrections.ts'
import { edition } from '../../src/views/edition.ts'
import { figure, figureFacts } from '../../src/views/figure.ts'
import { ledger } from '../../src/views/ledger.ts'
import { program } from '../../src/views/program.ts'
import { sourceList, sourcePage } from '../../src/views/source.ts'
import { planSums } from '../../src/views/sums.ts'
import { offer } from '../../src/open-data/offer.ts'
import { catalogOf, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

/** Parts of a view that are not shown: models, addresses, ids, values of filters, EDTF. */
const HIDDEN =
  /\.(subject|citations|id|slug|href|url|subjectHref|state|status|genre|lang|edtf)$|\.stages\.\d+$|\.options\.\d+\.value$|\.measures\./

/** Every text of a view that a reader may come to see, with its place. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return HIDDEN.test(path) ? [] : [[path, value]]
  if (typeof value !== 'object' || value === null || /\.(subject|citations)$/.test(path)) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

describe.each([
  ['the content', REAL],
  ['the invented content of two years', TWO_YEARS],
])('no page of %s', (_, dir) => {
  const catalog = catalogOf(dir)

  it.each(localeIds)('in %s has a hole, a raw value or a key where words should be', (locale) => {
    const view = viewOf(catalog, locale)
    const views = {
      catalog: catalogView(view, catalog.roadmap!),
      ledger: ledger(view),
      charts: charts(view),
      sums: planSums(view),
      programs: catalog.subjects.map((subject) => program(view, subject)),
      editions: catalog.programs.flatMap((subject) => subject.editions.map(({ year }) => edition(view, subject, year))),
      corrections: allCorrections(view),
      tables: offer(view).map(({ title, holds, key, columns }) => [title, holds, key, columns.map(({ text }) => text)]),
      figures: [...figureFacts(view).keys()].map((id) => figure(view, id)),
      sources: [sourceList(view), [...catalog.sources.sources.keys()].map((id) => sourcePage(view, id))],
    }
    const texts = textsOf(views)
    expect(texts.length).toBeGreaterThan(100)
    const terms = Object.values(catalog.vocabularies).flatMap((vocabulary) => [...vocabulary.values()])
    const labels = new Set(terms.map((term) => term[locale]))
    const raw = new Set(terms.map(({ id }) => id).filter((id) => id.includes('-') && !labels.has(id)))
    const keys = new Set(Object.keys(locales[locale].words).filter((key) => key.includes('.')))
    const wrong = texts.filter(
      ([, text]) => /undefined|NaN|Infinity|\[object|\{\w+\}/.test(text) || keys.has(text) || raw.has(text),
    )
    expect(wrong).toEqual([])
  })
})
