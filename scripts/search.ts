/** `npm run search -- "<query>" [--lang ko] [--explain] [--content <dir>]`: what the search of a language understands and finds, without a browser. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalog } from '../src/folder/folder.ts'
import { fill } from '../src/i18n/fill.ts'
import { localeIds, sourceLocale } from '../src/i18n/locales.ts'
import { speak } from '../src/i18n/strings.ts'
import { Engine } from '../src/search/engine.ts'
import { planFigures } from '../src/search/plan.ts'
import { searchable } from '../src/views/searchable.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, explain: { type: 'boolean' }, content: { type: 'string' } },
})
const locale = localeIds.find((id) => id === (values.lang ?? sourceLocale))
const [query] = positionals
if (query === undefined || !locale) {
  console.error(`Write npm run search -- "<query>" --lang ${localeIds.join('|')} [--explain]`)
  process.exit(2)
}
const catalog = readCatalog(resolve(values.content ?? process.env.CONTENT_DIR ?? 'src/content'))
const index = searchable({ locale, t: speak(locale), catalog, now: Date.now(), base: '' })
const answer = new Engine(index).search(query)
for (const { text, meaning, label, repair, condition } of answer.understood) {
  const meant = condition
    ? JSON.stringify({ ...condition, from: undefined, to: undefined })
    : [label, meaning].filter(Boolean).join(': ')
  console.log(`  “${text}” = ${meant}${repair ? ` (${repair})` : ''}`)
}
if (answer.unknown.length > 0) console.log(`  unknown: ${answer.unknown.join(', ')}`)
if (answer.maybe.length > 0) console.log(`  did you mean: ${answer.maybe.map(({ text }) => text).join(', ')}`)
for (const [text, figure] of planFigures(answer, index.words.plan))
  console.log(`  of the whole plan: ${text} ${figure}`)
for (const { program, score, why, untold } of answer.results) {
  console.log(`${score.toFixed(3)}  ${index.programs[program]}${untold.length > 0 ? ' (cannot be told)' : ''}`)
  if (values.explain)
    for (const [text, figure] of why)
      console.log(`         ${text} ${fill(figure, { program: index.programs[program]! })}`)
}
if (answer.results.length === 0) console.log('nothing')
