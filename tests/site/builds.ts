/** Builds the site for the tests that read it. Each build has its own folder below node_modules/.cache, so nothing else is touched. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
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
}

/** Builds into a folder of its own and says which; `output` is what the build printed. Does not throw if the build fails. */
export function build(name: string, { content = 'src/content', date = '2026-11-22', base = '/' }: Wanted = {}) {
  const dir = resolve('node_modules/.cache/site', name)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--content', content], {
    encoding: 'utf8',
    env: {
      ...process.env,
      OUT_DIR: dir,
      CACHE_DIR: `${dir}.cache`,
      BUILD_DATE: date,
      BASE_PATH: base,
      NODE_ENV: 'production',
    },
  })
  return { dir, status, output: stdout + stderr }
}

function built(name: string, wanted: Wanted = {}) {
  const { dir, status, output } = build(name, wanted)
  if (status !== 0) throw new Error(`The site could not be built:\n${output}`)
  return dir
}

export default function setup(project: TestProject) {
  project.provide('dist', built('real'))
  project.provide('march', built('march', { date: '2026-03-09' }))
}
