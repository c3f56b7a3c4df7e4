/** The second tier of the search: the prose of the program pages, by Pagefind, which is loaded when first asked. Browser code. */

interface Page {
  url: string
  content: string
  meta: { title?: string }
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Page> }[] }>
}

/** A page whose prose answers, and a piece of it with the words that were asked for marked. It is text, never HTML. */
export interface TextHit {
  href: string
  /** Of the program whose page it is. */
  slug: string | undefined
  title: string
  excerpt: { text: string; mark: boolean }[]
}

const MOST = 12
/** Pages looked at for as many hits. */
const LOOKED_AT = 60
/**
 * Stands before each noun within a Korean word of the index (`scripts/pages-index.ts`). Pagefind 1.6 takes a word apart at ASCII punctuation
 * only, neither at a soft hyphen nor at a space of no width; this one is in no prose.
 */
export const SEAM = '`'
/** What a text of the index has besides what its reader sees. Behind a seam may be a blank: the word ended there for Pagefind. */
const INVISIBLE = new RegExp(`${SEAM} ?|[\\u00AD\\u200B\\u2060]`, 'g')
/** Writing without spaces, or with more than one word between two. */
const DENSE = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const KOREAN_ENDING =
  /^(.+?[가-힣])(?:들)?(?:에게서|에게|에서|에|으로|로|까지|부터|처럼|마다|보다|이나|이란|란|와|과)?(?:은|는|이|가|을|를|의|도|만)?$/

const loaded = new Map<string, Promise<Pagefind>>()

function load(address: string): Promise<Pagefind> {
  let pagefind = loaded.get(address)
  if (!pagefind) {
    pagefind = import(/* @vite-ignore */ address) as Promise<Pagefind>
    loaded.set(address, pagefind)
    // A browser remembers that a file could not be loaded; another address lets it try again.
    pagefind.catch(() => loaded.delete(address))
  }
  return pagefind
}

const language = () => document.documentElement.lang

/** The words of a query. Japanese and Chinese have none but what the browser makes out; what is only grammar in Japanese is left out. */
function wordsOf(query: string): string[] {
  const text = query.normalize('NFKC').replace(INVISIBLE, '').toLowerCase()
  if (!/^(ja|zh)/.test(language()) || !('Segmenter' in Intl))
    return text.replace(/([a-z])(?=[가-힣]{2})/g, '$1 ').match(/[\p{L}\p{N}]+/gu) ?? []
  const words = [...new Intl.Segmenter(language(), { granularity: 'word' }).segment(text)]
    .map(({ segment, isWordLike }) => (isWordLike ? segment : ' '))
    .join('\n')
    // The browser takes foreign words apart: メン, ター.
    .replace(/(?<=[ァ-ヺー])\n(?=[ァ-ヺー])/g, '')
    .split(/\s+/)
    .filter(Boolean)
  const full = words.filter((word) => !/^\p{sc=Hiragana}+$/u.test(word))
  return full.length > 0 ? full : words
}

/**
 * Where a text has a word: anywhere in dense writing, a long one also with spaces in it (전문인력, 전문 인력); else at the start of a word, which
 * may end as it likes (train, training).
 */
function patternOf(word: string): RegExp {
  if (DENSE.test(word)) return new RegExp(word.length < 4 ? word : Array.from(word).join('\\s?'), 'giu')
  const stem = word.length > 5 ? word.slice(0, Math.max(4, word.length - 3)) : word
  return new RegExp(`(?<![\\p{sc=Latin}\\d])${stem}[\\p{sc=Latin}\\d]*`, 'giu')
}

/** The piece of a text that has the most of the words, by kinds, then by number. */
function excerptOf(text: string, patterns: RegExp[]): TextHit['excerpt'] {
  const length = /^(ko|ja|zh)/.test(language()) ? 90 : 180
  const marks = patterns
    .flatMap((pattern, word) =>
      [...text.matchAll(pattern)].map((m) => ({ word, start: m.index, end: m.index + m[0].length })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let start = 0
  let best = 0
  marks.forEach((first, i) => {
    const within = marks.slice(i).filter(({ end }) => end <= first.start + length * 0.7)
    const worth = new Set(within.map(({ word }) => word)).size * 1_000 + within.length
    if (worth > best) [best, start] = [worth, first.start]
  })
  const lead = Math.max(0, start - length * 0.25)
  const space = text.indexOf(' ', lead) + 1
  const from = lead === 0 ? 0 : space > 0 && space <= start ? space : Math.floor(lead)
  const reach = from + length
  const gap = text.lastIndexOf(' ', reach)
  const to = reach >= text.length ? text.length : gap > start + length * 0.5 ? gap : reach
  const pieces = from > 0 ? [{ text: '…', mark: false }] : []
  let at = from
  for (const { start, end } of marks) {
    if (start < at || end > to) continue
    const last = pieces.at(-1)
    if (start === at && last?.mark) last.text += text.slice(start, end)
    else pieces.push({ text: text.slice(at, start), mark: false }, { text: text.slice(start, end), mark: true })
    at = end
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? '…' : ''), mark: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** The pages that have every one of some words. Pagefind itself passes over words it does not know, or answers with their first letter. */
async function hitsOf(pagefind: Pagefind, words: string[]): Promise<TextHit[]> {
  const { results } = await pagefind.search(words.join(' '))
  const patterns = words.map(patternOf)
  const hits: TextHit[] = []
  for (let at = 0; at < Math.min(results.length, LOOKED_AT) && hits.length < MOST; at += MOST) {
    const pages = await Promise.all(results.slice(at, at + MOST).map((result) => result.data()))
    for (const { url, content, meta } of pages) {
      const text = content.replace(INVISIBLE, '')
      const title = (meta.title ?? '').replace(INVISIBLE, '')
      if (patterns.some((pattern) => text.search(pattern) < 0)) continue
      const prose = text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, '') : text
      hits.push({ href: url, slug: /\/programs\/([^/]+)\//.exec(url)?.[1], title, excerpt: excerptOf(prose, patterns) })
    }
  }
  return hits.slice(0, MOST)
}

/** The pages whose prose answers a query, the best first. `address` is that of Pagefind's script; rejects if it cannot be loaded. */
export async function searchTexts(address: string, query: string): Promise<TextHit[]> {
  const pagefind = await load(address)
  const words = wordsOf(query)
  if (words.length === 0) return []
  const hits = await hitsOf(pagefind, words)
  const bare = words.map((word) => word.replace(KOREAN_ENDING, '$1'))
  return hits.length > 0 || bare.join() === words.join() ? hits : hitsOf(pagefind, bare)
}
