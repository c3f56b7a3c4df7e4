/** The ledger sorted and narrowed, as its address says; Back. Browser code: without it the whole table stands there. */
const all = <Found extends Element>(selector: string) => [...document.querySelectorAll<Found>(selector)]
const [table] = all<HTMLTableElement>('.led') as [HTMLTableElement]
const [output] = all<HTMLOutputElement>('output') as [HTMLOutputElement]
const clear = output.nextElementSibling as HTMLButtonElement
const fields = all<HTMLInputElement>('[data-filters] [name]')
const kinds = all<HTMLOptionElement>('[name=kind] > option').map(({ value }) => value)
const heads = all<HTMLTableCellElement>('.led [data-sort][scope]')
const bodies = [...table.tBodies]
const said = output.dataset
const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })

const fold = (text: string) => text.normalize('NFKC').toLowerCase()
const named = ({ cells }: HTMLTableRowElement) => fold(`${cells[0]!.textContent} ${cells[1]!.textContent}`)
const linkOf = (row: HTMLTableRowElement) => row.querySelector('a')!.getAttribute('href')!.split('/figures/')[1]!
/** What a cell is sorted by: a date as EDTF, nothing where nothing is published. */
const keyOf = (cell: HTMLTableCellElement) =>
  cell.className ? '' : (cell.querySelector('time')?.dateTime ?? cell.lastChild?.textContent ?? '')
const turned = (sort: string) => (sort.startsWith('-') ? sort.slice(1) : `-${sort}`)
const sorts = heads.map(({ dataset: { sort = '' } }) => [sort, turned(sort)])

const rows = bodies.flatMap((home) =>
  [...home.rows].slice(1).map((row) => {
    const [unit = '', amount] = row.dataset.value!.split(' ')
    return {
      row,
      home,
      unit,
      amount: Number(amount),
      text: named(row),
      keys: [...row.cells].map(keyOf),
      kind: kinds.includes(unit) ? unit : 'count',
      differs: row.querySelector('.ne') ? '1' : '',
    }
  }),
)
type Row = (typeof rows)[number]
/** Amounts of different units stand apart, in the order in which the units first appear. */
const units = [...new Set(rows.map(({ unit }) => unit))]

let sort = ''
let learning: Promise<void> | undefined
let pause: ReturnType<typeof setTimeout> | undefined

/** The state as it stands in the address. */
function state(): URLSearchParams {
  const asked = fields.map(({ name, type, checked, value }) => [
    name,
    type === 'checkbox' && !checked ? '' : value.trim(),
  ])
  return new URLSearchParams([...asked, ['sort', sort]].filter(([, value]) => value))
}

/** Lets the rows be found by their Korean words as well, which stand on the Korean page. */
async function learn() {
  const html = await (await fetch(said.korean!)).text()
  const found = new DOMParser().parseFromString(html, 'text/html').querySelectorAll<HTMLTableRowElement>('[data-value]')
  const words = new Map([...found].map((row) => [linkOf(row), named(row)]))
  for (const row of rows) row.text += ` ${words.get(linkOf(row.row)) ?? ''}`
}

function compared(a: Row, b: Row, column: number, falling: boolean): number {
  const sign = falling ? -1 : 1
  if (heads[column]!.dataset.sort === '-value')
    return units.indexOf(a.unit) - units.indexOf(b.unit) || sign * (a.amount - b.amount)
  const [one, other] = [a.keys[column]!, b.keys[column]!]
  // What is not published stands last either way.
  return Number(!one) - Number(!other) || sign * compare(one, other)
}

function show() {
  const asked = state()
  const words = fold(asked.get('q') ?? '').split(/\s+/)
  const fits = ({ text, kind, keys, differs }: Row) =>
    words.every((word) => text.includes(word)) &&
    Object.entries({ kind, year: keys.at(-1), differs }).every(([key, value]) => (asked.get(key) ?? value) === value)
  for (const row of rows) row.row.hidden = !fits(row)
  const column = sorts.findIndex((of) => of.includes(sort))
  const falling = sort.startsWith('-')
  const ordered = column < 0 ? rows : rows.toSorted((a, b) => compared(a, b, column, falling))
  for (const { row, home } of ordered) (column < 0 ? home : bodies[0]!).append(row)
  for (const { rows: own } of bodies)
    own[0]!.hidden = column >= 0 || [...own].every((row, index) => index === 0 || row.hidden)
  const order = falling ? 'descending' : 'ascending'
  heads.forEach((head, index) => (head.ariaSort = index === column ? order : null))
  const n = rows.filter(({ row }) => !row.hidden).length
  const told = [said.count!.replace('{n}', String(n))]
  if (column >= 0) told.push(said[order]!.replace('{x}', heads[column]!.textContent))
  output.textContent = n ? told.join(' · ') : said.none!
  clear.hidden = !asked.size
  table.toggleAttribute('data-asked', !clear.hidden)
  if (said.korean && /\p{Script=Hangul}/u.test(asked.get('q') ?? ''))
    learning ??= learn().then(show, () => (learning = undefined))
}

/** Shows what is asked, and writes it into the address: a step for Back, or in place of the last while one types. */
function go(typing = false) {
  const asked = String(state())
  try {
    const step = typing && history.state === 'typing' ? 'replaceState' : 'pushState'
    history[step](typing ? 'typing' : null, '', location.pathname + (asked && `?${asked}#ledger`))
  } catch {
    // Some browsers refuse more than a hundred steps in half a minute; the table follows all the same.
  }
  // The number is told when the typing pauses.
  output.ariaBusy = String(typing)
  clearTimeout(pause)
  pause = setTimeout(() => (output.ariaBusy = 'false'), 600)
  show()
}

/** Takes the state from the address; what is not known there is left out. */
function read() {
  const asked = new URLSearchParams(location.search)
  sort = sorts.flat().find((known) => known === asked.get('sort')) ?? ''
  for (const field of fields) {
    const value = asked.get(field.name) ?? ''
    if (field.type === 'checkbox') field.checked = value === field.value
    else field.value = value
    // A choice that is not offered leaves a list without any.
    if (field.type === 'select-one' && field.value !== value) field.value = ''
  }
  show()
}

heads.forEach((head, column) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  head.append(button)
  button.onclick = () => {
    const [first = '', second = ''] = sorts[column]!
    sort = sort === first ? second : sort === second ? '' : first
    go()
  }
})
for (const field of fields) field.addEventListener('input', () => go(field.type === 'search'))
clear.onclick = () => {
  history.pushState(null, '', location.pathname)
  read()
  fields[0]!.focus()
}
addEventListener('popstate', read)
read()
for (const part of all<HTMLElement>('[data-filters]')) part.hidden = false
export {}
