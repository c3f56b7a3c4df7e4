import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { releasedOf } from '../../src/catalog/release.ts'
import { readCatalog } from '../../src/folder/folder.ts'
import { releasedText } from '../../src/folder/released.ts'
import { TWO_YEARS } from '../fixtures/catalog.ts'
import { Copy } from '../fixtures/copy.ts'

const WORKSHOP = 'programs/lantern-workshop/2027.yaml'
const LOG = 'corrections.yaml'
const entry = (since: string, fact: string, old: string, now: string) =>
  `- id: e${since}\n  fact: lantern-workshop/2027/${fact}\n  class: correction\n  because: the-release-was-misread\n` +
  `  since: ${since}\n  old: ${old}\n  new: ${now}\n`
const SEVENTY = '{ statement: agency, qualifier: at-least, people: 70 }'
const NINETY = '{ statement: agency, people: 90, qualifier: at-least }'

describe('content that was released', () => {
  let copy: Copy
  beforeEach(() => {
    copy = new Copy(TWO_YEARS)
    writeFileSync(join(copy.dir, 'released.yaml'), releasedText(releasedOf(readCatalog(copy.dir), '2027-02-20')))
  })
  afterEach(() => copy.remove())

  const problems = () => copy.check().map(({ file, line, says }) => `${file}:${line} ${says}`)
  const ninety = () => copy.edit({ file: WORKSHOP, find: 'people: 70', put: 'people: 90' })
  /** The workshop's parts no longer reach its new total; that is not what these tests are about. */
  const own = () => problems().filter((text) => !text.includes('so the rest is'))

  it('is sound as it was', () => {
    expect(problems()).toEqual([])
  })

  it('fails at the line of a value that changed without an entry, and says the entry to add', () => {
    ninety()
    const { line } = copy.find(WORKSHOP, /seats:/)
    expect(own()).toEqual([
      `${WORKSHOP}:${line} lantern-workshop/2027/seats was ${SEVENTY} in release 2027.02.20 and is { statement: agency, qualifier: at-least, people: 90 } now, and ${LOG} does not say so`,
    ])
    const mend = copy.check().find(({ says }) => says.includes('does not say so'))!.mend
    expect(mend).toContain(`old: ${SEVENTY}, new: { statement: agency, qualifier: at-least, people: 90 }`)
  })

  it('is sound again with the entry', () => {
    ninety()
    copy.edit({ file: LOG, put: entry('2027-02-21', 'seats', SEVENTY, NINETY) })
    expect(own()).toEqual([])
  })

  it('notices another statement put first, and a hedge taken away', () => {
    copy.edit({ file: WORKSHOP, find: /qualifier: at-least\n +/, put: '' })
    expect(own().join()).toContain('and is { statement: agency, people: 70 } now')
  })

  it('notices a date that nobody published before', () => {
    copy.edit({ file: WORKSHOP, find: 'facts: [age,', put: 'facts: [' })
    copy.edit({
      file: WORKSHOP,
      find: 'training:',
      put: 'age:\n  - id: agency\n    from: 19\n    sources: [example-2027-01-04]\ntraining:',
    })
    expect(problems().join()).toContain('lantern-workshop/2027/age was { unpublished: true } in release')
    copy.edit({
      file: LOG,
      put: entry('2027-02-21', 'age', '{ unpublished: true }', '{ statement: agency, from: 19 }'),
    })
    expect(problems()).toEqual([])
  })

  it('lets a value be withdrawn with an entry, and not without', () => {
    copy.edit({ file: WORKSHOP, find: /training:\n[^]*?announced:/, put: 'announced:' })
    copy.edit({ file: WORKSHOP, find: 'facts: [', put: 'facts: [training, ' })
    expect(problems().join()).toMatch(/training was .* now.*training\/agency was released in 2027.02.20 and is gone/s)
    copy.edit({
      file: LOG,
      put: entry('2027-02-21', 'training', '{ statement: agency, window: 2027-05/2027-09 }', '{ unpublished: true }'),
    })
    expect(problems()).toEqual([])
  })

  it.each([
    ['renamed', 'id: agency\n    window', 'id: other\n    window'],
    ['taken away with its fact', /training:\n[^]*?announced:/, 'announced:'],
  ])('misses a statement that is %s', (_, find, put) => {
    copy.edit({ file: WORKSHOP, find, put })
    expect(problems().join()).toContain('lantern-workshop/2027/training/agency was released in 2027.02.20 and is gone')
  })

  it.each([
    ['an entry changed', 'people: 75', 'people: 76', 1],
    ['an entry taken away', /- id: lantern-workshop-seats[^]*?(?=- id: lantern-workshop-closes)/, '', 2],
  ])('keeps the log as it was: %s', (_, find, put, line) => {
    copy.edit({ file: LOG, find, put })
    expect(problems()[0]).toMatch(new RegExp(`^${LOG}:\\d+ the released entry lantern-workshop-seats-2027-01-20 is`))
    expect(line).toBeGreaterThan(0)
  })

  it.each([
    ['a fact there is not', entry('2027-02-21', 'seat', SEVENTY, NINETY), 'there is no fact'],
    ['nothing changed', entry('2027-02-21', 'seats', SEVENTY, SEVENTY), 'old and new are the same'],
    ['another old value', entry('2027-02-21', 'seats', NINETY, SEVENTY), 'left it at'],
    ['another new value', entry('2027-02-21', 'seats', SEVENTY, NINETY), `is ${SEVENTY}, not`],
    ['no value', entry('2027-02-21', 'seats', SEVENTY, '{ statement: agency }'), 'no statement with its value'],
    ['both', entry('2027-02-21', 'seats', SEVENTY, '{ unpublished: true, people: 3 }'), 'both not published'],
    ['an earlier day', entry('2027-02-01', 'seats', SEVENTY, NINETY), 'add entries at the end'],
    [
      'an unknown reason',
      entry('2027-02-21', 'seats', SEVENTY, NINETY).replace('the-release-was-misread', 'so'),
      'so is not in',
    ],
  ])('refuses an entry with %s', (_, text, says) => {
    copy.edit({ file: LOG, put: text })
    const found = copy.check().filter(({ file }) => file === LOG)
    expect(found.map((problem) => `${problem.says} ${problem.mend}`).join()).toContain(says)
    expect(found[0]!.line).toBeGreaterThan(16)
  })
})
