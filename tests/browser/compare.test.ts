import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn, SOON } from './site.ts'

const site = siteIn(inject('dist'))
const t = speak('en')
const EN = '/en/compare/'
const [ACADEMY, GAME, WEBTOON, OTT, MUSIC] = [
  'ai-content-academy',
  'game-talent-institute',
  'webtoon-talent',
  'ott-graduate-schools',
  'popular-music-professionals',
] as const
const asking = (...slugs: string[]) => `?${slugs.map((slug) => `p=${slug}`).join('&')}`

/** The slugs of the columns, from the first on. */
const columns = (page: Page) =>
  page
    .locator('.cmp thead a:visible')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[3]))
/** The query, from the page itself: what the driver knows of the address comes later. */
const asked = (page: Page) => page.evaluate(() => location.search)
const box = (page: Page, slug: string) => page.locator(`[name=p][value=${slug}]`)
const note = (page: Page) => page.locator('[data-note]')
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('compare'))
const visibleRows = (page: Page) =>
  page.locator('.cmp tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
const add = (page: Page) => page.locator('[data-see]')

describe('the comparison', () => {
  it('shows what its address says, in that order, with every row a cell a program', async () => {
    const page = await site.visit(EN + asking(WEBTOON, ACADEMY, GAME))
    expect(await columns(page)).toEqual([WEBTOON, ACADEMY, GAME])
    const cells = await page
      .locator('.cmp tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td:not([hidden])').length))
    expect(new Set(cells)).toEqual(new Set([3]))
    const seats = page.locator('[data-row=seats] td:visible')
    expect(await seats.nth(1).innerText()).toMatch(/at least 1,000 people[^]*≠ 1,200 people/)
    expect(await box(page, GAME).isChecked()).toBe(true)
    expect(await note(page).isVisible()).toBe(false)
  })

  it('says so in its address when a program is added or taken out; Back undoes it; the languages keep it', async () => {
    const page = await site.visit(EN)
    expect(await page.locator('.cmp').isVisible()).toBe(false)
    await box(page, GAME).check()
    await box(page, ACADEMY).check()
    expect(await asked(page)).toBe(asking(GAME, ACADEMY))
    expect(await columns(page)).toEqual([GAME, ACADEMY])
    await page.locator('.cmp button:visible').first().click()
    expect(await asked(page)).toBe(asking(ACADEMY))
    // The focus stays with what can be taken out next.
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe(ACADEMY)
    await page.goBack()
    await expect.poll(() => columns(page), SOON).toEqual([GAME, ACADEMY])
    expect(await box(page, GAME).isChecked()).toBe(true)
    await page.locator('.langs [hreflang=ko]').click()
    await page.waitForURL('**/ko/compare/**')
    expect(await columns(page)).toEqual([GAME, ACADEMY])
  })

  it('leaves out a fifth program and one it does not know, and names both', async () => {
    const page = await site.visit(EN + asking(WEBTOON, 'nobody', ACADEMY, GAME, GAME, OTT, MUSIC) + '&p=&p=<b>x</b>')
    expect(await columns(page)).toEqual([WEBTOON, ACADEMY, GAME, OTT])
    const said = await note(page).innerText()
    expect(said).toContain(t('compare.unknown', { what: 'nobody, <b>x</b>' }))
    expect(said).toContain(t('compare.most', { what: (await box(page, MUSIC).getAttribute('aria-label'))! }))
    expect(await box(page, MUSIC).isDisabled()).toBe(true)
    await box(page, OTT).uncheck()
    expect(await box(page, MUSIC).isDisabled()).toBe(false)
    expect(await note(page).isVisible()).toBe(false)
  })

  it('marks in words the rows in which programs differ, and shows only those if asked', async () => {
    const page = await site.visit(EN + asking(GAME, WEBTOON))
    const all = await visibleRows(page)
    const marked = await page
      .locator('.cmp tbody tr')
      .evaluateAll((rows) =>
        rows.filter((row) => row.querySelector('em')!.checkVisibility()).map((row) => row.getAttribute('data-row')),
      )
    expect(marked).toContain('fee')
    expect(marked).not.toContain('residence')
    await page.locator('[name=differs]').check()
    expect(await visibleRows(page)).toEqual(marked)
    expect(await page.locator('output').innerText()).toBe(t('compare.count', { n: marked.length, total: all.length }))
    expect(await asked(page)).toBe(`${asking(GAME, WEBTOON)}&differs=1`)
    const again = await site.visit(site.pathOf(page))
    expect(await visibleRows(again)).toEqual(marked)
    // One program differs from none.
    await box(again, GAME).uncheck()
    expect(await asked(again)).toBe(asking(WEBTOON))
    expect(await again.locator('[name=differs]').isVisible()).toBe(false)
  })

  it('is used with a keyboard alone', async () => {
    const page = await site.visit(EN)
    await box(page, ACADEMY).focus()
    await page.keyboard.press('Space')
    await box(page, GAME).focus()
    await page.keyboard.press('Space')
    await page.locator('[name=differs]').focus()
    await page.keyboard.press('Space')
    expect(await asked(page)).toBe(`${asking(ACADEMY, GAME)}&differs=1`)
    await page.locator('.cmp button:visible').last().focus()
    await page.keyboard.press('Enter')
    expect(await columns(page)).toEqual([ACADEMY])
  })

  it.each(localeIds)('without scripts lists every program and says what is missing, in %s', async (locale) => {
    const page = await site.read(`/${locale}/compare/${asking(GAME)}`, { javaScriptEnabled: false })
    expect(await page.locator('.pick a:visible').count()).toBe(await page.locator('[name=p]').count())
    expect(await page.locator('.nojs').innerText()).toBe(speak(locale)('compare.noscript'))
    expect(await page.locator('.cmp, [name=p], .told button').filter({ visible: true }).count()).toBe(0)
  })
})

describe('the kept list', () => {
  it('begins on the page of a program, goes on to the next, and is the comparison', async () => {
    const page = await site.visit(`/en/programs/${GAME}/`)
    expect(await add(page).innerText()).toBe(t('compare.add'))
    await add(page).click()
    expect(await add(page).innerText()).toBe(t('compare.see', { n: 1 }))
    await page.goto(page.url().replace(GAME, OTT))
    await add(page).click()
    expect(await kept(page)).toBe(asking(GAME, OTT).slice(1))
    await add(page).click()
    await page.waitForURL(`**${EN}**`)
    expect(await columns(page)).toEqual([GAME, OTT])
    await page.goto(page.url().split('?')[0]!)
    expect(await asked(page)).toBe(asking(GAME, OTT))
    await page.locator('[data-forget]').click()
    expect(await kept(page)).toBeNull()
    expect(await page.locator('[data-forget]').isVisible()).toBe(false)
  })

  it('is not overwritten by a comparison somebody else has sent, unless one asks for it', async () => {
    const page = await site.visit(`/en/programs/${GAME}/`)
    await add(page).click()
    await page.goto(new URL(EN + asking(WEBTOON, OTT), page.url()).href)
    await box(page, MUSIC).check()
    expect(await kept(page)).toBe(`p=${GAME}`)
    await page.locator('[data-keep]').click()
    expect(await kept(page)).toBe(asking(WEBTOON, OTT, MUSIC).slice(1))
    await box(page, MUSIC).uncheck()
    expect(await kept(page)).toBe(asking(WEBTOON, OTT).slice(1))
  })

  it('takes no fifth program, which is named where the four are compared', async () => {
    const page = await site.visit(EN + asking(ACADEMY, GAME, WEBTOON, OTT))
    await page.locator('[data-keep]').click()
    await page.goto(new URL(`/en/programs/${MUSIC}/`, page.url()).href)
    await add(page).click()
    await page.waitForURL(`**${EN}**`)
    expect(await columns(page)).toHaveLength(4)
    expect(await note(page).isVisible()).toBe(true)
  })

  it('does without where the browser keeps nothing: the link leads on, the address holds all', async () => {
    const page = await site.visit('/en/about/')
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await page.goto(new URL(`/en/programs/${GAME}/`, page.url()).href)
    await add(page).click()
    await page.waitForURL(`**${EN}${asking(GAME)}`)
    await box(page, OTT).check()
    expect(await columns(page)).toEqual([GAME, OTT])
    await page.locator('[data-keep]').click()
    expect(await page.locator('[data-forget] ~ [role=status]').innerText()).toBe(t('compare.blocked'))
  })

  it('is a plain link without scripts', async () => {
    const page = await site.visit(`/en/programs/${GAME}/`, { javaScriptEnabled: false })
    await add(page).click()
    expect(site.pathOf(page)).toBe(EN + asking(GAME))
  })
})

describe('the comparison on paper', () => {
  it('is a dossier on A4: the answers with who says so, the pages, and its own address, without what one cannot use there', async () => {
    const page = await site.visit(EN + asking(ACADEMY, GAME, WEBTOON, OTT))
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.pick', '.cmp button', '[name=differs]', '[data-keep]'])
      expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0)
    expect(await page.locator('[data-address]').innerText()).toContain(site.pathOf(page))
    expect(await page.locator('[data-row=budget]').innerText()).toContain('the Ministry, 12 January 2026')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThan(4)
  })
})
