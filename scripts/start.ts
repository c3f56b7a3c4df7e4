/** `npm start`: builds the site and serves it on 127.0.0.1:4321 (PORT to change). */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { serve } from './serve.ts'

const built = spawnSync(process.execPath, ['scripts/build.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
try {
  const { address } = await serve(resolve(process.env.OUT_DIR ?? 'dist'), Number(process.env.PORT ?? 4321), base)
  console.log(`\n  ${address}\n\nPress Ctrl+C to stop.`)
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  console.error('Port 4321 is taken. Stop the other server, or choose another port: PORT=4322 npm start')
  process.exit(1)
}
