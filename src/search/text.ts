/** How text is made comparable, and how a query is cut into words. Pure. */

const SMALL = 'ァィゥェォャュョヮヵヶッ'
const LARGE = 'アイウエオヤユヨワカケツ'

/**
 * A query as it is analysed: composed, with letters of the usual width. Never NFKC: it would turn a typed ㄱ (U+3131) into another letter.
 */
export function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\uff65-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
    .replace(/[\s\u200b\u00ad]/g, ' ')
}

/** One form for what readers take for the same letter: case, accents, hiragana and katakana, small kana; the long mark is dropped. */
function foldLetter(char: string): string {
  if (char === 'ー') return ''
  if (/[À-ɏ]/.test(char)) char = char.normalize('NFD')[0]!
  const kana = /[\u3041-\u3096]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0x60) : char.toLowerCase()
  return kana === 'ヴ' ? 'ブ' : (LARGE[SMALL.indexOf(kana)] ?? kana)
}

/** A folded text, and for each of its letters where it stood in the text. */
export interface Folded {
  text: string
  at: number[]
}

/** Folds a text that is already normal. */
export function foldAt(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let place = 0
  for (const char of text) {
    const form = foldLetter(char)
    at.push(...Array<number>(form.length).fill(place))
    folded += form
    place += char.length
  }
  at.push(place)
  return { text: folded, at }
}

/** The folded form of any text. */
export function fold(text: string): string {
  return /^[\x20-\x7e가-힣]*$/.test(text) ? text.toLowerCase() : foldAt(normal(text)).text
}

const WORD = /[\p{L}\p{N}]+(?:['’‐‑-][\p{L}\p{N}]+)*/gu

/** A word with its place; `text` has lost the hyphens and apostrophes within: K-pop is kpop. */
export interface Word {
  text: string
  from: number
  to: number
}

/** The words of a folded text. */
export function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(WORD)].map(({ 0: text, index }) => ({
    text: text.replace(/['’‐‑-]/g, ''),
    from: index,
    to: index + text.length,
  }))
}
