import { z } from 'zod'
import type { Fact, Statement } from './ledger.ts'
import { day, id, statements, values } from './statement.ts'

const { won, people, number, percent, date, window, terms, link, age } = values

/** What the site put first of a fact: a statement and its value, or that it is not published. */
export const said = z
  .strictObject({
    statement: id.optional().describe('The statement that was put first.'),
    unpublished: z.literal(true).optional().describe('Instead of a statement: it was listed as not published.'),
    qualifier: statements.won.shape.qualifier.describe('How its source hedged it.'),
    ...won,
    ...people,
    ...number,
    ...percent,
    ...date,
    ...window,
    ...terms,
    ...link,
    ...age,
  })
  .omit({ printed: true })

/** Why values change. */
export const classes = ['scheduled-update', 'correction', 'source-changed'] as const

export const correction = z.strictObject({
  id: id.describe('Names the entry for ever; part of its address on the page of corrections.'),
  fact: z
    .string()
    .regex(/^[a-z0-9-]+\/\d{4}\/[a-z0-9-]+$/, 'program/year/fact, such as webtoon-talent/2026/seats')
    .describe('The fact whose value changed: program/year/fact.'),
  class: z
    .enum(classes)
    .describe(
      'Why values change: the world moved on as announced (scheduled-update), the site was wrong (correction), or a source changed what it says (source-changed).',
    ),
  because: id.describe('Why, in a sentence of vocabularies/reasons.yaml.'),
  since: day.describe('Day from which the site shows the new value.'),
  old: said.describe('What the site said before: the statement put first and its value.'),
  new: said.describe('What it says since then, written the same way.'),
})

/** corrections.yaml: every change of a published value, the oldest first. Entries are added at the end and never changed. */
export const corrections = z.array(correction).check(({ value, issues }) => {
  value.forEach(({ id }, index) => {
    if (value.findIndex((other) => other.id === id) === index) return
    issues.push({ code: 'custom', message: `a second entry ${id}`, path: [index, 'id'], input: id })
  })
})

export type Said = z.infer<typeof said>
export type Correction = z.infer<typeof correction>

const KEYS = Object.keys(said.shape).filter((key) => key !== 'statement' && key !== 'unpublished') as (keyof Said &
  keyof Statement)[]

/** The address of the fact whose claim a fact puts first: its own, or that of the program from which it is borrowed. */
export function claimOf({ subject, year, name, preferred }: Fact): string {
  return preferred ? preferred.address.slice(0, preferred.address.lastIndexOf('/')) : `${subject}/${year}/${name}`
}

/** What a fact puts first today; undefined where the claim is borrowed from another program, or nothing was looked for. */
export function saidOf({ preferred, looked }: Fact): Said | undefined {
  if (!preferred) return looked === undefined ? undefined : { unpublished: true }
  if (preferred.borrowed) return undefined
  const value = KEYS.flatMap((key) => (preferred[key] === undefined ? [] : [[key, preferred[key]]]))
  return { statement: preferred.id, ...(Object.fromEntries(value) as Said) }
}

/** Whether two say the same; the order of their keys means nothing. */
export function sameSaid(a: Said | undefined, b: Said | undefined): boolean {
  return (a && saidText(a)) === (b && saidText(b))
}

/** Whether it carries a value, in whatever unit. */
export function hasValue(value: Said): boolean {
  return KEYS.some((key) => key !== 'qualifier' && value[key] !== undefined)
}

/** As an editor writes it: `{ statement: agency, won: 7900000000 }`. */
export function saidText(value: Said): string {
  const keys = ['statement', 'unpublished', ...KEYS].filter((key) => value[key as keyof Said] !== undefined)
  const text = (entry: unknown) => (Array.isArray(entry) ? `[${entry.join(', ')}]` : String(entry))
  return `{ ${keys.map((key) => `${key}: ${text(value[key as keyof Said])}`).join(', ')} }`
}

/** One value of a fact in the order in which the site showed them. */
export interface Version {
  /** From 1; never changes, because entries are only added. */
  number: number
  said: Said
  /** The entry that brought it; none for the first. */
  by?: Correction
  /** The entry that replaced it; none for the one shown now. */
  replaced?: Correction
}

/** Every value the site has shown of a fact, the oldest first; `entries` are those of corrections.yaml about it. */
export function versionsOf(fact: Fact, entries: readonly Correction[]): Version[] {
  const now = saidOf(fact) ?? borrowed(fact)
  const all = [...entries.map(({ old }) => old), ...(now ? [now] : [])]
  return all.map((value, index) => ({
    number: index + 1,
    said: value,
    by: entries[index - 1],
    replaced: entries[index],
  }))
}

function borrowed(fact: Fact): Said | undefined {
  return fact.preferred && saidOf({ ...fact, preferred: { ...fact.preferred, borrowed: undefined } })
}
