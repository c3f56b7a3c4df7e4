/** Finds the words of a query: as they stand, without their endings, in parts. Pure. */
import { beginOf, endOf, entryOf, INSIDE, TEXT, type Corpus, type Hit } from './corpus.ts'
import { gather, type Found } from './found.ts'
import { isHangul, isInitials } from './hangul.ts'
import { NAME, STRONG, WHOLE } from './model.ts'
import type { Word } from './text.ts'

export type Script = 'hangul' | 'latin' | 'other'
export const scriptOf = (text: string): Script =>
  /^[가-힣ㄱ-ㅣ]/.test(text) ? 'hangul' : /^[\p{Script=Latin}\d]/u.test(text) ? 'latin' : 'other'

export const isHiragana = (text: string) => /^[\u3041-\u309f]+$/.test(text)

/** Cuts a word where the script changes: AI로 is AI and 로. `typed` gives its letters as typed, which tell hiragana from katakana. */
export function byScript(word: Word, typed: (index: number) => string): Word[] {
  // A hyphen was dropped from the text, so its places no longer match: such a word is in one script.
  if (word.text.length !== word.to - word.from) return [word]
  const pieces: Word[] = []
  let last = ''
  for (let index = 0; index < word.text.length; index++) {
    const from = word.from + index
    const script = isHiragana(typed(index)) ? 'hiragana' : scriptOf(word.text[index]!)
    const piece = pieces.at(-1)
    if (piece && script === last) {
      piece.text += word.text[index]!
      piece.to = from + 1
    } else pieces.push({ text: word.text[index]!, from, to: from + 1 })
    last = script
  }
  return pieces
}

/** Of a synonym, at least this much must be typed. */
const MOST = 0.5
/** A part of a compound must be something a program is, and beside unknown letters more so. */
const SOLID = 0.3
const SURE = 0.6
/** How many looked-up words are kept from one key to the next. */
const KEPT = 64

export class Terms {
  readonly #corpus: Corpus
  readonly #endings: readonly string[]
  readonly #light: ReadonlySet<string>
  /** How light words begin that go on in many ways. */
  readonly #lightStarts: readonly string[]
  readonly #letters: readonly [name: string, letter: string][]
  readonly #kept = new Map<string, Found | undefined>()

  /** `letters` are the names of Latin letters: 케이 is K. */
  constructor(
    corpus: Corpus,
    endings: Iterable<string>,
    light: Iterable<string>,
    letters: Readonly<Record<string, string>>,
  ) {
    this.#corpus = corpus
    this.#endings = [...new Set(endings)].sort((a, b) => b.length - a.length)
    const all = [...light]
    this.#light = new Set(all)
    this.#lightStarts = all.flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []))
    this.#letters = Object.entries(letters).sort(([a], [b]) => b.length - a.length)
  }

  isEnding(text: string) {
    return this.#endings.includes(text)
  }

  /** Whether a word, or a word without its ending, tells little. */
  isLight(text: string): boolean {
    if (this.#light.has(text) || this.#lightStarts.some((start) => text.startsWith(start))) return true
    return isHangul(text) && this.#stems(text).some((stem) => this.#light.has(stem))
  }

  #stems(text: string) {
    return this.#endings
      .filter((ending) => text.length > ending.length && text.endsWith(ending))
      .map((ending) => text.slice(0, -ending.length))
  }

  /** A word as it stands. */
  exact(text: string): Found | undefined {
    if (this.#kept.has(text)) return this.#kept.get(text)
    const found = gather(
      this.#corpus,
      this.#believed(text, this.#corpus.letters.find(text, text.length === 1 || scriptOf(text) === 'latin')),
    )
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(text, found)
    return found
  }

  /** A word as it stands, without its endings, or in its plain form. */
  plain(text: string): Found | undefined {
    if (isHangul(text)) return this.exact(text) ?? this.#stem(text) ?? this.#spelled(text)
    return /^[a-z]{3,}$/.test(text) ? (this.#inflected(text) ?? this.#root(text)) : this.exact(text)
  }

  /** Words that are together all of a text, such as a name. */
  phrase(text: string): Found | undefined {
    for (const form of new Set([text, text.replace(/(?<=[a-z]{3})s$/, '')])) {
      const hits = this.#corpus.letters.find(form)
      const found = gather(
        this.#corpus,
        hits.filter((hit) => beginOf(hit) === TEXT && endOf(hit) === TEXT),
      )
      if (found) return found
    }
    return undefined
  }

  /** The first letters of names and strong words, while nothing more has been typed. */
  beginning(text: string): Found | undefined {
    const hay = isInitials(text) ? this.#corpus.initials : this.#corpus.letters
    const hits = hay.find(text, true)
    return gather(
      this.#corpus,
      hits.filter(
        (hit) =>
          this.#corpus.is(entryOf(hit), NAME) || (beginOf(hit) === TEXT && this.#corpus.is(entryOf(hit), STRONG)),
      ),
    )
  }

  /** Hits that are to be believed: short forms must be whole words or begin one, and synonyms must be typed for the most part. */
  #believed(text: string, found: readonly Hit[]): Hit[] {
    const hits = found.filter(
      (hit) =>
        !this.#corpus.is(entryOf(hit), WHOLE) ||
        (beginOf(hit) === TEXT && text.length >= this.#corpus.length(entryOf(hit)) * MOST),
    )
    if (scriptOf(text) === 'latin') {
      const whole = text.length < 5 ? hits.filter((hit) => endOf(hit) !== INSIDE) : []
      return whole.length > 0 ? whole : text.length < 3 ? [] : hits
    }
    if (text.length === 1) return hits.filter((hit) => beginOf(hit) !== INSIDE && endOf(hit) !== INSIDE)
    // The middle of a word is none, unless the script does not show where words begin.
    return /[\u4e00-\u9fff]/.test(text) ? hits : hits.filter((hit) => beginOf(hit) !== INSIDE || endOf(hit) !== INSIDE)
  }

  /** A word in Latin letters and its other numbers: webtoon, webtoons. */
  #inflected(text: string): Found | undefined {
    const others = [text.replace(/s$/, ''), `${text}s`, text.replace(/ies$/, 'y'), text.replace(/(?<=[sxzh])es$/, '')]
    const hits = [...new Set(others)].flatMap((form) =>
      form === text ? [] : this.#corpus.letters.find(form, true).filter((hit) => endOf(hit) !== INSIDE),
    )
    if (hits.length === 0) return this.exact(text)
    const own = this.#corpus.letters.find(text, true)
    return gather(
      this.#corpus,
      this.#believed(
        text,
        [...hits, ...own].sort((a, b) => a - b),
      ),
    )
  }

  #root(text: string): Found | undefined {
    for (const form of [text.replace(/(?:ing|ed|er|ers|or|ors)$/, ''), text.replace(/(?:ing|ed|er|ers)$/, 'e')]) {
      const found = form !== text && form.length > 2 ? this.exact(form) : undefined
      if (found) return found
    }
    return undefined
  }

  #stem(text: string): Found | undefined {
    for (const stem of this.#stems(text)) {
      if (this.#light.has(stem)) return undefined
      const found = this.exact(stem)
      if (found) return { ...found, form: stem }
      const shorter = stem.length > 2 ? this.#stem(stem) : undefined
      if (shorter) return shorter
    }
    return undefined
  }

  /** Latin letters written by their names: 케이팝 is K팝, 오티티 is OTT. */
  #spelled(text: string): Found | undefined {
    let [latin, rest] = ['', text]
    for (;;) {
      const named = this.#letters.find(([name]) => rest.startsWith(name))
      if (!named) return undefined
      latin += named[1]
      rest = rest.slice(named[0].length)
      const form = latin + rest
      const found = form.length > 1 ? this.exact(form) : undefined
      if (found) return { ...found, form }
    }
  }

  /** A Korean, Japanese or Chinese word in parts; those of a Korean word must all belong to one program. */
  parts(text: string): Found[] | undefined {
    const found: Found[] = []
    let unknown = 0
    let last = false
    for (let at = 0; at < text.length;) {
      const part = this.#partAt(text, at)
      if (part) {
        if (part.found) found.push(part.found)
        at += part.length
        last = false
        continue
      }
      if (found.length > 0 && this.#endings.includes(text.slice(at))) break
      // A Korean syllable that is left over makes another word: 방송영상인재교육원.
      last = isHangul(text) || !this.#light.has(text[at]!)
      if (last) unknown++
      at++
    }
    const [first, ...rest] = found
    if (!first) return undefined
    if (isHangul(text)) {
      const together = first.programs.some((program) => rest.every(({ score }) => score[program]! > SOLID))
      return unknown === 0 && together ? found : undefined
    }
    const sure = found.some(({ whole, best }) => whole && best >= SURE)
    // What a compound is stands at its end: 放送映像人材教育院 is another house.
    return unknown === 0 || (sure && !last && unknown * 2 <= text.length) ? found : undefined
  }

  /** The longest known part that begins at a place; a light one is known but finds nothing. */
  #partAt(text: string, at: number): { length: number; found?: Found } | undefined {
    for (let length = Math.min(text.length - at, 12); length >= 2; length--) {
      const part = text.slice(at, at + length)
      if (this.#light.has(part)) return { length }
      const found = this.exact(part)
      if (found && found.best > SOLID) return { length, found }
    }
    return undefined
  }
}
