import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { kindOf, pagesOf } from '../site/pages.ts'
import { examplesIn, siteIn } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)
/** The instant the pages were built for, so that nothing on them is out of date. */
const now = '2026-11-22T03:00:00Z'
const paths = examplesIn(dir, ['ko', 'en'])

/** What a page says, without the filters, whose button only those without scripts need, the line that says what needs one, and the buttons that do. */
const said = (page: Page) =>
  page.locator('main').evaluate((main) => {
    main.querySelectorAll('[data-filters], .nojs, .cite button').forEach((element) => element.remove())
    return (main as HTMLElement).innerText
  })

describe('without scripts', () => {
  it.each(paths)('a page says the same: %s', async (path) => {
    // On a phone the list also says what is not published.
    const viewport = { width: 360, height: 800 }
    const [plain, scripted] = await Promise.all([
      site.read(path, { viewport, javaScriptEnabled: false }),
      site.read(path, { viewport, now, timezoneId: 'Asia/Seoul' }), // elsewhere scripts add the reader's own time
    ])
    const text = await said(plain)
    expect(text.length).toBeGreaterThan(50)
    expect(text).toBe(await said(scripted))
  })

  it.each(paths.filter((path) => kindOf(path) === 'catalog'))(
    'the list stands there whole, and the form, which keeps what is asked in the address: %s',
    async (path) => {
      const page = await site.visit(`${path}?q=webtoon&genre=game`, { javaScriptEnabled: false })
      const programs = page.locator('[data-program]')
      expect(await programs.count()).toBe(
        pagesOf(dir).filter((other) => other.path.startsWith(path) && kindOf(other.path) === 'program').length,
      )
      for (const program of await programs.all()) expect(await program.isVisible()).toBe(true)
      expect(await page.locator('[data-result-count]').innerText()).toBe(String(await programs.count()))
      for (const part of ['[data-filters]', '.find']) expect(await page.locator(part).isVisible(), part).toBe(true)
      // It says that the list follows only with scripts.
      expect(await page.locator('p.nojs').isVisible()).toBe(true)
    },
  )

  it('are not missed by those who have them', async () => {
    const page = await site.visit('/ko/', { now })
    expect(await page.locator('[data-filters]').isVisible()).toBe(true)
    for (const part of await page.locator('.nojs').all()) expect(await part.isVisible()).toBe(false)
  })
})
