import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TWO_YEARS } from '../fixtures/catalog.ts'
import { Copy, type Edit } from '../fixtures/copy.ts'

/** Mistakes that no field shows: each file reads well, and the pages would say less or something else without a word. */
const slips: (Edit & { name: string })[] = [
  {
    name: 'a release that rewrites one that is not there, so that a copy counts as a witness',
    file: 'sources.yaml',
    find: 'of: ministry-2026-01-05',
    put: '‸of: ministry-2026-01-06',
  },
  {
    name: 'two releases of one name',
    file: 'sources.yaml',
    find: /sources:\n/,
    put: '  - ‸id: agency-2026-01-05\n    issuer: ministry\n$&',
  },
  {
    name: 'two words of one name',
    file: 'vocabularies/genres.yaml',
    put: '- ‸id: light\n  ko: 어둠\n  en: Dark\n',
  },
  {
    name: 'a track and a round whose facts have one name',
    file: 'programs/lantern-workshop/2027.yaml',
    find: '  - id: spring\n',
    put: `  - id: paper
    for: trainees
    seats:
      - ‸id: round
        people: 15
        sources: [example-2027-01-04]
$&`,
  },
  {
    name: 'a fact in prose with one name too many',
    file: 'programs/kite-school/en.mdx',
    put: '\nSome ‸<Fact id="seats/agency/more" />.\n',
  },
  {
    name: 'a note on a whole fact, which no page shows',
    file: 'programs/lantern-workshop/en.mdx',
    find: '2026/seats/ministry:',
    put: '‸2026/seats:',
  },
  {
    name: 'a label of a track that is not there, which no page shows',
    file: 'programs/lantern-workshop/en.mdx',
    find: '  wire: ',
    put: '  ‸clay: Clay lanterns\n$&',
  },
  {
    name: 'a release no source repeats',
    file: 'sources.yaml',
    find: /sources:\n/,
    put: '  - ‸id: nobody-2026\n    issuer: agency\n$&',
  },
  {
    name: 'a mistake in circulation about a fact that is not there',
    file: 'programs/kite-school/2026.yaml',
    put: '\nmisread:\n  - ‸of: seat\n    is: added-up\n',
  },
  {
    name: 'a round that closes on the day before it opens',
    file: 'programs/lantern-workshop/2027.yaml',
    find: 'date: 2027-03-19T18:00+09:00',
    put: '‸date: 2027-03-01',
  },
  {
    name: 'a deadline that is a range, whose words would leave out the other end of the round',
    file: 'programs/lantern-workshop/2026.yaml',
    find: 'date: 2026-03-20T18:00+09:00',
    put: '‸date: 2026-03-20/2026-03-24',
  },
  {
    name: 'the oldest age below the youngest',
    file: 'programs/lantern-workshop/2026.yaml',
    find: 'to: 34',
    put: '‸to: 14',
  },
  {
    name: 'a number in the title of a page',
    file: 'pages/en/about.mdx',
    find: 'title: About these data',
    put: '‸title: About these 3 programs',
  },
  {
    name: 'a number in the digits of a Korean keyboard',
    file: 'programs/kite-school/ko.mdx',
    put: '\n‸모두 ９명입니다.\n',
  },
  {
    name: 'such a number in a summary',
    file: 'programs/kite-school/ko.mdx',
    find: /^summary: /m,
    put: '‸summary: ９명을 뽑는 ',
  },
  {
    name: 'an edition without what is true every year, so that the program has no page',
    file: 'programs/sail-club/2026.yaml',
    put: '‸verified: 2026-11-01\n',
  },
]

describe('the check', () => {
  let copy: Copy
  let edited: string
  beforeAll(() => {
    copy = new Copy(TWO_YEARS)
    // A word for the case that needs one; while nothing uses it, the check says so and nothing else.
    copy.edit({ file: 'vocabularies/misreadings.yaml', find: '[]', put: '- id: added-up\n  ko: 더하지 마세요.\n' })
  })
  afterEach(() => {
    copy.restore(edited)
  })
  afterAll(() => copy.remove())

  it.each(slips)('tells $name', (slip) => {
    edited = slip.file
    const [spot] = copy.edit(slip)
    // On its line, or on that of the statement around it.
    const near = copy.check().filter(({ file, line }) => file === spot!.file && Math.abs(line - spot!.line) <= 3)
    expect(near).toHaveLength(1)
  })

  it.each([
    ['what is true every year', 'facts.yaml', '2026.yaml'],
    ['its only edition', '2026.yaml', 'facts.yaml'],
    ['its words in Korean', 'ko.mdx', '2026.yaml'],
  ])('tells a program without %s', (_, missing, beside) => {
    edited = `programs/kite-school/${missing}`
    copy.delete(edited)
    const told = copy.check().filter(({ says }) => says.startsWith('kite-school has no '))
    expect(told.map(({ file }) => file)).toEqual([`programs/kite-school/${beside}`])
    expect(told[0]!.says).toContain(missing.replace('2026', '<year>'))
  })
})
