import { vocabularyNames } from '../catalog/vocabulary.ts'
import { eachLanguage, inEach, rowSchema, text, type Table } from './table.ts'

/** Every word of the vocabularies: the labels of the ids in the other tables. */
export const terms: Table = {
  name: 'terms',
  key: ['vocabulary', 'id'],
  row: rowSchema({ vocabulary: text, id: text, ...inEach('label') }),
  rows: (view) =>
    vocabularyNames.flatMap((vocabulary) =>
      [...view.catalog.vocabularies[vocabulary].values()].map((term) => ({
        vocabulary,
        id: term.id,
        ...eachLanguage(view, 'label', ({ locale }) => term[locale]),
      })),
    ),
}
