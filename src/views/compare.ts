/** The comparison: the same questions put to every program, each answered from what is stated of it. */
import type { Subject } from '../catalog/catalog.ts'
import type { FactName } from '../catalog/facts.ts'
import { datings } from '../catalog/rounds.ts'
import { factName, isFigure, rowOf, type Fact, type Statement } from '../catalog/ledger.ts'
import { factView, voicesOf, type StatementView } from './fact.ts'
import { countedIn } from './label.ts'
import { factsOfMeasure, sizesOf } from './measures.ts'
import { isThere, program, type Channel, type ProgramView } from './program.ts'
import { figureHref, href, yearOf, type Foreign, type View } from './view.ts'
import { orderedRounds, type StatusView } from './when.ts'

/** One value of a cell, with who says so and where. */
export interface Answer {
  /** Undefined where it is not published: of a part, while another has a value. */
  text?: string
  /** A number or a date rather than words: set in bold. */
  strong?: boolean
  /** What it is of, what it counts, or whom it is for: the first that is said. */
  about?: string
  /** What else must be known of it. */
  small: string[]
  /** Contradicts the value put first. */
  rival: boolean
  /** Who says so and when; leads to the figure, or to the source on the program's page. */
  said: { text: string; href?: string }[]
  /** Leads away from the site: where to apply. */
  url?: string
}

/** What is known of a program in one row. */
export interface Cell {
  status?: StatusView
  /** Empty where nothing is published. */
  answers: Answer[]
  /** Nothing was found, and no day of looking is on record. */
  unasked: boolean
  /** Cells of a row that say the same have the same number; those that say nothing have none. */
  alike?: number
}

export interface ComparedProgram {
  slug: string
  href: string
  name: Foreign
  genre: { id: string; label: string }
  /** The year, where it is not that of the plan. */
  year?: string
}

export interface Comparison {
  programs: ComparedProgram[]
  /** A row a question, a cell a program, in the order of the programs. */
  rows: { id: string; label: string; cells: Cell[] }[]
}

/** The rows that facts answer, in the order in which an applicant asks. */
const MEASURES: FactName[][] = [
  ['stage'],
  ['age'],
  ['residence'],
  ['nationality'],
  ['fee'],
  ['stipend'],
  ['benefits'],
  ['seats'],
  ['budget'],
  ['place'],
  ['training', 'months'],
  ['operator'],
  ['apply-through'],
]

/** Every measure of which a value stands in the comparison. */
export const comparedMeasures: readonly FactName[] = [...datings, ...MEASURES.flat(), 'notices']

type Bare = Pick<Cell, 'answers' | 'status'> & { unasked?: boolean }
const plain = (text: string, url?: string): Answer => ({ text, small: [], rival: false, said: [], url })

function sourceOf(view: View, page: ProgramView, fact: Fact, { whoShort, statedText, marks }: StatementView) {
  const text = view.t.apart([whoShort, statedText].filter((part) => part !== undefined))
  if (isFigure(fact)) return { text, href: figureHref(view, fact) }
  return { text, href: marks.length ? href(view, `programs/${page.slug}/#s${marks[0]!}`) : undefined }
}

/** Where a statement that names one channel leads. */
function urlOf({ catalog }: View, { measure }: Fact, { is = [] }: Statement) {
  const [named, ...further] = is
  if (named === undefined || further.length > 0 || rowOf(measure).words !== 'channels') return undefined
  return catalog.vocabularies.channels.get(named)?.url
}

/** A value with what is said of it. */
function answerOf(view: View, page: ProgramView, fact: Fact, shown: StatementView, of?: string): Answer {
  const statement = fact.statements.find(({ id }) => id === shown.id)!
  const aim = shown.aim ? view.t('compare.aim') : undefined
  const [about, ...small] = [of, shown.covers, shown.scope, aim].filter((text) => text !== undefined)
  const within = countedIn(view, fact, statement)
  return {
    text: shown.text,
    strong: rowOf(fact.measure).words === undefined,
    about,
    small: within === undefined ? small : [...small, within],
    rival: shown.differs,
    said: [sourceOf(view, page, fact, shown)],
    url: urlOf(view, fact, statement),
  }
}

/** Every value of a fact that stands, the preferred one first; of a part also that it is not published. */
function answersOf(view: View, subject: Subject, page: ProgramView, fact: Fact): Answer[] {
  const shown = factView(view, subject, fact, page.citations)
  if (shown.preferred) return voicesOf(shown).map((statement) => answerOf(view, page, fact, statement, shown.of))
  return shown.of === undefined ? [] : [{ about: shown.of, small: [], rival: false, said: [] }]
}

/** The facts of a program that answer a row. */
function factsIn(subject: Subject, measures: readonly FactName[]): Fact[] {
  return measures.flatMap((measure) =>
    measure === 'seats' || measure === 'budget'
      ? sizesOf(subject, measure)
      : factsOfMeasure(subject, measure).filter(isThere),
  )
}

/** Whether a fact stands in a row of the comparison. */
export function isCompared(subject: Subject, fact: Fact): boolean {
  return factsIn(subject, MEASURES.flat()).includes(fact)
}

function measured(view: View, subject: Subject, page: ProgramView, measures: FactName[]): Bare {
  const asked = measures.some((measure) => factsOfMeasure(subject, measure).some(isThere))
  const facts = factsIn(subject, measures)
  const answers = facts.flatMap((fact) => answersOf(view, subject, page, fact))
  return { answers: answers.some(({ text }) => text !== undefined) ? answers : [], unasked: !asked }
}

/** When it recruits, who says so, and other dates that were announced for the same rounds. */
function when(view: View, subject: Subject, page: ProgramView): Bare {
  const dated = orderedRounds(subject.current).flatMap(({ round }) =>
    datings.flatMap((measure) => {
      const fact = subject.current.facts.get(factName(measure, { kind: 'round', id: round.id }))
      return fact?.preferred ? answersOf(view, subject, page, fact) : []
    }),
  )
  const said = new Map(dated.filter(({ rival }) => !rival).flatMap((one) => one.said.map((by) => [by.text, by])))
  const lines = page.status.state === 'unpublished' ? [] : page.when.map((line) => ({ ...plain(line), strong: true }))
  return {
    status: page.status,
    answers: [
      ...lines.slice(0, -1),
      ...lines.slice(-1).map((line) => ({ ...line, said: [...said.values()] })),
      ...dated.filter(({ rival }) => rival),
    ],
  }
}

/** Numbers the cells of a row that say something, those alike with the number of the first. What is not published is no value. */
function numbered(cells: Bare[]): Cell[] {
  const keys = cells.map(({ answers }) => {
    const said = answers.filter(({ text }) => text !== undefined)
    return JSON.stringify(said.map(({ text, about, rival }) => [text, rival ? '' : about]).sort())
  })
  return cells.map((cell, index) => ({
    unasked: false,
    ...cell,
    alike: cell.answers.length > 0 ? keys.indexOf(keys[index]!) : undefined,
  }))
}

const channels = (some: Channel[]): Bare => ({ answers: some.map(({ text, url }) => plain(text, url)) })

/** Every program with every row, in the order of the catalog's content. */
export function comparison(view: View): Comparison {
  const subjects = view.catalog.programs.map((subject) => ({ subject, page: program(view, subject) }))
  const row = (id: string, label: string, cell: (subject: Subject, page: ProgramView) => Bare) => ({
    id,
    label,
    cells: numbered(subjects.map(({ subject, page }) => cell(subject, page))),
  })
  return {
    programs: subjects.map(({ page: { slug, name, genre, year } }) => ({
      slug,
      href: href(view, `programs/${slug}/`),
      name,
      genre,
      year: year === yearOf(view) ? undefined : year,
    })),
    rows: [
      row('when', view.t('ribbon.when'), (subject, page) => when(view, subject, page)),
      ...MEASURES.map((measures) =>
        row(measures[0]!, view.t(`fact.${measures[0]!}`), (subject, page) => measured(view, subject, page, measures)),
      ),
      row('notices', view.t('fact.notices'), (_, { notices }) => channels(notices)),
      row('verified', view.t('program.verified'), (_, { verified }) => ({
        answers: [{ ...plain(verified.text), strong: true }],
      })),
    ],
  }
}
