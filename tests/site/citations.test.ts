import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readRis } from '@customcommander/ris'
import { BibLatexParser, CSLParser } from 'biblatex-csl-converter'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { voicesOf } from '../../src/views/fact.ts'
import { figure, figureFacts } from '../../src/views/figure.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'
import { pageOf, textOf } from './pages.ts'

const dist = inject('dist')
const catalog = catalogOf(REAL)
const ids = [...figureFacts(viewOf(catalog)).keys()]
const read = (locale: string, id: string, file: string) => readFileSync(join(dist, locale, 'figures', id, file), 'utf8')

/** A rich text of the BibTeX reader as plain text. */
const plain = (rich: unknown) => (rich as { text?: string }[]).map(({ text = '' }) => text).join('')

/** What each file says, each read by another library than the one that wrote it. */
function readBack(locale: string, id: string) {
  const bib = new BibLatexParser(read(locale, id, 'cite.bib'), {
    processUnexpected: false,
    processUnknown: true,
  }).parse()
  const [entry] = Object.values(bib.entries)
  const [ris] = readRis(read(locale, id, 'cite.ris')) as [Record<string, string[]>]
  const [csl] = JSON.parse(read(locale, id, 'cite.csl.json')) as [Record<string, unknown>]
  const parsed = new CSLParser({ [id]: csl }).parse()
  return { bib, entry: entry!, ris, csl, parsed: Object.values(parsed)[0]! }
}

describe.each(localeIds)('the citations of every figure, %s', (locale) => {
  const view = viewOf(catalog, locale)

  it.each(ids)('%s', (id) => {
    const page = figure(view, id)!
    const { bib, entry, ris, csl, parsed } = readBack(locale, id)
    const title = csl.title as string
    // All that is said stands in the citation; Hangul and all other letters come back as they were.
    for (const voice of voicesOf(page.years[0]!.fact)) expect(title).toContain(voice.text)
    expect(bib.errors).toEqual([])
    expect(entry.entry_key).toBe(id)
    expect(plain(entry.fields.title)).toBe(title)
    expect(ris.TI).toEqual([title])
    expect(plain(parsed.fields.title)).toBe(title)
    // One permanent address in all three, which leads to the value on its page.
    const url = new URL(csl.URL as string)
    expect([entry.fields.url, ris.UR?.[0]]).toEqual([url.href, url.href])
    const { dom } = pageOf(dist, url.pathname)
    const value = dom.querySelector(`[id="${url.hash.slice(1)}"] dd`)!
    expect(value.textContent).toContain(page.years[0]!.fact.preferred!.text)
    const text = textOf(pageOf(dist, url.pathname))
    expect(text).toContain(url.href)
    expect(text).not.toMatch(/\((은\/는|이\/가)\)|———|\(\d{4}[a-z]+\)/)
    expect(existsSync(join(dist, 'data/v1/figures', `${id}.csv`))).toBe(true)
  })
})

describe('the seed figure', () => {
  it('is cited with its rival, in a Korean sentence with the right particles', () => {
    const text = textOf(pageOf(dist, '/ko/figures/ai-content-academy-budget/'))
    expect(text).toContain(
      '인공지능(AI) 특화 콘텐츠 아카데미의 2026년 예산은 한국콘텐츠진흥원 발표로 79억 원(세는 범위: 예비·미숙련 창작자 과정, 전문·숙련 인력 과정, 2026년 1월 12일), 문화체육관광부 발표로 192억 원(세는 범위: 예비·미숙련 창작자 과정, 전문·숙련 인력 과정, 게임 취·창업 과정 등, 2026년 1월 12일)이다.',
    )
  })
})
