/**
 * `npm run build [-- --content <dir>]`: checks the content, builds `dist/`, indexes it for search.
 * SITE_URL and BASE_PATH say where the site will live, BUILD_DATE fixes its clock, OUT_DIR and CACHE_DIR where it is written.
 */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { basePath } from './base.ts'
import { headersFile } from './headers.ts'
import { indexPages } from './pages-index.ts'
import { rewritePages } from './pages.ts'
import { withPolicy } from './policy.ts'
import { pruned } from './prune.ts'

/** Runs a command of the project with what it prints shown; exits with its code if it fails. */
function run(command: string, args: string[], env: Record<string, string>) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

const { values } = parseArgs({ options: { content: { type: 'string' } } })
const content = resolve(values.content ?? process.env.CONTENT_DIR ?? 'src/content')
const dir = resolve(process.env.OUT_DIR ?? 'dist')
const env = { CONTENT_DIR: content, OUT_DIR: dir, BASE_PATH: `${basePath()}/`, ASTRO_TELEMETRY_DISABLED: '1' }

run(process.execPath, ['scripts/check.ts', '--content', content], env)
// What Astro remembers of content is remembered by name, not by folder.
for (const file of [
  '.astro/content-modules.mjs',
  '.astro/content-assets.mjs',
  join(process.env.CACHE_DIR ?? 'node_modules/.astro', 'data-store.json'),
])
  rmSync(file, { force: true })
run('astro', ['build', '--silent'], env)
rewritePages(dir, (html, file) => withPolicy(pruned(html), file))
writeFileSync(join(dir, '_headers'), headersFile(basePath()))
await indexPages(dir)
console.log(`Built ${dir}.`)
