import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { kindOf, localeOf, pagesOf } from '../site/pages.ts'
import { examplesIn, siteIn } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)
/** Axe as it comes with its package for Playwright, which would read it anew for every look at a page. */
const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const height = 800

const all = examplesIn(dir, ['ko', 'en'])
const others = localeIds.filter((id) => id !== 'ko' && id !== 'en')
const examples = [...all, ...examplesIn(dir, others).filter((path) => ['catalog', 'program'].includes(kindOf(path)))]

interface Look {
  width: number
  colorScheme: 'light' | 'dark'
}
const narrow = { light: { width: 360, colorScheme: 'light' }, dark: { width: 360, colorScheme: 'dark' } } as const
const wide = { light: { width: 1280, colorScheme: 'light' }, dark: { width: 1280, colorScheme: 'dark' } } as const

/**
 * How a page is looked at. The markup is the same in every language: two show all of it, together narrow and wide, in light and in dark;
 * the others show, on the pages with most words, whether their letters fit.
 */
function looksAt(path: string): Look[] {
  const locale = localeOf(path)
  if (locale === 'ko') return [narrow.light, wide.dark]
  if (locale === 'en') return [wide.light, narrow.dark]
  return others.some((id) => id === locale) ? [narrow.light] : [narrow.light, narrow.dark, wide.light, wide.dark]
}

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: (string | string[])[] }[] }[] }>
}

/** What axe finds wrong with a page. Pages have no frames. */
async function faultsOf(page: Page, look: Look) {
  await page.setViewportSize({ width: look.width, height })
  await page.emulateMedia({ colorScheme: look.colorScheme })
  const found = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const runOnly = { type: 'tag', values }
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, TAGS)
  return found.map((fault) => `${look.width} px, ${look.colorScheme}: ${fault}`)
}

describe('a page for everyone', () => {
  it('is looked for among pages of every kind', () => {
    expect(new Set(examples.map(kindOf))).toEqual(new Set(pagesOf(dir).map(({ path }) => kindOf(path))))
  })

  it('would be told from one that is not', async () => {
    const page = await site.visit('/ko/about/')
    await page.evaluate(AXE)
    await page.evaluate(() => {
      document.querySelector('h1')!.insertAdjacentHTML('afterend', '<img src="/icon.svg"><p id="faint">Faint</p>')
      document.querySelector<HTMLElement>('#faint')!.style.color = '#aaa' // on white, not on black
    })
    for (const look of looksAt('/ko/')) {
      const found = (await faultsOf(page, look)).map((fault) => fault.replace(/.*: ([a-z-]+): .*/, '$1'))
      expect(new Set(found)).toEqual(
        new Set(look.colorScheme === 'light' ? ['image-alt', 'color-contrast'] : ['image-alt']),
      )
    }
  })

  it.each(examples)('meets WCAG 2.2 AA: %s', async (path) => {
    const page = await site.read(path)
    await page.evaluate(AXE)
    const faults: string[] = []
    for (const look of looksAt(path)) faults.push(...(await faultsOf(page, look)))
    expect(faults).toEqual([])
  })

  it.each([
    ['a search that found nothing, and one that asks for what is not known', '?q=xyzzy&colour=red&genre=game'],
    [
      'a search that was understood, results with their reasons, and choices',
      '?q=29살 웹툰 4월&status=past&status=unpublished',
    ],
    ['programs of which it cannot be told', '?q=29살'],
    ['reasons that lead to figures', '?q=10명 이상'],
    ['a figure of the whole plan', '?q=3400명'],
  ])('meets it with %s', async (_, asked) => {
    const page = await site.visit(`/ko/${asked}`, { viewport: { width: 360, height } })
    await page.waitForSelector('html[data-search-ready]')
    await page.waitForSelector('#q[role=combobox]')
    await page.evaluate(AXE)
    for (const look of looksAt('/ko/')) {
      await page.setViewportSize({ width: look.width, height })
      if (look.width === 360) await page.locator('.filt > details > summary').click()
      await page.locator('.fac summary').nth(1).click()
      await page.locator('#q').focus()
      await page.keyboard.type(' 웹')
      await page.locator('[role=option]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await faultsOf(page, look)).toEqual([])
      await page.locator('#q').fill(new URL(page.url()).searchParams.get('q')!.replace(/ 웹$/, ''))
    }
  })

  it('meets it with the ledger sorted and narrowed, its amounts to the last won', async () => {
    const page = await site.visit('/en/figures/?kind=won&sort=-value')
    await page.evaluate(AXE)
    await page.locator('#exact').check()
    for (const look of [narrow.light, narrow.dark, wide.light, wide.dark]) {
      expect(await faultsOf(page, look)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  it('meets it with four programs compared, a fifth left out, and only what differs', async () => {
    const five = ['ai-content-academy', 'game-talent-institute', 'webtoon-talent', 'ott-graduate-schools', 'nobody']
    const page = await site.visit(`/en/compare/?${five.map((slug) => `p=${slug}`).join('&')}&differs=1`)
    await page.evaluate(AXE)
    for (const look of [narrow.light, narrow.dark, wide.light, wide.dark]) {
      expect(await faultsOf(page, look)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  it('never scrolls sideways at 320 or 360 px', async () => {
    const programs = pagesOf(dir)
      .map(({ path }) => path)
      .filter((path) => ['program', 'edition'].includes(kindOf(path)))
    const wider: string[] = []
    for (const path of new Set([...examples, ...programs])) {
      const page = await site.read(path)
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height })
        const needed = await page.evaluate(() => document.documentElement.scrollWidth)
        if (needed > width) wider.push(`${path}: ${needed} px at ${width} px`)
      }
    }
    expect(wider).toEqual([])
  })
})
