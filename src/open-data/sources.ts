import { z } from 'zod'
import { flag, maybe, rowSchema, text, type Table } from './table.ts'

/** Every source, and the release it repeats. */
export const sources: Table = {
  name: 'sources',
  key: ['id'],
  row: rowSchema({
    id: text,
    publisher: text,
    title: maybe,
    url: text,
    published: maybe,
    language: text,
    kind: z.enum(['news', 'press-release', 'official-page']),
    release: maybe,
    issuer: z.enum(['agency', 'ministry']).nullable(),
    release_stated: maybe,
    weak: flag,
    statements: z.int(),
  }),
  rows: ({ catalog }) => {
    const cited = catalog.editions.flatMap(({ facts }) =>
      [...facts.values()].flatMap(({ statements }) => statements.filter(({ borrowed }) => !borrowed)),
    )
    return [...catalog.sources.sources.values()].map((source) => {
      const root = catalog.sources.root(source)
      const { id, publisher, title = null, url, published = null, language, kind, weak = false } = source
      return {
        ...{ id, publisher, title, url, published, language, kind },
        release: root?.id ?? null,
        issuer: root?.issuer ?? null,
        release_stated: root?.stated ?? null,
        weak,
        statements: cited.filter(({ sources }) => sources.includes(id)).length,
      }
    })
  },
}
