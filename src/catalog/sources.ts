import { z } from 'zod'
import { day, edtf, id } from './statement.ts'

export const source = z.strictObject({
  id: id.describe('publisher and day, such as zdnet-2026-01-13; never changes.'),
  publisher: z.string().min(1).describe('Who published it, as it calls itself.'),
  title: z.string().optional().describe('Leave out when it was not seen.'),
  url: z.url({ protocol: /^https?$/ }).describe('Full address.'),
  published: edtf.optional().describe('Day it was published, as far as known.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z]+)?$/)
    .describe('Language it is written in: ko, en, ja.'),
  kind: z.enum(['news', 'press-release', 'official-page']).describe('What it is.'),
  release: id.optional().describe('The press release it repeats: copies of one release are one witness.'),
  weak: z
    .literal(true)
    .optional()
    .describe('Machine summary or known multiplier of errors: supports no figure and no date.'),
})

export const release = z.strictObject({
  id: id.describe('issuer and day; never changes.'),
  issuer: z.enum(['agency', 'ministry']).describe('Who issued it.'),
  stated: day.optional().describe('Day it was issued.'),
  of: id.optional().describe('The release this one rewrites.'),
  count: z.enum(['agency', 'ministry']).optional().describe('The itemised list of the year that this release carries.'),
})

/** sources.yaml: every source and every release once. */
export const sourcesFile = z.strictObject({
  releases: z.array(release).describe('Press releases that sources repeat.'),
  sources: z.array(source).describe('Everything that is cited.'),
})

export type Source = z.infer<typeof source>
export type Release = z.infer<typeof release>

/** One independent witness: a release with all its copies, or a source that repeats none. */
export interface Witness {
  /** The release at the root, or the id of the single source. */
  id: string
  release?: Release
  sources: Source[]
}

/** Looks sources up and follows copies to the release they repeat. */
export class SourceBook {
  readonly sources: ReadonlyMap<string, Source>
  readonly releases: ReadonlyMap<string, Release>

  constructor(file: z.infer<typeof sourcesFile>) {
    this.sources = new Map(file.sources.map((entry) => [entry.id, entry]))
    this.releases = new Map(file.releases.map((entry) => [entry.id, entry]))
  }

  /** The release a source goes back to, through rewrites; undefined for a source of its own. */
  root(source: Source): Release | undefined {
    let release = source.release === undefined ? undefined : this.releases.get(source.release)
    for (let steps = 0; release?.of !== undefined && steps < this.releases.size; steps++) {
      release = this.releases.get(release.of)
    }
    return release
  }

  /** The itemised list of the year that a source carries, if any. */
  carries(source: Source) {
    return this.root(source)?.count
  }

  /** The sources grouped by the release they repeat, in the order given; unknown ids are left out. */
  witnesses(sourceIds: Iterable<string>): Witness[] {
    const groups = new Map<string, Witness>()
    for (const sourceId of new Set(sourceIds)) {
      const source = this.sources.get(sourceId)
      if (!source) continue
      const release = this.root(source)
      const key = release?.id ?? source.id
      const group = groups.get(key) ?? { id: key, release, sources: [] }
      group.sources.push(source)
      groups.set(key, group)
    }
    return [...groups.values()]
  }
}
