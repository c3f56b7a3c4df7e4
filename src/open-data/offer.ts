import type { Dataset, WithContext } from 'schema-dts'
import { dayOfVersion, versionOf } from '../catalog/release.ts'
import { locales } from '../i18n/locales.ts'
import { href, type View } from '../views/view.ts'
import { tableFormats } from './files.ts'
import { columnsOf, LICENCE } from './schema.ts'
import { columnText } from './table.ts'
import { tables } from './tables.ts'

/** A table as it is offered for download. */
export interface TableFiles {
  name: string
  title: string
  holds: string
  rows: number
  /** Which columns make a row unique, in words. */
  key: string
  files: { href: string; label: string; type: string }[]
  schema: string
  columns: { name: string; text: string }[]
}

/** The address of a file of the open data. */
export function dataHref({ base }: View, file: string) {
  return `${base}/data/v1/${file}`
}

/** Every table, with its files and columns in the page's language. */
export function offer(view: View): TableFiles[] {
  const { t } = view
  return tables.map((table) => ({
    name: table.name,
    title: t(`table.${table.name}`),
    holds: t(`holds.${table.name}`),
    rows: table.rows(view).length,
    key: t('data.key', { columns: t.list(table.key) }),
    files: tableFormats.map(({ ending, type }) => ({
      href: dataHref(view, `${table.name}.${ending}`),
      label: ending === 'excel.csv' ? t('data.excel') : ending.toUpperCase(),
      type,
    })),
    schema: dataHref(view, `schema/${table.name}.json`),
    columns: columnsOf(table).map((name) => ({ name, text: columnText(t, name) })),
  }))
}

/** The data as schema.org says it. `site` is the absolute address of the host. */
export function dataset(view: View, offered: readonly TableFiles[], site: URL): WithContext<Dataset> {
  const { t, locale } = view
  const absolute = (path: string) => new URL(path, site).href
  const version = versionOf(view.catalog)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: t('site.full'),
    description: `${t('data.description')} ${t('data.intro')}`,
    url: absolute(href(view, 'data/')),
    inLanguage: locales[locale].tag,
    license: LICENCE.path,
    version,
    dateModified: dayOfVersion(version),
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: t('site.name'), url: absolute(href(view, '')) },
    distribution: offered.flatMap(({ title, files }) =>
      files
        .filter(({ href: file }) => !file.endsWith('.excel.csv'))
        .map(({ href: file, type }) => ({
          '@type': 'DataDownload' as const,
          name: title,
          encodingFormat: type.split(';')[0]!,
          contentUrl: absolute(file),
        })),
    ),
  }
}
