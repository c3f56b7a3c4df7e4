import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { pageOf } from '../site/pages.ts'
import { siteIn, SOON } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)
const EN = '/en/figures/'
const t = speak('en')
const whole = pageOf(dir, EN).dom.querySelectorAll('[data-value]').length

interface Line {
  id: string
  unit: string
  amount: number
  subject: string
  stated: string
  sources: number
  year: string
  differs: boolean
}

/** What the table shows, from above. */
const lines = (page: Page) =>
  page.locator('.led [data-value]:visible').evaluateAll((rows) =>
    rows.map((row): Line => {
      const [unit = '', amount] = row.getAttribute('data-value')!.split(' ')
      const cells = [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent)
      return {
        id: row.querySelector('a')!.pathname.split('/').at(-2)!,
        unit,
        amount: Number(amount),
        subject: cells[0]!,
        stated: row.querySelector('time')?.dateTime ?? '',
        sources: Number(/\d+$/.exec(cells[5]!)![0]),
        year: cells[6]!,
        differs: row.querySelector('.ne') !== null,
      }
    }),
  )
const head = (page: Page, key: string) => page.locator(`thead [data-sort="${key}"][scope]`)
const sortBy = (page: Page, key: string) => head(page, key).locator('button').click()
const field = (page: Page, name: string) => page.locator(`[data-filters] [name=${name}]`)
const asked = (page: Page) => new URL(page.url()).search
const told = (page: Page) => page.locator('[data-count]').innerText()
const shown = (n: number) => t('figures.count', { n, total: whole })

describe('the ledger without scripts', () => {
  it.each(localeIds)('stands there whole, without what would do nothing, in %s', async (locale) => {
    const page = await site.read(`/${locale}/figures/?q=webtoon&kind=won`, { javaScriptEnabled: false })
    expect(await lines(page)).toHaveLength(whole)
    expect(await page.locator('.led button:visible, [data-filters]:visible').count()).toBe(0)
  })

  it('gives amounts to the last won when asked, rivals too, as text', async () => {
    const page = await site.visit(EN, { javaScriptEnabled: false })
    const row = page.locator('.led tr:has(a[href$="/ai-content-academy-budget/"])')
    expect(await row.innerText()).not.toContain('₩')
    await page.locator('#exact').check()
    expect(await row.innerText()).toMatch(/7\.9 billion\s+₩7,900,000,000\s+≠ KRW 19\.2 billion\s+₩19,200,000,000/)
  })
})

describe('the ledger sorted', () => {
  it('by value compares within a unit only, the largest first, then the smallest, then as it was', async () => {
    const page = await site.visit(EN)
    const printed = await lines(page)
    const units = [...new Set(printed.map(({ unit }) => unit))]
    const rising = printed.toSorted((a, b) => units.indexOf(a.unit) - units.indexOf(b.unit) || a.amount - b.amount)
    const falling = printed.toSorted((a, b) => units.indexOf(a.unit) - units.indexOf(b.unit) || b.amount - a.amount)
    await sortBy(page, '-value')
    expect(await lines(page)).toEqual(falling)
    expect(await head(page, '-value').getAttribute('aria-sort')).toBe('descending')
    expect(await told(page)).toContain(t('figures.descending', { x: t('figures.value') }))
    await sortBy(page, '-value')
    expect(await lines(page)).toEqual(rising)
    expect(await page.locator('[aria-sort]').count()).toBe(1)
    await sortBy(page, '-value')
    expect(await lines(page)).toEqual(printed)
    expect(await page.locator('[aria-sort]').count()).toBe(0)
    expect(site.pathOf(page)).toBe(EN)
  })

  it('by any column keeps equals as they stood, dates as dates, and what is not published last', async () => {
    const page = await site.read(EN)
    const printed = await lines(page)
    const { compare } = new Intl.Collator('en', { numeric: true })
    const by: Record<string, (a: Line, b: Line) => number> = {
      subject: (a, b) => compare(a.subject, b.subject),
      '-sources': (a, b) => b.sources - a.sources,
      '-year': (a, b) => Number(b.year) - Number(a.year),
      '-stated': (a, b) => b.stated.localeCompare(a.stated),
    }
    for (const [key, order] of Object.entries(by)) {
      await sortBy(page, key)
      expect(await lines(page), key).toEqual(printed.toSorted(order))
    }
    await sortBy(page, '-stated')
    const dates = (await lines(page)).map(({ stated }) => stated)
    const known = dates.filter(Boolean)
    expect(known.length).toBeLessThan(dates.length)
    expect(dates).toEqual([...known.toSorted(), ...dates.slice(known.length)])
  })
})

describe('the ledger narrowed', () => {
  it('by words, kind, year and disagreement, together; the number is told', async () => {
    const page = await site.visit(EN)
    const all = await lines(page)
    await field(page, 'differs').check()
    const differing = all.filter(({ differs }) => differs)
    expect(differing.length).toBeGreaterThan(1)
    expect(await lines(page)).toEqual(differing)
    expect(await told(page)).toBe(shown(differing.length))
    await field(page, 'kind').selectOption('percent')
    expect(await lines(page)).toEqual(differing.filter(({ unit }) => unit === 'percent'))
    await page.getByRole('button', { name: t('catalog.clear') }).click()
    expect(await lines(page)).toEqual(all)
    await field(page, 'kind').selectOption('count')
    const counts = (await lines(page)).map(({ unit }) => unit)
    expect(new Set(counts).isDisjointFrom(new Set(['won', 'people', 'percent']))).toBe(true)
    await field(page, 'kind').selectOption('')
    await field(page, 'year').selectOption('2025')
    expect(await lines(page)).toEqual(all.filter(({ year }) => year === '2025'))
    // A heading without a figure below it is no heading.
    expect(await page.locator('#now').isVisible()).toBe(false)
    await field(page, 'q').fill('webtoon PLACES')
    const some = await lines(page)
    expect(some.length).toBeGreaterThan(0)
    expect(some.every(({ id, year }) => id.startsWith('webtoon-talent-seats') && year === '2025')).toBe(true)
    await field(page, 'q').fill('xyzzy')
    expect(await told(page)).toBe(t('figures.none'))
  })

  it('finds by Korean words in every language', async () => {
    const wanted = (await lines(await site.read('/ko/figures/?q=웹툰+모집'))).map(({ id }) => id)
    expect(wanted.length).toBeGreaterThan(5)
    for (const locale of localeIds) {
      const page = await site.read(`/${locale}/figures/?q=웹툰+모집`)
      await expect.poll(async () => (await lines(page)).map(({ id }) => id), SOON).toEqual(wanted)
    }
  })
})

describe('the state of the ledger', () => {
  it('is its address, which gives the same again, in another language too', async () => {
    const page = await site.visit(EN)
    await field(page, 'q').pressSequentially('game')
    await field(page, 'kind').selectOption('people')
    await field(page, 'year').selectOption('2026')
    await sortBy(page, '-value')
    expect(asked(page)).toBe('?q=game&kind=people&year=2026&sort=-value')
    const found = await lines(page)
    expect(found.length).toBeGreaterThan(2)
    const again = await site.visit(site.pathOf(page))
    expect(await lines(again)).toEqual(found)
    expect(await field(again, 'q').inputValue()).toBe('game')
    expect(await head(again, '-value').getAttribute('aria-sort')).toBe('descending')
    await field(again, 'q').fill('')
    await again.locator('.langs [hreflang=ko]').click()
    await again.waitForURL('**/ko/figures/**')
    expect(asked(again)).toBe('?kind=people&year=2026&sort=-value')
    expect((await lines(again)).every(({ unit, year }) => unit === 'people' && year === '2026')).toBe(true)
  })

  it('is undone by Back step by step, a burst of typing in one', async () => {
    const page = await site.visit(EN)
    await field(page, 'differs').check()
    await field(page, 'q').pressSequentially('game')
    await sortBy(page, 'measure')
    const steps = ['?q=game&differs=1', '?differs=1', '']
    for (const step of steps) {
      await page.goBack()
      await expect.poll(() => asked(page), SOON).toBe(step)
    }
    expect(await lines(page)).toHaveLength(whole)
    expect(await field(page, 'differs').isChecked()).toBe(false)
    await page.goForward()
    await expect.poll(async () => (await lines(page)).every(({ differs }) => differs), SOON).toBe(true)
  })

  it('leaves out what the address has and the page does not know', async () => {
    const page = await site.visit(`${EN}?kind=gold&year=1066&differs=yes&sort=colour&colour=red&q=`)
    expect(await lines(page)).toHaveLength(whole)
    expect(await field(page, 'kind').inputValue()).toBe('')
    await page.goto(page.url().replace('kind=gold', 'kind=won'))
    expect(new Set((await lines(page)).map(({ unit }) => unit))).toEqual(new Set(['won']))
  })

  it('is not what the header searches for', async () => {
    const page = await site.visit(`${EN}?q=game`)
    expect(await page.locator('#q').inputValue()).toBe('')
    await page.locator('#q').fill('webtoon')
    await page.locator('#q').press('Enter')
    await page.waitForURL('**/en/?q=webtoon')
  })
})

describe('the ledger for everyone', () => {
  it('is narrowed, sorted and followed with a keyboard alone', async () => {
    const page = await site.visit(EN)
    await field(page, 'q').focus()
    await page.keyboard.type('academy budget')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement!.getAttribute('name'))).toBe('kind')
    await field(page, 'differs').focus()
    await page.keyboard.press('Space')
    await head(page, '-value').locator('button').focus()
    await page.keyboard.press('Enter')
    expect(asked(page)).toBe('?q=academy+budget&differs=1&sort=-value')
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('BUTTON')
    await page.locator('[scope=row] a:visible').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/figures/ai-content-academy-budget/')
  })

  it('shows on a phone the year of what is of an earlier one, in any order', async () => {
    const page = await site.visit(`${EN}?sort=-value`, { viewport: { width: 360, height: 800 } })
    const years = await page.locator('[data-value]').evaluateAll((rows) =>
      rows.map((row) => {
        const year = (row as HTMLTableRowElement).cells[6]!
        return [year.textContent, year.checkVisibility()]
      }),
    )
    expect(years).toHaveLength(whole)
    expect(years.filter(([year, seen]) => seen !== (year !== '2026'))).toEqual([])
  })
})
