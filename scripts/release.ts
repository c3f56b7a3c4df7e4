/**
 * `npm run release [-- --content <dir>]`: writes released.yaml, what the data of this version say, against which every later change is
 * checked. Refuses content that is not sound, so also a changed value without its entry in corrections.yaml. The day is that of BUILD_DATE
 * or today in Seoul. Prints the version.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readInstant, seoulDay } from '../src/catalog/dates.ts'
import { releasedOf } from '../src/catalog/release.ts'
import { checkFolder, readCatalog } from '../src/folder/folder.ts'
import { releasedText } from '../src/folder/released.ts'

const { values } = parseArgs({ options: { content: { type: 'string' } } })
const dir = resolve(values.content ?? process.env.CONTENT_DIR ?? 'src/content')
const problems = checkFolder(dir)
if (problems.length > 0) {
  console.error(`The content has ${problems.length} problems, so nothing is released: npm run check shows them.`)
  process.exit(1)
}
const catalog = readCatalog(dir)
const { released } = catalog
const now = process.env.BUILD_DATE ? readInstant(process.env.BUILD_DATE) : Date.now()
const next = releasedOf(catalog, seoulDay(now), released)
const same =
  released && releasedText({ ...next, version: released.version, on: released.on }) === releasedText(released)
if (same) console.log(`Nothing has changed since release ${released.version}.`)
else {
  writeFileSync(join(dir, 'released.yaml'), releasedText(next))
  console.log(`Released ${next.version}.`)
}
