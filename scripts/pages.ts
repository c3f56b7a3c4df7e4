/** Rewrites what the build has written, a page after the other. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Gives every page below a folder what `rewrite` makes of it; `file` is its path within the folder. */
export function rewritePages(dir: string, rewrite: (html: string, file: string) => string): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const path = join(dir, file)
    writeFileSync(path, rewrite(readFileSync(path, 'utf8'), file))
  }
}
