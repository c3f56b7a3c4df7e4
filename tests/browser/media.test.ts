import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { kindOf, pagesOf } from '../site/pages.ts'
import { examplesIn, siteIn } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)

/** Contrast of two colours as WCAG 2.2 defines it; `rgb(1, 2, 3)`. */
function contrast(a: string, b: string) {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

/** The drawn marks that mean something, with the colour each is drawn in. */
const marks = (page: Page) =>
  page.evaluate(() => {
    const colourOf: [string, 'fill' | 'stroke' | 'color' | 'borderLeftColor'][] = [
      ['.bar', 'fill'],
      ['.ht', 'stroke'],
      ['.dots', 'stroke'],
      ['.today line', 'stroke'],
      ['.today text', 'fill'],
      ['.k', 'color'],
      ['.ne', 'color'],
    ]
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor,
      body: getComputedStyle(document.body).backgroundColor,
      colours: colourOf.flatMap(([selector, property]) =>
        [...document.querySelectorAll(selector)]
          .slice(0, 1)
          .map((element) => ({ selector, colour: getComputedStyle(element)[property] })),
      ),
    }
  })

describe.each(['light', 'dark'] as const)('in colours forced by the system, %s', (colorScheme) => {
  it.each(['/ko/', '/ko/programs/ai-content-academy/'])(
    'every mark can still be told from the paper: %s',
    async (path) => {
      const page = await site.visit(path, { forcedColors: 'active', colorScheme })
      const { body, colours } = await marks(page)
      expect(colours.length).toBeGreaterThan(3)
      const faint = colours
        .map((mark) => ({ ...mark, ratio: contrast(mark.colour, body) }))
        .filter(({ ratio }) => ratio < 3)
      expect(faint).toEqual([])
    },
  )
})

describe('with less movement', () => {
  it.each(examplesIn(dir, ['ko']))('nothing moves: %s', async (path) => {
    const page = await site.read(path, { reducedMotion: 'reduce' })
    await page.mouse.move(200, 200)
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map((animation) => animation.id),
      ...[...document.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
        .map(({ tagName }) => tagName),
    ])
    expect(moving).toEqual([])
  })
})

describe('on paper', () => {
  /** How many pages a PDF has, and the size of the first in points. */
  function measure(pdf: Buffer) {
    const text = pdf.toString('latin1')
    const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text)
    return {
      sheets: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
      size: box?.slice(1).map((side) => Math.round(Number(side))),
    }
  }

  it.each(localeIds)(
    'a program fits on a few sheets of A4, one of which little is known on one or two, in %s',
    async (locale) => {
      const slugs = pagesOf(dir).filter(({ path }) => kindOf(path) === 'program' && path.startsWith(`/${locale}/`))
      const many: string[] = []
      const page = await site.visit('/')
      for (const { path } of slugs) {
        await page.goto(new URL(path, page.url()).href)
        const { sheets, size } = measure(await page.pdf({ preferCSSPageSize: true }))
        expect(size).toEqual([595, 842])
        // On the largest page small print is not worth a sheet.
        const most = path.includes('/ott-netflix-training/') ? 2 : path.includes('/ai-content-academy/') ? 4 : 3
        if (sheets < 1 || sheets > most) many.push(`${path}: ${sheets}`)
      }
      expect(many).toEqual([])
    },
  )

  it('a page leaves out what one cannot use there, and says all else', async () => {
    const page = await site.visit('/ko/')
    const before = await page.locator('[data-results]').innerText()
    await page.emulateMedia({ media: 'print' })
    for (const selector of ['.find', '.langs', 'header nav', '[data-filters]'])
      expect(await page.locator(selector).isVisible(), selector).toBe(false)
    const words = (text: string) => new Set(text.split(/\s+/))
    expect(words(before).difference(words(await page.locator('[data-results]').innerText()))).toEqual(new Set())
  })
})
