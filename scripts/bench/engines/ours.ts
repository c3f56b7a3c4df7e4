import { Engine } from '../../../src/search/engine.ts'
import { unpack, type Behind, type First } from '../../../src/search/pack.ts'
import { fetchJson, SHOWN, timed, type Load } from './engine.ts'

export const load: Load = async () => {
  // A page has the names in its list; here they come with the index.
  const { names, ...first } = await fetchJson<First & { names: string[] }>('index.json')
  const { built, result } = await timed(() => new Engine(unpack(first)))
  let engine = result
  return {
    built,
    search(query) {
      const { results, untold } = engine.search(query)
      return [...results, ...untold].slice(0, SHOWN).map(({ program }) => names[program]!)
    },
    async rest() {
      engine = new Engine(unpack(first, await fetchJson<Behind>('words.json')))
    },
  }
}
