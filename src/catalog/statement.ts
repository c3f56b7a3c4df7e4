import { z } from 'zod'
import { readDate } from './dates.ts'
import type { Kind } from './facts.ts'

/** A part of an address: lower-case words with hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens only')
export const ids = z.array(id).min(1)

/** A date in EDTF, kept as the text it is written in. */
export const edtf = z
  .string({ error: ({ input }) => (input === undefined ? 'a date is missing' : 'put quotes round a bare year') })
  .check((ctx) => {
    try {
      readDate(ctx.value)
    } catch (error) {
      ctx.issues.push({ code: 'custom', message: (error as Error).message, input: ctx.value })
    }
  })

/** A full day: `2026-01-12`. */
export const day = edtf.regex(/^\d{4}-\d\d-\d\d$/, 'a full day such as 2026-01-12')

/** The itemised lists of the year (agency, ministry), or one call with its parts. */
export const list = z.enum(['agency', 'ministry', 'call'])

/** What every statement may say, whatever its kind of value. */
const base = {
  id: id.describe('Names this statement for ever; after who says it (agency, ministry, call), never after the value.'),
  qualifier: z
    .enum(['about', 'at-least', 'more-than', 'at-most'])
    .optional()
    .describe('How the source hedges; leave out when it states the value plainly.'),
  count: z
    .union([list, z.array(list).min(2)], { error: 'agency, ministry, call, or a list of them' })
    .optional()
    .describe(
      "The itemised list this number stands in: the agency's or the ministry's list of the year, or a single call with its parts. Only numbers of one list are ever added. Leave out when it stands in none.",
    ),
  covers: ids.optional().describe('The tracks this number counts, when a source names them.'),
  others: z
    .literal(true)
    .optional()
    .describe('The source ends its list with "and others": the number counts more than it names.'),
  aim: z
    .literal(true)
    .optional()
    .describe('For who-may-apply: the source says whom it is meant for, not that others are refused.'),
  scope: id.optional().describe('A further limit from vocabularies/scopes.yaml, such as national-funds.'),
  stated: edtf.optional().describe('The day the claim was made, if known.'),
  worth: z
    .enum(['announced', 'planned'])
    .optional()
    .describe('For dates: announced in a call, or only planned in the yearly list.'),
  rank: z
    .enum(['preferred', 'deprecated'])
    .optional()
    .describe('Needed only where statements differ: one is preferred, a mistaken one is deprecated.'),
  because: id.optional().describe('Why it has that rank, from vocabularies/reasons.yaml.'),
  sources: ids
    .optional()
    .describe('Where it can be read: ids of sources.yaml. Every statement needs one, except same-as.'),
  'same-as': z
    .string()
    .regex(/^[a-z0-9-]+\/\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/, 'program/year/fact/statement')
    .optional()
    .describe('The claim stands in another file; it is shown here too and never added twice.'),
}

const won = z.int('an integer in won, without commas or 억').min(0)
const printed = z.string().optional().describe('The amount as the source prints it (79억); checked against the number.')
const years = z.int().min(0).max(120)

/** The value a statement of each kind carries: the key says the unit, so a unit is never typed. */
export const values = {
  won: {
    won: won.optional().describe('Korean won, as an integer.'),
    per: z
      .enum(['month', 'year', 'operator', 'region'])
      .optional()
      .describe('If the amount is for one month, one year, one operator or one region.'),
    months: z.int().min(1).optional().describe('For how many months a monthly amount is paid.'),
    printed,
  },
  people: { people: z.int('a whole number of people').min(1).optional().describe('Number of people.'), printed },
  number: { number: z.int().min(0).optional().describe('A count of things.') },
  percent: { percent: z.number().min(0).max(100).optional().describe('Per cent, as the source prints it.') },
  date: { date: edtf.optional().describe('One day, clock time or month: 2026-03-10T12:00+09:00, 2026-04.') },
  window: {
    window: edtf.optional().describe('Somewhere within these months or days; the days themselves are not known.'),
  },
  terms: { is: ids.optional().describe('Words from the vocabulary of this fact.') },
  link: {
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Full address.'),
  },
  age: {
    from: years.optional().describe('Youngest international age (만 나이) admitted.'),
    to: years.optional().describe('Oldest international age (만 나이) admitted, inclusive.'),
    'born-by': day.optional().describe('Latest birth date admitted.'),
  },
} as const satisfies Record<Kind, z.ZodRawShape>

/** The statement of a kind: strict, so that a misspelt key is an error. */
function statementOf<K extends Kind>(kind: K) {
  return z.strictObject({ ...base, ...values[kind] }).meta({ id: `${kind}-statement` })
}

export const statements = {
  won: statementOf('won'),
  people: statementOf('people'),
  number: statementOf('number'),
  percent: statementOf('percent'),
  date: statementOf('date'),
  window: statementOf('window'),
  terms: statementOf('terms'),
  link: statementOf('link'),
  age: statementOf('age'),
} as const

/** One statement as an editor writes it, of any kind. */
export type RawStatement = { [K in Kind]: z.infer<(typeof statements)[K]> }[Kind]
export type Qualifier = NonNullable<RawStatement['qualifier']>
export type List = z.infer<typeof list>

/** The lists a number stands in; empty where it stands in none. */
export function listsOf({ count }: Pick<RawStatement, 'count'>): List[] {
  return count === undefined ? [] : typeof count === 'string' ? [count] : count
}

/** The keys of the value a statement of each kind must carry at least one of. */
export const valueKeys: Record<Kind, string[]> = {
  won: ['won'],
  people: ['people'],
  number: ['number'],
  percent: ['percent'],
  date: ['date'],
  window: ['window'],
  terms: ['is'],
  link: ['url'],
  age: ['from', 'to', 'born-by'],
}
