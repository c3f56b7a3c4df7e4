import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { describe, expect, inject, it } from 'vitest'
import { filesIn } from '../../src/folder/folder.ts'
import { localeIds, locales, sourceLocale } from '../../src/i18n/locales.ts'
import { REAL } from '../fixtures/catalog.ts'
import { addressesOf, brokenIn } from './links.ts'
import { kindOf, localeOf, pagesOf, SITE, type Page } from './pages.ts'

describe('the links of the site', () => {
  const dir = inject('dist')
  const pages = pagesOf(dir)

  it('lead to a file that is there, and to a part that is there', () => {
    expect(pages.flatMap(addressesOf).length).toBeGreaterThan(5_000)
    expect(brokenIn(dir)).toEqual([])
  })

  it('reach every page from the languages', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]))
    const seen = new Set<string>()
    const walk = (path: string) => {
      const page = byPath.get(path)
      if (!page || seen.has(path)) return
      seen.add(path)
      for (const link of page.dom.querySelectorAll('a[href]'))
        walk(new URL(link.getAttribute('href')!, SITE + path).pathname)
    }
    walk('/')
    expect(pages.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual(['/404.html'])
  })

  it('lead out by full addresses only', () => {
    const out = pages.flatMap(({ dom }) => dom.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!))
    expect(
      [...new Set(out)].filter((address) => !/^(#|\/|(https?|webcal):\/\/[\w.-]+\.\w+(\/|$))/.test(address)),
    ).toEqual([])
  })

  it('begin with the path the site lives under, and lead to a file there too', () => {
    expect(brokenIn(inject('march'), '/talent')).toEqual([])
  })
})

/** Pages whose text is not written in their language, from the content itself. */
const untranslated = localeIds.flatMap((locale) =>
  filesIn(REAL)
    .filter((file) => file.endsWith(`/${sourceLocale}.mdx`) || file.startsWith(`pages/${sourceLocale}/`))
    .filter((file) => !existsSync(join(REAL, file.replace(`/${sourceLocale}`, `/${locale}`))))
    .map((file) => `/${locale}/${file.replace(/^pages\/\w+\/(\w+)\.mdx$/, '$1/').replace(/\w+\.mdx$/, '')}`),
)

/** The pages made for frames on other sites. */
const cardsOf = (pages: Page[]) => pages.map(({ path }) => path).filter((path) => kindOf(path) === 'embed')

describe('the heads of the pages', () => {
  const dir = inject('dist')
  const pages = pagesOf(dir)
  const indexed = pages.filter(
    ({ dom }) => !dom.querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex'),
  )
  const alternatesOf = ({ dom }: Page) =>
    Object.fromEntries(
      dom
        .querySelectorAll('link[rel="alternate"][hreflang]')
        .map((link) => [link.getAttribute('hreflang')!, link.getAttribute('href')!]),
    )

  it('keep out of search engines what is not there, what stands in for a translation, and what is made for frames', () => {
    const kept = pages.filter((page) => !indexed.includes(page)).map(({ path }) => path)
    expect(kept.toSorted()).toEqual(['/404.html', ...untranslated, ...cardsOf(pages)].toSorted())
  })

  it('name as the original the page itself, of a card the page of its figure', () => {
    for (const { path, dom } of pages.filter((page) => indexed.includes(page) || kindOf(page.path) === 'embed'))
      expect(
        dom.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href')),
        path,
      ).toEqual([SITE + path.replace(/^\/embed/, '')])
  })

  it('have a title and a description of their own in each language', () => {
    const twice = Object.entries(Object.groupBy(indexed, ({ dom }) => dom.querySelector('title')!.textContent)).filter(
      ([title, same]) => title.trim() === '' || same!.length > 1,
    )
    expect(twice.map(([title, same]) => `${title}: ${same!.map(({ path }) => path).join(', ')}`)).toEqual([])
    const silent = indexed.filter(({ dom }) => !dom.querySelector('meta[name="description"]')?.getAttribute('content'))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('name the same page in each language, which names this page in turn', () => {
    const byAddress = new Map(indexed.map((page) => [SITE + page.path, page]))
    const alone = indexed.flatMap((page) => {
      const own = alternatesOf(page)
      const there = localeIds.filter((id) => byAddress.has(SITE + page.path.replace(/^\/[a-z-]*/, `/${id}`)))
      const missing = [...there.map((id) => locales[id].tag), 'x-default'].filter((tag) => own[tag] === undefined)
      const silent = Object.entries(own).filter(([, address]) => {
        const other = byAddress.get(address)
        return !other || JSON.stringify(alternatesOf(other)) !== JSON.stringify(own)
      })
      return [...missing, ...silent.map(([tag]) => tag)].map((tag) => `${page.path}: ${tag}`)
    })
    expect(alone).toEqual([])
  })

  it('say the language of the page as it is in its address', () => {
    for (const { path, dom } of pages) {
      const locale = localeOf(path) ?? 'ko'
      expect(dom.querySelector('html')!.getAttribute('lang'), path).toBe(Intl.getCanonicalLocales(locale)[0])
    }
  })
})

describe('languages', () => {
  it('are marked by tags of BCP 47 in their canonical form', () => {
    const tags = pagesOf(inject('dist')).flatMap(({ dom }) =>
      dom
        .querySelectorAll('[lang], [hreflang]')
        .flatMap((element) => [element.getAttribute('lang'), element.getAttribute('hreflang')]),
    )
    const wrong = [...new Set(tags)].filter((tag) => {
      if (tag === undefined || tag === 'x-default') return false
      try {
        return Intl.getCanonicalLocales(tag)[0] !== tag
      } catch {
        return true
      }
    })
    expect(wrong).toEqual([])
  })
})

describe('the sitemap', () => {
  const dir = inject('dist')
  const read = (file: string) => parse(readFileSync(join(dir, file), 'utf8'))
  const text = (file: string, tag: string) =>
    read(file)
      .querySelectorAll(tag)
      .map(({ textContent }) => textContent)
  const parts = text('sitemap-index.xml', 'loc').map((address) => new URL(address).pathname.slice(1))

  it('is named in robots.txt', () => {
    expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toContain(`\nSitemap: ${SITE}/sitemap-index.xml\n`)
  })

  it('lists every page that search engines may show, and no other', () => {
    const listed = parts.flatMap((part) => text(part, 'loc'))
    const out = new Set(['/404.html', ...untranslated, ...cardsOf(pagesOf(dir))])
    const wanted = pagesOf(dir).filter(({ path }) => !out.has(path))
    expect(listed.toSorted()).toEqual(wanted.map(({ path }) => SITE + path).toSorted())
  })

  it('names each language of a page once', () => {
    const twice = parts.flatMap((part) =>
      read(part)
        .querySelectorAll('url')
        .filter((url) => {
          const tags = url.querySelectorAll('[hreflang]').map((link) => link.getAttribute('hreflang'))
          return new Set(tags).size !== tags.length
        })
        .map((url) => url.querySelector('loc')!.textContent),
    )
    expect(twice).toEqual([])
  })
})
