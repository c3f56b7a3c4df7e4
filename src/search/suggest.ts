/** Names and words a query may go on as. Pure. */
import { keysOf } from './hangul.ts'
import { NAME, TERM, type SearchIndex } from './model.ts'
import { fold } from './text.ts'

/** The end of a query from `from` on may be said as `text`. */
export interface Suggestion {
  from: number
  text: string
}

const MOST = 6
/** Letters that are told apart by nothing else, as the keys they are typed with, so that a half-typed syllable begins the whole. */
const keys = (text: string) => keysOf(fold(text)).replace(/[^\p{L}\p{N}]/gu, '')

/** Knows what may be suggested: names shown in the language first, then other names, then words. */
export class Suggester {
  readonly #texts: { text: string; keys: string }[]

  constructor({ words: { names }, entries }: Pick<SearchIndex, 'words' | 'entries'>) {
    const of = (bit: number) => entries.flatMap(([texts, is]) => (is & bit ? texts.split('\n') : []))
    const known = new Map<string, string>()
    for (const text of [...names, ...of(TERM), ...of(NAME)]) if (!known.has(keys(text))) known.set(keys(text), text)
    this.#texts = [...known].map(([keys, text]) => ({ keys, text }))
  }

  /** What the last words of a query may become: of the most words first. */
  suggest(query: string): Suggestion[] {
    const starts = [...query.matchAll(/[^\s]+/g)].map(({ index }) => index).slice(-4)
    const found: Suggestion[] = []
    for (const from of starts) {
      const typed = keys(query.slice(from))
      if (typed.length < 2 && !/[가-힣\u3041-\u30ff\u4e00-\u9fff]/.test(query.slice(from))) continue
      for (const { text, keys: own } of this.#texts) {
        if (found.length === MOST) return found
        if (own !== typed && own.startsWith(typed) && !found.some((other) => other.text === text))
          found.push({ from, text })
      }
    }
    return found
  }
}
