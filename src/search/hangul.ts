/**
 * Hangul as the keys it is typed with on the usual Korean keyboard (Dubeolsik, KS X 5002). One form serves three needs: text typed
 * with the wrong layout has the same keys, a half-typed syllable is a prefix of its keys, and a slip of one letter is a slip of one key.
 */
const KEYS = {
  initial: 'r R s e E f a q Q t T d w W c z x v g'.split(' '),
  vowel: 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' '),
  final: ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' '),
}
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
/** The letters U+3131 to U+3163, as keys. */
const LETTERS =
  'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(
    ' ',
  )
const FIRST = 0xac00
const LETTER = 0x3131

/** Letters that stand alone: consonants, with which people abbreviate, or any. */
export const isInitials = (text: string) => /^[ㄱ-ㅎ]+$/.test(text)
export const hasLoneLetter = (text: string) => /[ㄱ-ㅣ]/.test(text)
export const isHangul = (text: string) => /^[가-힣ㄱ-ㅣ]+$/.test(text)

/** The keys of a text: `게임` is `rpdla`. What is no Hangul stays as it is. */
export function keysOf(text: string): string {
  let keys = ''
  for (const char of text) {
    const code = char.codePointAt(0)!
    const at = code - FIRST
    if (at >= 0 && at < 11_172)
      keys +=
        KEYS.initial[Math.floor(at / 588)]! + KEYS.vowel[Math.floor((at % 588) / 28)]! + KEYS.final[at % 28]!.trim()
    else keys += LETTERS[code - LETTER] ?? char
  }
  return keys
}

/** The first letters of a text: `게임` is `ㄱㅇ`. What is no Hangul stays as it is. */
export function initialsOf(text: string): string {
  return text.replace(/[가-힣]/g, (char) => INITIALS[Math.floor((char.charCodeAt(0) - FIRST) / 588)]!)
}
