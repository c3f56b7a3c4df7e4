import { z } from 'zod'
import { localeIds, sourceLocale, type Locale } from '../i18n/locales.ts'
import { id } from './statement.ts'

const labels = Object.fromEntries(
  localeIds.map((locale) => {
    const label = z.string().min(1).describe(`The label in ${locale}.`)
    return [locale, locale === sourceLocale ? label : label.optional()]
  }),
) as Record<Locale, z.ZodOptional<z.ZodString>>

/** One entry of a vocabulary: an id and a label a language. */
export const term = z.strictObject({
  id: id.describe('Used in editions and addresses; never changes.'),
  ...labels,
  facet: id
    .optional()
    .describe(
      'For stages: the career stage it belongs to in the filters. For benefits: free, where the trainee then pays nothing.',
    ),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('For channels: where it is.'),
})

/** vocabularies/<name>.yaml */
export const vocabulary = z.array(term).check(({ value, issues }) => {
  value.forEach(({ id }, index) => {
    if (value.findIndex((other) => other.id === id) === index) return
    issues.push({ code: 'custom', message: `a second entry ${id}`, path: [index, 'id'], input: id })
  })
})

const forms = z.array(z.string().min(1)).min(1)

/** One entry of the glossary: what a Korean term is called in each language. */
const glossaryEntry = z.strictObject({
  id: id.describe('Names the entry in messages.'),
  ...(Object.fromEntries(
    localeIds.map((locale) => {
      const said = forms.describe(`Every form of the term in ${locale}; the first is the usual one.`)
      return [locale, locale === sourceLocale ? said : said.optional()]
    }),
  ) as Record<Locale, z.ZodOptional<typeof forms>>),
  status: z.enum(['official', 'press', 'ours']).describe('Who coined the translations.'),
  sources: z.array(id).min(1).optional().describe('Where an official form can be read.'),
})

/** vocabularies/glossary.yaml: translations that every text must share. */
export const glossary = z.array(glossaryEntry)

export type GlossaryEntry = z.infer<typeof glossaryEntry>

/** The entries whose term a Korean text uses, but whose translation the text in another language lacks. */
export function unheeded(
  entries: readonly GlossaryEntry[],
  source: string,
  translation: string,
  locale: Locale,
): GlossaryEntry[] {
  const says = (text: string, words: string[] = []) =>
    words.some((word) => text.toLowerCase().includes(word.toLowerCase()))
  return entries.filter(
    (entry) => entry[locale] && says(source, entry[sourceLocale]) && !says(translation, entry[locale]),
  )
}

/** What a synonym may mean: `<vocabulary>/<term>`, `programs/<slug>`, `facts/<fact>`. */
const target = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'write <vocabulary>/<term>, programs/<slug> or facts/<fact>')

/** What bears a synonym out: `<slug>/<year>/<fact>`, `<slug>/genre`, `<slug>/names`. */
const ground = z
  .string()
  .regex(/^[a-z0-9-]+\/(genre|names|\d{4}\/[a-z0-9-]+)$/, 'write <slug>/<year>/<fact>, <slug>/genre or <slug>/names')

/** Words people search by for one thing, which its labels and names do not have. */
export const synonym = z.strictObject({
  id: id.describe('Names the entry in messages.'),
  means: z
    .array(target)
    .min(1)
    .describe(
      'What the words mean: <vocabulary>/<term>, programs/<slug>, or facts/<fact> for a question about a fact.',
    ),
  because: z
    .array(ground)
    .min(1)
    .describe('What bears each meaning out: <slug>/<year>/<fact>, <slug>/genre or <slug>/names.'),
  weak: z.literal(true).optional().describe('true if the words are only near to what they mean, not the same.'),
  ...(Object.fromEntries(
    localeIds.map((locale) => {
      const said = forms.describe(`The words in ${locale}, each in its dictionary form.`)
      return [locale, locale === sourceLocale ? said : said.optional()]
    }),
  ) as Record<Locale, z.ZodOptional<typeof forms>>),
})

/** vocabularies/synonyms.yaml: words of searching readers, and what they mean here. */
export const synonyms = z.array(synonym).check(({ value, issues }) => {
  value.forEach(({ id }, index) => {
    if (value.findIndex((other) => other.id === id) === index) return
    issues.push({ code: 'custom', message: `a second entry ${id}`, path: [index, 'id'], input: id })
  })
})

export type Synonym = z.infer<typeof synonym>

/** The vocabularies there are; a further one is a name here and a file. */
export const vocabularyNames = [
  'benefits',
  'bodies',
  'channels',
  'conditions',
  'fields',
  'genres',
  'methods',
  'misreadings',
  'people',
  'places',
  'reasons',
  'scopes',
  'stages',
  'traits',
] as const

export type VocabularyName = (typeof vocabularyNames)[number]
export type Term = z.infer<typeof term>
export type Vocabularies = Record<VocabularyName, ReadonlyMap<string, Term>>

/** The facet of benefits with which the trainee pays nothing. */
export const FREE = 'free'

/** The career stages of the filters, in the order of a career. */
export const careerStages = ['anyone', 'aspiring', 'student', 'job-seeker', 'working', 'graduate-student'] as const
export type CareerStage = (typeof careerStages)[number]
