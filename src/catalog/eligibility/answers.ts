/** The answers of the self-check and the fragment they live in: `age=25&stage=aspiring`. Pure; what is printed reads back the same. */
import { isDay } from './age.ts'

/** What somebody said; what was skipped is absent. */
export interface Answers {
  /** Birth date: `2001-04-30`. */
  born?: string
  /** International age (만 나이) in years, today. */
  age?: number
  /** Words that are true of them, for each criterion that is not their age; never empty. */
  is: Readonly<Record<string, readonly string[]>>
}

/** Nobody is asked to be older, in years. */
export const OLDEST = 120

/** The answers in a fragment. What the page does not know, and a second answer to one question, is left out and named. */
export function readAnswers(
  fragment: string,
  known: Readonly<Record<string, readonly string[]>>,
  today: string,
): { answers: Answers; ignored: string[] } {
  const answers: { born?: string; age?: number } = {}
  const is: Record<string, string[]> = {}
  const ignored: string[] = []
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const value = text.trim().normalize('NFKC')
    if (!key && !value) continue
    if (key === 'age' && /^\d{1,3}$/.test(value) && +value <= OLDEST && (answers.age ?? +value) === +value)
      answers.age = +value
    else if (key === 'born' && isBirth(value, today) && (answers.born ?? value) === value) answers.born = value
    else if (Object.hasOwn(known, key) && known[key]!.includes(value)) {
      const given = (is[key] ??= [])
      if (!given.includes(value)) given.push(value)
    } else ignored.push(text ? `${key}=${text}` : key)
  }
  // A birth date says more.
  if (answers.born !== undefined && answers.age !== undefined) {
    ignored.push(`age=${answers.age}`)
    delete answers.age
  }
  return { answers: { ...answers, is }, ignored }
}

function isBirth(text: string, today: string): boolean {
  return isDay(text) && text <= today && Number(text.slice(0, 4)) >= Number(today.slice(0, 4)) - OLDEST
}

/** The fragment of some answers, without `#`; empty if there are none. */
export function printAnswers({ born, age, is }: Answers): string {
  const given = Object.entries(is).flatMap(([key, values]) => values.map((value) => [key, value]))
  const own = [...(born === undefined ? [] : [['born', born]]), ...(age === undefined ? [] : [['age', String(age)]])]
  return String(new URLSearchParams([...own, ...given]))
}
