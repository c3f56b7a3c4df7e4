import { describe, expect, it } from 'vitest'
import { headerRules, headersFile, headersFor } from '../../scripts/headers.ts'
import { localeIds } from '../../src/i18n/locales.ts'

/** Reads a `_headers` file as static hosts do: a path at the margin, its headers indented below. */
function readHeaders(text: string) {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path, ...lines] = block.split('\n')
      const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1) as [string, string])
      return { path, headers: Object.fromEntries(headers) }
    })
}

const CARD = '/embed/zh-hans/figures/roadmap-budget/'

describe('headers', () => {
  it.each(['/', '/ko/', '/nothing', '/_astro/x.js', '/og/ko/catalog.png', CARD])(
    'of %s forbid guessing of types, and a hold of others on it',
    (path) => {
      expect(headersFor(path)).toMatchObject({
        'Cross-Origin-Opener-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin',
      })
    },
  )

  it.each(['/', '/404.html', ...localeIds.flatMap((id) => [`/${id}/`, `/${id}/programs/webtoon-talent/`])])(
    'of %s forbid framing',
    (path) => expect(headersFor(path)).toMatchObject({ 'Content-Security-Policy': "frame-ancestors 'none'" }),
  )

  it('leave a card for other sites free to be framed', () => {
    expect(Object.keys(headersFor(CARD))).not.toContain('Content-Security-Policy')
  })

  it('let only files that carry their version in their name be kept', () => {
    expect(headersFor('/_astro/client.abc123.js')['Cache-Control']).toContain('immutable')
    for (const path of ['/', '/ko/', '/_astro', '/pagefind/pagefind.js', '/robots.txt'])
      expect(headersFor(path)['Cache-Control'] ?? '', path).not.toContain('immutable')
  })

  it('stand each in one rule of those that meet, since some hosts join what two rules say', () => {
    const holds = (rule: string, path: string) =>
      rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule
    const meet = (a: string, b: string) => holds(a, b) || holds(b, a)
    const twice = headerRules.flatMap(({ path, headers }, index) =>
      headerRules
        .slice(index + 1)
        .filter((other) => meet(path, other.path))
        .flatMap((other) => Object.keys(other.headers).filter((name) => name in headers)),
    )
    expect(twice).toEqual([])
  })

  it('stand in the file for hosts as they are sent', () => {
    expect(readHeaders(headersFile())).toEqual(headerRules)
  })

  it('stand there below the place where the site lives', () => {
    expect(readHeaders(headersFile('/talent')).map(({ path }) => path)).toEqual(
      headerRules.map(({ path }) => `/talent${path}`),
    )
  })
})
