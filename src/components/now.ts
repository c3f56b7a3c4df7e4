/** Keeps the first sentence of a page true: how many of what it counts there are, on which day in Seoul. Runs after each refinement. Browser code. */
const truth = document.querySelector<HTMLElement>('[data-now]')!
const { now, tag } = truth.dataset
const all = <Type extends HTMLElement>(selector: string) => truth.querySelectorAll<Type>(selector)

function say() {
  const open = document.querySelectorAll(now!).length
  const form = new Intl.PluralRules(tag).select(open)
  all('[data-none]')[0]!.hidden = open > 0
  all('[data-some]')[0]!.hidden = open === 0
  for (const part of all('[data-if]')) part.hidden = !document.querySelector(part.dataset.if!)
  for (const sentence of all('[data-form]')) sentence.hidden = sentence.dataset.form !== form
  for (const number of all('[data-open]')) number.textContent = String(open)
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Asia/Seoul' }).format()
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format()
  for (const time of all<HTMLTimeElement>('time')) {
    // What the page knows is not older than it says, whatever a clock shows.
    if (today <= time.dateTime) continue
    time.textContent = day
    time.dateTime = today
  }
}
addEventListener('refined', say)
say()
