/** What is typed in the benchmark of the search, and every state of the field while a Korean keyboard types it. */

/** Names, half a word, particles, slips, the wrong layout, initials, conditions, sums; words of one program, of many and of none. */
export const QUERIES = [
  '웹툰',
  '창의인재동반사업',
  '부산 웹툰 인재 양성',
  '강릉 인디게임 부트캠프',
  '애니메이션을 만드는 사람',
  '게임인재원에서',
  '대중으막 아카데미',
  '웹튼 작가',
  '메타벋스',
  '29살 웹툰 4월',
  '만 34세 이하 게임',
  '79억 이상',
  '예산 10억 넘는 아카데미',
  '모집 인원 100명 이상',
  '3월 마감',
  '무료 캠프',
  'ㅊㅇㅇㅈ',
  'rpdla',
  'webtoon',
  'AI 아카데미 서울',
  '초보자도 되는 시나리오 과정',
  '콘텐츠진흥원 지원사업',
  '자전거 정비',
]

/** The one query of the cold start. */
export const FIRST_QUERY = '웹툰'

const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ')
const FINALS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')]
/** The vowels and finals that are typed with two keys, by the one that stands after the first. */
const VOWEL_BEFORE: Record<number, number> = { 9: 8, 10: 8, 11: 8, 14: 13, 15: 13, 16: 13, 19: 18 }
const FINAL_BEFORE: Record<number, number> = {
  3: 1,
  5: 4,
  6: 4,
  9: 8,
  10: 8,
  11: 8,
  12: 8,
  13: 8,
  14: 8,
  15: 8,
  18: 17,
}

const syllable = (initial: number, vowel: number, final = 0) =>
  String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final)

/** What stands while a syllable is typed; its first consonant hangs below the syllable before, if that is open: 가, 간, 가나. */
function statesOf(char: string, before: string): string[] {
  const code = char.charCodeAt(0) - 0xac00
  if (code < 0 || code >= 11_172) return [before + char]
  const [initial, vowel, final] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28]
  const last = before.charCodeAt(before.length - 1) - 0xac00
  const hangs = last >= 0 && last < 11_172 && last % 28 === 0 ? FINALS.indexOf(INITIALS[initial]!) : -1
  const begun =
    hangs > 0 ? before.slice(0, -1) + String.fromCharCode(0xac00 + last + hangs) : before + INITIALS[initial]!
  return [
    begun,
    ...(vowel in VOWEL_BEFORE ? [before + syllable(initial, VOWEL_BEFORE[vowel]!)] : []),
    before + syllable(initial, vowel),
    ...(final in FINAL_BEFORE ? [before + syllable(initial, vowel, FINAL_BEFORE[final])] : []),
    ...(final > 0 ? [before + char] : []),
  ]
}

/** Every state of the field while a text is typed, a key each. */
export function keystrokes(text: string): string[] {
  const chars = Array.from(text)
  return chars.flatMap((char, at) => statesOf(char, chars.slice(0, at).join('')))
}
