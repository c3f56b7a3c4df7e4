/** Says what was understood of a query and why each program was found; suggestions and texts. Loaded behind the first results. Browser code. */
import { fill } from '../i18n/fill.ts'
import type { Asked, Asker, Item } from './ask.ts'
import { Combobox } from './combobox.ts'
import type { Condition } from './conditions.ts'
import { placesOf } from './marks.ts'
import type { Reason } from './model.ts'
import { cut, piecesOf, type Piece } from './phrases.ts'
import { planFigures } from './plan.ts'
import { Suggester } from './suggest.ts'
import { fold, wordsOf } from './text.ts'

/** What a condition is about, by the word for it. */
const ABOUT = {
  age: 'age',
  won: 'amount',
  people: 'seats',
  number: 'number',
  months: 'dates',
  day: 'dates',
  now: 'dates',
}

/** What the page lends. */
export interface Page {
  input: HTMLInputElement
  list: HTMLElement
  /** What is said above the list. */
  note: HTMLElement
  items: ReadonlyMap<string, Item>
  /** Asks something else, as a step for Back. */
  go(q: string): void
  button(text: string, act: () => void, label?: string): HTMLElement
  within(tag: string, ...children: (Node | string)[]): HTMLElement
}

/** Programs of which it is said in the same frame why they were found. */
const AT_ONCE = 40

export type Teller = ReturnType<typeof tell>

/** Lets the page say more of what was asked. */
export function tell({ index }: Asker, page: Page) {
  const { say } = index.words
  const { input, list, note, items, go, button, within } = page
  /** Parts of the page that say something of the last query. */
  const dressed: (() => void)[] = []
  let failures = 0
  let texts: { q: string; nodes: Node[] } | undefined

  new Combobox(input, list, new Suggester(index), say.suggest!)

  /** What conditions are about: age, places. */
  const subjects = (conditions: readonly Condition[]) => [
    ...new Set(conditions.map(({ kind }) => say[`of.${ABOUT[kind]}`]!)),
  ]

  const piecesIn = ({ answer }: Asked) => piecesOf(answer.understood, say, index.year)

  /** The query without each of its pieces. */
  function cuts(asked: Asked): { text: string; q: string }[] {
    const { query, unknown } = asked.answer
    const pieces = piecesIn(asked)
    const strange = unknown.map((text) => ({ text, words: text, from: query.indexOf(text) }))
    return [...pieces, ...strange.map((piece) => ({ ...piece, to: piece.from + piece.text.length }))].map((piece) => ({
      text: piece.words,
      q: cut(query, piece, pieces),
    }))
  }

  /** Selects a piece in the field, to be typed anew. */
  function edit(query: string, { from, text }: Piece) {
    let at = input.value.indexOf(text)
    if (at < 0) {
      input.value = query
      at = from
    }
    input.focus()
    input.setSelectionRange(at, at + text.length)
  }

  /** What was understood, and what may have been meant. */
  function chips(asked: Asked): HTMLElement[] {
    const { answer } = asked
    const { query } = answer
    const pieces = piecesIn(asked)
    const back = (q: string) => () => {
      go(q)
      input.focus()
    }
    const understood = pieces.map((piece) => {
      const remove = button('', back(cut(query, piece, pieces)), fill(list.dataset.remove!, { x: piece.words }))
      return within(
        'li',
        button(piece.words, () => edit(query, piece), fill(say.edit!, { x: piece.words })),
        remove,
      )
    })
    const maybe = answer.maybe.map(({ from, to, text }) =>
      within('li', button(fill(say.maybe!, { x: text }), back(query.slice(0, from) + text + query.slice(to)))),
    )
    for (const made of understood) made.className = 'two x'
    return [...understood, ...maybe]
  }

  /** Takes back what was said of the last query. */
  function plain() {
    for (const undo of dressed.splice(0)) undo()
  }

  function mark(element: HTMLElement, words: readonly string[]) {
    const { firstChild: text } = element
    if (text?.nodeType !== Node.TEXT_NODE || element.childNodes.length > 1) return
    const whole = element.textContent
    const places = placesOf(whole, words)
    if (places.length === 0) return
    const ends = [...places.map(([from]) => from), whole.length]
    element.replaceChildren(
      whole.slice(0, ends[0]),
      ...places.flatMap(([from, to], at) => [within('mark', whole.slice(from, to)), whole.slice(to, ends[at + 1])]),
    )
    dressed.push(() => {
      element.textContent = whole
    })
  }

  /** Reasons in a line, each with the way to the figure it says of a program. */
  function linked(reasons: readonly Reason[], program = ''): (Node | string)[] {
    return reasons.flatMap(([text, figure], at) => {
      const link = within('a', text) as HTMLAnchorElement
      link.href = fill(figure, { program })
      return [at > 0 ? ' · ' : '', figure ? link : text]
    })
  }

  /** Says above the list which figures of the whole plan were asked for. It is gone when the list is made anew. */
  function offer({ answer }: Asked) {
    const figures = planFigures(answer, index.words.plan)
    if (figures.length === 0) return
    const what = within('span', say.plan!)
    what.className = 'd s'
    note.prepend(within('span', what, ' ', ...linked(figures)))
    note.hidden = false
  }

  /** Says of each shown program why it was found, and offers what is found beside them. */
  function dress(asked: Asked, shown: readonly Item[]) {
    const { answer } = asked
    offer(asked)
    const meant = answer.understood.flatMap(({ repair, meaning }) =>
      repair && meaning ? wordsOf(fold(meaning)).map(({ text }) => text) : [],
    )
    const results = new Map(answer.results.map((result) => [index.programs[result.program]!, result]))
    const put = ({ slug, element }: Item) => {
      const { why = [], matched = [], lacks = [], untold = [] } = results.get(slug) ?? {}
      for (const name of element.querySelectorAll<HTMLElement>('h3 a, h3 span, h3 + [lang]'))
        mark(name, [...matched, ...meant])
      // A name that stands there need not be said.
      const names = [...element.querySelectorAll('h3, h3 + [lang]')].map(({ textContent }) => textContent)
      const reasons = why.filter(([text]) => !names.some((name) => text.endsWith(name))).slice(0, 2)
      const lines = [
        ...(reasons.length > 0 ? [linked(reasons, slug)] : []),
        ...(lacks.length > 0 ? [[fill(say.lacks!, { x: lacks.join(list.dataset.join) })]] : []),
        ...(untold.length > 0 ? [[fill(say.unsure!, { what: subjects(untold).join(list.dataset.join) })]] : []),
      ].map((said) => within('p', ...said))
      for (const line of lines) {
        line.className = 'why s'
        dressed.push(() => line.remove())
      }
      element.firstElementChild!.append(...lines)
    }
    shown.slice(0, AT_ONCE).forEach(put)
    // Those further down can wait until the list stands there.
    const rest = shown.slice(AT_ONCE)
    if (rest.length === 0) return
    const later = setTimeout(() => rest.forEach(put))
    dressed.push(() => clearTimeout(later))
  }

  /** The texts that have the words of the query, on demand. */
  function more({ answer: { query } }: Asked): Node[] {
    if (texts?.q === query) return texts.nodes
    const found = within('div')
    found.ariaLive = 'polite'
    const put = (...nodes: Node[]) => found.replaceChildren(...nodes)
    const start = button(say.texts!, () => {
      start.ariaBusy = 'true'
      import('./texts.ts')
        // A browser remembers that a file could not be loaded; another address lets it try again.
        .then(({ searchTexts }) => searchTexts(list.dataset.index! + (failures > 0 ? `?${failures}` : ''), query))
        .then((hits) => {
          const groups = [...Map.groupBy(hits, ({ slug, href }) => slug ?? href).values()]
          const rows = groups.map(([first, ...rest]) => {
            const link = within('a', items.get(first!.slug ?? '')?.name ?? first!.title) as HTMLAnchorElement
            link.href = first!.href
            const excerpts = [first!, ...rest].map(({ excerpt }) =>
              within('p', ...excerpt.map(({ text, mark }) => (mark ? within('mark', text) : text))),
            )
            return within('li', link, ...excerpts)
          })
          const made = within('ul', ...rows)
          made.dataset.texts = ''
          start.remove()
          if (rows.length > 0) put(within('h3', say['texts.found']!), made)
          else put(within('p', say['texts.none']!))
        })
        .catch(() => {
          failures++
          start.ariaBusy = null
          put(within('p', say['texts.failed']!))
        })
    })
    texts = { q: query, nodes: [start, found] }
    return texts.nodes
  }

  return { cuts, chips, plain, dress, more, subjects }
}
