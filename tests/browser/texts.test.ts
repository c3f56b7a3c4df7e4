import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { SEAM, type TextHit } from '../../src/search/texts.ts'
import { pageOf } from '../site/pages.ts'
import { siteIn } from './site.ts'

const real = siteIn(inject('dist'))
const below = siteIn(inject('march'), '/talent')

const code = stripTypeScriptTypes(readFileSync('src/search/texts.ts', 'utf8')).replaceAll(/^export /gm, '')
interface WithTexts {
  searchTexts?(address: string, query: string): Promise<TextHit[]>
}

/** Brings the browser code into a page of the site, as its module would. */
const bring = (page: Page) => page.evaluate(`(() => { ${code}\n globalThis.searchTexts = searchTexts })()`)

/** Asks the texts from a page. */
const search = (page: Page, query: string, address = '/pagefind/pagefind.js'): Promise<TextHit[]> =>
  page.evaluate(([from, text]) => (globalThis as WithTexts).searchTexts!(from!, text!), [address, query])
/** The catalog of a language, able to ask. */
async function catalog(locale: Locale, site = real): Promise<Page> {
  const page = await site.read(`/${locale}/`)
  await bring(page)
  return page
}
const slugs = (hits: TextHit[]) => hits.map(({ slug }) => slug)
const textOf = ({ excerpt }: TextHit) => excerpt.map(({ text }) => text).join('')
const marked = (hits: TextHit[]) =>
  hits.flatMap(({ excerpt }) => excerpt.filter(({ mark }) => mark).map(({ text }) => text.toLowerCase()))

const COMPANION = 'creative-talent-companion'
const GAME = 'game-talent-institute'

/** What a reader may type, a program whose prose has it, and what is marked there or elsewhere; nothing if only the name has it. */
const asked: Record<Locale, [query: string, slug: string, mark: string][]> = {
  ko: [
    ['동반', COMPANION, ''],
    ['창작자', COMPANION, '창작자'],
    ['컨소시엄에서는', 'ai-content-academy', '컨소시엄'],
    ['인재원', GAME, '인재원'],
    ['웹소설', 'ai-content-academy', '웹소설'],
    ['AI웹툰', 'ai-content-academy', 'ai'],
    ['진흥원', COMPANION, '진흥원'],
    ['제작진을', 'popular-culture-arts-talent', '제작진'],
    ['콘텐츠진흥원 멘토', COMPANION, '멘토'],
    ['산업전문인력', 'popular-music-professionals', ''],
  ],
  en: [
    ['mentor', COMPANION, 'mentors'],
    ['practitioners', COMPANION, 'practitioner'],
    ['consortia', 'ai-content-academy', 'consortia'],
  ],
  ja: [
    ['ゲーム開発', GAME, 'ゲーム'],
    ['市場', 'content-export-professionals', '市場'],
    ['メンター', COMPANION, 'メンター'],
  ],
  'zh-hans': [
    ['导师', COMPANION, '导师'],
    ['海外市场', 'content-export-professionals', '海外市场'],
  ],
}

describe('the texts', () => {
  it.each(localeIds)('in %s answer with the pages that have the words, and mark these', async (locale) => {
    const page = await catalog(locale)
    for (const [query, slug, mark] of asked[locale]) {
      const hits = await search(page, query)
      expect(slugs(hits), query).toContain(slug)
      expect(hits.length, query).toBeLessThanOrEqual(12)
      if (mark) expect(marked(hits), query).toContain(mark)
      for (const hit of hits) {
        expect(hit.href).toBe(`/${locale}/programs/${hit.slug!}/`)
        expect(hit.title).toBe(pageOf(inject('dist'), hit.href).dom.querySelector('h1')!.textContent.trim())
        expect(textOf(hit)).not.toMatch(/[`\u00AD\u200B\u2060<>]|&\w+;|^\s*$/u)
        expect(textOf(hit).length).toBeLessThan(220)
      }
    }
  })

  it('know nothing of what no page says, or says only in part', async () => {
    const korean = await catalog('ko')
    for (const query of ['은행나무', '나노반도체', '동반 은행나무', '에게서', '!?', ' ', '<mark>', '😀'])
      expect(slugs(await search(korean, query)), query).toEqual([])
    const english = await catalog('en')
    for (const query of ['apple', 'xylophone', 'mentor xylophone'])
      expect(slugs(await search(english, query)), query).toEqual([])
  })

  it('do not answer with the status or the way back, which are no prose', async () => {
    const page = await catalog('ko')
    const { text } = pageOf(inject('dist'), `/ko/programs/${COMPANION}/`).dom.querySelector('[data-state]')!
    expect(text.trim()).not.toBe('')
    expect(await search(page, text)).toEqual([])
    for (const { excerpt } of await search(page, '사업')) expect(excerpt[0]!.text).not.toMatch(/^프로그램/)
  })

  it('are found below a path, and the links keep it', async () => {
    const [hit] = await search(await catalog('ko', below), '동반', '/talent/pagefind/pagefind.js')
    expect(hit).toMatchObject({ href: `/talent/ko/programs/${COMPANION}/`, slug: COMPANION })
  })

  it('are loaded when first asked, and no sooner', async () => {
    const page = await real.visit('/ko/')
    const files: string[] = []
    page.on('request', (request) => files.push(new URL(request.url()).pathname))
    await bring(page)
    await page.waitForLoadState('networkidle')
    expect(files.filter((file) => file.includes('pagefind'))).toEqual([])
    await search(page, '동반')
    const once = files.length
    expect(files).toContain('/pagefind/pagefind.js')
    await search(page, '동반')
    expect(files.length).toBe(once)
  })

  it('can be asked for again at another address if they could not be loaded', async () => {
    const page = await real.visit('/ko/', { expects: /ERR_FAILED/ })
    await page.route('**/pagefind.js', (route) => route.abort())
    await bring(page)
    await expect(search(page, '동반')).rejects.toThrow()
    const [hit] = await search(page, '동반', '/pagefind/pagefind.js?1')
    expect(hit?.slug).toBe(COMPANION)
  })

  it('leave the pages as they were', () => {
    const { dom } = pageOf(inject('dist'), `/ko/programs/${COMPANION}/`)
    expect(dom.querySelector('main')!.textContent).not.toContain(SEAM)
    expect(dom.querySelector('[data-pagefind-body] h1')!.textContent).toBe('창의인재동반사업')
  })
})
