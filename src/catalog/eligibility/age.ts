/** International age (만 나이): a year more on each birthday. Days are written `2026-04-30`. */

/** First and last day on which somebody may have been born. */
export type Births = readonly [string, string]

const DAY = 86_400_000

/** Whole years of age on a day; of somebody born on 29 February a year more on 1 March where there is no such day. */
export function yearsOn(birth: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - Number(day.slice(5) < birth.slice(5))
}

/** The day on which somebody reaches an age. */
export function reaches(birth: string, years: number): string {
  const day = `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`
  return isDay(day) ? day : `${day.slice(0, 4)}-03-01`
}

/** Whether a text is a day there is. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(at) && dayOf(at) === text
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The same day some years earlier; 28 February for a 29th there was not. */
function earlier(day: string, years: number): string {
  const same = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
  return isDay(same) ? same : `${same.slice(0, 4)}-02-28`
}

/** When somebody may have been born who is of an age on a day. */
function birthsOf(age: number, day: string): Births {
  return [dayOf(Date.parse(earlier(day, age + 1)) + DAY), earlier(day, age)]
}

/** When somebody was born, as far as they said; a birth date goes before an age. Undefined if they said neither. */
export function bornOf({ born, age }: { born?: string; age?: number }, today: string): Births | undefined {
  if (born !== undefined) return [born, born]
  return age === undefined ? undefined : birthsOf(age, today)
}
