/** The only browser code of the search: narrows and orders the list that is already on the page. The index is loaded when first asked. */
import { printState, readState, type SearchState } from './query.ts'

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
}

const list = document.querySelector<HTMLElement>('[data-results]')!
const items = [...list.children] as HTMLElement[]
const find = document.querySelector<HTMLFormElement>('.find')!
const input = find.querySelector('input')!
const filters = document.querySelector<HTMLFormElement>('[data-filters]')!
const selects = [...filters.querySelectorAll('select')]
const count = document.querySelector('[data-result-count]')!
const note = document.querySelector<HTMLElement>('[data-note]')!
const known = Object.fromEntries(
  selects.map(({ name, options }) => [name, [...options].map(({ value }) => value).filter(Boolean)]),
)
const slugOf = (address: string) => /programs\/([^/]+)\//.exec(address)?.[1]

let index: Promise<Pagefind> | undefined
let failures = 0
let latest = 0

/** The programs whose texts answer a query, the best first. */
async function ranked(query: string): Promise<string[]> {
  // A browser remembers that a file could not be loaded; another address lets it try again.
  index ??= import(/* @vite-ignore */ list.dataset.index! + (failures > 0 ? `?${failures}` : '')) as Promise<Pagefind>
  const { results } = await (await index).search(query)
  const pages = await Promise.all(results.map((result) => result.data()))
  return pages.flatMap(({ url }) => slugOf(url) ?? [])
}

const fits = (item: HTMLElement, { facets }: SearchState) =>
  Object.entries(facets).every(([key, values]) => values.some((value) => item.dataset[key]!.split(' ').includes(value)))

/** Shows a state; what was ignored of the address is said. */
async function show(state: SearchState, ignored: string[] = []) {
  const turn = ++latest
  const notes = ignored.length ? [list.dataset.ignored! + ignored.join(', ')] : []
  let order = items.map((item) => item.dataset.program!)
  if (state.q) {
    delete document.documentElement.dataset.searchReady
    try {
      order = await ranked(state.q)
    } catch {
      index = undefined
      failures++
      notes.push(list.dataset.failed!)
    }
    if (turn !== latest) return
  }
  const shown = order
    .map((slug) => items.find((item) => item.dataset.program === slug)!)
    .filter((item) => fits(item, state))
  for (const item of items) item.hidden = !shown.includes(item)
  list.append(...shown, ...items.filter((item) => item.hidden))
  count.textContent = String(shown.length)
  const [one, many] = JSON.parse(list.dataset.count!) as [string, string]
  count.nextSibling!.textContent = shown.length === 1 ? one : many
  if (shown.length === 0) notes.push(list.dataset.none!)
  note.textContent = notes.join(' ')
  note.hidden = notes.length === 0
  if (state.q) document.documentElement.dataset.searchReady = ''
}

function chosen(): SearchState {
  const facets = selects.filter(({ value }) => value).map(({ name, value }) => [name, [value]])
  return { q: input.value.trim(), facets: Object.fromEntries(facets) as SearchState['facets'] }
}

function fromAddress() {
  const { state, ignored } = readState(location.search, known)
  input.value = state.q
  for (const select of selects) select.value = state.facets[select.name]?.[0] ?? ''
  void show(state, ignored)
}

/** Shows a state and writes it into the address: as a new step for Back, or in place of the last. */
function go(state: SearchState, push: boolean, typing = false) {
  const address = location.pathname + printState(state)
  if (address !== location.pathname + location.search)
    history[push ? 'pushState' : 'replaceState'](typing ? 'typing' : null, '', address)
  void show(state)
}

input.addEventListener('input', () => go(chosen(), history.state !== 'typing', true))
filters.addEventListener('change', () => go(chosen(), true))
for (const form of [find, filters])
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(chosen(), history.state !== 'typing')
    document.getElementById('list')!.scrollIntoView()
  })
/** The states of the programs have changed with time: the counts beside the choices follow. */
function recount() {
  for (const { name, options } of selects)
    for (const option of options) {
      const n = items.filter((item) => item.dataset[name]!.split(' ').includes(option.value)).length
      if (option.value) option.text = option.text.replace(/\(\d+\)$/, `(${n})`)
    }
}
addEventListener('refined', recount)
recount()
addEventListener('popstate', fromAddress)
if (location.search) fromAddress()
