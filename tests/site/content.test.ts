import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { TWO_YEARS } from '../fixtures/catalog.ts'
import { Copy, type Edit } from '../fixtures/copy.ts'
import { refused } from './builds.ts'
import { pageOf, textOf } from './pages.ts'

const kites = 'programs/kite-school/2026.yaml'
const lanterns = 'programs/lantern-workshop/2027.yaml'
const words = 'programs/lantern-workshop/en.mdx'

/** Faults an editor may make, and what the build must say of each at the place marked ‸. */
const faults: Record<string, Edit & { says: string }> = {
  'a wrong type': {
    file: lanterns,
    find: '    people: 70\n',
    put: '    ‸people: seventy\n',
    says: 'seats.0.people: a whole number of people',
  },
  'an unknown key': {
    file: lanterns,
    find: '    people: 70\n',
    put: '    people: 70\n    ‸peeple: 70\n',
    says: 'seats.0.peeple: ',
  },
  'a missing source': {
    file: kites,
    find: '  - id: call\n    percent: 12.5\n    sources: [local-2026-02]\n',
    put: '  - ‸id: call\n    percent: 12.5\n',
    says: 'placement-rate/call has no source',
  },
  'a source nobody defined': {
    file: kites,
    find: 'percent: 12.5\n    sources: [local-2026-02]',
    put: 'percent: 12.5\n    sources: [‸local-2062-02]',
    says: 'there is no source local-2062-02',
  },
  'an impossible date': {
    file: lanterns,
    find: 'date: 2027-03-02\n',
    put: '‸date: 2027-02-31\n',
    says: 'rounds.0.opens.0.date: "2027-02-31" does not exist; that month has 28 days',
  },
  'two preferred statements': {
    file: 'programs/lantern-workshop/2026.yaml',
    find: '    people: 65\n',
    put: '    people: 65\n    ‸rank: preferred\n    because: whoever-runs-it-knows\n',
    says: 'seats has 2 statements and 2 of them preferred',
  },
  'a number typed in prose': {
    file: words,
    find: 'A course in making lanterns.',
    put: '‸A course in making 70 lanterns.',
    says: 'a number is typed in prose: "',
  },
  'a number typed in a summary': {
    file: words,
    find: 'summary: An invented course',
    put: '‸summary: An invented course of 70 days',
    says: 'a number is typed in words: "',
  },
  'a total that its parts no longer reach': {
    file: 'roadmap/2027.yaml',
    find: 'count: agency, rest: 40,',
    put: 'count: agency, ‸rest: 41,',
    says: 'seats in the list "agency": total 110, parts 70, so the rest is 40, not 41',
  },
}

describe('a build', () => {
  let copy: Copy
  beforeEach(() => {
    copy = new Copy(TWO_YEARS)
  })
  afterEach(() => copy.remove())

  it.each(Object.entries(faults))('is stopped by %s, with its place', async (_, { says, ...edit }) => {
    const [spot] = copy.edit(edit)
    const output = await refused(copy.dir)
    expect(output).toContain(`/${spot!.file}:${spot!.line}:${spot!.column}  ${says}`)
    expect(output).toMatch(/^1 problem\.$/m)
  })

  it('shows the words of the folder it is given, wherever that is and whatever it was given before', () => {
    const text = (dir: string) => textOf(pageOf(dir, '/en/programs/lantern-workshop/'))
    expect(text(inject('one'))).toContain('A course in making bells.')
    expect(text(inject('two'))).toContain('A course in making lanterns.')
    expect(text(inject('two'))).not.toContain('bells')
  })
})
