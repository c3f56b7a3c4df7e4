/** Puts programs in order by the words and conditions of a query. Pure. */
import { fill } from '../i18n/fill.ts'
import type { Condition } from './conditions.ts'
import type { Corpus } from './corpus.ts'
import type { Found } from './found.ts'
import { NO, UNKNOWN, type Verdict } from './judge.ts'
import type { Reason, SearchIndex } from './model.ts'
import type { Terms } from './terms.ts'
import type { Word } from './text.ts'

/** A piece of the query and what it finds; nothing if it is unknown. */
export interface Piece extends Word {
  /** Tells little about which program is meant. */
  light: boolean
  found?: Found
}

/** A program that answers. */
export interface Result {
  program: number
  score: number
  /** What it was found by; given for the first results only. */
  why: Reason[]
  /** Words of the query as found, for marking; given for the first results only. */
  matched: string[]
  /** Words of the query that other programs have and this one has not; given for the first results only. */
  lacks: string[]
  /** Conditions about which nothing is published. */
  untold: Condition[]
}

/** Below this share of the best score of the words a program is not shown. */
const FLOOR = 0.42
/** The same for programs of which a condition cannot be told: the words must name them. */
const NAMED = 0.75
/** How much words count that tell little, and those that ask about a kind of fact beside words that name something. */
const LIGHT = 0.12
const ASKS = 0.24
/** A word that finds every program still counts so much. */
const COMMON = 0.25
const EXPLAINED = 50

/** How well the programs answer the words, and which finds that comes from. */
interface Scored {
  programs: readonly number[]
  score: Float64Array
  best: number
  sources: { found: Found; share: number; text: string }[]
}

/** How well each program answers the words: each word by its best entry, rarer words more, and words that stand together once more. */
function scoreWords(pieces: readonly Piece[], programs: number, terms: Terms): Scored {
  const onlyLight = pieces.every(({ light }) => light)
  const onlyAsks = pieces.every(({ light, found }) => light || found?.asks)
  const shareOf = ({ light, found }: Piece) => {
    if (!found) return 0
    const share = light && !onlyLight ? LIGHT : found.asks && !onlyAsks ? ASKS : 1
    return share * Math.max(COMMON, Math.log(1 + programs / found.programs.length) / Math.log(1 + programs))
  }
  const shares = pieces.map(shareOf)
  const total = shares.reduce((sum, share) => sum + share, 0) || 1
  const sources = [
    ...pieces.flatMap(({ found, text }, index) => (found ? [{ found, text, share: shares[index]! / total }] : [])),
    ...phrases(pieces, terms),
  ]
  const score = new Float64Array(programs)
  const touched: number[] = []
  for (const { found, share } of sources)
    for (const program of found.programs) {
      if (score[program] === 0) touched.push(program)
      score[program]! += found.score[program]! * share
    }
  // If a program has all the words, those that have only some do not answer.
  const asked = pieces.flatMap(({ light, found }) => (found && !light && !found.asks ? [found] : []))
  const whole = touched.filter((program) => asked.every((found) => found.score[program]! > 0))
  const answering = whole.length > 0 ? whole : touched
  const best = answering.reduce((best, program) => Math.max(best, score[program]!), 0)
  return { programs: answering, score, best, sources }
}

/** Neighbouring pieces that stand together in a text. */
function phrases(pieces: readonly Piece[], terms: Terms): Scored['sources'] {
  const sources: Scored['sources'] = []
  for (let from = 0; from < pieces.length; from++)
    for (let to = pieces.length; to > from + 1; to--) {
      const group = pieces.slice(from, to)
      const last = group.at(-1)!
      const text = [...group.slice(0, -1).map(({ text }) => text), last.found?.form ?? last.text].join('')
      const found = text.length > 2 ? terms.exact(text) : undefined
      if (!found) continue
      sources.push({ found, text, share: group.length / pieces.length })
      from = to - 1
      break
    }
  return sources
}

/**
 * The programs in order: those that meet everything first. Whether one is shown depends on each part of the query by itself, so that a
 * further condition never adds a program: its words must be found well enough, and it must not be known to fail a condition. `apart` are
 * those of which a condition cannot be told and which the words do not name.
 */
export function rank(
  pieces: readonly Piece[],
  judged: readonly { condition: Condition; verdict: Verdict }[],
  corpus: Corpus,
  terms: Terms,
  index: SearchIndex,
): { results: Result[]; apart: Result[] } {
  const nothing = { results: [], apart: [] }
  // What nobody meets answers nothing, whatever else was asked; only what cannot be told is left.
  const unmet = judged.some(({ verdict }) => verdict.fit.every((fit) => fit <= 0))
  const words = scoreWords(judged.length > 0 ? pieces.filter(({ light }) => !light) : pieces, corpus.programs, terms)
  const bare = words.programs.length === 0
  if (bare && (judged.length === 0 || pieces.some(({ light, found }) => !light && found))) return nothing
  const candidates = bare ? Array.from({ length: corpus.programs }, (_, program) => program) : words.programs
  const rows = candidates.flatMap((program): Result[] => {
    const untold: Condition[] = []
    let score = bare ? 1 : words.score[program]!
    const own = score
    for (const { condition, verdict } of judged) {
      const fit = verdict.fit[program]!
      if (fit === NO) return []
      if (fit === UNKNOWN) untold.push(condition)
      else score *= fit
    }
    if (!bare && own < words.best * FLOOR) return []
    return [{ program, score, why: [], matched: [], lacks: [], untold }]
  })
  const told = ({ untold }: Result) => (untold.length > 0 ? 1 : 0)
  rows.sort((a, b) => told(a) - told(b) || b.score - a.score || a.program - b.program)
  const asked = pieces.filter(({ light, found }) => found && !light && !found.asks)
  for (const row of rows.slice(0, EXPLAINED)) {
    explain(row, words, judged, corpus, index)
    row.lacks = asked.filter(({ found }) => found!.score[row.program] === 0).map(({ text }) => text)
  }
  // Where a condition cannot be told, the words must name the program for it to stand among the results.
  const isResult = ({ program, untold }: Result) =>
    untold.length === 0 || (!bare && !unmet && words.score[program]! >= words.best * NAMED)
  return { results: rows.filter(isResult), apart: rows.filter((row) => !isResult(row)) }
}

function explain(
  row: Result,
  { sources }: Scored,
  judged: readonly { verdict: Verdict }[],
  corpus: Corpus,
  { labels, words }: SearchIndex,
) {
  const { program } = row
  const met = judged.map(({ verdict }) => words.whys[verdict.why[program] ?? -1]).filter((why) => why !== undefined)
  const by = sources
    .filter(({ found }) => found.score[program]! > 0)
    .sort((a, b) => b.found.score[program]! * b.share - a.found.score[program]! * a.share)
  const pair = words.say.pair ?? '{a}: {b}'
  const reason = ({ entry, label: labelled }: Found): Reason => {
    const [label, text] = [labels[labelled[program]!]!, corpus.text(entry[program]!)]
    // A synonym is a word of ours, not one that is published; that it means something of an earlier year is said with it.
    const [a, b] = [words.say.alike ?? '', /\d{4}/.test(label) ? `${text} (${label})` : text]
    return [fill(pair, corpus.synonym(entry[program]!) === undefined ? { a: label, b: text } : { a, b }), '']
  }
  // That a kind of fact is published is no reason to be said.
  const texts = by.flatMap(({ found }) => (found.asks ? [] : [reason(found)]))
  row.why = [...new Map([...met, ...texts])].slice(0, 3)
  row.matched = [...new Set(by.map(({ text, found }) => (found.repair ? corpus.text(found.entry[program]!) : text)))]
}
