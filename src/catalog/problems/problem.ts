import type { Catalog, Content } from '../catalog.ts'
import type { Path } from '../ledger.ts'

/** Something wrong in the content: where, what, and how to mend it. */
export interface Problem {
  /** Path inside the content folder. */
  file: string
  /** Where in the file's data; the nearest place that exists is shown. */
  path?: Path
  /** Where in the file's text, for prose. */
  at?: { line: number; column: number }
  /** What is wrong, and what was expected. */
  says: string
  /** What to do about it. */
  mend: string
}

/** A `<Fact>` in prose or a key that names a fact. */
export interface FactMention {
  /** `programs/<slug>/<lang>.mdx` */
  file: string
  subject: string
  /** As written: `seats-creator`, `2025/seats/call`. */
  id: string
  /** It is the key of a note, which must name one statement. */
  note?: boolean
  at: { line: number; column: number }
}

/** What the rules look at. */
export interface Evidence {
  content: Content
  catalog: Catalog
  mentions: readonly FactMention[]
  /** Addresses linked in prose; undefined where prose was not read. */
  links?: readonly string[]
}

/** One question asked of the whole content. */
export interface Rule {
  asks: string
  find(evidence: Evidence): Problem[]
}

/** The file of an edition, a program's facts or words. */
export function fileOf(subject: string, name: string) {
  return subject === 'roadmap' ? `roadmap/${name}` : `programs/${subject}/${name}`
}

/** The file of corrections. */
export const CORRECTIONS = 'corrections.yaml'
