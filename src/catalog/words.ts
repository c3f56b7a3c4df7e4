import { z } from 'zod'

const labels = z
  .record(z.string(), z.string().min(1))
  .default({})
  .describe('A label for each id: "creator", or "2025/expert" for an earlier edition.')

const madeFrom = z
  .record(z.string(), z.string())
  .optional()
  .describe('In a translation: the digests of the Korean parts it was made from; written by npm run translated.')

/** Front matter of programs/<slug>/<lang>.mdx and roadmap/<lang>.mdx. */
export const words = z.strictObject({
  summary: z.string().min(1).max(160).describe('One line that says what it is; no figures.'),
  tracks: labels,
  rounds: labels,
  events: labels,
  notes: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('What else must be said of a statement: "seats/ministry", or "2025/seats/call"; no figures.'),
  'made-from': madeFrom,
})

/** Front matter of pages/<lang>/<name>.mdx. */
export const page = z.strictObject({
  title: z.string().min(1).describe('Heading of the page.'),
  summary: z.string().min(1).max(160).describe('One line for search engines and previews.'),
  'made-from': madeFrom,
})

export type Words = z.infer<typeof words>
export type Page = z.infer<typeof page>
