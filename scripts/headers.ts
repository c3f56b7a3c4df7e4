/** The headers the site is served with: written to `dist/_headers` for hosts that read it, and sent by our own server. */
import { localeIds } from '../src/i18n/locales.ts'

export interface HeaderRule {
  /** A path, or a path ending in * for all below it. */
  path: string
  headers: Record<string, string>
}

/** Where every page is but the cards made for frames, below `/embed/`. */
const UNFRAMED = ['/', '/index.html', '/404.html', ...localeIds.map((id) => `/${id}/*`)]

/** Hosts that join the values of all rules that match must find each header of a path in one rule only. */
export const headerRules: HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Referrer-Policy': 'strict-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  // The rest of the policy, with the hashes of a page's own script and style, stands in each page.
  ...UNFRAMED.map((path) => ({ path, headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } })),
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]

/** The headers of a path; a later rule overrides an earlier one. */
export function headersFor(path: string): Record<string, string> {
  const matching = headerRules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  )
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>
}

/** The rules as the `_headers` file of static hosts. */
export function headersFile(base = ''): string {
  return headerRules
    .map(
      ({ path, headers }) =>
        [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n') + '\n',
    )
    .join('\n')
}
