import { z } from 'zod'
import { id, ids } from './statement.ts'

export const name = z.strictObject({
  text: z.string().min(1).describe('The name, in its own language.'),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z]+)?$/, 'a language such as ko, en, ja or zh-hans')
    .describe('Language of the name: ko, en, ja, zh-hans.'),
  status: z.enum(['official', 'press', 'descriptive', 'ours']).describe('Who coined it; "ours" is labelled so.'),
  of: z.string().optional().describe('Track or year the name belongs to, if not the whole program.'),
  sources: ids.optional().describe('Where it can be read.'),
})

/** programs/<slug>/facts.yaml and roadmap/facts.yaml: what is true in every year. */
export const program = z.strictObject({
  genre: id.describe('From vocabularies/genres.yaml.'),
  names: z.array(name).min(1).describe('Every name in use; the first of each language without "of" is the one shown.'),
})

export type Name = z.infer<typeof name>
export type Program = z.infer<typeof program>
