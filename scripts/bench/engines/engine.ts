/** What the page of the benchmark needs of an engine: a module that loads itself and what it searches. Runs in the browser. */
export interface Loaded {
  /** Milliseconds to make the engine's structures of what was loaded, where it makes any. */
  built?: number
  /** The titles of the first results. */
  search(query: string): string[] | Promise<string[]>
  /** Loads what is not needed for the first list, once that stands. */
  rest?(): Promise<void>
}
export type Load = () => Promise<Loaded>

export const SHOWN = 20

export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  return (await response.json()) as T
}

export async function timed<T>(work: () => T | Promise<T>): Promise<{ built: number; result: T }> {
  const start = performance.now()
  const result = await work()
  return { built: performance.now() - start, result }
}
