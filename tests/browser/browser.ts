/** Finds a Chromium to test with: CHROME_PATH, then the one from npm (unpacked once), then one on PATH, else a clear error. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

interface Found {
  executablePath: string
  env: Record<string, string>
}

const PACKAGE = '@sparticuz/chromium'
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chromium-headless-shell']
const ARGS = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Why a binary does not start; undefined if it does. */
function fault(executablePath: string, env: Record<string, string> = {}): string | undefined {
  const result = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
  if (result.status === 0) return undefined
  const [line = ''] = (result.error?.message ?? result.stderr).trim().split('\n')
  return line === '' ? 'it does not start' : line
}

/** Unpacks the browser of the package beside, then renames, so that two workers cannot meet a half-written file. */
function unpack(folder: string, home: string) {
  const beside = `${home}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  const script = `import { inflate } from '${PACKAGE}'; for (const f of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate(${JSON.stringify(folder)} + 'bin/' + f)`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: beside } })
  try {
    renameSync(beside, home)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

function fromPackage(): Found | string {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `${PACKAGE}: made for Linux on x64 only`
  const folder = createRequire(import.meta.url)
    .resolve(PACKAGE)
    .replace(/build[\\/].*$/, '')
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  const home = path.resolve('node_modules/.cache', `chromium-${version}`)
  if (!existsSync(home)) unpack(folder, home)
  const executablePath = path.join(home, 'chromium')
  const libraries = {
    LD_LIBRARY_PATH: [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  }
  if (!fault(executablePath)) return { executablePath, env: {} }
  const why = fault(executablePath, libraries)
  return why ? `${PACKAGE}: ${why}` : { executablePath, env: libraries }
}

/** A Chromium that starts. Throws what was tried and what to do. */
export function findBrowser(): Found {
  const wanted = process.env.CHROME_PATH
  if (wanted) {
    const why = fault(wanted)
    if (why) throw new Error(`CHROME_PATH=${wanted} does not start: ${why}`)
    return { executablePath: wanted, env: {} }
  }
  const packaged = fromPackage()
  if (typeof packaged !== 'string') return packaged
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter((file) =>
    existsSync(file),
  )
  const found = candidates.find((file) => !fault(file))
  if (found) return { executablePath: found, env: {} }
  const tried = [packaged, ...candidates.map((file) => `${file}: ${fault(file)}`)]
    .map((line) => `  - ${line}`)
    .join('\n')
  throw new Error(
    `No Chromium could be started, so the browser tests cannot run.\n${tried}\nSet CHROME_PATH to a Chrome or Chromium, or install one (Debian, as root: apt-get install -y chromium).`,
  )
}

let started: Promise<Browser> | undefined

/** The browser of this worker, started when first asked for. It ends with the worker. */
export function theBrowser(): Promise<Browser> {
  const start = () => {
    const { executablePath, env } = findBrowser()
    return chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...env } })
  }
  return (started ??= start())
}
