import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { localeIds, locales } from '../../src/i18n/locales.ts'
import { pageOf, SITE } from './pages.ts'

const dirs = { '': inject('dist'), '/talent': inject('march') }

describe.each(Object.entries(dirs))('the description for the search field of a browser, under "%s/"', (base, dir) => {
  it.each(localeIds)('leads to the search in %s', (locale) => {
    const link = pageOf(dir, `/${locale}/`).dom.querySelector('link[rel=search]')!
    expect(link.getAttribute('type')).toBe('application/opensearchdescription+xml')
    expect(link.getAttribute('href')).toBe(`${base}/${locale}/opensearch.xml`)
    const text = readFileSync(join(dir, locale, 'opensearch.xml'), 'utf8')
    expect(text).toContain(`template="${SITE}${base}/${locale}/?q={searchTerms}"`)
    expect(text).toContain(`<Language>${locales[locale].tag}</Language>`)
    const [, name = ''] = /<ShortName>(.*)<\/ShortName>/.exec(text)!
    expect(name.length).toBeGreaterThan(0)
    expect(name.length).toBeLessThanOrEqual(16)
    expect(pageOf(dir, `/${locale}/about/`).dom.querySelector('link[rel=search]')).toBeNull()
  })
})
