/** The script of the bare page: shows the titles an engine finds for what is typed, and takes the time from the event to the list. Runs in the browser. */
import type { Load, Loaded } from './engines/engine.ts'

/** What the benchmark reads from the page. */
export interface Bench {
  /** Milliseconds from the event to the list, of every value typed. */
  times: { value: string; ms: number }[]
  built?: number
  /** The titles shown. */
  shown: string[]
  /** Resolves when nothing typed waits for its list. */
  settled: Promise<void>
  /** Resolves when what comes behind the first list is there. */
  rest?: Promise<void>
  wasm: boolean
}

const bench: Bench = { times: [], shown: [], settled: Promise.resolve(), wasm: false }
Object.assign(globalThis, { bench })

for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming'] as const) {
  const original = WebAssembly[name] as (...args: unknown[]) => unknown
  Object.assign(WebAssembly, {
    [name]: (...args: unknown[]) => {
      bench.wasm = true
      return original.apply(WebAssembly, args)
    },
  })
}

const input = document.querySelector('input')!
const list = document.querySelector('ol')!
let engine: Promise<Loaded> | undefined
let ready: Loaded | undefined
let last = ''

async function start(): Promise<Loaded> {
  const address = './engine.js'
  const { load } = (await import(/* @vite-ignore */ address)) as { load: Load }
  ready = await load()
  if (ready.built !== undefined) bench.built = ready.built
  return ready
}

async function show(value: string) {
  const begin = performance.now()
  const { search } = ready ?? (await (engine ??= start()))
  const found = search(value)
  const titles = Array.isArray(found) ? found : await found
  list.replaceChildren(
    ...titles.map((title) => {
      const item = document.createElement('li')
      item.textContent = title
      return item
    }),
  )
  list.getBoundingClientRect()
  bench.times.push({ value, ms: performance.now() - begin })
  bench.shown = titles
  const { rest } = ready!
  // Late enough that the first list is counted without it.
  if (rest) bench.rest ??= new Promise((resolve) => setTimeout(resolve, 500)).then(rest)
}

input.addEventListener('input', () => {
  const { value } = input
  if (value === last) return
  last = value
  bench.settled = show(value)
})
