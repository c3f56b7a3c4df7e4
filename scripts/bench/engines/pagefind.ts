import { SHOWN, type Load } from './engine.ts'

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ meta: { title: string } }> }[] }>
}

export const load: Load = async () => {
  const address = './pagefind/pagefind.js'
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  return {
    async search(query) {
      const { results } = await pagefind.search(query)
      const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))
      return shown.map(({ meta }) => meta.title)
    },
  }
}
