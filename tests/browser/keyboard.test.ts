import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { kindOf } from '../site/pages.ts'
import { examplesIn, siteIn, SOON } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)
const sizes = [
  { width: 360, height: 800 },
  { width: 1280, height: 800 },
]

/** What has the focus: what it is, whether it is seen, and whether one sees that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    const parts = [
      ['.find', 'search'],
      ['.langs', 'languages'],
      ['[data-results]', 'list'],
      ['[data-filters]', 'filters'],
      ['nav', 'menu'],
    ]
    return {
      tag: element.tagName,
      href: element.getAttribute('href'),
      text: element.innerText,
      part: parts.find(([selector]) => element.closest(selector!))?.[1],
      visible: width > 1 && height > 1 && top !== null && (element.contains(top) || top.contains(element)),
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)',
    }
  })

/** Tabs until the focus is back at the start of the page. */
async function tour(page: Page) {
  const stops: Awaited<ReturnType<typeof focused>>[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop.tag === 'BODY' || stops.length > 600) return stops
    stops.push(stop)
  }
}

describe.each(sizes)('with a keyboard at $width px', (viewport) => {
  it.each(localeIds)('one skips to what the page is about, in %s', async (locale) => {
    const page = await site.visit(`/${locale}/`, { viewport })
    await page.keyboard.press('Tab')
    const first = await focused(page)
    expect(first).toMatchObject({ tag: 'A', href: '#main', visible: true, outlined: true })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true)
  })

  it('one reaches languages, menu, search, filters and every program, in the order of the page', async () => {
    const page = await site.visit('/en/', { viewport })
    const stops = await tour(page)
    const parts = stops.map(({ part }) => part)
    const order = ['languages', 'menu', 'search', 'filters', 'list'].map((part) => parts.indexOf(part))
    expect(order.every((index) => index >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const programs = await page
      .locator('[data-program] h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(stops.filter(({ part }) => part === 'list').map(({ href }) => href)).toEqual(programs)
  })

  it.each(examplesIn(dir, ['ko']))('one always sees where one is: %s', async (path) => {
    const page = await site.read(path, { viewport })
    const stops = await tour(page)
    expect(stops.length).toBeGreaterThan(kindOf(path) === 'embed' ? 0 : 2)
    const lost = stops.filter(({ visible, outlined }) => !visible || !outlined)
    expect(
      lost.map(
        ({ tag, href, text, visible }) => `${tag} ${href} "${text}" ${visible ? 'has no outline' : 'is not seen'}`,
      ),
    ).toEqual([])
  })
})

describe('with a keyboard alone', () => {
  it('one searches, narrows and opens a program', async () => {
    const page = await site.visit('/en/')
    await page.locator('#q').focus()
    await page.keyboard.type('webtoon')
    await page.keyboard.press('Enter')
    await page.waitForSelector('html[data-search-ready]')
    await page.locator('.fac summary').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('[name=genre][value=webtoon]').focus()
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('[data-program]:not([hidden])').count(), SOON).toBe(1)
    await page.locator('[data-program]:not([hidden]) a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/programs/webtoon-talent/')
  })

  it('one opens the table of the year', async () => {
    const page = await site.visit('/en/')
    const [summary, table] = [page.locator('details:has(table) summary'), page.locator('details table')]
    expect(await table.isVisible()).toBe(false)
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await table.isVisible()).toBe(true)
  })
})
