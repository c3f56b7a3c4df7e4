import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Package } from 'datapackage'
import Papa from 'papaparse'
import { describe, expect, inject, it } from 'vitest'
import { tables } from '../../src/open-data/tables.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { catalogOf, REAL } from '../fixtures/catalog.ts'
import published from '../open-data/fields.json' with { type: 'json' }

const dir = join(inject('dist'), 'data/v1')
const read = (path: string) => readFileSync(join(dir, path), 'utf8')
const json = (path: string) => JSON.parse(read(path)) as unknown

interface Descriptor {
  resources: { name: string; path: string; schema: { fields: { name: string; type: string; description: string }[] } }[]
}
interface File {
  $schema: string
  version: string
  data: Record<string, unknown>[]
}

const parse = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
const names = tables.map(({ name }) => name)

describe('the open data', () => {
  it.each(names)('says the same of %s as CSV, as CSV for Excel and as JSON', (name) => {
    const { data } = json(`${name}.json`) as File
    const types = new Map(
      (json('datapackage.json') as Descriptor).resources
        .find((resource) => resource.name === name)!
        .schema.fields.map((field) => [field.name, field.type]),
    )
    const plain = parse(read(`${name}.csv`))
    expect(plain.errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([])
    const back = plain.data.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]): [string, unknown] => {
          const sample = data.map((entry) => entry[column]).find((value) => value !== null)
          if (Array.isArray(sample)) return [column, cell === '' ? [] : cell.split(' ')]
          if (cell === '') return [column, null]
          if (types.get(column) === 'boolean') return [column, cell === 'true']
          return [column, ['integer', 'number'].includes(types.get(column)!) ? Number(cell) : cell]
        }),
      ),
    )
    expect(back).toEqual(data)
    const excel = read(`${name}.excel.csv`)
    expect(excel.startsWith('\uFEFF')).toBe(true)
    expect(parse(excel.slice(1)).data.length).toBe(data.length)
    expect(read(`${name}.csv`).split('\r\n').length).toBeGreaterThan(data.length)
  })

  it.each(names)('validates %s against its own JSON Schema', (name) => {
    const file = json(`${name}.json`) as File
    const validate = new Ajv2020({ allErrors: true, validateFormats: false, strict: true }).compile(
      json(file.$schema) as object,
    )
    validate(file)
    expect(validate.errors ?? []).toEqual([])
    // A schema that let anything pass would prove nothing.
    expect(validate({ ...file, data: [{ ...file.data[0], strange: 1 }] })).toBe(false)
  })

  it('is a Data Package by the book, of which every row reads', async () => {
    const descriptor = await Package.load(join(dir, 'datapackage.json'), { strict: true })
    expect(descriptor.valid).toBe(true)
    expect(descriptor.resourceNames).toEqual(names)
    for (const resource of descriptor.resources) {
      const rows = await resource.read({ relations: true })
      expect(rows.length, resource.name).toBe((json(`${resource.name}.json`) as File).data.length)
    }
  })

  it('has the checksum of every file', () => {
    const lines = read('SHA256SUMS').trimEnd().split('\n')
    for (const line of lines) {
      const [sum, path] = line.split('  ') as [string, string]
      expect(
        createHash('sha256')
          .update(readFileSync(join(dir, path)))
          .digest('hex'),
        path,
      ).toBe(sum)
    }
    expect(lines.length).toBeGreaterThan(names.length * 4)
  })

  it('keeps every field that was ever published, in its place', () => {
    for (const [name, fields] of Object.entries(published)) {
      const columns = Object.keys(tables.find((table) => table.name === name)!.row.shape)
      expect(columns.slice(0, fields.length), name).toEqual(fields)
    }
    expect(Object.keys(published).toSorted()).toEqual(names.toSorted())
  })

  it('has every id that was released, once', () => {
    const { released } = catalogOf(REAL)
    const addresses = (json('statements.json') as { data: { address: string }[] }).data.map(({ address }) => address)
    const wanted = Object.entries(released!.facts).flatMap(([address, { ids }]) =>
      ids ? ids.map((id) => `${address}/${id}`) : [address],
    )
    expect(wanted.filter((address) => !addresses.includes(address))).toEqual([])
    for (const { name, key } of tables) {
      const ids = (json(`${name}.json`) as File).data.map((row) => key.map((column) => String(row[column])).join(' '))
      expect(new Set(ids).size, name).toBe(ids.length)
    }
  })

  it('gives each amount and headcount as an integer, and nothing as zero that is not published', () => {
    const { data } = json('programs.json') as File
    for (const row of data)
      for (const measure of ['budget', 'seats', 'fee', 'stipend']) {
        const [value, status] = [row[measure], row[`${measure}_status`]]
        expect(status === 'stated' ? Number.isInteger(value) : value === null, `${String(row.id)} ${measure}`).toBe(
          true,
        )
      }
  })

  it('has a page of each figure it names, in every language, with its own file', () => {
    for (const { id } of (json('figures.json') as { data: { id: string }[] }).data) {
      for (const locale of localeIds)
        expect(existsSync(join(inject('dist'), locale, 'figures', id, 'index.html')), `${locale} ${id}`).toBe(true)
      expect(parse(read(`figures/${id}.csv`)).data.length).toBeGreaterThan(0)
    }
  })

  it('describes every column in every language', () => {
    const { resources } = json('datapackage.json') as Descriptor
    for (const { schema } of resources)
      for (const { name, description } of schema.fields) expect(description, name).toMatch(/^[^{}]{4,}$/)
  })
})

/** An independent reading of statements.csv: nothing of the catalog's own sums is used. */
describe('sums computed from statements.csv', () => {
  const rows = parse(read('statements.csv')).data
  const totals = rows.filter(
    ({ subject, fact, lists }) => subject === 'roadmap' && ['budget', 'seats'].includes(fact!) && lists,
  )

  it.each(
    totals
      .filter(({ year }) => year === '2026')
      .flatMap((total) => total.lists!.split(' ').map((list) => ({ list, fact: total.fact!, total }))),
  )('equal what the site prints: $fact, $list', ({ list, fact, total }) => {
    const unit = fact === 'budget' ? 'won' : 'people'
    const parts = rows.filter(
      (row) =>
        row.subject !== 'roadmap' &&
        row.year === '2026' &&
        row.fact === fact &&
        row.same_as === '' &&
        row.rank !== 'deprecated' &&
        row.lists!.split(' ').includes(list),
    )
    const added = parts.reduce((sum, row) => sum + Number(row[unit]), 0)
    const rest = Number(total[unit]) - added
    const html = readFileSync(join(inject('dist'), 'ko/figures/index.html'), 'utf8').replaceAll(/<[^>]+>/g, ' ')
    const money = (won: number) => `${Math.floor(won / 1e8).toLocaleString('ko')}억`
    const shown = (amount: number) => (unit === 'won' ? money(amount) : `${amount.toLocaleString('ko')}명`)
    expect(parts.length).toBeGreaterThan(0)
    expect(html).toContain(shown(added))
    expect(html).toContain(shown(rest))
    expect(html).toContain(shown(Number(total[unit])))
  })
})
