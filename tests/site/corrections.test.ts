import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from '@rowanmanning/feed-parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, inject, it } from 'vitest'
import { pageOf, pagesOf, textOf } from './pages.ts'

const [real, two] = [inject('dist'), inject('two')]
const MOVED = '19 March, 18:00 KST since 15 February 2027'
const NEW = 'at least 70 people since 20 January 2027, before that 75 people'
/** What JSON Feed 1.1 demands (jsonfeed.org/version/1.1), as far as we use it. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string', pattern: '^https?://' },
    feed_url: { type: 'string', pattern: '^https?://' },
    language: { type: 'string' },
    authors: { type: 'array', items: { type: 'object', required: ['name'] } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        properties: {
          id: { type: 'string', minLength: 1 },
          url: { type: 'string', pattern: '^https?://' },
          date_published: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)$' },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
}

describe('a value that changed', () => {
  it('is in the log with what stood there before, why and since when', () => {
    const { dom } = pageOf(two, '/en/corrections/')
    const entry = dom.getElementById('lantern-workshop-seats-2027-01-20')!
    expect(entry.textContent).toMatch(/20 January 2027.*Places.*Correction.*75 people.*at least 70 people.*misread/s)
    expect(entry.querySelector('a')!.getAttribute('href')).toBe('/en/figures/lantern-workshop-seats/')
    // The newest first.
    expect(dom.querySelectorAll('.entry').map(({ id }) => id)[0]).toBe('lantern-workshop-closes-2027-02-15')
  })

  it.each([
    // The places are a part of the plan's total.
    [NEW, ['figures/', 'figures/lantern-workshop-seats/', 'figures/roadmap-seats/', 'roadmap/']],
    [MOVED, ['calendar/']],
  ])('is told on every page that showed it, and on no other: %s', (line, pages) => {
    const told = pagesOf(two)
      .filter(({ path }) => path.startsWith('/en/'))
      .filter((page) => page.dom.querySelector('.corrected')?.textContent.includes(line))
      .map(({ path }) => path.replace('/en/', ''))
    const everywhere = ['', 'compare/', 'programs/lantern-workshop/', 'sources/example-2027-01-04/']
    expect(told.toSorted()).toEqual([...everywhere, ...pages].toSorted())
  })

  it('leaves the old value where a citation of it leads', () => {
    const { dom } = pageOf(two, '/en/figures/lantern-workshop-seats/')
    const was = dom.getElementById('v2027-1')!
    expect(was.querySelector('s')!.textContent).toBe('75 people')
    expect(was.textContent).toContain('until 20 January 2027')
    expect(dom.getElementById('v2027-2')!.textContent).toMatch(/at least 70 people.*since 20 January 2027/s)
    expect(textOf(pageOf(two, '/en/figures/lantern-workshop-seats/'))).toContain('#v2027-2')
    expect(dom.getElementById('v2026-1')!.textContent).toContain('60 people')
  })

  it('is told on the card that other sites show', () => {
    expect(textOf(pageOf(two, '/embed/en/figures/lantern-workshop-seats/'))).toContain(
      'changed 20 January 2027; before: 75 people',
    )
    expect(textOf(pageOf(two, '/embed/en/figures/lantern-workshop-budget/'))).not.toContain('changed')
  })

  it('gives the data a version of its day, and a row', () => {
    const json = JSON.parse(readFileSync(join(two, 'data/v1/corrections.json'), 'utf8')) as Record<string, unknown>
    expect(json.version).toBe('2027.02.15')
    expect(json.data).toMatchObject([
      { figure: 'lantern-workshop-seats', old: '75', new: '70', new_qualifier: 'at-least', class: 'correction' },
      { figure: null, old: '2027-03-12T18:00+09:00', new: '2027-03-19T18:00+09:00', class: 'scheduled-update' },
    ])
  })
})

describe('content without a change', () => {
  it('says so, with the version', () => {
    expect(textOf(pageOf(real, '/ko/corrections/'))).toMatch(/데이터 버전 \d{4}\.\d\d\.\d\d 뒤로 바뀐 값이 없습니다/)
    expect(pagesOf(real).filter(({ dom }) => dom.querySelector('.corrected'))).toEqual([])
  })
})

describe.each([
  ['the real content', real, ['ko', 'en', 'ja', 'zh-hans']],
  ['two invented years', two, ['ko', 'en']],
])('the feeds of %s', (_, dist, locales) => {
  it.each(locales)('say the same as Atom and as JSON Feed, %s', (locale) => {
    const atom = readFileSync(join(dist, locale, 'feed.xml'), 'utf8')
    const feed = parseFeed(atom)
    const json = JSON.parse(readFileSync(join(dist, locale, 'feed.json'), 'utf8')) as {
      language: string
      items: { id: string; url: string; title: string; content_text: string; date_published: string }[]
    }
    const validate = new Ajv2020().compile(JSON_FEED)
    validate(json)
    expect(validate.errors ?? []).toEqual([])
    expect(feed.meta).toEqual({ type: 'atom', version: '1.0' })
    const plain = (id: string | null) => id?.split('#')[1]
    expect(feed.items.map(({ id, url, title, description }) => [plain(id), url, title, description])).toEqual(
      json.items.map(({ id, url, title, content_text: text }) => [plain(id), url, title, text]),
    )
    expect(feed.items.length).toBeGreaterThan(0)
    expect(feed.language).toBe(json.language)
    // RFC 4287: an id, a title and a date of the feed and of each entry, ids once, the newest first.
    for (const piece of [atom.split('<entry>')[0]!, ...atom.split('<entry>').slice(1)])
      for (const tag of ['id', 'title', 'updated']) expect(piece).toContain(`<${tag}>`)
    expect(atom).toMatch(/<link [^>]*rel="self"/)
    const [ids, dates] = [feed.items.map(({ id }) => id), feed.items.map(({ updated }) => Number(updated))]
    expect(new Set(ids).size).toBe(ids.length)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
  })

  it('are found from the page of corrections', () => {
    const { dom } = pageOf(dist, '/en/corrections/')
    const types = dom.querySelectorAll('link[rel=alternate][type]').map((link) => link.getAttribute('type'))
    expect(types).toEqual(['application/atom+xml', 'application/feed+json'])
  })
})
