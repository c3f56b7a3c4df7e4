import { z } from 'zod'
import { facts, type FactName, type FactRow } from './facts.ts'
import { day, id, ids, list, statements } from './statement.ts'

type Place = 'program' | 'track' | 'round' | 'event'
type StatementList<N extends FactName> = z.ZodOptional<z.ZodArray<(typeof statements)[(typeof facts)[N]['kind']]>>

/** One list of statements a kind, shared, so that the JSON Schema defines each once. */
const lists = Object.fromEntries(
  Object.entries(statements).map(([kind, schema]) => [
    kind,
    z
      .array(schema as z.ZodType)
      .min(1)
      .optional(),
  ]),
)

/** The facts that may stand in a place: everywhere, or only in rounds or events. */
function factsOf(place: Place) {
  const rows = (Object.entries(facts) as [FactName, FactRow][]).filter(([, row]) => !row.only || row.only === place)
  return Object.fromEntries(rows.map(([name, row]) => [name, lists[row.kind]!.describe(row.says)])) as {
    [N in FactName]: StatementList<N>
  }
}

const track = z.strictObject({
  id: id.describe('Part of every address of this track; never changes.'),
  'part-of': id.optional().describe('The larger track whose number includes this one.'),
  ...factsOf('track'),
})
const round = z.strictObject({
  id: id.describe('Part of every address of this round; never changes.'),
  for: z
    .enum(['trainees', 'operators'])
    .describe('Who applies: people who want to learn, or bodies that want to teach.'),
  tracks: ids.optional().describe('The tracks it admits to; leave out for the whole program.'),
  times: z.int().min(2).optional().describe('If the source announces several rounds within one window: how many.'),
  kind: z
    .enum(['dated', 'rolling', 'until-spent', 'to-be-announced'])
    .default('dated')
    .describe('Rounds without an end: rolling, until the money is spent, to be announced.'),
  ...factsOf('round'),
})
const event = z.strictObject({
  id: id.describe('Part of the address of this event; never changes.'),
  ...factsOf('event'),
})
const gap = z.strictObject({
  of: z.enum(['budget', 'seats']).describe('The fact whose parts do not reach its total.'),
  count: list.describe('In whose list.'),
  rest: z.int().describe('Total less parts, today; the check recomputes it.'),
  because: id.describe('What the sources allow us to say about it, from vocabularies/reasons.yaml.'),
})
const misread = z.strictObject({
  of: id.describe('The fact the mistake is about, such as budget.'),
  is: id.describe('What not to write, from vocabularies/misreadings.yaml.'),
  sources: ids.optional().describe('Where the mistake stands; weak sources are welcome here.'),
})

/** programs/<slug>/<year>.yaml and roadmap/<year>.yaml: one edition, in no language. */
export const edition = z.strictObject({
  verified: day.describe('Day everything in this file was last held against its sources.'),
  unpublished: z
    .array(
      z.strictObject({
        looked: day.describe('Day it was last looked for.'),
        facts: ids.describe('Facts nobody publishes, named as on the page: budget, fee, seats-creator.'),
      }),
    )
    .default([])
    .describe('Looked for and not published. Never zero, never hidden.'),
  gaps: z.array(gap).default([]).describe('Known differences between a total and its parts.'),
  misread: z.array(misread).default([]).describe('Mistakes about a figure that are in circulation.'),
  ...factsOf('program'),
  tracks: z.array(track).default([]).describe('Courses with their own seats or conditions.'),
  rounds: z.array(round).default([]).describe('Calls for applications.'),
  events: z.array(event).default([]).describe('Ceremonies, shows and other days.'),
})

export type Edition = z.infer<typeof edition>
export type Track = z.infer<typeof track>
export type Round = z.infer<typeof round>
export type Event = z.infer<typeof event>
export type Gap = z.infer<typeof gap>
