import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { kindOf, pagesOf } from '../site/pages.ts'
import { examplesIn, siteIn } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)
/** The markup is the same in every language: two show all of it, the others whether their letters fit. */
const all = examplesIn(dir, ['ko', 'en'])
const others = localeIds.filter((id) => id !== 'ko' && id !== 'en')
const examples = [...all, ...examplesIn(dir, others).filter((path) => ['catalog', 'program'].includes(kindOf(path)))]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const wide = [360, 1280]
const height = 800

type Rules = { type: 'tag' | 'rule'; values: string[] }
const ALL: Rules = { type: 'tag', values: TAGS }
const COLOURS: Rules = { type: 'rule', values: ['color-contrast'] }

/** What axe finds wrong. Pages have no frames, so its short way of running sees all of them. */
async function faultsOf(page: Page, runOnly: Rules) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const { width } = page.viewportSize()!
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${width} px: ${id}: ${target.join(' ')}`))
}

describe('a page for everyone', () => {
  it('is looked for among pages of every kind', () => {
    expect(new Set(examples.map(kindOf))).toEqual(new Set(pagesOf(dir).map(({ path }) => kindOf(path))))
  })

  it.each(examples)('meets WCAG 2.2 AA, narrow and wide, light and dark: %s', async (path) => {
    const page = await site.visit(path)
    const faults: string[] = []
    for (const width of wide) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: 'light' })
      faults.push(...(await faultsOf(page, ALL)))
      // In the dark only the colours are others.
      await page.emulateMedia({ colorScheme: 'dark' })
      faults.push(...(await faultsOf(page, COLOURS)))
    }
    expect(faults).toEqual([])
  })

  it('meets it with a search that found nothing, and one that asks for what is not known', async () => {
    const page = await site.visit('/ko/?q=xyzzy&colour=red', { viewport: { width: 360, height } })
    await page.waitForSelector('html[data-search-ready]')
    expect(await page.locator('[data-note]').isVisible()).toBe(true)
    expect(await faultsOf(page, ALL)).toEqual([])
  })

  it.each([320, 360])('never scrolls sideways at %i px', async (width) => {
    const programs = pagesOf(dir)
      .map(({ path }) => path)
      .filter((path) => ['program', 'edition'].includes(kindOf(path)))
    const page = await site.visit('/', { viewport: { width, height } })
    const wider: string[] = []
    for (const path of new Set([...examples, ...programs])) {
      await page.goto(new URL(path, page.url()).href)
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (needed > width) wider.push(`${path}: ${needed} px`)
    }
    expect(wider).toEqual([])
  })
})
