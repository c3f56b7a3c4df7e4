import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { REAL, TWO_YEARS } from '../fixtures/catalog.ts'
import { Copy, type Edit, type Spot } from '../fixtures/copy.ts'

/** What one mistake of an editor makes the check say, and where. */
interface Mistake extends Edit {
  name: string
  /** What is said at each ‸ of the edit, in order. */
  says?: RegExp[]
  /** What is said in other places: file, the first match there after the edit, and what. */
  elsewhere?: [file: string, at: RegExp, says: RegExp][]
  /** The file can no longer be read, so that one slip is told in several ways: only the first is looked at. */
  cascades?: true
}

const ACADEMY = 'programs/ai-content-academy/2026.yaml'
const INSTITUTE = 'programs/game-talent-institute/2026.yaml'
const MUSIC = 'programs/popular-music-professionals/2026.yaml'
const PACKAGE = 'roadmap/2026.yaml'
const WORDS = 'programs/ai-content-academy/en.mdx'
const RANK = /rank: preferred\n +because: operator-states-its-own-budget\n/

/** Seeded into a copy of the real content. Each seed finds its place by the shape of the text, not by values that may change. */
const real: Mistake[] = [
  {
    name: 'money in words',
    file: ACADEMY,
    find: /won: \d+/,
    put: '‸won: 79억',
    says: [/^budget\.0\.won: an integer in won/],
  },
  {
    name: 'a key misspelt',
    file: MUSIC,
    find: 'stated:',
    put: '‸statd:',
    says: [/^seats\.0\.statd: Unrecognized key: "statd"/],
  },
  {
    name: 'an impossible date',
    file: MUSIC,
    find: /stated: .*/,
    put: '‸stated: 2026-02-31',
    says: [/"2026-02-31" does not exist; that month has 28 days/],
  },
  {
    name: 'no source',
    file: INSTITUTE,
    find: /- (id: call\n +number: .*\n) +sources: .*\n/,
    put: '- ‸$1',
    says: [/^edition\/call has no source/],
  },
  {
    name: 'a weak source under a figure',
    file: INSTITUTE,
    find: /(percent: (?:.*\n)*? +sources: \[)/,
    put: '$1‸creativeldn-undated, ',
    says: [/^creativeldn-undated is weak and supports no figure/],
  },
  {
    name: 'a source nobody cites',
    file: 'sources.yaml',
    put: `  - ‸id: nobody-2026-01-01
    publisher: Nobody
    url: https://example.org/nobody
    language: ko
    kind: news
`,
    says: [/^nothing cites nobody-2026-01-01/],
  },
  {
    name: 'two preferred',
    file: ACADEMY,
    find: /(- id: ministry\n +won: .*\n)/,
    put: '$1    ‸rank: preferred\n    because: fuller-list\n',
    says: [/^budget has \d statements and 2 of them preferred/],
  },
  {
    name: 'none preferred',
    file: ACADEMY,
    find: RANK,
    put: '\n',
    elsewhere: [[ACADEMY, /id: agency/, /^budget has \d statements and 0 of them preferred/]],
  },
  {
    name: 'a tenfold amount',
    file: ACADEMY,
    find: /(won: \d+)(\n +)(printed: .*\n +scope: national-funds)/,
    put: '$10$2‸$3',
    says: [/^".*억" is not \d+0$/],
  },
  {
    name: 'a part that no longer fits its total',
    file: MUSIC,
    find: /people: (\d+)/,
    put: 'people: 1$1',
    elsewhere: [
      [
        PACKAGE,
        /(?<=of: seats, count: agency, )rest/,
        /^seats in the list "agency": total \d+, parts \d+, so the rest/,
      ],
      [PACKAGE, /(?<=of: seats, count: ministry, )rest/, /^seats in the list "ministry": total \d+, parts \d+, so/],
    ],
  },
  {
    name: 'an idle gap',
    file: PACKAGE,
    find: /^gaps:\n/m,
    put: 'gaps:\n  - ‸{ of: budget, count: call, rest: 5, because: list-ends-with-others }\n',
    says: [/^no total of budget with parts stands in the list "call"/],
  },
  {
    name: 'stated and not published',
    file: MUSIC,
    find: /( +)- fee\n/,
    put: '$1- fee\n$1- ‸seats\n',
    says: [/^seats is stated in this file and listed as unpublished/],
  },
  {
    name: 'a question left unanswered',
    file: MUSIC,
    find: / +- fee\n/,
    put: '',
    elsewhere: [[MUSIC, /verified/, /^nothing is said of fee, which every current edition must answer/]],
  },
  {
    name: 'two statements of one name',
    file: INSTITUTE,
    find: /(placement-rate:\n(?:.*\n)*? +- id: etnews\n(?:.*\n)*? +- )id: kmib/,
    put: '$1‸id: etnews',
    says: [/^placement-rate\/etnews stands twice/],
  },
  {
    name: 'a word that is not in its vocabulary',
    file: MUSIC,
    find: /(is: \[)mcst/,
    put: '$1‸mscst',
    says: [/^mscst is not in vocabularies\/bodies\.yaml/],
  },
  {
    name: 'a track that is not there',
    file: ACADEMY,
    find: 'covers: [creator,',
    put: '‸covers: [creators,',
    says: [/^there is no track creators here/],
  },
  {
    name: 'a borrowed statement that is not there',
    file: MUSIC,
    find: /same-as: .*/,
    put: '‸same-as: roadmap/2026/announced/everyone',
    says: [/^there is no statement roadmap\/2026\/announced\/everyone/],
  },
  {
    name: 'a track without a label',
    file: WORDS,
    find: / +professional: .*\n( +game: )/,
    put: '$1',
    elsewhere: [[WORDS, /^tracks:/m, /^the track professional has no label/]],
  },
  {
    name: 'a number in prose',
    file: WORDS,
    put: '\n‸About 900 people.\n',
    says: [/^a number is typed in prose: "About 900 people\."/],
  },
  {
    name: 'a number in the summary',
    file: WORDS,
    find: /^summary: (.*)/m,
    put: '‸summary: $1 for 900',
    says: [/^a number is typed in words: ".* for 900"/],
  },
  {
    name: 'a number in a note',
    file: WORDS,
    find: /(notes:\n +)([^:]+: )/,
    put: '$1‸$2In 2026, ',
    says: [/^a number is typed in words: "In 2026, /],
  },
  {
    name: 'braces',
    file: WORDS,
    put: '\nSome ‸{people}.\n',
    says: [/^braces { } are not allowed/],
  },
  {
    name: 'an import',
    file: WORDS,
    put: "\n‸import Fact from './Fact.astro'\n",
    says: [/^import and export are not allowed/],
  },
  {
    name: 'a tag',
    file: WORDS,
    put: '\nSome ‸<b>people</b>.\n',
    says: [/^<b> is not a component of prose/],
  },
  {
    name: 'a fact that is not there, in prose',
    file: WORDS,
    put: '\nSome ‸<Fact id="seat" />.\n',
    says: [/^ai-content-academy \d{4} has no fact seat$/],
  },
]

const LANTERN = 'programs/lantern-workshop/2026.yaml'
const LANTERN_NOW = 'programs/lantern-workshop/2027.yaml'
const KITE = 'programs/kite-school/2026.yaml'
const KITE_WORDS = 'programs/kite-school/en.mdx'
const SOURCES = 'sources.yaml'
const TOTAL = 'roadmap/2026.yaml'

/** Seeded into a small invented folder: further ways to get a field, a rule or a sentence wrong. */
const invented: Mistake[] = [
  {
    name: 'money with separators',
    file: KITE,
    find: 'won: 300000000',
    put: '‸won: 300_000_000',
    says: [/^budget\.0\.won: an integer in won/],
  },
  { name: 'money below zero', file: KITE, find: 'won: ', put: '‸won: -', says: [/^budget\.0\.won: /] },
  { name: 'half a person', file: KITE, find: 'people: 30', put: '‸people: 30.5', says: [/a whole number of people/] },
  { name: 'nobody', file: KITE, find: 'people: 30', put: '‸people: 0', says: [/^seats\.0\.people: /] },
  {
    name: 'a unit of another fact',
    file: KITE,
    find: 'people:',
    put: '‸won:',
    says: [/^seats\.0\.won: Unrecognized key/],
  },
  {
    name: 'more than the whole',
    file: KITE,
    find: 'percent: 12.5',
    put: '‸percent: 125',
    says: [/^placement-rate\.0/],
  },
  { name: 'an age nobody reaches', file: LANTERN, find: 'to: 34', put: '‸to: 340', says: [/^tracks\.0\.age\.0\.to: /] },
  { name: 'a fact that is not there', file: KITE, find: 'stage:', put: '‸phase:', says: [/^phase: Unrecognized key/] },
  {
    name: 'a note in an edition',
    file: KITE,
    find: /(people: 30\n)/,
    put: '$1    ‸note: x\n',
    says: [/Unrecognized.*note/],
  },
  {
    name: 'a capital in a name',
    file: KITE,
    find: 'id: agency',
    put: '‸id: Agency',
    says: [/lower-case letters, digits/],
  },
  {
    name: 'a rank misspelt',
    file: LANTERN,
    find: 'rank: pre',
    put: '‸rank: per',
    says: [/^budget\.0\.rank: .*"preferred"/],
  },
  {
    name: 'a round for nobody',
    file: KITE,
    find: /- id: rolling\n +for: trainees/,
    put: '- ‸id: rolling',
    says: [/^rounds\.0\.for: .*"trainees"/],
  },
  {
    name: 'a statement without a value',
    file: KITE,
    find: /id: call\n +percent: .*/,
    put: '‸id: call',
    says: [/^this statement of placement-rate has no value/],
  },
  {
    name: 'a deadline on a day that is not there',
    file: LANTERN,
    find: /date: \S+T(.*)/,
    put: '‸date: 2026-02-29T$1',
    says: [/^rounds\.0\.closes\.0\.date: "2026-02-29T.*" does not exist/],
  },
  {
    name: 'a deadline without its zone',
    file: LANTERN,
    find: /date: (\S+T18:00)\+09:00/,
    put: '‸date: $1',
    says: [/^rounds\.0\.closes\.0\.date: "2026-03-20T18:00" is not a date such as/],
  },
  { name: 'a month for a day', file: KITE, find: /looked: .*/, put: '‸looked: 2026-11', says: [/a full day such as/] },
  {
    name: 'months in the wrong order',
    file: LANTERN_NOW,
    find: 'window: 2027-05/2027-09',
    put: '‸window: 2027-09/2027-05',
    says: [/"2027-09\/2027-05" ends before it begins/],
  },
  {
    name: 'preferred, but not why',
    file: LANTERN,
    find: /(rank: preferred\n) +because: .*\n/,
    put: '‸$1',
    says: [/^budget is preferred, but not why/],
  },
  {
    name: 'why, but not what',
    file: KITE,
    find: /(won: 300000000\n)/,
    put: '$1    ‸because: whoever-runs-it-knows\n',
    says: [/^because without rank/],
  },
  {
    name: 'a source that is not there',
    file: KITE,
    find: 'sources: [local-2026-02]',
    put: 'sources: [‸local-2026-03]',
    says: [/^there is no source local-2026-03/],
  },
  {
    name: 'a source given twice',
    file: SOURCES,
    put: `  - ‸id: local-2026-02
    publisher: Another
    url: https://example.org/another
    language: en
    kind: news
`,
    says: [/^a second source local-2026-02/],
  },
  {
    name: 'half an address',
    file: SOURCES,
    find: 'url: https://',
    put: '‸url: ',
    says: [/^sources\.0\.url: Invalid URL/],
  },
  {
    name: 'a copy of a release that is not there',
    file: SOURCES,
    find: 'release: rewrite-2026-01-06',
    put: '‸release: rewrite-2026-01-07',
    says: [/^there is no release rewrite-2026-01-07/],
    elsewhere: [[SOURCES, /id: rewrite/, /^no source repeats rewrite-2026-01-06/]],
  },
  {
    name: 'an amount that cannot be read',
    file: KITE,
    find: 'printed: 3억',
    put: '‸printed: 수억',
    says: [/^"수억" is not 300000000, or cannot be read/],
  },
  {
    name: 'an amount without its print',
    file: KITE,
    find: /(- )(id: agency\n +won: .*\n) +printed: .*\n/,
    put: '$1‸$2',
    says: [/^a preferred amount of money without printed/],
  },
  {
    name: 'a total that no longer fits its parts',
    file: TOTAL,
    find: 'people: 100',
    put: 'people: 101',
    elsewhere: [[TOTAL, /(?<=of: seats, count: agency, )rest/, /total 101, parts 90, so the rest is 11, not 10/]],
  },
  {
    name: 'a difference nobody states',
    file: TOTAL,
    find: / +- \{ of: seats, .*\n/,
    put: '',
    elsewhere: [[TOTAL, /^seats:/m, /total 100, parts 90, so the rest is 10, not 0/]],
  },
  {
    name: 'a list no source carries',
    file: KITE,
    find: /(won: 250000\n)/,
    put: '$1    ‸count: ministry\n',
    says: [/^no source of this statement carries the ministry's list/],
  },
  {
    name: 'a list left out of count',
    file: LANTERN,
    find: /(people: 65\n.*\n.*\n +sources: \[)/,
    put: '$1example-2026-01-05, ',
    elsewhere: [[LANTERN, /(?<=people: 65\n +)count/, /carries the agency's list, but count leaves it out/]],
  },
  {
    name: 'not published, of no fact',
    file: KITE,
    find: '[age,',
    put: '[‸ages, age,',
    says: [/^no fact is called ages here/],
  },
  { name: 'not published, twice', file: KITE, find: '[age,', put: '[age, ‸age,', says: [/^age stands twice/] },
  {
    name: 'a key given twice',
    file: KITE,
    find: 'seats:',
    put: '‸budget:',
    says: [/^this is not YAML: Map keys must be/],
  },
  {
    name: 'a scope that is not there',
    file: KITE,
    find: 'scope: while-it-lasts',
    put: '‸scope: while-it-last',
    says: [/^while-it-last is not in vocabularies\/scopes\.yaml/],
    elsewhere: [['vocabularies/scopes.yaml', /id: while/, /^nothing uses while-it-lasts/]],
  },
  {
    name: 'a reason that is not there',
    file: LANTERN,
    find: 'because: whoever-runs-it-knows',
    put: '‸because: whoever-knows',
    says: [/^whoever-knows is not in vocabularies\/reasons\.yaml/],
  },
  {
    name: 'a genre that is not there',
    file: 'programs/kite-school/facts.yaml',
    find: 'genre: wind',
    put: '‸genre: winds',
    says: [/^winds is not in vocabularies\/genres\.yaml/],
    elsewhere: [['vocabularies/genres.yaml', /id: wind/, /^nothing uses wind/]],
  },
  {
    name: 'two tracks of one name',
    file: LANTERN,
    find: /^rounds:/m,
    put: '  - ‸id: paper\nrounds:',
    says: [/^a second track named paper/],
    elsewhere: [[LANTERN, /^seats:/m, /total 60, parts 100/]],
  },
  {
    name: 'a word nobody uses',
    file: 'vocabularies/places.yaml',
    find: '[]',
    put: '- ‸id: the-moon\n  ko: 달',
    says: [/^nothing uses the-moon/],
  },
  {
    name: 'a word without its Korean label',
    file: 'vocabularies/genres.yaml',
    find: /(- )(id: wind\n) +ko: .*\n/,
    put: '$1‸$2',
    says: [/^2\.ko: /],
  },
  {
    name: 'a stage of no career',
    file: 'vocabularies/stages.yaml',
    find: 'facet: working',
    put: '‸facet: retired',
    says: [/^at-work belongs to no career stage/],
  },
  {
    name: 'a round of a track that is not there',
    file: LANTERN_NOW,
    find: 'tracks: [paper, wire]',
    put: '‸tracks: [paper, glass]',
    says: [/^there is no track glass here/],
  },
  {
    name: 'a borrowed statement of another kind',
    file: LANTERN_NOW,
    find: /same-as: .*/,
    put: '‸same-as: roadmap/2027/budget/agency',
    says: [/^roadmap\/2027\/budget\/agency is of another kind/],
  },
  {
    name: 'a borrowed statement that is borrowed',
    file: KITE,
    find: 'stage:',
    put: 'announced:\n  - id: agency\n    ‸same-as: lantern-workshop/2027/announced/agency\nstage:',
    says: [/^lantern-workshop\/2027\/announced\/agency points on to another statement/],
  },
  {
    name: 'a borrowed statement with a value of its own',
    file: LANTERN_NOW,
    find: /same-as: .*/,
    put: '‸$&\n    date: 2027-01-04',
    says: [/^announced has a value of its own and same-as/],
  },
  {
    name: 'a borrowed statement that is counted',
    file: LANTERN_NOW,
    find: /same-as: .*/,
    put: '$&\n    ‸count: call',
    says: [/^a borrowed statement is never added/],
  },
  {
    name: 'a bare year',
    file: SOURCES,
    find: 'published: 2026-02',
    put: '‸published: 2026',
    says: [/put quotes round a bare year/],
  },
  { name: 'an anchor', file: KITE, find: 'sources: [', put: 'sources: &ours ‸[', says: [/^anchors and aliases/] },
  {
    name: 'a line too far to the left',
    file: KITE,
    find: /\n {4}people:/,
    put: '\n‸  people:',
    says: [/^this is not YAML: All mapping items must start at the same column/],
    cascades: true,
  },
  {
    name: 'a bracket left open',
    file: KITE,
    find: /(is: \[at-work)\](\n +)/,
    put: '$1$2‸',
    says: [/^this is not YAML: Flow sequence in block collection must .* end with a \]/],
    cascades: true,
  },
  {
    name: 'a file of no known kind',
    file: 'programs/kite-school/notes.txt',
    put: '‸Ask.\n',
    says: [/of no known kind/],
  },
  {
    name: 'a file of no known language',
    file: 'roadmap/xx.mdx',
    put: '‸---\n',
    says: [/^this file is of no known kind/],
  },

  { name: 'a number in a list', file: KITE_WORDS, put: '\n- ‸nine, or 9\n', says: [/^a number is typed in prose/] },
  { name: 'a number in code', file: KITE_WORDS, put: '\nSome ‸`9`.\n', says: [/^a number is typed in prose/] },
  {
    name: 'a note on a statement that is not there',
    file: 'programs/lantern-workshop/en.mdx',
    find: '2026/seats/ministry:',
    put: '‸2026/seats/minister:',
    says: [/^seats has no statement minister/],
  },
  {
    name: 'a summary left out',
    file: KITE_WORDS,
    find: /^summary: .*\n/m,
    put: '',
    elsewhere: [[KITE_WORDS, /rounds:/, /^summary: /]],
  },
  {
    name: 'a summary too long to print',
    file: KITE_WORDS,
    find: /^summary: .*/m,
    put: `‸summary: ${'long '.repeat(40)}`,
    says: [/^summary: .*160/],
  },
  {
    name: 'a front matter left out',
    file: KITE_WORDS,
    find: /^---\n/,
    put: '‸',
    says: [/^there is no front matter|^summary/],
    cascades: true,
  },
  { name: 'a script', file: KITE_WORDS, put: '\n‸<script src="x.js" />\n', says: [/^<script> is not a component/] },
  { name: 'a tag left open', file: KITE_WORDS, put: '\n‸Some <Fact id="seats">.\n', says: [/^this cannot be read/] },
  {
    name: 'a picture',
    file: KITE_WORDS,
    put: '\n‸![x](https://example.org/x.png)\n',
    says: [/^images are not allowed/],
  },
  {
    name: 'a link without https',
    file: KITE_WORDS,
    put: '\n‸[x](http://example.org)\n',
    says: [/is no address a reader/],
  },
  {
    name: 'a fact of a year that is not there',
    file: KITE_WORDS,
    put: '\nSome ‸<Fact id="2019/seats" />.\n',
    says: [/^kite-school 2019 has no fact seats/],
  },
  {
    name: 'a statement that is not there',
    file: KITE_WORDS,
    put: '\nSome ‸<Fact id="seats/ministry" />.\n',
    says: [/^seats has no statement ministry/],
  },
  {
    name: 'a fact of a program that is not there',
    file: KITE_WORDS,
    put: '\nSome ‸<Fact of="nobody" id="seats" />.\n',
    says: [/^there is no program nobody/],
  },
  {
    name: 'a fact without a name',
    file: KITE_WORDS,
    put: '\nSome ‸<Fact of="roadmap" />.\n',
    says: [/^<Fact> without id/],
  },
  {
    name: 'a fact with a format of its own',
    file: KITE_WORDS,
    put: '\nSome ‸<Fact id="seats" format="short" />.\n',
    says: [/^<Fact> may have only id and of/],
  },
]

const place = ({ file, line, column }: Spot) => `${file}:${line}:${column}`

describe.each([
  ['the real content', REAL, real],
  ['a small folder', TWO_YEARS, invented],
])('the check of %s', (_, original, mistakes) => {
  let copy: Copy
  let edited: string[] = []
  const edit = (change: Edit) => {
    edited.push(change.file)
    return copy.edit(change)
  }
  beforeAll(() => {
    // Of the real texts, those in the source language and the one that mistakes are made in: the others only take time.
    // Without what was released: every mistake in a value would also be a change that is not logged (corrections.test.ts).
    copy = new Copy(
      original,
      (file) =>
        original !== REAL || (file.endsWith('.mdx') ? /\bko\b/.test(file) || file === WORDS : file !== 'released.yaml'),
    )
  })
  afterEach(() => {
    for (const file of edited) copy.restore(file)
    edited = []
  })
  afterAll(() => copy.remove())

  it('finds nothing in a sound copy', () => {
    expect(copy.check()).toEqual([])
  })

  it.each(mistakes)('tells $name where it stands, and nothing else', ({ says = [], elsewhere = [], ...mistake }) => {
    const spots = edit(mistake)
    const expected = [
      ...spots.map((spot, index): [string, RegExp] => [place(spot), says[index]!]),
      ...elsewhere.map(([file, at, what]): [string, RegExp] => [place(copy.find(file, at)), what]),
    ].sort()
    const all = copy.check()
    const found = (mistake.cascades ? all.slice(0, 1) : all).map((problem) => [place(problem), problem.says] as const)
    expect(found.map(([where]) => where).sort()).toEqual(expected.map(([where]) => where))
    for (const [where, what] of expected)
      expect(
        found.filter((entry) => entry[0] === where && what.test(entry[1])),
        `${where} ${String(what)}`,
      ).toHaveLength(1)
    expect(all.every(({ mend }) => mend.length > 5)).toBe(true)
  })

  /** The seeds of some mistakes, by name, with the places they mark. */
  function seed(names: string[]): [string, RegExp][] {
    return names.flatMap((name) => {
      const { says = [], ...mistake } = mistakes.find((entry) => entry.name === name)!
      return edit(mistake).map((spot, index): [string, RegExp] => [place(spot), says[index]!])
    })
  }
  const told = (expected: [string, RegExp][]) => {
    const found = copy.check()
    const lines = found.map(({ file, line }) => [file, line] as const)
    expect(lines).toEqual([...lines].sort(([a, x], [b, y]) => a.localeCompare(b) || x - y))
    return expected.filter(([where, what]) => found.some((entry) => place(entry) === where && what.test(entry.says)))
  }

  if (original === REAL) {
    it('tells mistakes of the fields of several files in one run', () => {
      const expected = seed(['money in words', 'an impossible date', 'a number in prose', 'a tag'])
      expect(told(expected)).toEqual(expected)
    })

    it('tells mistakes across several files in one run', () => {
      const expected = seed([
        'two preferred',
        'a source nobody cites',
        'a track that is not there',
        'a fact that is not there, in prose',
      ])
      expect(told(expected)).toEqual(expected)
    })

    it('tells a mistake in prose and one across files in one run', () => {
      const expected = seed(['a number in prose', 'two preferred'])
      expect(told(expected)).toEqual(expected)
    })
  }
})
