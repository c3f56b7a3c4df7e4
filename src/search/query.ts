/** The catalog's state and its address: text, choices, limits, order. Pure; what is printed reads back the same. */

/** What the list can be ordered by; the first is meant where nothing is said. */
export const sorts = ['relevance', 'deadline', 'budget', 'seats', 'name'] as const
export type Sort = (typeof sorts)[number]

/** Limits that are whole numbers: won, people, years of age. */
export const limits = ['age', 'budget-min', 'budget-max', 'seats-min'] as const
export type Limit = (typeof limits)[number]

export interface SearchState {
  q: string
  /** Values chosen of each facet; a facet without a choice is absent. */
  facets: Record<string, string[]>
  limits: Partial<Record<Limit, number>>
  sort: Sort
}

/** The whole list, in its own order. */
export const everything = (): SearchState => ({ q: '', facets: {}, limits: {}, sort: sorts[0] })

const isOneOf = <Value extends string>(values: readonly Value[], text: string): text is Value =>
  (values as readonly string[]).includes(text)

/** The state in an address. What the page does not know, and a second answer to one question, is left out and named, as `key=value`. */
export function readState(
  search: string,
  known: Record<string, readonly string[]>,
): { state: SearchState; ignored: string[] } {
  const state = everything()
  const ignored: string[] = []
  let sort: Sort | undefined
  for (const [key, text] of new URLSearchParams(search)) {
    const value = text.trim()
    if (key === 'q') state.q = value
    else if (value === '') continue
    else if (Object.hasOwn(known, key) && isOneOf(known[key]!, value)) {
      const chosen = (state.facets[key] ??= [])
      if (!chosen.includes(value)) chosen.push(value)
    } else if (isOneOf(limits, key) && /^\d{1,15}$/.test(value) && (state.limits[key] ?? +value) === +value)
      state.limits[key] = +value
    else if (key === 'sort' && isOneOf(sorts, value) && (sort ?? value) === value) state.sort = sort = value
    else ignored.push(`${key}=${text}`)
  }
  return { state, ignored }
}

/** The address of a state: `?q=…&genre=…`, empty for the whole list. */
export function printState({ q, facets, limits: bounds, sort }: SearchState): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const [key, values] of Object.entries(facets)) for (const value of values) params.append(key, value)
  for (const key of limits) if (bounds[key] !== undefined) params.set(key, String(bounds[key]))
  if (sort !== sorts[0]) params.set('sort', sort)
  const text = params.toString()
  return text && `?${text}`
}
