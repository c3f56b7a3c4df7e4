import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { describe, expect, inject, it } from 'vitest'
import type { Locale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import type { OEmbed } from '../../src/views/embed.ts'
import { valueText } from '../../src/views/value.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'
import { kindOf, localeOf, pageOf, pagesOf, SITE, textOf, type Page } from './pages.ts'
import { statementsIn } from './statements.ts'

/** The years of which figures tell, the newest first. */
const YEARS = ['2026', '2025', '2024', '2023', '2022']

/** Where a page says that its oEmbed is. */
const discovery = ({ dom }: Page) =>
  dom
    .querySelectorAll('link[rel="alternate"][type="application/json+oembed"]')
    .map((link) => ({ href: link.getAttribute('href')!, title: link.getAttribute('title') }))

describe.each([
  ['', inject('dist')],
  ['/talent', inject('march')],
])('every figure under "%s/"', (base, dir) => {
  const pages = pagesOf(dir)
  const figures = pages.filter(({ path }) => kindOf(path) === 'figure')
  const answerAt = (address: string) =>
    JSON.parse(readFileSync(join(dir, address.slice((SITE + base).length)), 'utf8')) as OEmbed

  it('has a card in each language, and there is no other', () => {
    const cards = pages.filter(({ path }) => kindOf(path) === 'embed').map(({ path }) => path)
    expect(cards.length).toBeGreaterThan(400)
    expect(cards.toSorted()).toEqual(figures.map(({ path }) => `/embed${path}`).toSorted())
  })

  it('leads to one answer of oEmbed, as its card does', () => {
    for (const page of figures) {
      const title = page.dom.querySelector('h1')!.textContent
      const wanted = [{ href: `${SITE}${base}/embed${page.path}oembed.json`, title }]
      expect(discovery(page), page.path).toEqual(wanted)
      expect(discovery(pageOf(dir, `/embed${page.path}`)), page.path).toEqual(wanted)
      expect(existsSync(join(dir, `embed${page.path}oembed.json`)), page.path).toBe(true)
    }
    const others = pages.filter((page) => !['figure', 'embed'].includes(kindOf(page.path)))
    expect(others.flatMap(discovery)).toEqual([])
  })

  it('is answered for as oEmbed 1.0 demands of rich content', () => {
    for (const page of figures) {
      const [{ href, title }] = discovery(page) as [{ href: string; title: string }]
      const { html, width, height, ...rest } = answerAt(href)
      expect(rest, page.path).toEqual({
        version: '1.0',
        type: 'rich',
        title,
        provider_name: speak(localeOf(page.path) as Locale)('site.name'),
        provider_url: `${SITE}${base}/${localeOf(page.path)}/`,
        cache_age: 86_400,
      })
      expect(
        [width, height].every((size) => Number.isInteger(size) && size > 200 && size <= 640),
        page.path,
      ).toBe(true)
      expect(parse(html).childNodes).toHaveLength(1)
      expect(parse(html).querySelector('iframe')!.attributes, page.path).toEqual({
        src: `${SITE}${base}/embed${page.path}`,
        width: String(width),
        height: String(height),
        title,
        loading: 'lazy',
        style: 'border:0;max-width:100%',
      })
    }
  })

  it('gives the same frame to be pasted', () => {
    for (const page of figures) {
      const code = page.dom.querySelector('textarea[readonly]')!
      expect(page.dom.querySelectorAll(`label[for=${code.id}]`)).toHaveLength(1)
      expect(code.textContent, page.path).toBe(answerAt(discovery(page)[0]!.href).html)
    }
  })
})

describe('the card of a figure', () => {
  const dir = inject('dist')
  const catalog = catalogOf(REAL)
  const written = YEARS.flatMap((year) => statementsIn(year).map((entry) => ({ ...entry, year })))
  const cards = pagesOf(dir).filter(({ path }) => kindOf(path) === 'embed')

  /** What stands of a figure in its newest year, read from the content itself: the preferred statement first. */
  function standing(id: string) {
    const own = written.filter(({ subject, name }) => `${subject}-${name}` === id)
    const newest = own.filter(({ year, statement }) => year === own[0]!.year && statement.rank !== 'deprecated')
    return newest.toSorted(
      (a, b) => Number(b.statement.rank === 'preferred') - Number(a.statement.rank === 'preferred'),
    )
  }

  it('never shows a value without all that was said otherwise, by whom, and ≠ where it contradicts', () => {
    let disputed = 0
    for (const card of cards) {
      const view = viewOf(catalog, localeOf(card.path) as Locale)
      const said = standing(card.path.split('/')[4]!)
      const values = said.map((entry) => valueText(view, entry, entry.statement, entry.year))
      const shown = card.dom.querySelectorAll('.fig').map(({ textContent }) => textContent)
      expect(new Set(shown.map((text) => text.replace('≠ ', ''))), card.path).toEqual(new Set(values))
      expect(shown[0], card.path).toBe(values[0])
      const [first, ...others] = said.map(({ statement: { won, people, number, percent } }, index) => ({
        text: values[index]!,
        value: [won, people, number, percent].join(),
      }))
      const contradicting = new Set(others.filter(({ value }) => value !== first!.value).map(({ text }) => text))
      disputed += contradicting.size
      expect(new Set(shown.filter((text) => text.startsWith('≠ ')).map((text) => text.slice(2)))).toEqual(contradicting)
      const speakers = card.dom.querySelectorAll('.who').map(({ textContent }) => textContent.trim())
      expect(speakers, card.path).toHaveLength(said.length)
      expect(speakers, card.path).not.toContain('')
    }
    expect(disputed).toBeGreaterThan(10)
  })

  it('says what it is a card of, that nobody official made it, and where the whole is', () => {
    for (const card of cards) {
      const view = viewOf(catalog, localeOf(card.path) as Locale)
      const original = pageOf(dir, card.path.replace('/embed', ''))
      expect(card.dom.querySelector('h1')!.textContent).toBe(original.dom.querySelector('h1')!.textContent)
      expect(textOf(card)).toContain(view.t('embed.site', { site: view.t('site.name') }))
      const links = card.dom.querySelectorAll('a').map(({ attributes }) => attributes)
      expect(links.at(-1)!.href, card.path).toBe(original.path)
      for (const link of links) expect(link, card.path).toMatchObject({ target: '_blank', rel: 'noopener' })
    }
  })

  it('has no script, and nothing of the site around it', () => {
    for (const { path, dom } of cards) expect(dom.querySelectorAll('script, header, nav, form'), path).toEqual([])
  })
})
