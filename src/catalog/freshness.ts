/** Whether a translation still says what its source says: each part of the source has a digest, and a translation records those it was made from. */

/** A part of a text that is translated by itself: its summary, its labels, its notes, or a section. */
export interface Part {
  /** `summary`, `labels`, `notes`, `section-1` … */
  name: string
  /** The heading of a section. */
  heading?: string
  digest: string
}

/** The digests of the source's parts that a translation was made from. */
export type MadeFrom = Readonly<Record<string, string>>

/** The parts of a source that a translation lags behind: changed since, or never translated. */
export function lagging(source: readonly Part[], madeFrom: MadeFrom | undefined): Part[] {
  return source.filter(({ name, digest }) => madeFrom?.[name] !== digest)
}

/** How much of the source texts a language has, counted in parts. */
export interface Coverage {
  parts: number
  fresh: number
  /** Translated, but the source has changed since. */
  lagging: number
  missing: number
}

/** A source text, and what its translation was made from: undefined where that was never recorded, null where there is no translation. */
export interface Translated {
  source: readonly Part[]
  madeFrom: MadeFrom | undefined | null
}

/** Counts the parts of every source text. */
export function coverageOf(texts: readonly Translated[]): Coverage {
  const total = { parts: 0, fresh: 0, lagging: 0, missing: 0 }
  for (const { source, madeFrom } of texts) {
    const late = madeFrom === null ? source : lagging(source, madeFrom)
    total.parts += source.length
    total.fresh += source.length - late.length
    total[madeFrom === null ? 'missing' : 'lagging'] += late.length
  }
  return total
}
