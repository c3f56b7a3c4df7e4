/** The comparison as its address says it, and the list kept in this browser. Browser code: without it every program is listed with its page. */
const MOST = 4
const KEPT = 'compare'
/** How many unknown programs of an address are named, and how much of each. */
const [NAMED, LONG] = [5, 40]
const all = <Found extends Element>(selector: string) => [...document.querySelectorAll<Found>(selector)]
const one = (selector: string) => all<HTMLElement>(selector)[0]!
const [table] = all<HTMLTableElement>('.cmp') as [HTMLTableElement]
const [only] = all<HTMLInputElement>('[name=differs]') as [HTMLInputElement]
const choose = one('.choose') as HTMLDetailsElement
const chosen = one('[data-chosen]')
const full = one('#full')
const note = one('[data-note]')
const output = one('[data-count]')
const copier = one('[data-copy]')
const copied = one('[data-copy] ~ [role=status]')
const address = one('[data-address]')
const printed = one('[data-printed]')
const keeper = one('[data-keep]')
const forgetter = one('[data-forget]')
const told = one('[data-forget] ~ [role=status]')
const boxes = all<HTMLInputElement>('[name=p]')
const slugs = boxes.map(({ value }) => value)
const nameOf = (slug: string) => boxes[slugs.indexOf(slug)]!.ariaLabel!
const words = table.dataset
const rows = [...table.rows].map((row) => {
  const [head, ...cells] = row.cells
  return { row, label: head!.firstChild!.textContent!, mark: head!.querySelector('em'), cells }
})
// What is printed of a link must lead here from paper.
for (const link of table.tHead!.querySelectorAll('a')) link.setAttribute('href', link.href)
const day = new Intl.DateTimeFormat(printed.dataset.tag, { dateStyle: 'long', timeZone: 'Asia/Seoul' })

let shown: string[] = []
/** Somebody has cleared the kept list; then nothing is kept unless asked for. */
let forgotten = false

/** A text of the page with what it is about; hidden where that is nothing. */
function list(where: HTMLElement, text: string, what: string[]) {
  where.textContent = text.replace('{what}', () => what.join(note.dataset.list))
  where.hidden = what.length === 0
}

const listed = () => String(new URLSearchParams(shown.map((slug) => ['p', slug])))

/** What is shown, as the address says it. */
function asked() {
  const state = new URLSearchParams(listed())
  if (only.checked && shown.length > 1) state.set('differs', '1')
  return state
}

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

/** Labels the shown cells of a row for narrow screens, where what is the same in all stands once, with all whom it is of. */
function tell(cells: HTMLElement[], names: string[]) {
  for (const cell of cells) {
    const same = cells.filter((other) => cell.firstElementChild!.isEqualNode(other.firstElementChild))
    const whose = same.map((other) => names[cells.indexOf(other)]).join(note.dataset.list)
    cell.dataset.l = same.length < cells.length ? whose : cells.length > 1 ? words.all : ''
    cell.classList.toggle('many', same.length > 1)
    cell.classList.toggle('again', cell !== same[0])
  }
}

/** Shows the chosen cells of every row, and marks the row: two values differ, or only some publish one. What nobody publishes is named below. */
function compare() {
  const at = shown.map((slug) => slugs.indexOf(slug))
  const narrowed = only.checked && shown.length > 1
  const missing: string[] = []
  const partly: string[] = []
  let differing = 0
  for (const { row, label, mark, cells } of rows) {
    const those = at.map((index) => cells[index]!)
    row.append(...those)
    for (const cell of cells) cell.hidden = !those.includes(cell)
    if (!mark) continue
    tell(those, shown.map(nameOf))
    const known = those.flatMap(({ dataset }) => dataset.k ?? [])
    const differs = new Set(known).size > 1
    const some = !differs && known.length > 0 && known.length < those.length
    mark.textContent = words[differs ? 'differs' : 'some']!
    mark.hidden = !differs && !some
    row.hidden = known.length === 0 || (narrowed && !differs)
    if (known.length === 0) missing.push(label)
    if (some) partly.push(label)
    differing += Number(differs)
  }
  list(one('[data-missing]'), one('[data-missing]').dataset.missing!, missing)
  list(one('[data-partly]'), one('[data-partly]').dataset.partly!, narrowed ? partly : [])
  output.textContent = output.dataset
    .count!.replace('{n}', String(differing))
    .replace('{total}', String(rows.length - 1 - missing.length))
}

/** Says what is chosen; a box that cannot be ticked says why. */
function count() {
  chosen.hidden = shown.length >= MOST
  full.hidden = !chosen.hidden
  for (const box of boxes) {
    box.checked = shown.includes(box.value)
    box.disabled = !box.checked && shown.length >= MOST
    if (box.disabled) box.setAttribute('aria-describedby', full.id)
    else box.removeAttribute('aria-describedby')
  }
  chosen.textContent = chosen.dataset.chosen!.replace('{n}', String(shown.length))
  one('[href="#compared"]').hidden = shown.length < 2
}

const url = () => `${location.origin}${location.pathname}?${String(asked())}`

/** What only paper shows: where this is, and when it was printed. */
function date() {
  address.lastElementChild!.textContent = url()
  printed.textContent = printed.dataset.printed!.replace('{date}', day.format())
}

function show() {
  compare()
  count()
  one('[data-compared]').hidden = shown.length === 0
  choose.classList.toggle('noprint', shown.length > 0)
  only.closest('label')!.hidden = output.hidden = shown.length < 2
  date()
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
  const own = !forgotten && ['', listed()].includes(kept())
  shown = next
  if (own) keep(listed())
  step()
}

function step() {
  const state = asked()
  history.pushState(null, '', location.pathname + (state.size ? `?${state}` : ''))
  say([])
  told.textContent = copied.textContent = ''
  show()
}

/** Takes the state from the address; what is not known there, and what is too much, is left out and named. */
function read() {
  const state = new URLSearchParams(location.search)
  const wanted = [...new Set(state.getAll('p').map((slug) => slug.toLowerCase()))].filter(Boolean)
  const known = wanted.filter((slug) => slugs.includes(slug))
  shown = known.slice(0, MOST)
  only.checked = state.get('differs') === '1'
  say([
    [
      'unknown',
      wanted
        .filter((slug) => !slugs.includes(slug))
        .slice(0, NAMED)
        .map((slug) => slug.slice(0, LONG)),
    ],
    ['most', known.slice(MOST).map(nameOf)],
  ])
  show()
}

for (const box of boxes)
  box.onchange = () => go(box.checked ? [...shown, box.value] : shown.filter((slug) => slug !== box.value))
for (const button of table.querySelectorAll('button'))
  button.onclick = () => {
    go(shown.filter((slug) => slug !== button.value))
    if (!shown.length) choose.open = true
    ;(table.querySelector<HTMLElement>('th:not([hidden]) button') ?? boxes[0]!).focus()
  }
only.onchange = step
copier.onclick = async () => {
  try {
    await navigator.clipboard.writeText(url())
    copied.textContent = copier.dataset.copy!
  } catch {
    address.classList.remove('paper')
    getSelection()?.selectAllChildren(address.lastElementChild!)
    copied.textContent = copier.dataset.failed!
  }
}
keeper.onclick = () => {
  forgotten = false
  told.textContent = keeper.dataset[keep(listed()) ? 'keep' : 'blocked']!
  offer()
  if (keeper.hidden) forgetter.focus()
}
forgetter.onclick = () => {
  keep('')
  forgotten = true
  told.textContent = forgetter.dataset.forget!
  offer()
  // The button is gone, and the other may not be there either.
  told.focus()
}
addEventListener('popstate', read)
addEventListener('storage', offer)
if (!new URLSearchParams(location.search).has('p')) {
  shown = new URLSearchParams(kept()).getAll('p').filter((slug) => slugs.includes(slug))
  if (shown.length > 0) history.replaceState(null, '', `?${listed()}`)
}
addEventListener('beforeprint', date)
read()
choose.open = shown.length < 2
for (const part of all<HTMLElement>('[data-filters]')) part.hidden = false
export {}
