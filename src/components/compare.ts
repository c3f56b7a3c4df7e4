/** The comparison as its address says it, and the list kept in this browser. Browser code: without it every program is listed with its page. */
const MOST = 4
const KEPT = 'compare'
const all = <Found extends Element>(selector: string) => [...document.querySelectorAll<Found>(selector)]
const one = (selector: string) => all<HTMLElement>(selector)[0]!
const [table] = all<HTMLTableElement>('.cmp') as [HTMLTableElement]
const [only] = all<HTMLInputElement>('[name=differs]') as [HTMLInputElement]
const note = one('[data-note]')
const output = one('[data-count]')
const keeper = one('[data-keep]')
const forgetter = one('[data-forget]')
const told = one('[data-forget] ~ [role=status]')
const boxes = all<HTMLInputElement>('[name=p]')
const slugs = boxes.map(({ value }) => value)
const nameOf = (slug: string) => boxes[slugs.indexOf(slug)]!.ariaLabel!
const rows = [...table.rows].map((row) => {
  const [head, ...cells] = row.cells
  return { row, mark: head!.querySelector('em'), cells }
})
for (const { cells } of rows) cells.forEach((cell, index) => (cell.dataset.l = nameOf(slugs[index]!)))

let shown: string[] = []

const listed = () => String(new URLSearchParams(shown.map((slug) => ['p', slug])))

/** The list kept in this browser, as an address says it; none where the browser keeps nothing. */
function kept(): string {
  try {
    return localStorage.getItem(KEPT) ?? ''
  } catch {
    return ''
  }
}

/** Keeps what is shown, or nothing; whether that could be done. */
function keep(list: string): boolean {
  try {
    if (list) localStorage.setItem(KEPT, list)
    else localStorage.removeItem(KEPT)
    return true
  } catch {
    return false
  }
}

function show() {
  const at = shown.map((slug) => slugs.indexOf(slug))
  let differing = 0
  for (const { row, mark, cells } of rows) {
    const chosen = at.map((index) => cells[index]!)
    row.append(...chosen)
    for (const cell of cells) cell.hidden = !chosen.includes(cell)
    if (!mark) continue
    const differs = new Set(chosen.map(({ dataset }) => dataset.k)).size > 1
    differing += Number(differs)
    mark.hidden = !differs
    row.hidden = only.checked && !differs
  }
  for (const box of boxes) {
    box.checked = shown.includes(box.value)
    box.disabled = !box.checked && shown.length >= MOST
  }
  one('[data-compared]').hidden = shown.length === 0
  one('section[aria-labelledby=choose]').classList.toggle('noprint', shown.length > 0)
  only.closest('label')!.hidden = output.hidden = shown.length < 2
  output.textContent = output.dataset.count!.replace('{n}', String(differing))
  const address = one('[data-address]')
  const url = `${location.origin}${location.pathname}?${listed()}`
  address.textContent = shown.length ? address.dataset.address!.replace('{url}', url) : ''
  offer()
}

/** Offers what can be done with the kept list. */
function offer() {
  keeper.hidden = !shown.length || kept() === listed()
  forgetter.hidden = !kept()
}

function say(parts: [key: 'unknown' | 'most', what: string[]][]) {
  const said = parts.filter(([, what]) => what.length > 0)
  note.textContent = said
    .map(([key, what]) => note.dataset[key]!.replace('{what}', what.join(note.dataset.list)))
    .join('\n')
  note.hidden = said.length === 0
}

/** Shows what was chosen, and writes it into the address; into the kept list too, if that is what was shown. */
function go(next: string[]) {
  const own = ['', listed()].includes(kept())
  shown = next
  if (own) keep(listed())
  step()
}

function step() {
  const asked = new URLSearchParams(listed())
  if (only.checked && shown.length > 1) asked.set('differs', '1')
  history.pushState(null, '', location.pathname + (asked.size ? `?${asked}` : ''))
  say([])
  told.textContent = ''
  show()
}

/** Takes the state from the address; what is not known there, and what is too much, is left out and named. */
function read() {
  const asked = new URLSearchParams(location.search)
  const wanted = [...new Set(asked.getAll('p').filter(Boolean))]
  const known = wanted.filter((slug) => slugs.includes(slug))
  shown = known.slice(0, MOST)
  only.checked = asked.get('differs') === '1'
  say([
    ['unknown', wanted.filter((slug) => !slugs.includes(slug))],
    ['most', known.slice(MOST).map(nameOf)],
  ])
  show()
}

for (const box of boxes)
  box.onchange = () => go(box.checked ? [...shown, box.value] : shown.filter((slug) => slug !== box.value))
for (const button of table.querySelectorAll('button'))
  button.onclick = () => {
    go(shown.filter((slug) => slug !== button.value))
    ;(table.querySelector<HTMLElement>('th:not([hidden]) button') ?? boxes[0]!).focus()
  }
only.onchange = step
keeper.onclick = () => {
  told.textContent = keeper.dataset[keep(listed()) ? 'keep' : 'blocked']!
  offer()
}
forgetter.onclick = () => {
  keep('')
  told.textContent = forgetter.dataset.forget!
  offer()
}
addEventListener('popstate', read)
if (!location.search && kept()) history.replaceState(null, '', `?${kept()}`)
read()
for (const part of all<HTMLElement>('[data-filters]')) part.hidden = false
export {}
