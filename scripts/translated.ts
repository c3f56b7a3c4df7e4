/**
 * `npm run translated -- <file> …`: records in a translation that it now says what the source says, by the digests of the source's parts.
 * Run it after the translation has been brought up to date, never instead. `--content <dir>` names another content folder.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import { readText } from '../src/folder/translations.ts'
import { sourceLocale } from '../src/i18n/locales.ts'

const { values, positionals } = parseArgs({ options: { content: { type: 'string' } }, allowPositionals: true })
const dir = resolve(values.content ?? process.env.CONTENT_DIR ?? 'src/content')
if (positionals.length === 0) {
  console.error(
    'Name the translations that were brought up to date: npm run translated -- programs/webtoon-talent/en.mdx',
  )
  process.exit(2)
}
for (const given of positionals) {
  const path = existsSync(join(dir, given)) ? join(dir, given) : resolve(given)
  const file = relative(dir, path).replaceAll('\\', '/')
  const source = file.startsWith('pages/')
    ? file.replace(/^pages\/[^/]+/, `pages/${sourceLocale}`)
    : file.replace(/[^/]+\.mdx$/, `${sourceLocale}.mdx`)
  if (source === file) {
    console.error(`${file} is the source itself; name a translation.`)
    process.exit(2)
  }
  const text = readFileSync(join(dir, file), 'utf8')
  const end = text.indexOf('\n---', 3)
  const front = parseDocument(text.slice(4, end + 1))
  const madeFrom = Object.fromEntries(readText(dir, source).parts.map(({ name, digest }) => [name, digest]))
  front.set('made-from', front.createNode(madeFrom, { flow: false }))
  writeFileSync(join(dir, file), `---\n${front.toString({ lineWidth: 0 })}${text.slice(end + 1)}`)
  console.log(`${file} is up to date with ${source}`)
}
