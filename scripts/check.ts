/**
 * `npm run check [-- --content <dir>] [--json]`: every problem of every content file at once, as file:line:column, with what was
 * expected and how to mend it. Exit 1 if there is any.
 */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFolder } from '../src/folder/folder.ts'

const { values } = parseArgs({ options: { content: { type: 'string' }, json: { type: 'boolean' } } })
const dir = resolve(values.content ?? process.env.CONTENT_DIR ?? 'src/content')
if (!existsSync(dir)) {
  console.error(`There is no folder ${dir}. Name the content folder with --content <dir>.`)
  process.exit(2)
}
const started = performance.now()
const problems = checkFolder(dir).map((problem) => ({ ...problem, file: relative('.', `${dir}/${problem.file}`) }))
if (values.json) console.log(JSON.stringify(problems, null, 2))
else {
  for (const { file, line, column, says, mend } of problems)
    console.log(`${file}:${line}:${column}  ${says}\n    → ${mend}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(problems.length ? `\n${problems.length} problems.` : `Content is sound (${seconds} s).`)
}
process.exitCode = problems.length ? 1 : 0
