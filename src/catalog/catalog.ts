import type { z } from 'zod'
import type { Locale } from '../i18n/locales.ts'
import { claimOf, type Correction } from './corrections.ts'
import type { Edition } from './edition.ts'
import { factsOf, preferredOf, type Fact, type Statement } from './ledger.ts'
import type { Program } from './program.ts'
import type { Released } from './released.ts'
import { SourceBook, type sourcesFile } from './sources.ts'
import type { Synonym, Vocabularies } from './vocabulary.ts'
import type { Words } from './words.ts'

/** The subject that is the package itself. */
export const ROADMAP = 'roadmap'

/** All content as read and validated; keys are `<subject>/<year>`, `<subject>` and `<subject>/<lang>`. */
export interface Content {
  editions: ReadonlyMap<string, Edition>
  programs: ReadonlyMap<string, Program>
  words: ReadonlyMap<string, Words>
  sources: z.infer<typeof sourcesFile>
  vocabularies: Vocabularies
  /** None if the folder has no such file. */
  synonyms?: readonly Synonym[]
  corrections?: readonly Correction[]
  /** The last release of the data. */
  released?: Released
}

/** One year of a subject, with its facts by name. */
export interface EditionModel {
  subject: string
  year: string
  edition: Edition
  facts: ReadonlyMap<string, Fact>
}

/** A program, or the package as a whole. */
export interface Subject {
  slug: string
  program: Program
  /** Newest first. */
  editions: readonly EditionModel[]
  /** The newest edition. */
  current: EditionModel
  words: ReadonlyMap<Locale, Words>
}

/** Everything the site knows, joined. Reads no file and no clock. */
export class Catalog {
  readonly vocabularies: Vocabularies
  /** Words people search by, and what they mean here; empty if the folder has none. */
  readonly synonyms: readonly Synonym[]
  /** Every change of a published value, the oldest first. */
  readonly corrections: readonly Correction[]
  /** What the last release said; undefined before the first. */
  readonly released: Released | undefined
  readonly sources: SourceBook
  readonly editions: readonly EditionModel[]
  readonly roadmap: Subject | undefined
  /** Every program, by slug. */
  readonly programs: readonly Subject[]
  readonly #statements = new Map<string, Statement>()

  constructor(content: Content) {
    this.vocabularies = content.vocabularies
    this.synonyms = content.synonyms ?? []
    this.corrections = content.corrections ?? []
    this.released = content.released
    this.sources = new SourceBook(content.sources)
    this.editions = [...content.editions].map(([key, edition]) => {
      const [subject = '', year = ''] = key.split('/')
      return { subject, year, edition, facts: factsOf(subject, year, edition) }
    })
    this.#resolve()
    const subjects = [...content.programs].flatMap(([slug, program]) => this.#subject(slug, program, content.words))
    this.roadmap = subjects.find(({ slug }) => slug === ROADMAP)
    this.programs = subjects.filter(({ slug }) => slug !== ROADMAP).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  }

  /** Every subject, the package first. */
  get subjects(): Subject[] {
    return this.roadmap ? [this.roadmap, ...this.programs] : [...this.programs]
  }

  subject(slug: string): Subject | undefined {
    return this.subjects.find((subject) => subject.slug === slug)
  }

  /** The statement at an address `<program>/<year>/<fact>/<statement>`. */
  statement(address: string): Statement | undefined {
    return this.#statements.get(address)
  }

  /** The changes of what a fact puts first, the oldest first; of a borrowed claim, those where it is written. */
  correctionsOf(fact: Fact): Correction[] {
    const claim = claimOf(fact)
    return this.corrections.filter((entry) => entry.fact === claim)
  }

  #subject(slug: string, program: Program, words: Content['words']): Subject[] {
    const editions = this.editions
      .filter(({ subject }) => subject === slug)
      .sort((a, b) => b.year.localeCompare(a.year))
    const [current] = editions
    const own = [...words].filter(([key]) => key.startsWith(`${slug}/`))
    const byLocale = new Map(own.map(([key, entry]) => [key.slice(slug.length + 1) as Locale, entry]))
    return current ? [{ slug, program, editions, current, words: byLocale }] : []
  }

  /** Puts the claim behind each same-as in its place (one hop) and finds each fact's preferred statement. */
  #resolve() {
    const facts = this.editions.flatMap((edition) => [...edition.facts.values()])
    for (const { statements } of facts) {
      for (const entry of statements) if (!entry.borrowed) this.#statements.set(entry.address, entry)
    }
    for (const fact of facts) {
      fact.statements = fact.statements.map((entry) => {
        const origin = entry.borrowed ? this.#statements.get(entry.address) : undefined
        return origin
          ? { ...origin, count: undefined, rank: entry.rank, because: entry.because, id: entry.id, borrowed: true }
          : entry
      })
      fact.preferred = preferredOf(fact.statements)
    }
  }
}

/** The fact a piece of prose means: `seats-creator`, `2025/seats` (an older edition). */
export function findFact(subject: Subject, id: string): { fact: Fact; statement?: Statement } | undefined {
  const parts = id.split('/')
  const year = /^\d{4}$/.test(parts[0]!) ? parts.shift() : undefined
  const edition = year === undefined ? subject.current : subject.editions.find((entry) => entry.year === year)
  const fact = edition?.facts.get(parts[0] ?? '')
  if (!fact || parts.length > 2) return undefined
  if (parts.length === 1) return { fact, statement: fact.preferred }
  const statement = fact.statements.find((entry) => entry.id === parts[1])
  return statement && { fact, statement }
}
