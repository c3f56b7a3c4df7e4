import MiniSearch from 'minisearch'
import type { Document } from '../programs.ts'
import { fetchJson, SHOWN, timed, type Load } from './engine.ts'

export const load: Load = async () => {
  const documents = await fetchJson<Document[]>('documents.json')
  const { built, result: engine } = await timed(() => {
    const made = new MiniSearch<Document>({
      fields: ['title', 'text'],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
    })
    made.addAll(documents)
    return made
  })
  return {
    built,
    search: (query) =>
      engine
        .search(query)
        .slice(0, SHOWN)
        .map(({ id }) => documents[id as number]!.title),
  }
}
