/** The catalog's list as its address says: choices and limits, their counts, the order, Back. What reads a query is loaded when first needed. */
import { fill } from '../i18n/fill.ts'
import type { Asked, Asker, Item } from './ask.ts'
import type { Teller } from './tell.ts'
import { conditionsOf, countsOf, misfit, without } from './facets.ts'
import { everything, limits, printState, readState, type Limit, type SearchState } from './query.ts'
import { ordered } from './sort.ts'

const root = document.documentElement
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!
const list = one('[data-results]')
const said = list.dataset
const form = one('#find') as HTMLFormElement
const input = one('#q') as HTMLInputElement
const filters = one('[data-filters]')
const count = one('[data-result-count]')
const differs = one('[data-differs]')
const languages = document.querySelectorAll<HTMLAnchorElement>('.langs a')
const { title } = document
const [chips, note, help, after] = ['chips', 'note', 'help', 'after'].map((name) => one(`[data-${name}]`)) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
]
const boxes = [...filters.querySelectorAll<HTMLInputElement>('[type=checkbox]')]
const [usual] = one('[name=sort]').children as unknown as [HTMLOptionElement]
const unasked = usual.text
const fields = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, [type=number]')]
const known = Object.groupBy(boxes, ({ name }) => name) as Record<string, HTMLInputElement[]>
const values = Object.fromEntries(Object.entries(known).map(([key, of]) => [key, of.map(({ value }) => value)]))

const items = [...list.children].map((element): Item => {
  const data = (element as HTMLElement).dataset
  const split = (key: string) => data[key]?.split(' ') ?? []
  const numbers = (key: string) => split(key).map(Number)
  return {
    element: element as HTMLElement,
    slug: data.program!,
    name: element.querySelector('h3')!.textContent,
    values: Object.fromEntries(Object.keys(known).map((key) => [key, split(key)])),
    budget: numbers('budget'),
    seats: numbers('seats'),
    ages: split('age').map((span) => {
      const [from, to] = span.split('-')
      return [Number(from), to ? Number(to) : Infinity]
    }),
    closes: numbers('closes').map((at) => at * 1000),
  }
})
const bySlug = new Map(items.map((item) => [item.slug, item]))
const { compare } = new Intl.Collator(root.lang)

const [single, many] = JSON.parse(said.count!) as [string, string]
const unit = (n: number) => (n === 1 ? single : many)

/** A button in an item of a list. */
function button(text: string, act: () => void, label?: string): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  if (label) made.ariaLabel = label
  made.onclick = () => {
    act()
    // What was pressed may be gone: then the focus is on the number of programs, from where one goes on.
    requestAnimationFrame(() => document.activeElement === document.body && count.parentElement!.focus())
  }
  return made
}

function within(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}

let asker: Asker | undefined
let teller: Teller | undefined
let loading: Promise<unknown> | undefined
let telling: Promise<void> | undefined
/** What says in words what was found could not be loaded. */
let silent = false
let latest = 0
let state = everything()
let ignored: string[] = []
let typed = false
let failed = false
let composing = false

/** Loads what says in words what was found; where that fails, it is said, and tried again with the next query. */
function listen() {
  telling ??= asker!.loadTeller().then(
    ({ tell }) => {
      teller = tell(asker!, { input, list, note, items: bySlug, go: ask, button, within })
      silent = false
      render()
    },
    () => {
      telling = undefined
      silent = true
      render()
    },
  )
}

/** Loads what reads queries, and the index it answers from, at once. */
function load(): Promise<unknown> {
  if (loading) return loading
  const index = fetch(said.search!).then((response) => {
    if (!response.ok) throw new Error(response.statusText)
    return response.json() as Promise<unknown>
  })
  loading = Promise.all([import('./ask.ts'), index])
    .then(([{ open }, data]) => {
      asker = open(data, bySlug, said.words!)
      // The list does not wait for what is said of it.
      listen()
    })
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}

/** The words of a facet, and those of a value or limit. */
const legend = (field: HTMLElement) => field.closest('fieldset')!.firstChild!.textContent!
const fieldOf = (key: string) => boxes.concat(fields as HTMLInputElement[]).find(({ name }) => name.startsWith(key))!
const pair = (a: string, b: string) => fill(said.pair!, { a, b })

/** Each condition of a state in words, with its key and, of a choice, its value. */
function worded({ facets, limits: bounds }: SearchState): { text: string; key: string; value?: string }[] {
  const chosen = Object.entries(facets).flatMap(([key, of]) =>
    of.map((value) => {
      const box = known[key]!.find((other) => other.value === value)!
      return { text: pair(legend(box), box.nextElementSibling!.textContent), key, value }
    }),
  )
  const bounded = limits.flatMap((key) => {
    const field = fields.find(({ name }) => name === key)
    if (!field || bounds[key] === undefined) return []
    const label = field.previousElementSibling!.textContent
    const value = field instanceof HTMLSelectElement ? field.selectedOptions[0]!.text : field.value
    return [{ text: pair(legend(field), key === 'age' ? value : `${label} ${value}`), key }]
  })
  return [...chosen, ...bounded]
}

/** Puts a state into the fields. What is being composed is never touched. */
function write() {
  if (!composing && input.value.trim() !== state.q) input.value = state.q
  for (const box of boxes) box.checked = state.facets[box.name]?.includes(box.value) ?? false
  for (const field of fields) {
    const value = String((field.name === 'sort' ? state.sort : state.limits[field.name as Limit]) ?? '')
    field.value = value
    // An amount between the steps that are offered; or the order that is meant when nothing is said.
    if (field.value !== value && field.name !== 'sort') {
      const text = new Intl.NumberFormat(root.lang, { notation: 'compact', compactDisplay: 'long' }).format(+value)
      ;(field as HTMLSelectElement).add(new Option(text, value, false, true))
    } else if (field.value !== value) field.value = ''
  }
}

/** Puts the shown programs in front, in their order; the others stand hidden behind them. */
function place(shown: readonly Item[]) {
  const seen = new Set(shown)
  let at = list.firstElementChild
  for (const { element } of shown) {
    if (element === at) at = at.nextElementSibling
    else list.insertBefore(element, at)
    element.hidden = false
  }
  for (const item of items) if (!seen.has(item)) item.element.hidden = true
}

const leaves = (some: readonly Item[], of: SearchState) =>
  some.filter((item) => {
    const { no, untold } = misfit(item, of)
    return no.length + untold.length === 0
  })
const programs = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? [])

/** What may be dropped where nothing is left, with the number of programs that gives, the most first. */
function drops(found: readonly Item[], asked: Asked | undefined): HTMLElement[] {
  const words = worded(state)
  const facets = conditionsOf(state).map((key) => {
    const own = words.filter((word) => word.key.startsWith(key))
    const text = own.length > 1 ? legend(fieldOf(key)) : own[0]!.text
    return { text, n: leaves(found, without(state, key)).length, to: without(state, key) }
  })
  const queries = (asked && teller ? teller.cuts(asked) : []).map(({ text, q }) => {
    const some = q ? programs(asker!.ask(q).order) : items
    return { text, n: leaves(some, state).length, to: { ...state, q } }
  })
  return [...facets, ...queries]
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, 4)
    .map(({ text, n, to }) => button(fill(said.drop!, { x: text, n: `${n}${unit(n)}` }), () => void go(to, true)))
}

/** The programs of which the conditions cannot be told, apart. */
function untold(found: readonly Item[], asked: Asked['untold']): Node[] {
  const unsure = [
    ...asked.flatMap(({ slug, conditions }) => {
      const what = teller?.subjects(conditions) ?? []
      return programs([slug]).map((item) => ({ item, what }))
    }),
    ...found.map((item) => ({ item, what: [] as string[] })),
  ].flatMap(({ item, what }) => {
    const { no, untold } = misfit(item, state)
    const all = [...what, ...untold.map((key) => legend(fieldOf(key)))]
    return no.length === 0 && all.length > 0 ? [{ item, all }] : []
  })
  if (unsure.length === 0) return []
  const links = unsure.map(({ item }) => within('li', item.element.querySelector('h3 a')!.cloneNode(true)))
  const made = within('ul', ...links)
  made.dataset.untold = ''
  const what = [...new Set(unsure.flatMap(({ all }) => all))].join(said.join)
  return [within('h3', fill(said.unsure!, { what })), made]
}

/** A choice or limit with what takes it back; the focus goes on to the next. */
function chip({ text, key, value }: ReturnType<typeof worded>[number]): HTMLElement {
  const made = within(
    'li',
    button(
      text,
      () => {
        const at = [...chips.children].indexOf(made)
        void go(without(state, key, value), true)
        const next = chips.children[at] ?? chips.lastElementChild
        ;(next?.querySelector('button') ?? one('[name=sort]')).focus()
      },
      fill(said.remove!, { x: text }),
    ),
  )
  made.className = 'x'
  return made
}

/** Shows the list as the state says. */
function render() {
  const asked = state.q && asker ? asker.ask(state.q) : undefined
  const found = asked ? programs(asked.order) : items
  teller?.plain()
  const shown = ordered(leaves(found, state), state.sort, Date.now(), compare)
  place(shown)
  count.textContent = String(shown.length)
  differs.hidden = !shown.some(({ element }) => element.querySelector('.ne'))
  for (const link of languages) link.search = printState(state)
  document.title = (state.q && `${state.q} · `) + title
  count.nextSibling!.textContent = unit(shown.length)
  usual.text = asked ? usual.dataset.asked! : unasked
  const counts = countsOf(found, state)
  for (const box of boxes) {
    const n = counts[box.name]?.[box.value] ?? 0
    box.parentElement!.lastElementChild!.textContent = String(n)
    box.parentElement!.classList.toggle('none', n === 0)
  }
  const own = worded(state).map(chip)
  const clear = within(
    'li',
    button(said.clear!, () => void go(everything(), true)),
  )
  chips.replaceChildren(...(asked && teller ? teller.chips(asked) : []), ...own, ...(own.length > 1 ? [clear] : []))
  chips.hidden = chips.children.length === 0
  const none = shown.length === 0
  const notes = [
    ...(ignored.length > 0 ? [said.ignored! + ignored.join(', ')] : []),
    ...(failed ? [said.failed!] : silent && asked ? [said.silent!] : []),
    ...(none ? [said.none!] : []),
  ]
  note.textContent = notes.join(' ')
  note.hidden = notes.length === 0
  help.replaceChildren(
    // A browser may remember that a script could not be loaded until the page is: its address holds what was asked.
    ...(failed ? [button(said.retry!, () => location.reload())] : []),
    ...(none ? drops(found, asked) : []),
  )
  const more = asked && teller ? teller.more(asked) : []
  if (none) help.append(...more.splice(0, 1))
  after.replaceChildren(...untold(found, asked?.untold ?? []), ...more)
  if (asked) teller?.dress(asked, shown)
}

/** Shows the state, as soon as what it asks for is there. */
async function show() {
  const turn = ++latest
  failed = false
  root.toggleAttribute('data-asking', state.q !== '')
  if (state.q && !asker) {
    delete root.dataset.searchReady
    failed = await load().then(
      () => false,
      () => true,
    )
    if (turn !== latest) return
  } else if (state.q) listen()
  render()
  if (!failed && (state.q || typed)) root.dataset.searchReady = ''
}

/** Shows a state and writes it into the address: as a new step for Back, or in place of the last. */
function go(next: SearchState, push: boolean, typing = false) {
  state = next
  ignored = []
  const address = location.pathname + printState(state)
  if (address !== location.pathname + location.search)
    try {
      history[push ? 'pushState' : 'replaceState'](typing ? 'typing' : null, '', address)
    } catch {
      // Some browsers refuse more than a hundred steps in half a minute; the list follows all the same.
    }
  write()
  return show()
}

/** Asks something else. */
const ask = (q: string) => void go({ ...state, q }, true)

/** What the fields say. */
function chosen(): SearchState {
  const data = [...new FormData(form)] as [string, string][]
  return readState(new URLSearchParams(data).toString(), values).state
}

function fromAddress() {
  ;({ state, ignored } = readState(location.search, values))
  write()
  void show()
}

let frame = 0
let pause: ReturnType<typeof setTimeout> | undefined
input.addEventListener('compositionstart', () => (composing = true))
input.addEventListener('compositionend', () => (composing = false))
input.addEventListener('input', () => {
  typed = true
  delete root.dataset.searchReady
  // The number is told when the typing pauses.
  count.parentElement!.ariaBusy = 'true'
  clearTimeout(pause)
  pause = setTimeout(() => (count.parentElement!.ariaBusy = 'false'), 600)
  cancelAnimationFrame(frame)
  const answer = () => void go(chosen(), history.state !== 'typing', true)
  // An answer takes a small part of a frame; what must be loaded first is asked for once a frame.
  if (asker) answer()
  else frame = requestAnimationFrame(answer)
})
input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
document.addEventListener('change', ({ target }) => {
  if (boxes.concat(fields as HTMLInputElement[]).includes(target as HTMLInputElement)) void go(chosen(), true)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  cancelAnimationFrame(frame)
  void go(chosen(), history.state !== 'typing').then(() => {
    one('#list').scrollIntoView()
    ;(list.querySelector<HTMLElement>(':scope > :not([hidden]) a') ?? note.querySelector('a'))?.focus()
  })
})
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement
  const open = target.closest<HTMLDetailsElement>('details[open]')
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !target.matches('input:not([type=checkbox]), select')) {
    event.preventDefault()
    input.focus()
  } else if (event.key === 'Escape' && open && filters.contains(open)) {
    open.open = false
    open.querySelector('summary')!.focus()
  }
})
const wide = matchMedia('(min-width: 64rem)')
filters.addEventListener('focusout', ({ target, relatedTarget }) => {
  const open = (target as HTMLElement).closest<HTMLDetailsElement>('details[name]')
  if (relatedTarget && open?.contains(relatedTarget as Node) === false && wide.matches) open.open = false
})
// On wide screens what is behind a name lies over the list, and goes when one goes on.
document.addEventListener('click', ({ target }) => {
  if (!wide.matches) return
  for (const open of filters.querySelectorAll<HTMLDetailsElement>('details[name][open]'))
    if (!open.contains(target as Node)) open.open = false
})
/** The states of the programs have changed with time. */
addEventListener('refined', () => {
  for (const { values, element } of items) (values as Record<string, string[]>).status = [element.dataset.status!]
  render()
})
addEventListener('popstate', fromAddress)
// The self-check hands answers over behind the #, which is not sent.
if (location.hash.includes('=')) {
  history.replaceState(null, '', location.hash.replace('#', '?'))
  one('#list').scrollIntoView()
}
if (input.value && !location.search) void go(chosen(), true, true)
else fromAddress()
