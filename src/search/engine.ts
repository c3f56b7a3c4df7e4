/** Answers a query over the catalog: what was understood, and which programs fit, the best first. Pure; see docs/search.md. */
import { Reader, type Condition, type Span } from './conditions.ts'
import { beginOf, Corpus, endOf, entryOf, TEXT } from './corpus.ts'
import type { Repair } from './found.ts'
import { judge, type Now } from './judge.ts'
import { NAME, type SearchIndex } from './model.ts'
import { rank, type Piece, type Result } from './rank.ts'
import { misspelt, typed } from './repair.ts'
import { byScript, isHiragana, scriptOf, Terms } from './terms.ts'
import { fold, foldAt, normal, wordsOf, type Word } from './text.ts'

/** Something of the query that was understood, with its place in the normalised query. */
export interface Understood extends Span {
  /** As typed. */
  text: string
  condition?: Condition
  /** The text it was found by, and what that is. */
  meaning?: string
  label?: string
  repair?: Repair
}

export interface Answer {
  /** The query as analysed; places are in it. */
  query: string
  results: Result[]
  /** Programs of which the conditions cannot be told, where the query names nothing but conditions. */
  untold: Result[]
  understood: Understood[]
  /** Words nothing is known of. */
  unknown: string[]
  /** Other spellings that were not sure enough to be taken. */
  maybe: (Span & { text: string })[]
}

/** Longer queries are cut. */
const LONGEST = 200
/** Beside as many unknown words, a known one must be something a program is. */
const SURE = 0.6

const list = (texts: readonly string[]) => texts.flatMap((text) => fold(text).split(' ')).filter(Boolean)

export class Engine {
  readonly index: SearchIndex
  readonly #corpus: Corpus
  readonly #terms: Terms
  readonly #reader: Reader

  constructor(index: SearchIndex) {
    this.index = index
    this.#corpus = new Corpus(index.entries, index.synonyms, index.programs.length)
    const letters = Object.assign({}, ...index.asks.map(({ letters }) => letters)) as Record<string, string>
    this.#terms = new Terms(
      this.#corpus,
      list(index.asks.map(({ endings }) => endings)),
      list(index.asks.map(({ light }) => light)),
      letters,
    )
    this.#reader = new Reader(index.asks, index.year)
  }

  /** Answers a query of any text. Never throws. */
  search(text: string, now: Now = { open: () => undefined }): Answer {
    const query = normal(text).slice(0, LONGEST).trim()
    const { text: folded, at } = foldAt(query)
    const typed = <T extends Span>(span: T): T => ({ ...span, from: at[span.from]!, to: at[span.to]! })
    const words = wordsOf(folded)
    const { conditions: read, taken } = this.#isName(words)
      ? { conditions: [], taken: [] }
      : this.#reader.conditions(folded)
    const conditions = words.length > 1 ? read.map((condition) => this.#asAge(condition)) : read
    const left = words.filter((word) =>
      [...conditions, ...taken].every(({ from, to }) => word.to <= from || word.from >= to),
    )
    const { pieces, maybe } = this.#pieces(left, query, at, [...conditions, ...taken])
    const unknown = pieces.filter(({ light, found }) => !light && !found)
    const understood = [
      ...conditions.map((condition) => ({ condition, from: condition.from, to: condition.to })),
      ...pieces.flatMap((piece) => this.#understood(piece)),
    ].map(typed)
    const { results, apart } = this.#enough(pieces, unknown.length)
      ? rank(
          pieces,
          conditions.map((condition) => ({ condition, verdict: judge(condition, this.index, now) })),
          this.#corpus,
          this.#terms,
          this.index,
        )
      : { results: [], apart: [] }
    return {
      query,
      results,
      untold: apart,
      understood: understood
        .map((entry) => ({ ...entry, text: query.slice(entry.from, entry.to) }))
        .sort((a, b) => a.from - b.from),
      unknown: unknown.map(typed).map(({ from, to }) => query.slice(from, to)),
      maybe: maybe.map(typed),
    }
  }

  /** Whether enough of the words is known: more than half, or half of them and something a program is. */
  #enough(pieces: readonly Piece[], unknown: number): boolean {
    if (unknown === 0) return true
    const known = pieces.flatMap(({ light, found }) => (!light && found && !found.asks ? [found] : []))
    return unknown < known.length || (unknown === known.length && known.some(({ best }) => best > SURE))
  }

  /** A small number among other words, which is no figure of any program, is an age: 29 웹툰. */
  #asAge(condition: Condition): Condition {
    if (condition.kind !== 'number' || condition.value < 10 || condition.value > 99) return condition
    return this.index.figures.some(([, value]) => value === condition.value) ? condition : { ...condition, kind: 'age' }
  }

  /** Whether the query is a name as it stands, in which no number is a condition. */
  #isName(words: readonly Word[]) {
    const tight = words.map(({ text }) => text).join('')
    return (
      tight.length > 1 &&
      this.#corpus.letters
        .find(tight)
        .some((hit) => beginOf(hit) === TEXT && endOf(hit) === TEXT && this.#corpus.is(entryOf(hit), NAME))
    )
  }

  #understood({ found, light, from, to }: Piece): (Span & Omit<Understood, 'text'>)[] {
    if (!found || light || (found.term === undefined && !found.repair)) return []
    const entry = found.term ?? found.first
    // That something was said of an earlier year is no part of what a word means.
    const said = this.index.labels[this.#corpus.row(entry)[4]!]
    const label = said && /\d{4}/.test(said) ? undefined : said
    const { meanings } = this.index.words
    const meant = meanings[this.#corpus.synonym(entry) ?? -1] ?? this.#corpus.text(entry)
    const meaning = found.repair === 'slip' ? found.form! : meant
    return [{ from, to, meaning, ...(label && { label }), ...(found.repair && { repair: found.repair }) }]
  }

  /** The words outside the conditions, each with what it finds. */
  #pieces(all: readonly Word[], query: string, at: readonly number[], taken: readonly Span[]) {
    const words = all.flatMap((word) =>
      this.#terms.exact(word.text) ? [word] : byScript(word, (index) => query[at[word.from + index]!]!),
    )
    const names = this.#named(words)
    const amid = words.some(({ text }) => this.#terms.plain(text))
    const maybe: Answer['maybe'] = []
    const pieces = words.flatMap((word, index): Piece[] => {
      const name = names.find(({ from, to }) => word.from >= from && word.to <= to)
      if (name) return name.from === word.from ? [name] : []
      const { text, from, to } = word
      const glued = words[index - 1]?.to === from || taken.some((span) => span.to === from)
      // The only word so far, and little of it.
      const begun = words.length === 1 && text.length < (scriptOf(text) === 'latin' ? 5 : 3)
      const light = (!begun && this.#terms.isLight(text)) || (glued && this.#terms.isEnding(text))
      const found = this.#terms.plain(text)
      if (found || light) return [{ ...word, light, found }]
      const raw = query.slice(at[from], at[to])
      if (words.length > 1 && (isHiragana(raw) || /^\d+$/.test(text))) return []
      const parts = text.length > 2 && scriptOf(text) !== 'latin' ? this.#terms.parts(text) : undefined
      if (parts) return parts.map((found) => ({ ...word, light, found }))
      const repaired = typed(this.#corpus, text, raw) ?? (begun ? this.#terms.beginning(text) : undefined)
      if (repaired) return [{ ...word, light, found: repaired }]
      const meant = misspelt(this.#corpus, text, amid)
      for (const other of meant.maybe) maybe.push({ from, to, text: other })
      return [{ ...word, light, found: meant.found }]
    })
    return { pieces, maybe }
  }

  /** Neighbouring words that are together a text of their own: a name typed with other spaces, a synonym of several words. */
  #named(words: readonly Word[]): Piece[] {
    const named: Piece[] = []
    for (let from = 0; from < words.length; from++)
      for (let to = Math.min(words.length, from + 8); to > from + 1; to--) {
        const group = words.slice(from, to)
        const text = group.map((word) => word.text).join('')
        const found = this.#terms.phrase(text)
        if (!found) continue
        named.push({ text, from: group[0]!.from, to: group.at(-1)!.to, light: false, found })
        from = to - 1
        break
      }
    return named
  }
}
