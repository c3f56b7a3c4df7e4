import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { HTMLElement, Node } from 'node-html-parser'
import { NodeType } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { Copy } from '../fixtures/copy.ts'
import { built } from './builds.ts'
import { localeOf, pageOf, pagesOf } from './pages.ts'

/** The letters of no other language of ours: a text in them is in the language, or a name marked as such. */
const LETTERS: Partial<Record<Locale, RegExp>> = {
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
}
const { sources } = parse(readFileSync('src/content/sources.yaml', 'utf8')) as { sources: { publisher: string }[] }
/** Names that stand as they are in every language. */
const NAMES = new RegExp(
  ['CC BY', ...new Set(sources.map(({ publisher }) => publisher.replace(/ \(.*/, '')))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'g',
)

/** Every text a reader meets on a page, with the language it is said to be in. */
function textsOf(node: Node, lang: string): { text: string; lang: string }[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [{ text: node.text.trim(), lang }]
  if (node.nodeType !== NodeType.ELEMENT_NODE) return []
  const element = node as unknown as HTMLElement
  if (['SCRIPT', 'STYLE'].includes(element.tagName)) return []
  const own = element.getAttribute('lang') ?? lang
  const named = ['aria-label', 'placeholder', 'alt', 'title', 'data-l'].flatMap(
    (name) => element.getAttribute(name) ?? [],
  )
  return [...named.map((text) => ({ text, lang: own })), ...element.childNodes.flatMap((child) => textsOf(child, own))]
}

describe('the words on a page', () => {
  const pages = pagesOf(inject('dist'))

  it.each(Object.keys(locales) as Locale[])('in %s are in that language or say which they are in', (locale) => {
    const { tag } = locales[locale]
    const wrong = pages
      .filter(({ path }) => localeOf(path) === locale)
      .flatMap(({ path, dom }) =>
        textsOf(dom.querySelector('html')!, '')
          .filter(({ text, lang }) => {
            if (lang !== tag) return false
            const strange = Object.entries(LETTERS).some(([other, letters]) => other !== locale && letters.test(text))
            const sentence = locale !== 'en' && /(?:\b[A-Za-z]{2,}[ ,]+){4}[A-Za-z]{2,}/.test(text.replace(NAMES, ''))
            return strange || sentence
          })
          .map(({ text }) => `${path}: ${text}`),
      )
    expect(wrong.slice(0, 10)).toEqual([])
  })
})

describe('a translation', () => {
  const [GONE, OLD] = ['programs/ott-graduate-schools', 'programs/webtoon-talent']
  let copy: Copy
  let dir = ''
  beforeAll(async () => {
    copy = new Copy('src/content')
    rmSync(join(copy.dir, `${GONE}/ja.mdx`))
    copy.edit({ file: `${OLD}/ko.mdx`, find: /(## 무엇을 얻나요\n\n)/, put: '$1새 문장입니다. ' })
    ;[dir = ''] = await built({ name: 'translations', content: copy.dir })
  }, 120_000)
  afterAll(() => copy.remove())

  it('that is missing is shown in Korean, says so, and is kept from search engines', () => {
    const { dom, html } = pageOf(dir, `/ja/${GONE}/`)
    expect(dom.querySelector('.prose')!.getAttribute('lang')).toBe('ko')
    expect(dom.querySelector('.prose h2')!.text).toBe('어떤 사업인가요')
    expect(dom.querySelector('.notice')!.text).toBe(locales.ja.words['fallback.notice'])
    expect(dom.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex')
    expect(dom.querySelectorAll('link[hreflang]')).toHaveLength(0)
    expect(html).not.toContain('data-pagefind-body')
    const tags = pageOf(dir, `/ko/${GONE}/`)
      .dom.querySelectorAll('link[hreflang]')
      .map((link) => link.getAttribute('hreflang'))
    expect(tags).toEqual(['ko', 'en', 'zh-Hans', 'x-default'])
    const sitemap = readFileSync(join(dir, 'sitemap-0.xml'), 'utf8')
    expect(sitemap).not.toMatch(new RegExp(`/ja/${GONE}/[<"]`))
    expect(sitemap).toContain(`/ja/${OLD}/`)
  })

  it('that is older than the Korean says which part is', () => {
    for (const [locale, heading] of [
      ['en', 'What you get'],
      ['ja', '得られるもの'],
      ['zh-hans', '能得到什么'],
    ] as const) {
      expect(pageOf(dir, `/${locale}/${OLD}/`).dom.querySelector('.notice')!.text).toContain(heading)
    }
    expect(pageOf(dir, `/ko/${OLD}/`).dom.querySelector('.notice')).toBeNull()
  })

  it('is counted on the page about the site', () => {
    const rows = pageOf(dir, '/en/about/').dom.querySelectorAll('section[aria-labelledby=coverage] tbody tr')
    const numbers = rows.map((row) => row.querySelectorAll('td').map(({ text }) => text))
    const [, japanese] = numbers
    expect(numbers).toHaveLength(3)
    expect(Number(japanese![1])).toBe(1) // one part lags
    expect(Number(japanese![2])).toBeGreaterThan(4) // a whole text is missing
    expect(existsSync(join(dir, 'ja/about/index.html'))).toBe(true)
  })
})
