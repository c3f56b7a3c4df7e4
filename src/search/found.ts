/** What a piece of a query finds: how well each program answers it, and by which text. Pure. */
import { beginOf, endOf, entryOf, INSIDE, type Corpus, type Hit } from './corpus.ts'
import { FACT, TERM } from './model.ts'

/** How a word was understood when it was not found as typed. */
export type Repair = 'initials' | 'layout' | 'half' | 'slip'

export interface Found {
  /** The programs found. */
  programs: readonly number[]
  /** For every program how well it answers: 1 is the whole program's name as it is, 0 is not at all. */
  score: Float64Array
  /** For every program found, the entry it was found by, and the label that says what that is. */
  entry: Int32Array
  label: Int32Array
  best: number
  /** The best entry, and the best that is a word of a vocabulary. */
  first: number
  term?: number
  /** Only asks about a kind of fact. */
  asks: boolean
  /** It is all of a text, or of a word of one. */
  whole: boolean
  /** The word without its ending or its slip, where that was found. */
  form?: string
  repair?: Repair
}

/** By where a form begins and ends: within a word, with a word, with the text. */
const BEGIN = [0.75, 0.97, 1]
const END = [0.85, 0.96, 1]
/** What each further text adds to the best one, and the most they add together. */
const MORE = [0.07, 0.15] as const

/** What hits lead to; undefined if there are none. `share` is taken from each score. */
export function gather(corpus: Corpus, hits: readonly Hit[], share = 1): Found | undefined {
  if (hits.length === 0) return undefined
  const score = new Float64Array(corpus.programs)
  const more = new Float64Array(corpus.programs)
  const entries = new Int32Array(corpus.programs)
  const labels = new Int32Array(corpus.programs)
  const programs: number[] = []
  let [whole, asks] = [false, true]
  let [first, firstFit, term, termFit] = [0, 0, -1, 0]
  for (let index = 0; index < hits.length; index++) {
    const entry = entryOf(hits[index]!)
    let fit = 0
    for (; index < hits.length && entryOf(hits[index]!) === entry; index++) {
      const [begins, ends] = [beginOf(hits[index]!), endOf(hits[index]!)]
      fit = Math.max(fit, BEGIN[begins]! * END[ends]!)
      whole ||= begins !== INSIDE && ends !== INSIDE
    }
    index--
    asks &&= corpus.is(entry, FACT)
    if (fit > firstFit) [first, firstFit] = [entry, fit]
    const row = corpus.row(entry)
    // Of two words that fit alike, what a program is goes before what it mentions; the first weight stands for all.
    const meant = fit * 100 + row[3]!
    if (meant > termFit && corpus.is(entry, TERM)) [term, termFit] = [entry, meant]
    for (let at = 2; at < row.length; at += 3) {
      const program = row[at] as number
      const value = ((row[at + 1] as number) / 10) * fit * share
      if (more[program] === 0) programs.push(program)
      more[program]! += value
      if (value <= score[program]!) continue
      score[program] = value
      entries[program] = entry
      labels[program] = row[at + 2] as number
    }
  }
  let best = 0
  for (const program of programs) {
    score[program]! += Math.min(MORE[1], MORE[0] * (more[program]! - score[program]!))
    best = Math.max(best, score[program]!)
  }
  return { programs, score, entry: entries, label: labels, best, first, ...(term >= 0 && { term }), asks, whole }
}
