import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { embed } from '../../src/views/embed.ts'
import { figure, figureFacts, type Figure } from '../../src/views/figure.ts'
import { catalogOf, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

const view = { ...viewOf(catalogOf(TWO_YEARS), 'en'), base: '/talent' }
const site = new URL('https://example.org')
const figures = [...figureFacts(view).keys()].map((id) => figure(view, id)!)
/** As if it had never been corrected. */
const seats = { ...figures.find(({ id }) => id === 'lantern-workshop-seats')!, corrected: undefined }

describe('a figure for other sites', () => {
  it('is a frame with its card, by full addresses below the path of the site', () => {
    const { href, also, answer } = embed(view, seats, site)
    expect(href).toBe('/talent/embed/en/figures/lantern-workshop-seats/')
    expect(also.href).toBe(`https://example.org${href}oembed.json`)
    expect(answer.provider_url).toBe('https://example.org/talent/en/')
    expect(answer.html).toContain(`src="https://example.org${href}"`)
  })

  it('bears the name and the newest year of the figure, whatever letters are in it', () => {
    expect(embed(view, seats, site).title).toMatch(/: Places, 2027$/)
    const strange = { ...seats, title: '"A" & <b>' }
    const { code, title } = embed(view, strange, site)
    const frame = parse(code).querySelector('iframe')!
    expect(frame.getAttribute('title')).toBe(title)
    expect(Object.keys(frame.attributes)).toEqual(['src', 'width', 'height', 'title', 'loading', 'style'])
  })

  it('is higher where more is to be said', () => {
    const height = (shown: Figure) => embed(view, shown, site).answer.height
    const [{ year, fact }] = seats.years as [(typeof seats.years)[number]]
    const disputed = { ...seats, years: [{ year, fact: { ...fact, rivals: [fact.preferred!] } }] }
    expect(height(disputed)).toBeGreaterThan(height(seats))
    expect(height({ ...seats, corrected: { text: 'Corrected.', href: '/' } })).toBeGreaterThan(height(seats))
  })
})
