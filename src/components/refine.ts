/** Keeps what a page says of today true after it was built: states, days left, the red line. Browser code, Seoul time. */
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Days since 1970 in Seoul (UTC+9). */
const seoulDays = (instant: number) => Math.floor((instant + 9 * HOUR) / DAY)

function refine() {
  const now = Date.now()
  let next = Infinity
  for (const mark of document.querySelectorAll<HTMLElement>('[data-changes]')) {
    const changes = mark.dataset.changes!.split(';').map((change) => change.split('|'))
    const [, state, status, label] = changes.filter(([at]) => Number(at) <= now).at(-1) ?? []
    next = Math.min(next, ...changes.map(([at]) => Number(at)).filter((at) => at > now))
    if (!state) continue
    mark.dataset.state = state
    mark.children[1]!.textContent = label!
    if (state !== 'closing') mark.querySelector('[data-left]')?.remove()
    const item = mark.closest<HTMLElement>('[data-status]')
    if (item) item.dataset.status = status
  }
  for (const left of document.querySelectorAll<HTMLElement>('[data-left]')) {
    const days = seoulDays(Number(left.parentElement!.dataset.ends)) - seoulDays(now)
    if (days < 0) {
      left.remove()
      continue
    }
    left.textContent = left.dataset.left!.split('|')[Math.min(days, 2)]!.replace('#', String(days))
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
