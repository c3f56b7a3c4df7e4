/** The judged queries in the built site: what a reader is shown must score as well as the engine does, typed or opened by its address. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { floors, judged, type Judged, type Scores } from '../search/judged.ts'
import { score } from '../search/judged/score.mjs'
import { siteIn } from './site.ts'

const site = siteIn(inject('dist'))
const results: Record<string, string[]> = {}
const of = (locale: Locale) => judged.filter(({ lang }) => lang === locale)

/** The programs shown, in order, once the query has been answered. */
async function shown(page: Page): Promise<string[]> {
  await page.waitForSelector('html[data-search-ready]')
  return page
    .locator('[data-results] > li[data-program]:not([hidden])')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-program')!))
}

async function ask(page: Page, queries: readonly Judged[]) {
  for (const { id, q } of queries) {
    await page.locator('#q').fill(q)
    results[id] = await shown(page)
  }
}

describe('the judged set, through the page', () => {
  beforeAll(async () => {
    for (const locale of localeIds) await ask(await site.read(`/${locale}/`), of(locale))
  })
  it.each(floors)('scores %s %s at least %f', (group, measure, least) => {
    expect((score(judged, results) as Scores)[group]![measure]).toBeGreaterThanOrEqual(least)
  })
  it('shows little that nobody judged relevant', () => {
    expect((score(judged, results) as Scores).all!.noise).toBeLessThanOrEqual(0.05)
  })
  it.each(localeIds)('gives the same list key by key and from its address (%s)', async (locale) => {
    const page = await site.read(`/${locale}/`)
    for (const { id, q } of of(locale).slice(0, 5)) {
      await page.locator('#q').fill('')
      await page.locator('#q').pressSequentially(q)
      expect(await shown(page)).toEqual(results[id])
      await page.goto(`${page.url().split('?')[0]}?q=${encodeURIComponent(q)}`)
      expect(await shown(page)).toEqual(results[id])
    }
  })
})
