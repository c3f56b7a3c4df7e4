import { create, insertMultiple, search } from '@orama/orama'
import type { Document } from '../programs.ts'
import { fetchJson, SHOWN, timed, type Load } from './engine.ts'

/** Orama's own tokenizer drops Hangul, so words are cut at everything that is no letter or digit. */
const tokenizer = {
  language: 'korean',
  normalizationCache: new Map<string, string>(),
  tokenize: (raw: string) => [...new Set(raw.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])],
}

export const load: Load = async () => {
  const documents = await fetchJson<Document[]>('documents.json')
  const { built, result: engine } = await timed(async () => {
    const made = create({ schema: { title: 'string', text: 'string' } as const, components: { tokenizer } })
    await insertMultiple(
      made,
      documents.map(({ id, ...document }) => ({ ...document, id: String(id) })),
    )
    return made
  })
  return {
    built,
    async search(term) {
      if (!term.trim()) return []
      const { hits } = await search(engine, { term, limit: SHOWN, tolerance: 1, boost: { title: 2 } })
      return hits.map(({ document }) => document.title)
    },
  }
}
