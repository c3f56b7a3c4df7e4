import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { valueText } from '../../src/views/value.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'
import { pageOf, textOf } from './pages.ts'
import { statementsIn } from './statements.ts'

const written = statementsIn('2026')

/** Whether a text shows a value: not only as a part of a longer number, nor a month only as that of a day. */
function shows(text: string, value: string) {
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const dayBefore = /^[A-Z]/.test(value) ? '(?<!\\b\\d\\d? )' : ''
  return new RegExp(`(?<![\\d.,])${dayBefore}${literal}(?!\\d|[.,]\\d| ?\\d+[일日])`).test(text)
}

describe.each(localeIds)('every statement of 2026, in %s', (locale) => {
  const view = viewOf(catalogOf(REAL), locale)
  const texts = new Map<string, string>()
  const text = (subject: string) => {
    const path = subject === 'roadmap' ? `/${locale}/roadmap/` : `/${locale}/programs/${subject}/`
    if (!texts.has(path)) texts.set(path, textOf(pageOf(inject('dist'), path)))
    return texts.get(path)!
  }

  it('is printed on the page of its program or of the plan', () => {
    expect(written.length).toBeGreaterThan(150)
    const missing = written
      .map((entry) => ({ ...entry, value: valueText(view, entry, entry.statement, '2026') }))
      .filter(({ subject, value }) => value === '' || ![subject, 'roadmap'].some((page) => shows(text(page), value)))
    expect(
      missing.map(({ subject, name, statement, value }) => `${subject}: ${name}/${statement.id}: ${value}`),
    ).toEqual([])
  })
})
