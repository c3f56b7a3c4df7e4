import { createHash } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { kindOf, pagesOf, type Page } from './pages.ts'

const pages = pagesOf(inject('dist'))

/** The directives of a page's policy with their sources. */
function policyOf({ dom }: Page) {
  const content = dom.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the content security policy', () => {
  it('stands in every page before anything it rules over', () => {
    const late = pages.filter(({ html }) => {
      const at = html.indexOf('<meta http-equiv="Content-Security-Policy"')
      return at < 0 || at > html.search(/<(script|style|link)\b/)
    })
    expect(late.map(({ path }) => path)).toEqual([])
  })

  it('allows nothing inline, no evaluation and no other origin', () => {
    for (const page of pages) {
      const policy = policyOf(page)
      expect(policy.get('default-src'), page.path).toEqual(["'self'"])
      for (const name of ['object-src', 'base-uri']) expect(policy.get(name), page.path).toEqual(["'none'"])
      const others = [...policy.values()].flat().filter((source) => !/^'(self|none|sha256-[\w+/=]+)'$/.test(source))
      // The search runs WebAssembly, on the one page that searches.
      expect(others, page.path).toEqual(kindOf(page.path) === 'catalog' ? ["'wasm-unsafe-eval'"] : [])
    }
  })

  it.each([
    ['script', 'script-src', 'script:not([type="application/ld+json"])', 'script[src]'],
    ['style', 'style-src', 'style', 'link[rel="stylesheet"]'],
  ])(
    'allows every %s that stands in its page by its hash, files only where there are any, and no other',
    (_, directive, blocks, files) => {
      for (const page of pages) {
        const inline = page.dom.querySelectorAll(blocks).filter((block) => !block.hasAttribute('src'))
        const own = page.dom.querySelector(files) ? ["'self'"] : []
        const wanted = [...own, ...inline.map(({ textContent }) => hash(textContent))]
        const allowed = policyOf(page)
          .get(directive)!
          .filter((source) => source !== "'wasm-unsafe-eval'")
        expect(new Set(allowed), page.path).toEqual(new Set(wanted.length > 0 ? wanted : ["'none'"]))
      }
    },
  )

  it('leaves no style attribute and no handler in the markup', () => {
    const inline = pages.flatMap(({ path, dom }) =>
      dom
        .querySelectorAll('*')
        .flatMap((element) => Object.keys(element.attributes).filter((name) => /^(style$|on)/i.test(name)))
        .map((name) => `${path}: ${name}`),
    )
    expect(inline).toEqual([])
    expect(pages.filter(({ html }) => /href="\s*(javascript|data):/i.test(html)).map(({ path }) => path)).toEqual([])
  })
})
