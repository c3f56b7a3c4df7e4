import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { brokenIn } from './links.ts'
import { kindOf, pageOf, pagesOf, textOf } from './pages.ts'

describe('a second year', () => {
  const [one, two] = [inject('one'), inject('two')]
  const text = (path: string) => textOf(pageOf(two, path))

  it('moves no address: every page of the first year is still there', () => {
    const after = new Set(pagesOf(two).map(({ path }) => path))
    const before = pagesOf(one).map(({ path }) => path)
    expect(before.filter((path) => kindOf(path) === 'figure').length).toBeGreaterThan(20)
    expect(before.filter((path) => !after.has(path))).toEqual([])
  })

  it('is shown as the current one', () => {
    for (const locale of localeIds) {
      expect(pageOf(two, `/${locale}/`).dom.querySelector('h1')!.textContent).toContain('2027')
      const page = text(`/${locale}/programs/lantern-workshop/`)
      expect(page).toMatch(/70/)
      expect(page).not.toMatch(/65/)
      expect(pageOf(two, `/${locale}/figures/roadmap-budget/`).dom.querySelector('h1')!.textContent).toContain('2027')
    }
  })

  it('keeps the first on a page of its own, under its year', () => {
    for (const locale of localeIds) {
      const path = `/${locale}/programs/lantern-workshop/`
      const page = pageOf(two, `${path}2026/`)
      expect(page.dom.querySelector('h1')!.textContent).toContain('2026')
      expect(textOf(page)).toMatch(/60.*65/)
      expect(textOf(page)).not.toMatch(/2027/)
      const links = pageOf(two, path)
        .dom.querySelectorAll('main a')
        .map((link) => link.getAttribute('href'))
      expect(links).toContain(`${path}2026/`)
    }
  })

  it('keeps the first on the page of each figure, with its year beside it', () => {
    for (const locale of localeIds) {
      expect(text(`/${locale}/figures/lantern-workshop-seats/`)).toMatch(/2027.*70.*2026.*60/)
      expect(text(`/${locale}/figures/lantern-workshop-seats-glass/`)).toMatch(/2026.*20/)
    }
  })

  it('says the year of whatever is still of the first', () => {
    for (const locale of localeIds) {
      const parts = pageOf(two, `/${locale}/figures/`).dom.querySelectorAll('.led tbody')
      const years = parts.map((part) => [...new Set(part.querySelectorAll('td:last-child').map((cell) => cell.text))])
      expect(years).toEqual([['2027'], ['2026']])
      expect(pageOf(two, `/${locale}/`).dom.querySelector('[data-program="kite-school"]')!.textContent).toContain(
        '2026',
      )
    }
  })

  it('breaks no link', () => {
    expect(brokenIn(two)).toEqual([])
  })
})
