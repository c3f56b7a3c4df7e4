import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rewritePages } from '../../scripts/pages.ts'
import { policyOf, withPolicy } from '../../scripts/policy.ts'

const CHARSET = '<meta charset="utf-8">'
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (body: string) => `<!doctype html><html><head>${CHARSET}<title>x</title></head><body>${body}</body></html>`

/** The sources a policy allows, by directive. */
function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split(';').map((part) => {
      const [name, ...sources] = part.split(' ')
      return [name!, sources]
    }),
  )
}

describe('the policy of a page', () => {
  it('allows the script and the style that stand in it, and nothing else', () => {
    const html = page('<style>b{}</style><script>a()</script><script type="module">c()</script>')
    const policy = directives(policyOf(html))
    expect(policy['script-src']).toEqual([hash('a()'), hash('c()')])
    expect(policy['style-src']).toEqual([hash('b{}')])
  })

  it('allows none where none stands in it', () => {
    expect(directives(policyOf(page('<p>x</p>')))).toEqual({
      'default-src': ["'self'"],
      'script-src': ["'none'"],
      'style-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
    })
  })

  it('passes over data, which no browser runs', () => {
    const html = page('<script type="application/ld+json">{"a":1}</script>')
    expect(directives(policyOf(html))['script-src']).toEqual(["'none'"])
  })

  it('names a block that stands twice once', () => {
    expect(directives(policyOf(page('<style>b{}</style><style>b{}</style>')))['style-src']).toHaveLength(1)
  })

  it('lets only a page with the search run WebAssembly, and only a page with a script file load one', () => {
    const sources = (body: string) => directives(policyOf(page(body)))['script-src']
    expect(sources('<ol data-index="/pagefind/pagefind.js"></ol>')).toEqual(["'wasm-unsafe-eval'"])
    expect(sources('<script type="module" src="/_astro/x.js"></script>')).toEqual(["'self'"])
    expect(sources('<ol></ol><img src="/x.png">')).toEqual(["'none'"])
  })

  it('lets only a page with a style sheet load one', () => {
    const sources = (body: string) => directives(policyOf(page(body)))['style-src']
    expect(sources('<link rel="stylesheet" href="/_astro/x.css">')).toEqual(["'self'"])
    expect(sources('<link rel="icon" href="/icon.svg">')).toEqual(["'none'"])
  })

  it('never allows script or style that is not written out in it', () => {
    const text = fc.string().filter((value) => !/<\/(script|style)/i.test(value))
    const block = fc.record({
      tag: fc.constantFrom('script', 'style'),
      attributes: fc.constantFrom('', ' type="module"', ' data-x="y"'),
      text,
    })
    // Nothing of this may be allowed: handlers, style attributes, data, files.
    const other = fc.constantFrom(
      '<p onclick="x()">y</p>',
      '<p style="z">y</p>',
      '<script type="application/ld+json">{}</script>',
      '<script src="/x.js"></script>',
    )
    fc.assert(
      fc.property(fc.array(block), fc.array(other), (blocks, others) => {
        const written = blocks.map(({ tag, attributes, text: inner }) => `<${tag}${attributes}>${inner}</${tag}>`)
        const html = page([...written, ...others].join('\n'))
        const policy = directives(policyOf(html))
        for (const tag of ['script', 'style']) {
          const hashes = blocks.filter((entry) => entry.tag === tag).map((entry) => hash(entry.text))
          const allowed = policy[`${tag}-src`]!.filter((source) => !["'none'", "'self'"].includes(source))
          expect(allowed.sort()).toEqual([...new Set(hashes)].sort())
        }
      }),
    )
  })

  it('never says unsafe-inline or unsafe-eval', () => {
    const html = page('<script>a()</script><ol data-index="x"></ol><p style="b">c</p>')
    expect(policyOf(html)).not.toMatch(/'unsafe-/)
  })
})

describe('policies', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'policy-'))
    mkdirSync(join(dir, 'ko/about'), { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('are written into every page of every folder, before anything they speak of, and change nothing else', () => {
    const pages = { 'index.html': page('<script>a()</script>'), 'ko/about/index.html': page('<style>$&</style>') }
    for (const [file, html] of Object.entries(pages)) writeFileSync(join(dir, file), html)
    writeFileSync(join(dir, 'robots.txt'), 'User-agent: *')
    rewritePages(dir, withPolicy)
    for (const [file, html] of Object.entries(pages)) {
      const written = readFileSync(join(dir, file), 'utf8')
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`
      expect(written).toContain(CHARSET + meta)
      expect(written.replace(meta, '')).toBe(html)
      expect(written.indexOf(meta)).toBeLessThan(written.search(/<(script|style|link)/))
    }
    expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toBe('User-agent: *')
  })

  it('stop the build at a page that has no place for one', () => {
    writeFileSync(join(dir, 'ko/about/index.html'), '<script>a()</script>')
    expect(() => rewritePages(dir, withPolicy)).toThrow(/about.index\.html does not say its encoding/)
  })
})
