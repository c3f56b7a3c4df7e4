import type { Catalog } from './catalog.ts'
import { saidOf } from './corrections.ts'
import { correctionText, type Released } from './released.ts'

/** What a release of the catalog on a day says; `before` is the last one. */
export function releasedOf(catalog: Catalog, on: string, before?: Released): Released {
  const own = catalog.editions.flatMap((model) =>
    [...model.facts.values()].flatMap((fact) => {
      const value = saidOf(fact)
      const ids = fact.statements.map((statement) => statement.id)
      return value
        ? [[`${model.subject}/${model.year}/${fact.name}`, { said: value, ...(ids[0] && { ids }) }] as const]
        : []
    }),
  )
  const plain = on.replaceAll('-', '.')
  const [, again] = before?.on === on ? /^\d+\.\d+\.\d+(?:\.(\d+))?$/.exec(before.version)! : []
  return {
    version: before?.on === on ? `${plain}.${Number(again ?? 1) + 1}` : plain,
    on,
    facts: Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    sources: [...catalog.sources.sources.keys()].sort(),
    corrections: Object.fromEntries(catalog.corrections.map((entry) => [entry.id, correctionText(entry)])),
  }
}

/** The day of a version, as `2026-11-23`: `2026.11.23.2` is the second of its day. */
export function dayOfVersion(version: string): string {
  return version.split('.').slice(0, 3).join('-')
}

/**
 * The version of the data as it stands: of the last release, or the day of a later correction; of content never released, the last day
 * it was held against its sources.
 */
export function versionOf({ released, corrections, editions }: Catalog): string {
  const last = corrections.at(-1)?.since.replaceAll('-', '.') ?? ''
  const base =
    released?.version ?? editions.map(({ edition }) => edition.verified).reduce((a, b) => (a > b ? a : b), '')
  return [base.replaceAll('-', '.'), last].reduce((a, b) => (a >= b ? a : b))
}
