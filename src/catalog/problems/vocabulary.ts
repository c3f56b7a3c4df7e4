import type { Content } from '../catalog.ts'
import type { Path } from '../ledger.ts'
import { careerStages, FREE, type VocabularyName, vocabularyNames } from '../vocabulary.ts'
import type { Problem, Rule } from './problem.ts'
import { CORRECTIONS, fileOf } from './problem.ts'
import { editionsIn, statementsIn } from './walk.ts'

interface Use {
  file: string
  path: Path
  id: string
  vocabulary: VocabularyName
}

/** Every place where a word of a vocabulary is used. */
function usesIn(content: Content): Use[] {
  return [
    ...statementsIn(content).flatMap(({ file, own, row, statement }): Use[] => [
      ...('is' in statement && row.words
        ? (statement.is ?? []).map((id, index) => ({
            file,
            path: [...own, 'is', index],
            id,
            vocabulary: row.words as VocabularyName,
          }))
        : []),
      ...(statement.scope
        ? [{ file, path: [...own, 'scope'], id: statement.scope, vocabulary: 'scopes' as const }]
        : []),
      ...(statement.because
        ? [{ file, path: [...own, 'because'], id: statement.because, vocabulary: 'reasons' as const }]
        : []),
    ]),
    ...editionsIn(content).flatMap(({ file, edition }): Use[] => [
      ...edition.gaps.map((gap, index) => ({
        file,
        path: ['gaps', index, 'because'],
        id: gap.because,
        vocabulary: 'reasons' as const,
      })),
      ...edition.misread.map((entry, index) => ({
        file,
        path: ['misread', index, 'is'],
        id: entry.is,
        vocabulary: 'misreadings' as const,
      })),
    ]),
    ...(content.corrections ?? []).map(({ because }, index) => ({
      file: CORRECTIONS,
      path: [index, 'because'],
      id: because,
      vocabulary: 'reasons' as const,
    })),
    ...[...content.programs].map(([subject, { genre }]) => ({
      file: fileOf(subject, 'facts.yaml'),
      path: ['genre'],
      id: genre,
      vocabulary: 'genres' as const,
    })),
  ]
}

export const wordsExist: Rule = {
  asks: 'Is every word in its vocabulary?',
  find: ({ content }) =>
    usesIn(content)
      .filter(({ id, vocabulary }) => !content.vocabularies[vocabulary].has(id))
      .map(({ file, path, id, vocabulary }) => ({
        file,
        path,
        says: `${id} is not in vocabularies/${vocabulary}.yaml`,
        mend: 'add it there with a label a language, or correct the id',
      })),
}

export const wordsAreUsed: Rule = {
  asks: 'Is every word of a vocabulary used?',
  find: ({ content }) => {
    const used = new Set(usesIn(content).map(({ id, vocabulary }) => `${vocabulary}/${id}`))
    return Object.entries(content.vocabularies).flatMap(([vocabulary, terms]) =>
      [...terms.keys()].flatMap((id, index): Problem[] =>
        used.has(`${vocabulary}/${id}`)
          ? []
          : [
              {
                file: `vocabularies/${vocabulary}.yaml`,
                path: [index],
                says: `nothing uses ${id}`,
                mend: 'remove it, or use it',
              },
            ],
      ),
    )
  },
}

export const facetsAreKnown: Rule = {
  asks: 'Does every stage belong to a career stage of the filters, and no other word to a facet it cannot have?',
  find: ({ content }) =>
    vocabularyNames.flatMap((vocabulary) =>
      [...content.vocabularies[vocabulary].values()].flatMap(({ id, facet }, index) => {
        const place = { file: `vocabularies/${vocabulary}.yaml`, path: [index, 'facet'] }
        if (vocabulary === 'stages')
          return careerStages.some((stage) => stage === facet)
            ? []
            : [
                {
                  ...place,
                  says: `${id} belongs to no career stage`,
                  mend: `add facet: one of ${careerStages.join(', ')}`,
                },
              ]
        if (facet === undefined || (vocabulary === 'benefits' && facet === FREE)) return []
        return [
          {
            ...place,
            says: `${id} has the facet ${facet}, which nothing reads`,
            mend: `take it out; only stages have one, and benefits that make training free (facet: ${FREE})`,
          },
        ]
      }),
    ),
}
