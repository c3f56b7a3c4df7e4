/** Keeps what a page says of today true after it was built: states, days left, what is to come, the red line. Browser code, Seoul time. */
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Days since 1970 in Seoul (UTC+9). */
const seoulDays = (instant: number) => Math.floor((instant + 9 * HOUR) / DAY)

const parts = (text = '') => text.split(';').map((part) => part.split('|'))

function refine() {
  const now = Date.now()
  let next = Infinity
  for (const mark of document.querySelectorAll<HTMLElement>('[data-changes]')) {
    const item = mark.closest<HTMLElement>('[data-status]')
    const [, label, left] = mark.children
    let { ends } = mark.dataset
    for (const [at, state, status, text, close] of parts(mark.dataset.changes)) {
      if (Number(at) > now) {
        next = Math.min(next, Number(at))
        break
      }
      mark.dataset.state = state
      if (item) item.dataset.status = status
      label!.textContent = text!
      ends = close
    }
    if (ends) {
      const days = seoulDays(Number(ends)) - seoulDays(now)
      const forms = Object.fromEntries(parts(mark.dataset.left)) as Record<string, string>
      const plural = new Intl.PluralRules(document.documentElement.lang).select(days)
      const form = (forms[days] ?? forms[plural] ?? forms.other)!
      ;(left ?? mark.appendChild(document.createElement('small'))).textContent = form.replace('#', String(days))
    } else left?.remove()
  }
  for (const line of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const until = Number(line.dataset.until)
    line.hidden = until <= now
    if (!line.hidden) next = Math.min(next, until)
  }
  const today = new Date(now + 9 * HOUR)
  for (const drawing of document.querySelectorAll<SVGElement>('.today')) {
    const year = Number(drawing.dataset.year)
    const at = ((today.getTime() - Date.UTC(year)) / (Date.UTC(year + 1) - Date.UTC(year))) * 100
    const [line, text] = drawing.children
    drawing.toggleAttribute('hidden', at < 0 || at > 100)
    for (const end of ['x1', 'x2']) line!.setAttribute(end, `${at}%`)
    text!.setAttribute('x', `${at - 0.6}%`)
    text!.textContent = text!.textContent.replace(/\S+$/, `${today.getUTCMonth() + 1}.${today.getUTCDate()}`)
  }
  dispatchEvent(new Event('refined'))
  const midnight = (seoulDays(now) + 1) * DAY - 9 * HOUR
  setTimeout(refine, Math.min(next, midnight) - now)
}
refine()
