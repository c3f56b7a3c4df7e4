/** The catalog's state and its address: text, and the values chosen of each facet. Pure; what is printed reads back the same. */

export interface SearchState {
  q: string
  /** Values chosen of each facet; a facet without a choice is absent. */
  facets: Record<string, string[]>
}

/** The state in an address. What the page does not know is left out and named, as `key=value`. */
export function readState(
  search: string,
  known: Record<string, readonly string[]>,
): { state: SearchState; ignored: string[] } {
  const state: SearchState = { q: '', facets: {} }
  const ignored: string[] = []
  for (const [key, value] of new URLSearchParams(search)) {
    if (key === 'q') state.q = value.trim()
    else if (value === '') continue
    else if (Object.hasOwn(known, key) && known[key]!.includes(value)) {
      const chosen = (state.facets[key] ??= [])
      if (!chosen.includes(value)) chosen.push(value)
    } else ignored.push(`${key}=${value}`)
  }
  return { state, ignored }
}

/** The address of a state: `?q=…&genre=…`, empty for the whole list. */
export function printState({ q, facets }: SearchState): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const [key, values] of Object.entries(facets)) for (const value of values) params.append(key, value)
  const text = params.toString()
  return text && `?${text}`
}
