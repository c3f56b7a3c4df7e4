import { describe, expect, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { alternates, breadcrumbs, programData } from '../../src/views/head.ts'
import { catalogOf, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

const view = viewOf(catalogOf(REAL), 'en')
const data = (slug: string, from = view) =>
  programData(from, from.catalog.subject(slug)!, 'What it is.', 'https://example.org/x/')

describe('a program as data', () => {
  it('has the dates of its round where they are exact', () => {
    expect(data('game-talent-institute')).toMatchObject({
      '@type': 'EducationalOccupationalProgram',
      name: 'Game Talent Institute',
      applicationStartDate: '2026-02-04',
      applicationDeadline: '2026-03-10T12:00+09:00',
    })
  })

  it('has no date that is known to the month only', () => {
    for (const slug of ['ai-content-academy', 'content-export-professionals'])
      for (const key of ['applicationStartDate', 'applicationDeadline']) expect(data(slug)).not.toHaveProperty(key)
  })

  it('has the places only where announcements agree on a plain number', () => {
    expect(data('ai-content-academy')).not.toHaveProperty('maximumEnrollment') // they differ
    expect(data('popular-music-professionals')).toHaveProperty('maximumEnrollment')
    const small = viewOf(catalogOf(TWO_YEARS), 'en')
    expect(data('lantern-workshop', small)).not.toHaveProperty('maximumEnrollment') // "at least"
    const year = viewOf(
      catalogOf(TWO_YEARS, (file) => !file.endsWith('2027.yaml')),
      'en',
    )
    expect(data('lantern-workshop', year)).not.toHaveProperty('maximumEnrollment') // a plain number, and another
    expect(data('kite-school', small)).toMatchObject({ maximumEnrollment: 30 })
  })
})

describe('the head of a page', () => {
  it('knows the same page in every language', () => {
    expect(alternates({ ...view, base: '/talent' }, 'about/').map(({ locale, href }) => [locale, href])).toEqual(
      localeIds.map((locale) => [locale, `/talent/${locale}/about/`]),
    )
  })

  it('knows the way to a page in absolute addresses', () => {
    const way = breadcrumbs([{ name: 'Programs', href: '/en/' }], new URL('https://example.org'))
    expect(way.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Programs', item: 'https://example.org/en/' },
    ])
  })
})
