/** Builds the site for the tests that read it. Each build has its own folder below node_modules/.cache, so nothing else is touched. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { TWO_YEARS } from '../fixtures/catalog.ts'
import { firstYear } from '../fixtures/first-year.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The real content on 22 November 2026: every published round is over. */
    dist: string
    /** The real content on 9 March 2026, 12:00 in Seoul, under `/talent/`: the eighth cohort closes the next day at noon. */
    march: string
    /** The first year of the two invented ones, on 10 March 2026; its workshop makes bells, not lanterns. */
    one: string
    /** Both invented years on 1 March 2027, 12:00 in Seoul: the round of the workshop opens the next day. Built where the first was. */
    two: string
  }
}

interface Wanted {
  /** The build's own, which is also that of its folder. */
  name: string
  /** A content folder other than the project's. */
  content?: string
  /** BUILD_DATE. */
  date?: string
  /** BASE_PATH. */
  base?: string
}

const CACHE = resolve('node_modules/.cache/site')
/** What a build reads. */
const PROJECT = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']
/** The environment without what the test runner tells its workers, which a build would take for its own. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(name)),
)

/** Runs the build in a folder of the project and says how it ended and what it printed. */
function run(cwd: string, { name, content = 'src/content', date = '2026-11-22', base = '/' }: Wanted) {
  const dir = join(CACHE, name)
  const own = {
    OUT_DIR: dir,
    CACHE_DIR: join(cwd, '.cache'),
    BUILD_DATE: date,
    BASE_PATH: base,
    NODE_ENV: 'production',
  }
  return new Promise<{ dir: string; status: number | null; output: string }>((done, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--content', resolve(content)], {
      cwd,
      env: { ...environment, ...own },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', reject).on('close', (status) => done({ dir, status, output }))
  })
}

/** What a build of faulty content prints before it ends. Throws if it is not stopped by the check, before Astro begins. */
export async function refused(content: string): Promise<string> {
  const { status, output } = await run(process.cwd(), { name: 'faulty', content })
  if (status !== 1) throw new Error(`The build ended with ${status}:\n${output}`)
  return output
}

/**
 * Builds one after another, each on what the one before left in its caches, and says the folders. In a copy of the project, so that
 * builds can run beside each other: Astro keeps what it knows of the content in one .astro/, wherever the content is. Throws what a
 * build printed if it fails.
 */
export async function built(...wanted: Wanted[]): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'project-')) // not below node_modules, where Node reads no TypeScript
  try {
    for (const part of PROJECT) cpSync(part, join(copy, part), { recursive: true })
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    const dirs: string[] = []
    for (const one of wanted) {
      const { dir, status, output } = await run(copy, one)
      if (status !== 0) throw new Error(`The site could not be built:\n${output}`)
      dirs.push(dir)
    }
    return dirs
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

export default async function setup(project: TestProject) {
  mkdirSync(CACHE, { recursive: true })
  const first = firstYear()
  const [[dist], [march], [one, two]] = await Promise.all([
    built({ name: 'real' }),
    built({ name: 'march', date: '2026-03-09', base: '/talent/' }),
    built(
      { name: 'one-year', content: first.dir, date: '2026-03-10' },
      { name: 'two-years', content: TWO_YEARS, date: '2027-03-01' },
    ),
  ]).finally(() => first.remove())
  for (const [name, dir] of Object.entries({ dist, march, one, two }))
    project.provide(name as 'dist' | 'march' | 'one' | 'two', dir!)
}
