import { josa } from 'es-hangul'

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']
/** Latin letters whose Korean names end in a consonant: el, em, en, al. */
const CLOSED: Readonly<Record<string, string>> = { l: '엘', m: '엠', n: '엔', r: '알' }
const MARKER = /\((은\/는|이\/가|을\/를|과\/와|으로\/로)\)/

/** The last syllable as it is read aloud; what stands in brackets and after it does not count. */
function ending(text: string): string {
  const bare = text.replace(/(?:\s*[(（][^()（）]*[)）]|["'”’」』])+$/u, '')
  const last = bare.at(-1) ?? ''
  if (/\d/.test(last)) return DIGITS[Number(last)]!
  if (last === '%') return '트'
  return /[a-z]/i.test(last) ? (CLOSED[last.toLowerCase()] ?? '에') : last
}

/** Chooses each Korean particle that a sentence leaves open, such as `예산(은/는)`, by the sound before it. */
export function withParticles(text: string): string {
  for (let rest = text; ;) {
    const match = MARKER.exec(rest)
    if (!match) return rest
    const before = rest.slice(0, match.index)
    rest = before + josa.pick(ending(before), match[1] as '은/는') + rest.slice(match.index + match[0].length)
  }
}
