/**
 * `npm run build [-- --content <dir>]`: checks the content, builds `dist/`, indexes it for search.
 * SITE_URL and BASE_PATH say where the site will live, BUILD_DATE fixes its clock, OUT_DIR and CACHE_DIR where it is written.
 */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { close, createIndex } from 'pagefind'
import { basePath } from './base.ts'
import { headersFile } from './headers.ts'
import { addPolicies } from './policy.ts'

/** Runs a command of the project with what it prints shown; exits with its code if it fails. */
function run(command: string, args: string[], env: Record<string, string>) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Writes the index of every page that has a data-pagefind-body, a language each. */
async function indexPages(dir: string) {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(errors.join('\n'))
  const added = await index.addDirectory({ path: dir })
  const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') })
  const failures = [...added.errors, ...written.errors]
  if (failures.length > 0) throw new Error(failures.join('\n'))
  await close()
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
addPolicies(dir)
writeFileSync(join(dir, '_headers'), headersFile(basePath()))
await indexPages(dir)
console.log(`Built ${dir}.`)
