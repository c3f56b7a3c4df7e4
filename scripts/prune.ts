/** Takes the colours of genres that are not on a page out of its style: a page of one program needs one of eleven. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A rule for one genre alone. */
const GENRE = /(?<=[{}])\[data-g=([a-z-]+)\]\{[^{}]*\}/g

/** The page with the colours of its own genres only. */
export function pruned(html: string): string {
  return html.replace(GENRE, (rule, id: string) => (html.includes(`data-g="${id}"`) ? rule : ''))
}

/** Prunes every page below a folder. */
export function prunePages(dir: string): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const path = join(dir, file)
    writeFileSync(path, pruned(readFileSync(path, 'utf8')))
  }
}
