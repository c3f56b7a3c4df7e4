/** `npm start`: builds the site and serves it on 127.0.0.1:4321 (PORT to change). */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { basePath } from './base.ts'
import { serve } from './serve.ts'

const built = spawnSync(process.execPath, ['scripts/build.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
const port = Number(process.env.PORT ?? 4321)
try {
  const { address } = await serve(resolve(process.env.OUT_DIR ?? 'dist'), port, basePath())
  console.log(`\n  ${address}\n\nPress Ctrl+C to stop.`)
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  console.error(`Port ${port} is taken. Stop the other server, or choose another port: PORT=${port + 1} npm start`)
  process.exit(1)
}
