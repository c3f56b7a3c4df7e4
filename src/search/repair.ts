/** Understands words that are not found as typed: initials, the wrong keyboard layout, half-typed syllables, slips. Pure. */
import { beginOf, endOf, entryOf, hitOf, INSIDE, TEXT, WORD, type Corpus, type Hit, type Known } from './corpus.ts'
import { slips } from './distance.ts'
import { gather, type Found, type Repair } from './found.ts'
import { hasLoneLetter, isInitials, keysOf } from './hangul.ts'
import { NAME, WHOLE } from './model.ts'
import { scriptOf } from './terms.ts'

/** What a repair takes from the score. */
const TAKES: Record<Repair, number> = { initials: 0.9, layout: 0.95, half: 0.9, slip: 0.85 }

function repaired(corpus: Corpus, hits: readonly Hit[], repair: Repair): Found | undefined {
  const found = gather(corpus, hits, TAKES[repair])
  return found && { ...found, repair }
}

const atWord = (hit: Hit) => beginOf(hit) !== INSIDE
const wholeWord = (hit: Hit) => atWord(hit) && endOf(hit) !== INSIDE

/** Letters typed as initials, with the wrong layout, or not to the end. `raw` is the word before its case was folded: P is ㅖ. */
export function typed(corpus: Corpus, text: string, raw: string): Found | undefined {
  const initials = isInitials(text) && text.length > 1 ? byInitials(corpus, text) : undefined
  return initials ?? (scriptOf(text) === 'hangul' ? hangulKeys(corpus, text, keysOf(raw)) : latinKeys(corpus, raw))
}

function byInitials(corpus: Corpus, text: string): Found | undefined {
  const hits = corpus.initials.find(text, true).filter((hit) => {
    const entry = entryOf(hit)
    if (corpus.is(entry, WHOLE)) return false
    return corpus.is(entry, NAME)
      ? beginOf(hit) === TEXT || endOf(hit) !== INSIDE
      : beginOf(hit) === TEXT && endOf(hit) === TEXT
  })
  return repaired(corpus, hits, 'initials')
}

/** Latin letters typed with the Korean layout left on, or a last syllable that is not finished. */
function hangulKeys(corpus: Corpus, text: string, keys: string): Found | undefined {
  const latin = corpus.letters.find(keys.toLowerCase(), true)
  const whole = latin.filter(wholeWord)
  const layout = repaired(corpus, whole.length > 0 || keys.length < 4 ? whole : latin, 'layout')
  if (layout && (hasLoneLetter(text) || whole.length > 0)) return layout
  const half = keys.length > 3 ? corpus.keys.find(keys, keys.length < 6) : []
  return repaired(corpus, half, 'half') ?? layout
}

/** Korean typed with the Latin layout left on. */
function latinKeys(corpus: Corpus, raw: string): Found | undefined {
  if (!/^[a-zA-Z]{4,}$/.test(raw)) return undefined
  for (const keys of new Set([raw, raw.toLowerCase()])) {
    const found = repaired(corpus, corpus.keys.find(keys, keys.length < 6), 'layout')
    if (found) return found
  }
  return undefined
}

const sorted = (word: string) => Array.from(word).sort().join('')

/** How many slips a word of a script and length may have, and from which length on one is taken without asking. */
const ALLOWED = {
  hangul: { least: 2, sure: 3, two: 11 },
  latin: { least: 4, sure: 4, two: 8 },
  other: { least: 3, sure: 4, two: 7 },
}

/** A misspelt word: what it surely means, or what it may mean. `amid`: other words of the query are known. */
export function misspelt(corpus: Corpus, text: string, amid: boolean): { found?: Found; maybe: string[] } {
  const script = scriptOf(text)
  const form = script === 'hangul' ? keysOf(text) : text
  const { least, sure, two } = ALLOWED[script]
  if (text.length < least) return { maybe: [] }
  const near = nearest(corpus, form, form.length >= two ? 2 : 1, text.length > 3)
  if (near.length === 0) return { maybe: [] }
  near.sort((a, b) => Math.abs(a.text.length - text.length) - Math.abs(b.text.length - text.length))
  const swapped = sorted(form) === sorted(near[0]!.form)
  const believed =
    script === 'latin' ? text.length > sure || swapped : text.length >= sure || (amid && script === 'hangul')
  if (!believed) return { maybe: near.slice(0, 3).map(({ text }) => text) }
  const hits = near.flatMap(({ entries, text: meant }) =>
    entries.map((entry) => hitOf(entry, WORD, meant.length > text.length + 1 ? INSIDE : WORD)),
  )
  const found = repaired(corpus, hits, 'slip')
  return { ...(found && { found: { ...found, form: near[0]!.text } }), maybe: [] }
}

/** The known words with the fewest slips; if there are none, those whose beginning has one. */
function nearest(corpus: Corpus, form: string, allowed: number, beginnings: boolean): Known[] {
  for (const prefix of beginnings ? [false, true] : [false]) {
    let best = prefix ? 1 : allowed
    let near: Known[] = []
    // The first letter is seldom wrong.
    for (const word of corpus.known.get(form[0]!) ?? []) {
      const far = slips(form, word.form, best, prefix)
      if (far > best) continue
      if (far < best) near = []
      best = far
      near.push(word)
    }
    if (near.length > 0) return near
  }
  return []
}
