import { createHash } from 'node:crypto'
import { speak } from '../i18n/strings.ts'
import { versionOf } from '../catalog/release.ts'
import { figureFacts } from '../views/figure.ts'
import type { View } from '../views/view.ts'
import { csv } from './csv.ts'
import { columnsOf, FORMAT, jsonSchema, LICENCE, tableSchema } from './schema.ts'
import { rowsOfFact, statements } from './statements.ts'
import type { Row, Table } from './table.ts'
import { tables } from './tables.ts'

/** A file of the open data. */
export interface DataFile {
  /** Within /data/v1/. */
  path: string
  /** Media type. */
  type: string
  body: string
}

interface Context {
  version: string
  /** Absolute address of the site. */
  site: string
}

/** A format a table is written in; a further one is a row here. */
interface Format {
  /** How the names of its files end. */
  ending: string
  type: string
  write(table: Table, rows: readonly Row[], context: Context): string
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

export const tableFormats: readonly Format[] = [
  { ending: 'csv', type: 'text/csv; charset=utf-8', write: (table, rows) => csv(columnsOf(table), rows) },
  { ending: 'excel.csv', type: 'text/csv; charset=utf-8', write: (table, rows) => csv(columnsOf(table), rows, true) },
  {
    ending: 'json',
    type: 'application/json',
    write: (table, rows, { version, site }) =>
      json({
        $schema: `schema/${table.name}.json`,
        title: speak('en')(`table.${table.name}`),
        version,
        format: FORMAT,
        license: LICENCE.path,
        homepage: site,
        data: rows,
      }),
  },
]

/** The Frictionless Data Package descriptor of the tables. */
function descriptor({ version, site }: Context) {
  const t = speak('en')
  return {
    profile: 'tabular-data-package',
    name: 'k-content-talent-timetable',
    title: t('site.name'),
    description: t('data.description'),
    homepage: site,
    version,
    licenses: [LICENCE],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: t(`table.${table.name}`),
      description: t(`holds.${table.name}`),
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { lineTerminator: '\r\n', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
      schema: tableSchema(table),
    })),
  }
}

/** The statements of one figure in all years. */
function figureFiles(view: View): DataFile[] {
  const columns = columnsOf(statements)
  return [...figureFacts(view)].flatMap(([id, { facts }]) => {
    const rows = facts.flatMap(({ fact }) => rowsOfFact(view, fact))
    const type = 'text/csv; charset=utf-8'
    return [
      { path: `figures/${id}.csv`, type, body: csv(columns, rows) },
      { path: `figures/${id}.excel.csv`, type, body: csv(columns, rows, true) },
    ]
  })
}

/** The checksums of files, as `sha256sum -c` reads them. */
function checksums(files: readonly DataFile[]): DataFile {
  const lines = files.map(({ path, body }) => `${createHash('sha256').update(body).digest('hex')}  ${path}\n`)
  return { path: 'SHA256SUMS', type: 'text/plain; charset=utf-8', body: lines.join('') }
}

/**
 * Every file of the open data below /data/v1/. The same content gives the same bytes on every day, so checksums change only with the data.
 * `site` is the absolute address of the site.
 */
export function dataFiles(view: View, site: string): DataFile[] {
  const context = { version: versionOf(view.catalog), site }
  const files = [
    ...tables.flatMap((table) => {
      const rows = table.rows(view)
      return tableFormats.map(({ ending, type, write }) => ({
        path: `${table.name}.${ending}`,
        type,
        body: write(table, rows, context),
      }))
    }),
    ...tables.map((table) => ({
      path: `schema/${table.name}.json`,
      type: 'application/schema+json',
      body: json(jsonSchema(table)),
    })),
    { path: 'datapackage.json', type: 'application/json', body: json(descriptor(context)) },
    ...figureFiles(view),
  ]
  return [...files, checksums(files)]
}
