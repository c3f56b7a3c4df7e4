import { z } from 'zod'
import { said, saidText, type Correction } from './corrections.ts'
import { day, id } from './statement.ts'

/**
 * released.yaml: what the last release of the data said, written by `npm run release` and by no one else. The check compares the content
 * with it, so that no published value changes unlogged and no published id vanishes.
 */
export const releasedFile = z.strictObject({
  version: z
    .string()
    .regex(/^\d{4}\.\d\d\.\d\d(\.\d+)?$/)
    .describe('The version of the data: the day of the release.'),
  on: day.describe('Day of the release.'),
  facts: z
    .record(
      z.string(),
      z.strictObject({
        said: said.describe('What was put first.'),
        ids: z.array(id).optional().describe('Its statements.'),
      }),
    )
    .describe('Every fact by its address.'),
  sources: z.array(id).describe('Every source.'),
  corrections: z.record(id, z.string()).describe('Every entry of corrections.yaml, as it was.'),
})

export type Released = z.infer<typeof releasedFile>

/** A correction in a line, by which a later change of it is noticed. */
export function correctionText({ fact, class: kind, because, since, old, new: now }: Correction): string {
  return [since, kind, fact, saidText(old), saidText(now), because].join(' ')
}
