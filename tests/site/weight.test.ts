import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { kindOf, pagesOf, scriptsOf, type Page } from './pages.ts'

const dir = inject('dist')
const pages = pagesOf(dir)
const kindsOf = (some: Page[]) => new Set(some.map(({ path }) => kindOf(path)))

/** Bytes as a static host sends them, compressed once and well. */
const weight = (text: string) => brotliCompressSync(text).length
const quick = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

/** HTML with its CSS, in bytes: the catalog is one round trip, every other page less, a card for other sites least. */
const budget = (path: string) => (({ catalog: 14_600, embed: 3_000 }) as Record<string, number>)[kindOf(path)] ?? 10_000

/** What a script is for, told from what it does. */
const purposes = {
  eligibility: /data-verdicts/,
  ledger: /ariaSort/,
  compare: /data-compared/,
  shortlist: /localStorage/,
  search: /popstate/,
  status: /data-changes/,
  today: /data-now/,
  local: /getTimezoneOffset/,
  copy: /clipboard/,
  languages: /\.langs/,
}
const code = new Map([...new Set(pages.flatMap(scriptsOf))].map((src) => [src, readFileSync(join(dir, src), 'utf8')]))
const purposeOf = (src: string) =>
  Object.entries(purposes).find(([, pattern]) => pattern.test(code.get(src)!))?.[0] ?? `unknown: ${src}`
const purposesOf = (page: Page) => scriptsOf(page).map(purposeOf)

describe('the weight of a page', () => {
  it('stays within its budget', () => {
    const heavy = pages
      // What is light enough quickly compressed is lighter still compressed well; that takes twenty times as long.
      .filter(({ path, html }) => quick(html) > budget(path) && weight(html) > budget(path))
      .map(({ path, html }) => `${path}: ${weight(html)} of ${budget(path)} bytes`)
    expect(heavy).toEqual([])
  })

  it('has under 4,000 bytes of script for the catalog’s list, 3,500 for the self-check, 3,000 for the comparison, 2,000 for the ledger, 1,000 for the kept list, 400 for the reader’s own time, and 1,000 of all other', () => {
    const most: Record<string, number> = {
      ...{
        search: 4_000,
        eligibility: 3_500,
        compare: 3_000,
        ledger: 2_000,
        shortlist: 1_000,
        local: 400,
        rest: 1_000,
      },
    }
    for (const page of pages) {
      const parts = Object.groupBy(scriptsOf(page), (src) => (purposeOf(src) in most ? purposeOf(src) : 'rest'))
      for (const [part, scripts = []] of Object.entries(parts)) {
        const bytes = scripts.reduce((sum, src) => sum + weight(code.get(src)!), 0)
        expect(bytes, `${page.path}: ${part}`).toBeLessThan(most[part]!)
      }
    }
  })

  it('has scripts only for what it shows', () => {
    const having = (purpose: string) => kindsOf(pages.filter((page) => purposesOf(page).includes(purpose)))
    expect(having('search')).toEqual(new Set(['catalog']))
    expect(having('ledger')).toEqual(new Set(['figures']))
    expect(having('eligibility')).toEqual(new Set(['eligibility']))
    expect(having('compare')).toEqual(new Set(['compare']))
    expect(having('shortlist')).toEqual(new Set(['program']))
    expect(having('copy')).toEqual(new Set(['figure']))
    expect(having('today')).toEqual(new Set(['catalog', 'calendar']))
    expect(having('local')).toEqual(new Set(['calendar', 'program']))
    expect(having('status')).toEqual(new Set(['catalog', 'calendar', 'program', 'eligibility', 'compare']))
    expect(new Set(pages.flatMap(purposesOf))).toEqual(new Set(Object.keys(purposes)))
    const stateless = pages.filter(({ dom }) => dom.querySelector('[data-state]') === null)
    expect(new Set(stateless.flatMap(purposesOf))).toEqual(new Set(['languages', 'ledger', 'copy']))
    for (const page of pages) expect(new Set(scriptsOf(page)).size, page.path).toBe(scriptsOf(page).length)
  })
})

describe('the first results', () => {
  it('take at most 20 kB after the page, in every language: what reads a query, and what it is asked of', () => {
    const lazy = readdirSync(join(dir, '_astro'))
    const file = (name: string) =>
      readFileSync(
        join(
          dir,
          '_astro',
          lazy.find((other) => other.startsWith(`${name}.`))!,
        ),
        'utf8',
      )
    const engine = weight(file('ask'))
    for (const locale of localeIds)
      expect(engine + weight(readFileSync(join(dir, locale, 'search.json'), 'utf8')), locale).toBeLessThan(20_000)
    expect(weight(file('tell')) + weight(file('texts'))).toBeLessThan(6_000)
  })
})

describe('what a page loads', () => {
  const own = /^\/_astro\/[\w.-]+$/
  /** The elements that make a browser ask for something: what it is, and where. */
  const asked = ({ dom }: Page) => [
    ...dom
      .querySelectorAll('[src], [srcset], [poster], object, embed, iframe, base')
      .map((element) => [element.tagName, element.getAttribute('src') ?? element.outerHTML]),
    ...dom
      .querySelectorAll('link')
      .map((link) => [link.getAttribute('rel')!, link.getAttribute('href')!, link.getAttribute('media')])
      .filter(([rel]) => rel !== 'canonical' && rel !== 'alternate'),
  ]

  it('is nothing but its own scripts, its icon, how to search it, and on paper its own sheet of style', () => {
    const strange = pages.flatMap((page) =>
      asked(page)
        .filter(([what, where, media]) => {
          if (what === 'SCRIPT') return !own.test(where!)
          if (what === 'stylesheet') return !own.test(where!) || media !== 'print'
          if (what === 'search') return !/^\/[a-z-]+\/opensearch\.xml$/.test(where!)
          return what !== 'icon' || where !== '/icon.svg'
        })
        .map((entry) => `${page.path}: ${entry.join(' ')}`),
    )
    expect(strange).toEqual([])
  })

  it('asks for nothing more in its scripts and styles but the index of the search, and the Korean words of the ledger', () => {
    const scripts = [...code.values()].flatMap(
      (text) => text.match(/(https?:)?\/\/\w|\bfetch\((?!\w+\.(search|korean)\))/g) ?? [],
    )
    const styles = pages.flatMap(({ dom }) =>
      dom.querySelectorAll('style').flatMap(({ textContent }) => textContent.match(/@import|url\((?!['"]?#)/g) ?? []),
    )
    expect([...scripts, ...styles]).toEqual([])
  })
})
