import { describe, expect, it } from 'vitest'
import { checkFolder, filesIn } from '../../src/folder/folder.ts'
import { REAL, TWO_YEARS } from '../fixtures/catalog.ts'

/** Every content file is a case of its own, so that a failure names the file and says what is wrong on which line. */
describe.each([
  ['the content', REAL],
  ['the invented content of tests', TWO_YEARS],
])('%s', (_, dir) => {
  const problems = checkFolder(dir)
  const files = filesIn(dir)

  it.each(files)('%s', (file) => {
    const own = problems.filter((problem) => problem.file === file)
    expect(own.map(({ line, column, says, mend }) => `${file}:${line}:${column} ${says} → ${mend}`)).toEqual([])
  })

  it('has no problem outside its files', () => {
    expect(problems.filter(({ file }) => !files.includes(file))).toEqual([])
    expect(files.length).toBeGreaterThan(10)
  })
})
