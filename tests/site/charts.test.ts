import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HTMLElement } from 'node-html-parser'
import { describe, expect, inject, it } from 'vitest'
import type { Statement } from '../../src/catalog/ledger.ts'
import { listsOf, type List } from '../../src/catalog/statement.ts'
import { joined, money } from '../../src/i18n/format.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { valueText } from '../../src/views/value.ts'
import { catalogOf, REAL, viewOf } from '../fixtures/catalog.ts'
import { pageOf, sizeOfPng } from './pages.ts'
import { statementsIn, type Written } from './statements.ts'

const dir = inject('dist')
const catalog = catalogOf(REAL)
const written = statementsIn('2026').filter(({ statement }) => statement.rank !== 'deprecated')
const amount = ({ won, people }: Statement) => won ?? people ?? 0
const words = (element: HTMLElement | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** What a cell says besides the reason below it. */
const valueOf = (cell: HTMLElement) => words(cell).slice(0, -words(cell.querySelector('small')).length || undefined)

describe.each(localeIds)('the charts of the plan in %s', (locale) => {
  const view = viewOf(catalog, locale)
  const figures = pageOf(dir, `/${locale}/roadmap/`).dom.querySelectorAll('figure.chart')

  it('are two, each with its title', () => {
    expect(figures.map((figure) => figure.getAttribute('aria-labelledby'))).toEqual(['budget', 'places'])
  })

  it('say in the table what is drawn: program, value, who, what differs, and as long as the statement is large', () => {
    for (const figure of figures) {
      const drawn = figure.querySelectorAll('> ul > li').flatMap((row) => {
        const [name, ...rest] = row.childNodes.map((node) => node.textContent.trim()).filter(Boolean)
        expect(rest).toHaveLength(1)
        return row.querySelectorAll('ul > li').map((voice) => ({ name, voice }))
      })
      const rows = figure.querySelectorAll('tbody tr')
      expect(rows).toHaveLength(drawn.length)
      const linked = rows.map((row) => {
        const link = row.querySelector('a')!
        const id = link.getAttribute('href')!.split('/').at(-2)
        const said = written.filter(({ subject, name }) => `${subject}-${name}` === id)
        return amount(said.find((entry) => valueText(view, entry, entry.statement) === words(link))!.statement)
      })
      rows.forEach((row, index) => {
        const { name, voice } = drawn[index]!
        const [who, value] = row.querySelectorAll('td')
        expect(words(row.querySelector('th'))).toBe(name)
        // The drawing puts the value first, the table who says it.
        const small = words(voice.querySelector('small'))
        const [mark, text] = [voice.querySelector('.ne') ? '≠ ' : '', words(voice.querySelector('b'))]
        expect(words(value!)).toBe(mark + text)
        expect(mark + text + ' ' + words(who!)).toBe(words(voice.querySelector('span')))
        expect(words(who!).endsWith(small)).toBe(true)
        const width = parseFloat(voice.querySelector('rect')!.getAttribute('width')!)
        expect(width).toBeCloseTo((linked[index]! / Math.max(...linked)) * 100, 1)
      })
    }
  })

  it.each(['budget', 'places'])('can be taken away as PNG and as SVG of one size: %s', (name) => {
    const paths = ['png', 'svg'].map((ending) => `/charts/${locale}/${name}.${ending}`)
    const figure = figures.find((one) => one.getAttribute('aria-labelledby') === name)!
    expect(figure.querySelectorAll('a[download]').map((link) => link.getAttribute('href'))).toEqual(paths)
    const [width, height] = sizeOfPng(join(dir, paths[0]!))
    expect(width).toBe(1200)
    expect(height).toBeGreaterThan(400)
    const svg = readFileSync(join(dir, paths[1]!), 'utf8')
    expect(svg).toMatch(new RegExp(`^<svg width="1200" height="${height}" `))
    // Outlines: no letter waits for a font, and nothing is fetched or run.
    expect(svg).not.toMatch(/<(text|image|script|style|foreignObject)\b/)
    expect(svg).toContain(`<title>${words(pageOf(dir, `/${locale}/roadmap/`).dom.querySelector(`#${name}`))}</title>`)
  })
})

describe.each(localeIds)('the sums on the page of figures in %s', (locale) => {
  const view = viewOf(catalog, locale)
  const section = pageOf(dir, `/${locale}/figures/`).dom.querySelector('section[aria-labelledby="sums"]')!

  /** A sum made here, from nothing but the statements: its parts, all together, the total, and the rest with its hedge. */
  function made(of: string, measure: 'budget' | 'seats', list: List, isPart: (entry: Written) => boolean) {
    const inList = written.filter((entry) => entry.measure === measure && listsOf(entry.statement).includes(list))
    const total = inList.find(({ subject, name }) => subject === of && name === measure)!
    const parts = inList.filter(isPart).sort((a, b) => amount(b.statement) - amount(a.statement))
    const added = parts.reduce((sum, { statement }) => sum + amount(statement), 0)
    const rest = amount(total.statement) - added
    const plain = (value: number) =>
      measure === 'budget' ? joined(money(value, locale)) : view.t.n('unit.people', value)
    // The parts of today are hedged by "about" and "at least" alone, and never both in one sum.
    const soft = new Set(parts.map(({ statement }) => statement.qualifier).filter((one) => one !== undefined))
    expect(soft.size).toBeLessThan(2)
    const [own] = soft
    const hedge = (qualifier: string | undefined, value: number) =>
      qualifier ? view.t(`qualifier.${qualifier}` as 'qualifier.about', { value: plain(value) }) : plain(value)
    const { qualifier = own === 'at-least' ? 'at-most' : own } = total.statement
    const text = (entry: Written) => valueText(view, entry, entry.statement)
    return [...parts.map(text), hedge(own, added), text(total), ...(rest > 0 ? [hedge(qualifier, rest)] : [])]
  }
  const ofPlan = ({ subject, name, measure }: Written) => subject !== 'roadmap' && name === measure
  const ofAcademy = ({ subject, name }: Written) => subject === 'ai-content-academy' && name !== 'seats'

  it('are those of the plan, then of the programs with parts, as the statements add up', () => {
    const tables = section.querySelectorAll('table').map((table) => table.querySelectorAll('td').map(valueOf))
    expect(tables).toEqual([
      made('roadmap', 'budget', 'agency', ofPlan),
      made('roadmap', 'budget', 'ministry', ofPlan),
      made('roadmap', 'seats', 'agency', ofPlan),
      made('roadmap', 'seats', 'ministry', ofPlan),
      made('ai-content-academy', 'seats', 'agency', ofAcademy),
      made('ai-content-academy', 'seats', 'ministry', ofAcademy),
    ])
  })

  it('say by whose list they are, and why there is a rest', () => {
    const [agency, ministry] = section.querySelectorAll('.bars').at(-1)!.querySelectorAll('> li')
    expect(words(agency!.querySelector('b'))).toContain(view.t('list.agency'))
    expect(words(ministry!.querySelector('b'))).toContain(view.t('list.ministry'))
    const reason = catalog.vocabularies.reasons.get('list-ends-with-others')![locale]!
    expect(words(ministry!.querySelector('tfoot small'))).toBe(reason)
    expect(agency!.querySelector('small')).toBeNull()
  })
})
