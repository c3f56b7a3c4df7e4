/** Builds the site for the tests that read it. Each build has its own folder below node_modules/.cache, so nothing else is touched. */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The real content on 22 November 2026: every published round is over. */
    dist: string
    /** The real content on 9 March 2026, 12:00 in Seoul: the eighth cohort closes the next day at noon. */
    march: string
  }
}

interface Wanted {
  /** A content folder other than the project's. */
  content?: string
  /** BUILD_DATE. */
  date?: string
  /** BASE_PATH. */
  base?: string
  /** Keep what the last build of this name left in its cache. */
  again?: boolean
  /** The content is at fault, so that the check ends the build before Astro begins: it need not wait for other builds. */
  faulty?: boolean
}

const CACHE = resolve('node_modules/.cache/site')
const LOCK = join(CACHE, 'building')
/** The environment without what the test runner tells its workers, which a build would take for its own. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(name)),
)

/** One build at a time, whichever test wants it: Astro keeps what it knows of the content in one .astro/, wherever the content is. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      mkdirSync(LOCK)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      await wait(100)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { recursive: true })
  }
}

/** Runs a script of the project and says how it ended and what it printed. */
function run(args: string[], env: Record<string, string>) {
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...environment, ...env } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', reject).on('close', (status) => resolve({ status, output }))
  })
}

/** The folder of a build. */
export function folderOf(name: string) {
  return join(CACHE, name)
}

/** Builds into a folder of its own and says which; `output` is what the build printed. Does not throw if the build fails. */
export async function build(
  name: string,
  { content = 'src/content', date = '2026-11-22', base = '/', again = false, faulty = false }: Wanted = {},
) {
  const dir = folderOf(name)
  const env = { OUT_DIR: dir, CACHE_DIR: `${dir}.cache`, BUILD_DATE: date, BASE_PATH: base, NODE_ENV: 'production' }
  if (!again) rmSync(env.CACHE_DIR, { recursive: true, force: true })
  const work = () => run(['scripts/build.ts', '--content', content], env)
  return { dir, ...(await (faulty ? work() : alone(work))) }
}

/** Builds into a folder of its own and says which. Throws what the build printed if it fails. */
export async function built(name: string, wanted: Wanted = {}) {
  const { dir, status, output } = await build(name, wanted)
  if (status !== 0) throw new Error(`The site could not be built:\n${output}`)
  return dir
}

export default async function setup(project: TestProject) {
  mkdirSync(CACHE, { recursive: true })
  rmSync(LOCK, { recursive: true, force: true })
  project.provide('dist', await built('real'))
  project.provide('march', await built('march', { date: '2026-03-09' }))
}
