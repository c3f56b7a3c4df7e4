/** Where words that were found stand in a text. Pure. */
import { foldAt, normal } from './text.ts'

const LETTER = /[\p{L}\p{N}]/u

/** The places of found words (folded, without spaces and hyphens) in a text, in order and without overlap. */
export function placesOf(text: string, words: readonly string[]): [from: number, to: number][] {
  // Places are those of the text itself only as long as composing it changes nothing.
  if (normal(text).length !== text.length) return []
  const { text: folded, at } = foldAt(normal(text))
  const letters = Array.from(folded, (char, index) => ({ char, index })).filter(({ char }) => LETTER.test(char))
  const tight = letters.map(({ char }) => char).join('')
  if (tight.length !== letters.length) return []
  const found: [number, number][] = []
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (!word) continue
    for (let from = tight.indexOf(word); from >= 0; from = tight.indexOf(word, from + word.length)) {
      const [first, last] = [letters[from]!.index, letters[from + word.length - 1]!.index]
      // Latin letters begin a word.
      if (/^[a-z0-9]/.test(word) && /[a-z0-9]/.test(folded[first - 1] ?? '')) continue
      const place: [number, number] = [at[first]!, at[last + 1]!]
      if (found.every(([a, b]) => place[1] <= a || place[0] >= b)) found.push(place)
    }
  }
  return found.sort((a, b) => a[0] - b[0])
}
