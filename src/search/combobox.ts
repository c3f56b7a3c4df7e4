/** The keys of the search field: suggestions (an ARIA combobox), and the way into the results and back. Browser code. */
import type { Suggester, Suggestion } from './suggest.ts'

/** On a phone suggestions leave room for the results. */
const WIDE = matchMedia('(min-width: 48rem)')

export class Combobox {
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  readonly #suggester: Suggester
  readonly #box = document.createElement('ul')
  #shown: Suggestion[] = []
  #active = -1

  constructor(input: HTMLInputElement, list: HTMLElement, suggester: Suggester, label: string) {
    this.#input = input
    this.#list = list
    this.#suggester = suggester
    Object.assign(this.#box, { id: 'suggestions', role: 'listbox', ariaLabel: label, hidden: true })
    Object.assign(input, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' })
    input.setAttribute('aria-controls', this.#box.id)
    input.after(this.#box)
    input.addEventListener('input', () => this.#suggest())
    input.addEventListener('blur', () => this.#close())
    input.addEventListener('keydown', (event) => this.#key(event))
    input.form!.addEventListener('submit', () => this.#close())
    addEventListener('popstate', () => this.#close())
    list.addEventListener('keydown', (event) => this.#walk(event))
    // The field keeps the focus, so that blur does not close what is being pressed.
    this.#box.addEventListener('mousedown', (event) => event.preventDefault())
    this.#box.addEventListener('click', ({ target }) => {
      const at = [...this.#box.children].indexOf((target as Element).closest('li')!)
      if (at >= 0) this.#take(at)
    })
    if (document.activeElement === input) this.#suggest()
  }

  #suggest() {
    const { value } = this.#input
    this.#shown = value.trim() ? this.#suggester.suggest(value).slice(0, WIDE.matches ? 6 : 3) : []
    this.#active = -1
    this.#box.replaceChildren(
      ...this.#shown.map(({ text }, at) => {
        const option = document.createElement('li')
        Object.assign(option, { id: `suggestion-${at}`, role: 'option', ariaSelected: 'false', textContent: text })
        return option
      }),
    )
    this.#show(this.#shown.length > 0)
  }

  #show(open: boolean) {
    this.#box.hidden = !open
    this.#input.ariaExpanded = String(open)
    this.#input.removeAttribute('aria-activedescendant')
  }

  #close() {
    this.#active = -1
    this.#show(false)
  }

  #activate(at: number) {
    const options = this.#box.children
    this.#active = at < -1 ? options.length - 1 : at >= options.length ? -1 : at
    for (const [place, option] of [...options].entries()) option.ariaSelected = String(place === this.#active)
    const active = options[this.#active]
    if (active) this.#input.setAttribute('aria-activedescendant', active.id)
    else this.#input.removeAttribute('aria-activedescendant')
  }

  /** Puts a suggestion in place of what was typed of it. */
  #take(at: number) {
    const { from, text } = this.#shown[at]!
    this.#input.value = `${this.#input.value.slice(0, from)}${text} `
    this.#input.dispatchEvent(new Event('input', { bubbles: true }))
    this.#close()
  }

  #key(event: KeyboardEvent) {
    // What belongs to the input method is not ours.
    if (event.isComposing) return
    const open = !this.#box.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (open) this.#activate(this.#active + step)
      else if (step > 0) this.#links()[0]?.focus()
      else return
      event.preventDefault()
    } else if (event.key === 'Enter' && open && this.#active >= 0) {
      event.preventDefault()
      this.#take(this.#active)
    } else if (event.key === 'Escape') {
      // The first press closes the suggestions, the next clears the field.
      event.preventDefault()
      if (open) return this.#close()
      this.#input.value = ''
      this.#input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }

  #links() {
    return [...this.#list.querySelectorAll<HTMLElement>(':scope > :not([hidden]) h3 a')]
  }

  #walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = this.#links()
    const target = event.target as HTMLElement
    const at = links.findIndex((link) => link.closest('li')!.contains(target))
    if (step === undefined || at < 0) return
    event.preventDefault()
    // From another link of a program, up is that program.
    const to = step < 0 && target !== links[at] ? at : at + step
    ;(to < 0 ? this.#input : links[to])?.focus()
  }
}
