/**
 * `npm run check [-- --content <dir>] [--json] [--translations]`: every problem of every content file at once, as file:line:column, with
 * what was expected and how to mend it. Exit 1 if there is any. Translations that lag are no problem and are only counted;
 * `--translations` lists them instead, as the work there is to do.
 */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFolder } from '../src/folder/folder.ts'
import { translationWork } from '../src/folder/translations.ts'

const { values } = parseArgs({
  options: { content: { type: 'string' }, json: { type: 'boolean' }, translations: { type: 'boolean' } },
})
const dir = resolve(values.content ?? process.env.CONTENT_DIR ?? 'src/content')
if (!existsSync(dir)) {
  console.error(`There is no folder ${dir}. Name the content folder with --content <dir>.`)
  process.exit(2)
}
const started = performance.now()
const work = values.translations ? translationWork(dir) : checkFolder(dir)
const problems = work.map((problem) => ({ ...problem, file: relative('.', `${dir}/${problem.file}`) }))
if (values.json) console.log(JSON.stringify(problems, null, 2))
else {
  for (const { file, line, column, says, mend } of problems)
    console.log(`${file}:${line}:${column}  ${says}\n    → ${mend}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (values.translations)
    console.log(problems.length ? `\n${problems.length} to do.` : 'Every translation says what the Korean says.')
  else {
    console.log(
      problems.length
        ? `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`
        : `Content is sound (${seconds} s).`,
    )
    const late = problems.length ? 0 : translationWork(dir).length
    if (late) console.log(`${late} parts of translations are missing or lag: npm run check -- --translations`)
  }
}
process.exitCode = problems.length ? 1 : 0
