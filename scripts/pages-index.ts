/**
 * The full-text index: Pagefind over the prose of the built pages, a language each. Pagefind finds a word only from its start, and Korean
 * writes compounds without spaces, so it is given Korean pages with a mark before each noun within a word: 창의`인재`동반`사업은. It then
 * knows the word and its parts at one place. The published pages stay as they are.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Garu, type Token } from 'garu-ko'
import prepare from 'garu-ko/pkg/garu_wasm.js'
import { close, createIndex } from 'pagefind'
import { sourceLocale } from '../src/i18n/locales.ts'
import { SEAM } from '../src/search/texts.ts'

/**
 * What stands in the indexed part of a page but is no text of it: the way back, the status (it changes with time), numbers of sources, the
 * names of facts, and that something is not published.
 */
const NOT_TEXT = ['.crumb', '.st', '.fn', 'dt', 'th', '.np']
/** Elements within a sentence; the others end it. */
const INLINE = /^(a|abbr|b|bdi|cite|code|data|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g
const SENTENCE = /\S[^\n]*?(?:[.!?…](?=\s)|(?=\s*(?:\n|$)))/g

/** From where to where the part of a page goes that is indexed, without its own tags; nothing if a page is not. */
export function indexedPart(html: string): [start: number, end: number] | undefined {
  const at = html.search(/<[a-z]+\b[^>]*\sdata-pagefind-body[\s=>]/)
  if (at < 0) return undefined
  let depth = 0
  let start = 0
  let element: string | undefined
  for (const tag of html.slice(at).matchAll(TAG)) {
    element ??= tag[2]
    if (tag[2] !== element) continue
    depth += tag[1] ? -1 : 1
    if (start === 0) start = at + tag[0].length
    if (depth === 0) return [start, at + tag.index]
  }
  throw new Error('The part of a page that is indexed does not end')
}

/** Sets small facts apart that only the style sheet keeps apart; Pagefind would make one word of them. */
const apart = (html: string) => html.replace(/(<\/(?:dt|span|b|time)>)(?=<(?:dd|span|small)\b)/g, '$1 ')

/** The text of a piece of HTML, a line for each block, and where in the HTML each of its characters stands. */
function textOf(html: string) {
  let text = ''
  const places: number[] = []
  const add = (piece: string, from: number) => {
    text += piece
    for (let at = 0; at < piece.length; at++) places.push(from + at)
  }
  let end = 0
  let code = false
  for (const tag of html.matchAll(TAG)) {
    const [all, closing, name] = tag
    if (!code) add(html.slice(end, tag.index), end)
    if (name === 'script' || name === 'style') code = !closing
    if (!INLINE.test(name!)) add('\n', tag.index)
    end = tag.index + all.length
  }
  add(html.slice(end), end)
  return { text, places }
}

/** A noun of two syllables or more; those of one are too many to mean anything. */
const isNoun = ({ text, pos }: Token) => (pos === 'NNG' || pos === 'NNP') && /^[가-힣]{2,}$/.test(text)

interface Word {
  surface: string
  /** Where it begins in its sentence. */
  at: number
  tokens: Token[]
}

/**
 * Splits Korean words. The analyser takes the name of a body for one noun (한국콘텐츠진흥원) and reads some names as sentences (게임인재원: "is a
 * game"), so nouns it found in any page learnt before are looked for as well.
 */
export class Splitter {
  private readonly garu: Garu
  private readonly nouns = new Set<string>()
  private readonly sentences = new Map<string, Word[]>()

  private constructor(garu: Garu) {
    this.garu = garu
  }

  static async load(): Promise<Splitter> {
    // Prepared by itself, in a way that Garu's own writes a warning about.
    const code = createRequire(import.meta.url).resolve('garu-ko/pkg/garu_wasm_bg.wasm')
    await prepare({ module_or_path: readFileSync(code) })
    return new Splitter(await Garu.load())
  }

  /** The words of a sentence, analysed when it is first met. */
  private wordsOf(sentence: string): Word[] {
    let words = this.sentences.get(sentence)
    if (words) return words
    words = [...sentence.matchAll(/\S+/g)].map(({ 0: surface, index }) => ({ surface, at: index, tokens: [] }))
    const { tokens } = this.garu.analyze(words.map(({ surface }) => surface).join(' ')) as { tokens: Token[] }
    // The analyser counts characters beyond U+FFFF as one, so its words are taken by their order.
    const starts = [...new Set(tokens.map(({ start }) => start))].sort((a, b) => a - b)
    if (starts.length === words.length)
      for (const token of tokens) words[starts.indexOf(token.start)]!.tokens.push(token)
    for (const token of tokens) if (isNoun(token)) this.nouns.add(token.text)
    this.sentences.set(sentence, words)
    return words
  }

  private sentencesOf(text: string) {
    return [...text.matchAll(SENTENCE)].filter(([sentence]) => /[가-힣]/.test(sentence))
  }

  /** Learns the nouns of a piece of HTML. */
  learn(html: string): void {
    for (const [sentence] of this.sentencesOf(textOf(html).text)) this.wordsOf(sentence)
  }

  /** Where nouns begin within a word, as far as its morphemes can be read in it. */
  private inner({ surface, tokens }: Word): number[] {
    const cuts: number[] = []
    let at = 0
    for (const token of tokens) {
      if (!surface.startsWith(token.text, at)) break
      if (isNoun(token) && at > 0) cuts.push(at)
      at += token.text.length
    }
    return cuts
  }

  /** Where the nouns of a run of syllables begin, but the first: of the chains of known nouns from its start the longest, of most nouns. */
  private chain(run: string): number[] {
    let best = { end: 0, starts: [] as number[] }
    const walk = (at: number, starts: number[]) => {
      if (at > best.end || (at === best.end && starts.length > best.starts.length)) best = { end: at, starts }
      for (let length = 2; length <= 5 && at + length <= run.length; length++)
        if (this.nouns.has(run.slice(at, at + length))) walk(at + length, [...starts, at])
    }
    walk(0, [])
    return best.starts.slice(1)
  }

  private cutsIn(word: Word): number[] {
    const inner = this.inner(word)
    const pieces = [0, ...inner].map((start, i) => ({ start, piece: word.surface.slice(start, inner[i]) }))
    const more = pieces.flatMap(({ start, piece }) =>
      [...piece.matchAll(/[가-힣]+/g)].flatMap((run) => this.chain(run[0]).map((cut) => start + run.index + cut)),
    )
    return [...inner, ...more]
  }

  /** A piece of HTML with a seam before each noun that begins within a word, and one with a blank behind marks like the · of 웹툰·만화. */
  split(html: string): string {
    const { text, places } = textOf(html)
    const seams = new Map<number, string>()
    for (const { 0: sentence, index } of this.sentencesOf(text))
      for (const word of this.wordsOf(sentence)) {
        const set = (at: number, seam: string) => seams.set(places[index + word.at + at]!, seam)
        for (const cut of this.cutsIn(word)) set(cut, SEAM)
        // Pagefind takes words apart at ASCII punctuation only.
        for (const mark of word.surface.matchAll(/[^\p{ASCII}\p{L}\p{M}\p{N}\p{Cf}\p{S}](?=[\p{L}\p{N}])/gu))
          if (mark.index > 0) set(mark.index + mark[0].length, `${SEAM} `)
      }
    const edges = [0, ...[...seams.keys()].sort((a, b) => a - b)]
    return edges.map((edge, i) => (seams.get(edge) ?? '') + html.slice(edge, edges[i + 1])).join('')
  }

  close(): void {
    this.garu.destroy()
  }
}

/** Every page below a folder that has a data-pagefind-body, cut into what stands before, in and behind it. */
function pagesIn(dir: string) {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  return files.sort().flatMap((file) => {
    const html = readFileSync(join(dir, file), 'utf8')
    const part = indexedPart(html)
    if (!part) return []
    const [start, end] = part
    const language = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1]
    return [
      {
        path: file.replaceAll('\\', '/'),
        korean: language === sourceLocale,
        head: html.slice(0, start),
        body: apart(html.slice(start, end)),
        foot: html.slice(end),
      },
    ]
  })
}

/** Writes the index of the pages below a folder into its `pagefind/`. Throws if anything fails. */
export async function indexPages(dir: string): Promise<void> {
  const pages = pagesIn(dir)
  const splitter = await Splitter.load()
  for (const { korean, body } of pages) if (korean) splitter.learn(body)
  const { index, errors } = await createIndex({ excludeSelectors: NOT_TEXT })
  if (!index) throw new Error(errors.join('\n'))
  const failures: string[] = []
  for (const { path, korean, head, body, foot } of pages) {
    const content = head + (korean ? splitter.split(body) : body) + foot
    failures.push(...(await index.addHTMLFile({ sourcePath: path, content })).errors)
  }
  splitter.close()
  failures.push(...(await index.writeFiles({ outputPath: join(dir, 'pagefind') })).errors)
  if (failures.length > 0) throw new Error(failures.join('\n'))
  await close()
}
