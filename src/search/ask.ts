/** Reads what is typed: the engine and its index, and what is found. The words about it are loaded behind. Browser code. */
import type { Condition } from './conditions.ts'
import { Engine, type Answer } from './engine.ts'
import type { Row } from './facets.ts'
import type { SearchIndex } from './model.ts'
import { unpack, type Behind, type First } from './pack.ts'

/** A program of the list. */
export interface Item extends Row {
  slug: string
  element: HTMLElement
}

/** What a query finds. */
export interface Asked {
  answer: Answer
  /** Slugs, the best first. */
  order: string[]
  /** Programs of which conditions cannot be told. */
  untold: { slug: string; conditions: readonly Condition[] }[]
}

export interface Asker {
  readonly index: SearchIndex
  ask(q: string): Asked
  /** Loads what says in words what was understood, and what comes behind the index. Rejects if either cannot be loaded. */
  loadTeller(): Promise<typeof import('./tell.ts')>
}

/** Opens the search over the first part of an index; `words` is the address of what comes behind it. */
export function open(data: unknown, items: ReadonlyMap<string, Item>, words: string): Asker {
  const first = data as First
  let index = unpack(first)
  let engine = new Engine(index)
  const slug = (program: number) => index.programs[program]!

  /** Whether one may apply to a program now, as its card says. */
  function isOpen(program: number): boolean | undefined {
    const [status] = items.get(slug(program))?.values.status ?? []
    return status === 'open' ? true : status === 'soon' || status === 'past' ? false : undefined
  }
  return {
    get index() {
      return index
    },
    ask(q) {
      const answer = engine.search(q, { open: isOpen })
      return {
        answer,
        order: answer.results.map(({ program }) => slug(program)),
        untold: answer.untold.map(({ program, untold }) => ({ slug: slug(program), conditions: untold })),
      }
    },
    loadTeller() {
      const data = fetch(words).then((response) => {
        if (!response.ok) throw new Error(response.statusText)
        return response.json() as Promise<Behind>
      })
      return Promise.all([import('./tell.ts'), data]).then(([code, behind]) => {
        index = unpack(first, behind)
        engine = new Engine(index)
        return code
      })
    },
  }
}
