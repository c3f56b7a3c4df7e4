import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { catalogOf, catalogWith, REAL, TWO_YEARS } from '../fixtures/catalog.ts'
import { Copy, type Spot } from '../fixtures/copy.ts'

const FILE = 'vocabularies/synonyms.yaml'

/** Entries without a mistake: one of each kind of meaning, and one word that means two things. */
const SOUND = `- id: breeze
  means: [genres/wind, stages/at-work]
  because: [kite-school/genre, kite-school/2026/stage]
  ko: [산들바람, 미풍]
  en: [breeze, kites]
- id: kites
  means: [programs/kite-school]
  because: [kite-school/names]
  weak: true
  ko: [방패연]
  en: [kites]
- id: fees
  means: [facts/fee, facts/closes, scopes/while-it-lasts]
  because: [lantern-workshop/2026/fee, lantern-workshop/2026/closes-spring, kite-school/2026/stipend]
  ko: [수강료]
- id: sites
  means: [channels/example-site]
  because: [roadmap/2026/notices]
  ko: [누리집 주소]
`

/** A mistake in those entries: what is put for what, with a ‸ where it is said, unless it is said `at` another place. */
interface Mistake {
  name: string
  find: string | RegExp
  put: string
  says: RegExp
  at?: RegExp
}

const mistakes: Mistake[] = [
  {
    name: 'a word of a vocabulary that is not there',
    find: 'genres/wind',
    put: '‸genres/winds',
    says: /^nothing is called genres\/winds$/,
  },
  {
    name: 'a program that is not there',
    find: 'programs/kite-school',
    put: '‸programs/sail-club',
    says: /^nothing is called programs\/sail-club$/,
  },
  {
    name: 'the package, which is no program',
    find: 'programs/kite-school',
    put: '‸programs/roadmap',
    says: /^nothing is called programs\/roadmap$/,
  },
  {
    name: 'a fact that is not in the registry',
    find: 'facts/fee',
    put: '‸facts/fees',
    says: /^nothing is called facts\/fees$/,
  },
  {
    name: 'a vocabulary that is not there',
    find: 'genres/wind',
    put: '‸genre/wind',
    says: /^nothing is called genre\/wind$/,
  },
  {
    name: 'a meaning without its kind',
    find: 'programs/kite-school',
    put: '‸kite-school',
    says: /^1\.means\.0: write <vocabulary>\/<term>/,
  },
  {
    name: 'a ground in a program that is not there',
    find: 'because: [kite-school/genre,',
    put: 'because: [kite-school/genre, ‸sail-club/genre,',
    says: /^there is no program sail-club$/,
  },
  {
    name: 'a ground that is not in its edition',
    find: 'because: [kite-school/genre,',
    put: 'because: [kite-school/genre, ‸kite-school/2026/stages,',
    says: /^kite-school 2026 has no fact stages$/,
  },
  {
    name: 'a ground of a year without an edition',
    find: 'because: [kite-school/genre,',
    put: 'because: [kite-school/genre, ‸kite-school/2025/stage,',
    says: /^kite-school 2025 has no fact stage$/,
  },
  {
    name: 'a ground that was looked for and not found',
    find: 'because: [lantern-workshop/2026/fee,',
    put: 'because: [lantern-workshop/2026/fee, ‸kite-school/2026/fee,',
    says: /^kite-school 2026 does not publish fee, so it bears nothing out$/,
  },
  {
    name: 'a ground that names nothing of a program',
    find: 'kite-school/names',
    put: '‸kite-school/words',
    says: /^1\.because\.0: write <slug>\/<year>\/<fact>/,
  },
  {
    name: 'a word that no fact uses',
    find: 'stages/at-work',
    put: '‸stages/beginner',
    says: /^nothing under because bears out stages\/beginner$/,
  },
  {
    name: 'a genre of another program',
    find: 'because: [kite-school/genre,',
    put: 'because: [lantern-workshop/genre,',
    says: /^nothing under because bears out genres\/wind$/,
    at: /genres\/wind/,
  },
  {
    name: 'another program',
    find: 'because: [kite-school/names]',
    put: 'because: [lantern-workshop/names]',
    says: /^nothing under because bears out programs\/kite-school$/,
    at: /programs\/kite-school/,
  },
  {
    name: 'another fact',
    find: 'facts/closes',
    put: '‸facts/opens',
    says: /^nothing under because bears out facts\/opens$/,
  },
  {
    name: 'a label, whatever its case and spaces',
    find: 'en: [breeze,',
    put: 'en: [breeze, ‸People At-Work,',
    says: /^People At-Work is a label of stages\/at-work already$/,
  },
  {
    name: 'a name of the program',
    find: 'ko: [방패연]',
    put: 'ko: [방패연, ‸지어낸 연학교]',
    says: /^지어낸 연학교 is a label of programs\/kite-school already$/,
  },
  {
    name: 'a word given twice in an entry',
    find: 'ko: [산들바람,',
    put: 'ko: [산들바람, ‸산들 바람,',
    says: /^산들 바람 stands a second time for genres\/wind, after breeze$/,
  },
  {
    name: 'a word given twice for one meaning',
    find: 'means: [genres/wind,',
    put: 'means: [genres/wind, programs/kite-school,',
    says: /^kites stands a second time for programs\/kite-school, after breeze$/,
    at: /(?<=en: \[)kites/,
  },
  {
    name: 'two entries of one name',
    find: 'id: kites',
    put: '‸id: breeze',
    says: /^1\.id: a second entry breeze/,
  },
  {
    name: 'an entry without Korean words',
    find: /(- )(id: sites\n(?:.*\n)*?) +ko: .*\n/,
    put: '$1‸$2',
    says: /^3\.ko: /,
  },
  {
    name: 'an entry that means nothing',
    find: 'means: [channels/example-site]',
    put: '‸means: []',
    says: /^3\.means: Too small/,
  },
  { name: 'a key misspelt', find: 'weak: true', put: '‸week: true', says: /^1\.week: Unrecognized key: "week"/ },
  { name: 'not weak', find: 'weak: true', put: '‸weak: false', says: /^1\.weak: / },
]

const place = ({ file, line, column }: Spot) => `${file}:${line}:${column}`

describe('the check of synonyms', () => {
  let copy: Copy
  beforeAll(() => {
    copy = new Copy(TWO_YEARS)
  })
  afterEach(() => copy.restore(FILE))
  afterAll(() => copy.remove())

  it('finds nothing in sound entries, and nothing in a folder without any', () => {
    expect(copy.check()).toEqual([])
    copy.edit({ file: FILE, put: SOUND })
    expect(copy.check()).toEqual([])
  })

  it.each(mistakes)('tells $name where it stands, and nothing else', ({ find, put, says, at }) => {
    copy.edit({ file: FILE, put: SOUND })
    const [spot] = copy.edit({ file: FILE, find, put })
    const found = copy.check()
    expect(found.map(place)).toEqual([place(at ? copy.find(FILE, at) : spot!)])
    expect(found[0]!.says).toMatch(says)
    expect(found[0]!.mend.length).toBeGreaterThan(5)
  })

  it('does not take a mistaken statement for a ground', () => {
    copy.edit({ file: FILE, put: SOUND })
    const edition = 'programs/kite-school/2026.yaml'
    copy.edit({
      file: edition,
      find: /(is: \[at-work\]\n)/,
      put: `$1    rank: deprecated\n    because: whoever-runs-it-knows\n`,
    })
    const found = copy.check().filter(({ file }) => file === FILE)
    copy.restore(edition)
    expect(found.map(({ says }) => says)).toEqual(['nothing under because bears out stages/at-work'])
  })
})

describe('the synonyms of a catalog', () => {
  it('are none where a folder has none', () => {
    expect(catalogOf(TWO_YEARS).synonyms).toEqual([])
    expect(catalogWith({}).synonyms).toEqual([])
  })

  it('are those of the content, in its order, in every language', () => {
    const { synonyms } = catalogOf(REAL)
    expect(synonyms.length).toBeGreaterThan(60)
    expect(synonyms[0]).toMatchObject({ id: 'comics', means: ['genres/webtoon'] })
    for (const locale of ['ko', 'en', 'ja', 'zh-hans'] as const)
      expect(synonyms.filter((entry) => entry[locale]).length).toBeGreaterThan(60)
  })
})
