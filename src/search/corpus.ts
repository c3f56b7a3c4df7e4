/** Every text to find, laid out in long strings, so that a look-up is one scan: by its letters, by its keys, by its initials. Pure. */
import { initialsOf, keysOf } from './hangul.ts'
import { FACT, NAME, STRONG, type Entry, type Synonym } from './model.ts'
import { fold, wordsOf } from './text.ts'

/** Where a found form begins or ends: within a word, with a word, with the whole text. */
export const INSIDE = 0
export const WORD = 1
export const TEXT = 2

/** A place where a looked-up form stands: the entry, and where in it the form begins and ends. A number, because there may be thousands. */
export type Hit = number
export const hitOf = (entry: number, begins: number, ends: number): Hit => (entry << 4) | (begins << 2) | ends
export const entryOf = (hit: Hit) => hit >> 4
export const beginOf = (hit: Hit) => (hit >> 2) & 3
export const endOf = (hit: Hit) => hit & 3

/** Texts as their words. */
type Line = readonly [entry: number, words: readonly string[]]

/** Many short texts in one string, with where words begin. */
class Hay {
  readonly #text: string
  readonly #starts: Int32Array
  readonly #owners: Int32Array
  /** 3 where a word begins, 2 where a letter begins, 0 within a letter that takes several places. */
  readonly #marks: Uint8Array
  /** Which pairs of neighbouring letters occur, by a hash: most forms that stand nowhere are refused without a scan. */
  readonly #pairs = new Uint8Array(1 << 16)

  constructor(lines: readonly Line[], steps?: (word: string) => string[]) {
    const parts: string[] = []
    const begins: number[] = []
    const inner: number[] = []
    let length = 0
    this.#starts = new Int32Array(lines.length)
    this.#owners = new Int32Array(lines.length)
    for (const [index, [entry, words]] of lines.entries()) {
      this.#starts[index] = length
      this.#owners[index] = entry
      for (const word of words) {
        begins.push(length)
        for (const step of steps ? steps(word) : [word]) {
          if (steps) inner.push(length)
          parts.push(step)
          length += step.length
        }
      }
      begins.push(length)
      parts.push('\n')
      length++
    }
    this.#text = parts.join('')
    this.#marks = new Uint8Array(length + 1).fill(steps ? 0 : 2)
    for (const place of inner) this.#marks[place] = 2
    for (const place of begins) this.#marks[place] = 3
    for (let at = 1; at < length; at++) this.#pairs[this.#pair(this.#text, at)] = 1
  }

  #pair(text: string, at: number) {
    return (text.charCodeAt(at - 1) * 31 + text.charCodeAt(at)) & 0xffff
  }

  /** Every place where a form stands at the beginning of a letter, or only at that of a word. */
  find(form: string, atWord = false): Hit[] {
    const hits: Hit[] = []
    if (!form) return hits
    for (let at = 1; at < form.length; at++) if (!this.#pairs[this.#pair(form, at)]) return hits
    for (let at = this.#text.indexOf(form); at >= 0; at = this.#text.indexOf(form, at + 1)) {
      const mark = this.#marks[at]!
      if (mark === 0 || (atWord && mark !== 3)) continue
      const line = this.#lineAt(at)
      const end = at + form.length
      const begins = at === this.#starts[line] ? TEXT : mark === 3 ? WORD : INSIDE
      const ends = this.#text.charCodeAt(end) === 10 ? TEXT : this.#marks[end] === 3 ? WORD : INSIDE
      hits.push(hitOf(this.#owners[line]!, begins, ends))
    }
    return hits
  }

  #lineAt(at: number) {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Korean words cut where a word begins or ends in them that stands by itself elsewhere: 게임인재원 is 게임 and 인재원. */
function partsOf(words: Iterable<string>): Map<string, string[]> {
  const known = new Set<string>()
  for (const word of words) if (word.length > 1 && /^[가-힣]+$/.test(word)) known.add(word)
  const parts = new Map<string, string[]>()
  for (const word of known) {
    const cuts = new Set<number>()
    for (let from = 0; from <= word.length - 2; from++)
      for (let to = Math.min(word.length, from + 8); to >= from + 2; to--) {
        if (to - from === word.length || !known.has(word.slice(from, to))) continue
        for (const cut of [from, to]) if (cut > 1 && cut < word.length - 1) cuts.add(cut)
      }
    const places = [0, ...[...cuts].sort((a, b) => a - b), word.length]
    if (cuts.size > 0)
      parts.set(
        word,
        places.slice(1).map((to, index) => word.slice(places[index], to)),
      )
  }
  return parts
}

/** Weights from here on are strong. */
const STRONG_FROM = 6
/** What a further meaning adds to the best. */
const FURTHER = 0.25

/** A synonym as an entry: it leads where what it means leads, best first by the entry that leads there most. */
function led(entries: readonly Entry[], [texts, is, share, ...means]: Synonym): Entry {
  const leads = new Map<number, { weight: number; sum: number; label: number }>()
  for (const place of means) {
    // What an entry says that has not come yet is not known yet.
    const [, , ...row] = entries[place] ?? []
    for (let at = 0; at < row.length; at += 3) {
      const [program, weight, label] = [row[at]!, row[at + 1]!, row[at + 2]!]
      const known = leads.get(program)
      const sum = (known?.sum ?? 0) + weight
      leads.set(program, known && known.weight >= weight ? { ...known, sum } : { weight, sum, label })
    }
  }
  const row: number[] = []
  let best = 0
  for (const [program, { weight, sum, label }] of leads) {
    const meant = Math.max(1, Math.round((Math.min(10, weight + FURTHER * (sum - weight)) * share) / 10))
    best = Math.max(best, meant)
    row.push(program, meant, label)
  }
  return [texts, best >= STRONG_FROM ? is | STRONG : is, ...row]
}

/** A word of the texts, with the entries it stands in: what a misspelt word may have meant. */
export interface Known {
  text: string
  /** The keys it is typed with, if it is Korean; else its letters. */
  form: string
  entries: number[]
}

/** Everything that can be found. What few queries need is laid out when it is first needed. */
export class Corpus {
  readonly programs: number
  readonly letters: Hay
  readonly #rows: readonly Entry[]
  /** How many of the rows are no synonyms. */
  readonly #entries: number
  readonly #row: number[] = []
  readonly #texts: string[] = []
  readonly #lines: Line[]
  readonly #cut: (words: readonly string[]) => string[]
  #keys?: Hay
  #initials?: Hay
  #known?: Map<string, Known[]>

  constructor(entries: readonly Entry[], synonyms: readonly Synonym[], programs: number) {
    this.programs = programs
    this.#entries = entries.length
    this.#rows = [...entries, ...synonyms.map((synonym) => led(entries, synonym))]
    for (const [row, [texts]] of this.#rows.entries())
      for (const text of texts.split('\n')) {
        this.#row.push(row)
        this.#texts.push(text)
      }
    this.#lines = this.#texts.map((text, entry) => [entry, wordsOf(fold(text)).map(({ text }) => text)])
    const parts = partsOf(this.#lines.flatMap(([, words]) => words))
    this.#cut = (words) => words.flatMap((word) => parts.get(word) ?? [word])
    this.letters = new Hay(this.#lines.map(([entry, words]) => [entry, this.#cut(words)]))
  }

  #korean(is = ~0): Line[] {
    return this.#lines
      .filter(([entry, words]) => this.is(entry, is) && words.some((word) => /[가-힣]/.test(word)))
      .map(([entry, words]) => [entry, this.#cut(words)])
  }

  /** Korean texts as the keys they are typed with. */
  get keys(): Hay {
    return (this.#keys ??= new Hay(this.#korean(), (word) => Array.from(word, keysOf)))
  }

  /** The first letters of Korean names and strong words. */
  get initials(): Hay {
    return (this.#initials ??= new Hay(
      this.#korean(STRONG | NAME).map(([entry, words]): Line => [entry, words.map(initialsOf)]),
    ))
  }

  /** The words a misspelt word may have meant, by their first key or letter. */
  get known(): Map<string, Known[]> {
    if (this.#known) return this.#known
    const words = new Map<string, number[]>()
    for (const [entry, line] of this.#lines) {
      if (!this.is(entry, STRONG) || this.is(entry, FACT)) continue
      const whole = this.is(entry, NAME) && line.length > 1 ? [line.join('')] : []
      for (const word of new Set([...line, ...this.#cut(line), ...whole])) {
        const entries = words.get(word)
        if (entries) entries.push(entry)
        else if (word.length > 1) words.set(word, [entry])
      }
    }
    this.#known = Map.groupBy(
      [...words].map(([text, entries]) => ({ text, form: /[가-힣]/.test(text) ? keysOf(text) : text, entries })),
      ({ form }) => form[0]!,
    )
    return this.#known
  }

  /** What an entry leads to: program, weight, label, program, weight, label … from the third place on. */
  row(entry: number): Entry {
    return this.#rows[this.#row[entry]!]!
  }

  text(entry: number) {
    return this.#texts[entry]!
  }

  /** Which synonym an entry is, if it is one. */
  synonym(entry: number): number | undefined {
    const at = this.#row[entry]! - this.#entries
    return at < 0 ? undefined : at
  }

  /** How long an entry is, in letters without spaces. */
  length(entry: number) {
    return this.#lines[entry]![1].reduce((sum, word) => sum + word.length, 0)
  }

  is(entry: number, bits: number) {
    return bits === ~0 || (this.row(entry)[1] & bits) !== 0
  }
}
