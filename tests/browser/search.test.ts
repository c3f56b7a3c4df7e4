import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn, SOON } from './site.ts'

const site = siteIn(inject('dist'))
const WEBTOON = 'webtoon-talent'

const results = (page: Page) =>
  page
    .locator('[data-results] > li:not([hidden])')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-program')!))
const answered = (page: Page) => page.waitForSelector('html[data-search-ready]')
const field = (page: Page) => page.locator('#q')
const note = (page: Page) => page.locator('[data-note]')

async function type(page: Page, text: string) {
  await field(page).pressSequentially(text)
  await answered(page)
}

/** Words a reader may type, and the program that must come first. */
const asked: Record<Locale, [text: string, first: string][]> = {
  ko: [
    ['웹툰', WEBTOON],
    ['넷플릭스', 'ott-netflix-training'],
    ['게임인재원', 'game-talent-institute'],
    ['애니메이션', 'animation-production-talent'],
  ],
  en: [
    ['webtoon', WEBTOON],
    ['Netflix', 'ott-netflix-training'],
    ['game', 'game-talent-institute'],
    ['mentor', 'creative-talent-companion'],
  ],
  ja: [
    ['ウェブトゥーン', WEBTOON],
    ['Netflix', 'ott-netflix-training'],
    ['ゲーム', 'game-talent-institute'],
  ],
  'zh-hans': [
    ['网络漫画', WEBTOON],
    ['Netflix', 'ott-netflix-training'],
    ['游戏', 'game-talent-institute'],
  ],
}

describe.each(localeIds)('the search, in %s', (locale) => {
  const t = speak(locale)
  const [[query, first] = ['', ''], ...more] = asked[locale]

  it('answers while one types: the best first, the count announced, the address kept', async () => {
    const page = await site.visit(`/${locale}/`)
    const all = await results(page)
    await type(page, query)
    const found = await results(page)
    expect(found[0]).toBe(first)
    expect(found.length).toBeLessThan(all.length)
    // An output is read aloud when it changes.
    expect(await page.locator('output').innerText()).toBe(t.n('catalog.count', found.length))
    expect(await page.locator('[data-result-count]').innerText()).toBe(String(found.length))
    expect(new URLSearchParams(site.pathOf(page).split('?')[1]).get('q')).toBe(query)
    await field(page).fill('')
    await expect.poll(() => results(page), SOON).toEqual(all)
    expect(site.pathOf(page)).toBe(`/${locale}/`)
  })

  it('gives the same when its address is opened', async () => {
    const page = await site.visit(`/${locale}/`)
    await type(page, query)
    const found = await results(page)
    const again = await site.visit(site.pathOf(page))
    await answered(again)
    expect(await results(again)).toEqual(found)
    expect(await field(again).inputValue()).toBe(query)
  })

  it.each(more)('finds %s', async (text, wanted) => {
    const page = await site.visit(`/${locale}/?q=${encodeURIComponent(text)}`)
    await answered(page)
    expect((await results(page))[0]).toBe(wanted)
  })

  it('is reached from every page, and back again', async () => {
    const page = await site.visit(`/${locale}/about/`)
    await field(page).fill(query)
    await field(page).press('Enter')
    await answered(page)
    expect(site.pathOf(page)).toBe(`/${locale}/?q=${encodeURIComponent(query)}`)
    expect((await results(page))[0]).toBe(first)
    await page.goBack()
    expect(site.pathOf(page)).toBe(`/${locale}/about/`)
  })

  it('says when nothing fits, and what of the address it does not know', async () => {
    const page = await site.visit(`/${locale}/?q=xyzzy&colour=red&genre=opera`)
    await answered(page)
    expect(await results(page)).toEqual([])
    expect(await note(page).innerText()).toBe(
      `${t('catalog.ignored', { what: 'colour=red, genre=opera' })} ${t('catalog.none')}`,
    )
    expect(await note(page).getAttribute('role')).toBe('status')
  })

  it('ignores what it does not know and shows the rest', async () => {
    const page = await site.visit(`/${locale}/?genre=webtoon&genre=opera&age=25`)
    expect(await results(page)).toEqual([WEBTOON])
    expect(await note(page).innerText()).toBe(t('catalog.ignored', { what: 'genre=opera, age=25' }))
  })
})

describe('the filters', () => {
  it('narrow the list, together, and Back undoes them one by one', async () => {
    const page = await site.visit('/en/')
    const all = await results(page)
    await page.selectOption('select[name=stage]', 'working')
    const working = await results(page)
    expect(working.length).toBeGreaterThan(1)
    expect(working.length).toBeLessThan(all.length)
    await page.selectOption('select[name=genre]', 'broadcast')
    const both = await results(page)
    expect(both.length).toBeGreaterThan(0)
    expect(both.length).toBeLessThan(working.length)
    expect(working).toEqual(expect.arrayContaining(both))
    expect(site.pathOf(page)).toBe('/en/?genre=broadcast&stage=working')
    await page.goBack()
    await expect.poll(() => results(page), SOON).toEqual(working)
    expect(await page.locator('select[name=genre]').inputValue()).toBe('')
    await page.goBack()
    await expect.poll(() => results(page), SOON).toEqual(all)
    await page.goForward()
    await expect.poll(() => results(page), SOON).toEqual(working)
  })

  it('offer each value with the number of programs it leaves', async () => {
    const page = await site.visit('/en/')
    for (const select of await page.locator('[data-filters] select').all()) {
      const name = await select.getAttribute('name')
      for (const option of (await select.locator('option').all()).slice(1)) {
        const [value, text] = [await option.getAttribute('value'), await option.innerText()]
        await select.selectOption(value)
        expect(`(${(await results(page)).length})`, `${name}=${value}`).toBe(/\(\d+\)$/.exec(text)?.[0])
      }
      await select.selectOption('')
    }
  })

  it('take several values of one kind from an address, any of which fits', async () => {
    const page = await site.visit('/en/?genre=webtoon&genre=game')
    expect((await results(page)).toSorted()).toEqual(['game-talent-institute', WEBTOON])
  })

  it('narrow what a search found and keep its order', async () => {
    const page = await site.visit('/en/?q=webtoon')
    await answered(page)
    const found = await results(page)
    await page.selectOption('select[name=stage]', 'aspiring')
    await answered(page)
    await expect.poll(async () => (await results(page)).length, SOON).toBeLessThan(found.length)
    const narrowed = await results(page)
    expect(narrowed.length).toBeGreaterThan(0)
    expect(found.filter((slug) => narrowed.includes(slug))).toEqual(narrowed)
  })

  it('are cleared by one link', async () => {
    const page = await site.visit('/en/?q=webtoon&stage=aspiring')
    await answered(page)
    await page.locator('[data-filters] a').click()
    expect(site.pathOf(page)).toBe('/en/')
    expect(await field(page).inputValue()).toBe('')
    expect((await results(page)).length).toBeGreaterThan(10)
  })
})

describe('a step back', () => {
  it('undoes a search that was sent, in one step', async () => {
    const page = await site.visit('/en/about/')
    await page.locator('nav a').first().click()
    await type(page, 'webtoon')
    await field(page).press('Enter')
    await page.goBack()
    expect(site.pathOf(page)).not.toBe('/en/?q=webtoon')
  })
})

describe('what a reader types', () => {
  const nasty = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "'; alert(1); //",
    '%00%ff',
    '\u202Eabc',
    '*',
    '가'.repeat(99),
  ]

  // The visit itself makes an error of every dialog, request elsewhere and breach of the policy.
  it.each(nasty)('is never markup: %s', async (text) => {
    const page = await site.visit(
      `/en/?q=${encodeURIComponent(text)}&${encodeURIComponent(text)}=${encodeURIComponent(text)}`,
    )
    await answered(page)
    expect(await field(page).inputValue()).toBe(text.trim())
    expect(await note(page).innerText()).toContain(text.trim().slice(0, 5))
    expect(await page.locator('main img, main script:not([type=module])').count()).toBe(0)
  })
})

describe('a search that cannot be loaded', () => {
  /** The catalog, with the first request for the search answered by nothing. */
  async function cut() {
    const page = await site.visit('/en/', { expects: /^Failed to load resource/ })
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 })
    await field(page).fill('webtoon')
    await expect.poll(() => note(page).innerText(), SOON).toBe(speak('en')('catalog.failed'))
    return page
  }

  it('says so and shows the whole list', async () => {
    const page = await cut()
    expect((await results(page)).length).toBe(await page.locator('[data-program]').count())
  })

  it('works again once it can be', async () => {
    const page = await cut()
    await field(page).fill('webtoons')
    await expect.poll(async () => (await results(page))[0], SOON).toBe(WEBTOON)
  })
})
