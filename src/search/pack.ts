/** The index as it travels: in columns, which compress better than rows, and what is needed first before the rest. Pure. */
import { FACT, NAME, type Entry, type SearchIndex, type SearchWords, type Synonym } from './model.ts'

type Row = (string | number)[]
const TABLES = ['figures', 'ages', 'months', 'days'] as const

/** Entries and numbers on their way. */
interface Part {
  /** The texts of each entry, tabs between them, a line an entry. */
  texts: string
  /** What each entry is and leads to, a line each: see `leadsOf`. */
  leads: string
  /** The tables of the index without the places of their words, which follow in the same order. */
  figures: Row[]
  ages: Row[]
  months: Row[]
  days: Row[]
}

/** What answers the first query. */
export type First = Part & Pick<SearchIndex, 'year' | 'programs' | 'labels' | 'asks' | 'synonyms'>

/** What comes behind it: what is only shown and, of a large catalog, what answers few queries. */
export type Behind = SearchWords & { more?: Part }

/** From so many programs on, what says less is sent behind: words of earlier years and of parts, and numbers of parts. */
const LARGE = 300
const isStrong = ([, is, ...row]: Entry) =>
  (is & (NAME | FACT)) !== 0 || row.some((weight, at) => at % 3 === 1 && weight > 4)
const STRENGTH = { figures: [3, 0.7], ages: [3, 0], months: [2, 0], days: [3, 0.5] } as const

const base36 = (value: number) => value.toString(36)

/**
 * What an entry leads to: what it is, then its weights (one digit each), its labels (two digits each), and the distances from one program
 * to the next; one weight or label for all, where they are the same.
 */
function leadsOf([, is, ...row]: Entry): string {
  const leads = Array.from({ length: row.length / 3 }, (_, at) => row.slice(at * 3, at * 3 + 3))
  leads.sort((a, b) => a[0]! - b[0]!)
  const column = (at: number, width: number) => {
    const values = leads.map((lead) => base36(lead[at]!).padStart(width, '0'))
    return values.every((value) => value === values[0]) ? (values[0] ?? '') : values.join('')
  }
  const steps = leads.map(([program], at) => base36(program! - (leads[at - 1]?.[0] ?? 0)))
  return `${base36(is)},${column(1, 1)},${column(2, 2)},${steps.join(' ')}`
}

function entryOf(texts: string, line: string): Entry {
  const [is = '', weights = '', labels = '', steps = ''] = line.split(',')
  const row: number[] = []
  let program = 0
  for (const [at, step] of steps.split(' ').entries()) {
    program += parseInt(step, 36)
    const weight = weights[at] ?? weights[0]!
    const label = labels.length > 2 ? labels.slice(at * 2, at * 2 + 2) : labels
    row.push(program, parseInt(weight, 36), parseInt(label, 36))
  }
  return [texts.replaceAll('\t', '\n'), parseInt(is, 36), ...row]
}

function part(entries: readonly Entry[], tables: Record<(typeof TABLES)[number], readonly Row[]>): Part {
  const [figures, ages, months, days] = TABLES.map((name) => tables[name].map((row) => row.slice(0, -1)))
  return {
    texts: entries.map(([texts]) => texts.replaceAll('\n', '\t')).join('\n'),
    leads: entries.map(leadsOf).join('\n'),
    figures: figures!,
    ages: ages!,
    months: months!,
    days: days!,
  }
}

/** An index in two parts. */
export function pack({ entries, synonyms, words, ...index }: SearchIndex): { first: First; behind: Behind } {
  const { year, programs, labels, asks } = index
  const large = programs.length > LARGE
  const places = entries.map((_, place) => place)
  const isFirst = (place: number) => !large || isStrong(entries[place]!)
  const order = [...places.filter(isFirst), ...places.filter((place) => !isFirst(place))]
  const moved = new Map(order.map((place, at) => [place, at]))
  const split = (first: boolean) =>
    Object.fromEntries(
      TABLES.map((name) => {
        const [at, least] = STRENGTH[name]
        const rows = index[name] as readonly Row[]
        return [name, rows.filter((row) => (!large || Number(row[at]) >= least) === first)]
      }),
    ) as Record<(typeof TABLES)[number], Row[]>
  const [near, far] = [split(true), split(false)]
  const whys = [near, far].flatMap((tables) =>
    TABLES.flatMap((name) => tables[name].map((row) => words.whys[row.at(-1) as number]!)),
  )
  const kept = places.filter(isFirst).map((place) => entries[place]!)
  const rest = places.filter((place) => !isFirst(place)).map((place) => entries[place]!)
  return {
    first: {
      ...{ year, programs, labels, asks },
      synonyms: synonyms.map(([texts, is, share, ...means]): Synonym => [
        texts,
        is,
        share,
        ...means.map((place) => moved.get(place)!),
      ]),
      ...part(kept, near),
    },
    behind: { ...words, whys, ...(large && { more: part(rest, far) }) },
  }
}

/** The index again, as far as it has come. */
export function unpack(first: First, behind?: Behind): SearchIndex {
  const { year, programs, labels, asks, synonyms } = first
  const parts: Part[] = behind?.more ? [first, behind.more] : [first]
  let why = 0
  const numbered = parts.map((part) => TABLES.map((name) => part[name].map((row): Row => [...row, why++])))
  const [figures, ages, months, days] = TABLES.map((_, table) => numbered.flatMap((tables) => tables[table]!))
  const entries = parts.flatMap(({ texts, leads }) => {
    const lines = leads.split('\n')
    return texts.split('\n').map((text, at) => entryOf(text, lines[at]!))
  })
  return {
    ...{ year, programs, labels, asks, synonyms, entries },
    ...({ figures, ages, months, days } as unknown as Pick<SearchIndex, (typeof TABLES)[number]>),
    words: behind ?? { names: [], whys: [], plan: [], meanings: [], say: {} },
  }
}
