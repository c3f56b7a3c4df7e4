/** Finds what a query asks with numbers and dates: amounts, people, ages, months, days. Pure; the words come from the languages. */
import type { Asks, Saying } from '../i18n/language.ts'
import { fold, normal } from './text.ts'

/** How a number is compared. */
export type Comparison = 'is' | 'least' | 'most' | 'over' | 'under' | 'range'

export interface Span {
  /** Where it stands in the query. */
  from: number
  to: number
}

/** A condition on a number: won, people, or whole years of age. `value` to `high` for a range. */
export interface NumberCondition extends Span {
  kind: 'won' | 'people' | 'age' | 'number'
  is: Comparison
  value: number
  high: number
}

/** A condition on time: months (counted from year 0) or one day, in which a round is open, opens or closes. */
export interface TimeCondition extends Span {
  kind: 'months' | 'day'
  is: 'opens' | 'closes' | 'any'
  months: [from: number, to: number]
  /** `2026-03-10`, or `03-10` in any year. */
  day?: string
}

/** One may apply at this moment. */
export interface NowCondition extends Span {
  kind: 'now'
}

export type Condition = NumberCondition | TimeCondition | NowCondition

/** What was read: the conditions, and the places of words that belong to them. */
export interface Read {
  conditions: Condition[]
  taken: Span[]
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s*')
const longest = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => b.length - a.length)
/** Any of the words; where there are none, nothing. */
const either = (words: Iterable<string>) => longest(words).map(escape).join('|') || '(?!)'
const LATIN = /[a-z0-9]/

/** Does not begin, or end, in the middle of a word written in Latin letters. */
const bounded = (source: string, text: string) =>
  (LATIN.test(text[0] ?? '') ? '(?<![a-z0-9])' : '') + source + (LATIN.test(text.at(-1) ?? '') ? '(?![a-z])' : '')

/** Where a number may begin: behind a word that is not written in Latin letters, if it has digits; in words, behind none. */
const START = String.raw`(?<![\p{N}.,])(?:(?<![a-z])(?=\d)|(?<!\p{L})(?=\D))`

/** Money that is not won is not understood. */
const OTHER_MONEY = {
  before: /(?:[$€£¥]|usd|eur|us\$)\s?$/,
  behind: /^\s?(?:[$€£]|usd|dollars?|eur|euros?|달러|유로|엔|위안|ドル|円|ユロ|美元|日元|欧元|人民币)/,
}

type Compared = Exclude<Comparison, 'is' | 'range'>

/** Reads the conditions out of queries, in all the languages it is given at once. */
export class Reader {
  readonly #year: number
  readonly #units = new Map<string, number>()
  readonly #numerals = new Map<string, number>()
  readonly #months = new Map<string, number>()
  readonly #number: string
  readonly #said = new Map<Saying, string[]>()
  readonly #patterns = new Map<Saying, RegExp[]>()
  readonly #bare: RegExp
  readonly #low: RegExp
  readonly #beside: { is: Compared; left?: RegExp; right?: RegExp }[]

  constructor(asks: readonly Asks[], year: number) {
    this.#year = year
    for (const { units, numerals, months, said } of asks) {
      for (const [word, value] of Object.entries(units)) this.#units.set(word, value)
      for (const [word, value] of Object.entries(numerals)) this.#numerals.set(word, value)
      months.forEach((names, month) => names.forEach((name) => this.#months.set(name, month)))
      for (const [saying, texts] of Object.entries(said) as [Saying, string[]][])
        this.#said.set(saying, [...(this.#said.get(saying) ?? []), ...texts.map((text) => fold(normal(text)))])
    }
    const digits = String.raw`\d[\d,]*(?:\.\d+)?`
    const numeral = `(?:${either(this.#numerals.keys())})`
    const unit = `(?:${either(this.#units.keys())})(?![a-z])`
    const tens = either([...this.#numerals].flatMap(([word, value]) => ([10, 100, 1000].includes(value) ? [word] : [])))
    // Behind digits or a unit a lone numeral is a particle: 79억이.
    const part = `(?:${digits}(?:${tens})*|${numeral}+)`
    const further = `(?:${digits}(?:${tens})*|${numeral}{2,})`
    this.#number = `${part}(?:(?:\\s?${unit})+(?:\\s?${further}(?=\\s?${unit})|${further}(?![a-z]))?)*`
    for (const [saying, templates] of this.#said)
      this.#patterns.set(
        saying,
        templates.map((text) => this.#pattern(text)),
      )
    // A short particle may hang on a number: 79억이 넘는.
    const particle = `(?:${either(asks.flatMap(({ endings }) => endings.split(' ').filter((word) => word && word.length < 3)))})`
    // So may, where words are not spaced, what compares it: 50亿以上.
    const behind = (['least', 'most', 'over', 'under'] as const)
      .flatMap((is) => this.#templates(is).map((template) => template.split('{x}')[1]!.trim()))
      .filter((word) => word && !LATIN.test(word[0]!))
    const hangs = `(?:${particle}?(?![\\p{L}\\p{N}])|${either([...behind, ...this.#templates('between').filter((word) => /[\u3040-\u9fff]/.test(word))])})`
    this.#bare = new RegExp(`${START}(?:${this.#number})(?=${hangs})`, 'gu')
    this.#low = new RegExp(
      `(?<![\\p{L}\\p{N}.,])(${this.#number})[^\\s\\d]{0,2}\\s*(?:${either(this.#templates('between'))})\\s*$`,
      'u',
    )
    this.#beside = (['least', 'most', 'over', 'under'] as const).flatMap((is) =>
      this.#templates(is).map((template) => {
        const [left = '', right = ''] = template.split('{x}').map((part) => part.trim())
        return {
          is,
          ...(left && { left: new RegExp(`${bounded(escape(left), left)}\\s*$`, 'u') }),
          ...(right && {
            right: new RegExp(`^(?:[^\\s\\p{L}\\p{N}]|${particle})?\\s*${bounded(escape(right), right)}`, 'u'),
          }),
        }
      }),
    )
  }

  /** A template as a pattern; its number is the first group. */
  #pattern(template: string): RegExp {
    const [before = '', after] = template.split('{n}')
    const source =
      after === undefined
        ? escape(template)
        : `${escape(before)}${before ? '\\s?' : START}(${this.#number})${after ? '\\s?' : ''}${escape(after)}`
    return new RegExp(bounded(source, template.replace('{n}', '가')), 'gu')
  }

  /** A number as written, such as `4억 9,000만`, `7.9bn` or `삼백`; undefined if it is none. */
  read(text: string): number | undefined {
    const words = longest([...this.#units.keys(), ...this.#numerals.keys()])
    let [rest, total, section, digit] = [text.replace(/\s/g, ''), 0, 0, 0]
    while (rest) {
      const [digits] = /^\d[\d,]*(?:\.\d+)?/.exec(rest) ?? []
      const word = digits ?? words.find((word) => rest.startsWith(word))
      if (!word) return undefined
      rest = rest.slice(word.length)
      const [unit, numeral] = [this.#units.get(word), this.#numerals.get(word)]
      if (digits) digit = Number(digits.replaceAll(',', ''))
      else if (unit !== undefined) {
        total += (section + digit || 1) * unit
        ;[section, digit] = [0, 0]
      } else if (numeral === 10 || numeral === 100 || numeral === 1000) {
        section += (digit || 1) * numeral
        digit = 0
      } else if (numeral! > 10) section += numeral!
      else digit = numeral!
    }
    if (!text) return undefined
    const value = Math.round((total + section + digit) * 100) / 100
    return Number.isSafeInteger(Math.round(value)) ? value : undefined
  }

  /** The conditions in a folded query, in their order; they do not overlap. */
  conditions(text: string): Read {
    const found: Condition[] = []
    const free = ({ from, to }: Span) => found.every((other) => to <= other.from || from >= other.to)
    for (const condition of [...this.#times(text), ...this.#now(text), ...this.#numbers(text)])
      if (free(condition)) found.push(condition)
    const times = found.some((condition) => 'months' in condition)
    const taken = times ? [...this.#aside('opens', text), ...this.#aside('closes', text)] : []
    return { conditions: found.sort((a, b) => a.from - b.from), taken }
  }

  #templates(saying: Saying): string[] {
    return this.#said.get(saying) ?? []
  }

  /** Every place where one of the ways to say something stands, the longest first. */
  #matches(saying: Saying, text: string): (Span & { number?: string })[] {
    return (this.#patterns.get(saying) ?? []).flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: whole, 1: number, index }) => ({
        from: index,
        to: index + whole.length,
        number,
      })),
    )
  }

  #numbers(text: string): NumberCondition[] {
    const found: NumberCondition[] = []
    const put = (kind: NumberCondition['kind'], spans: (Span & { number?: string })[], fix = (n: number) => [n, n]) => {
      for (const { from, to, number } of spans) {
        const value = this.read(number ?? text.slice(from, to))
        if (value === undefined || (!/\d/.test(text.slice(from, to)) && !this.#wordEnds(text, to))) continue
        const [low = 0, high = 0] = fix(value)
        found.push({ kind, from, to, is: low === high ? 'is' : 'range', value: low, high })
      }
    }
    put('age', this.#matches('born', text), (year) => {
      const full = year < 100 ? year + (year <= this.#year % 100 ? 2000 : 1900) : year
      return [this.#year - full - 1, this.#year - full]
    })
    put('age', this.#matches('age', text))
    put(
      'age',
      this.#matches('decade', text).filter(({ number = '' }) => /^[1-9]0$/.test(number)),
      (ten) => [ten, ten + 9],
    )
    put('people', this.#matches('people', text))
    put('won', this.#matches('won', text))
    for (const { 0: whole, index } of text.matchAll(this.#bare)) {
      if (OTHER_MONEY.before.test(text.slice(0, index)) || OTHER_MONEY.behind.test(text.slice(index + whole.length)))
        continue
      const value = this.read(whole)
      const unit = [...this.#units].some(([word, size]) => size >= 1e4 && whole.includes(word))
      if (
        value === undefined ||
        (!/\d/.test(whole) && !(unit && value >= 1e8)) ||
        (value >= 1900 && value < 2100 && !unit && !whole.includes(','))
      )
        continue
      const span = { from: index, to: index + whole.length }
      found.push({ kind: unit || value >= 1e6 ? 'won' : 'number', ...span, is: 'is', value, high: value })
    }
    const compared = found.map((condition) => this.#compare(text, condition))
    return compared.sort((a, b) => b.to - b.from - (a.to - a.from))
  }

  /** After a number in words a word must end, so that a syllable of a name is no number. */
  #wordEnds(text: string, at: number) {
    return !/^[가-힣]{2}/.test(text.slice(at))
  }

  /** Takes in the words beside a number that compare it, and the lower end of a range. */
  #compare(text: string, condition: NumberCondition): NumberCondition {
    const [before, after] = [text.slice(0, condition.from), text.slice(condition.to)]
    const low = this.#low.exec(before)
    const value = low && condition.is === 'is' ? this.read(low[1]!) : undefined
    if (low && value !== undefined && value < condition.high) {
      const size = value < 1e4 && condition.value >= 1e8 ? this.#size(text.slice(condition.from, condition.to)) : 1
      const kind = condition.kind === 'number' ? (condition.high < 100 ? 'age' : 'people') : condition.kind
      return { ...condition, kind, from: low.index, is: 'range', value: value * size }
    }
    let best: NumberCondition = condition
    for (const { is, left, right } of this.#beside) {
      const [a, b] = [left?.exec(before), right?.exec(after)]
      if ((left && !a) || (right && !b) || condition.is === 'range') continue
      const from = a?.index ?? condition.from
      const to = condition.to + (b?.[0].length ?? 0)
      if (to - from > best.to - best.from) best = { ...condition, from, to, is }
    }
    // "Under 35" and "20 to 30" are ages.
    return best.kind === 'number' && best.is !== 'is' ? { ...best, kind: best.high < 100 ? 'age' : 'people' } : best
  }

  #size(text: string) {
    return Math.max(1, ...[...this.#units].filter(([word]) => text.includes(word)).map(([, size]) => size))
  }

  #now(text: string): NowCondition[] {
    return this.#matches('now', text)
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .map(({ from, to }) => ({ kind: 'now', from, to }))
  }

  #times(text: string): TimeCondition[] {
    const found = [...this.#days(text), ...this.#monthRanges(text), ...this.#parts(text), ...this.#singleMonths(text)]
    const apart = found.filter(({ from, to }, index) =>
      found.slice(0, index).every((other) => to <= other.from || from >= other.to),
    )
    const words = (['closes', 'opens'] as const).flatMap((is) => this.#aside(is, text).map((span) => ({ is, ...span })))
    return apart.map((condition) => {
      const beside = words.flatMap((word) => {
        const joined = this.#joined(text, condition, word)
        return joined ? [{ ...joined, is: word.is }] : []
      })
      // The word behind it, else the one before it, else the only one there is.
      const [near = apart.length === 1 && words[0] && { ...words[0], from: condition.from, to: condition.to }] =
        beside.sort((a, b) => b.to - a.to)
      return near ? { ...condition, ...near } : condition
    })
  }

  /** Words that say whether a round opens or closes, standing alone. */
  #aside(saying: 'opens' | 'closes', text: string): Span[] {
    return this.#matches(saying, text)
      .filter(
        ({ from }) =>
          !/[\p{L}\p{N}]/u.test(text[from - 1] ?? '') || !LATIN.test(text[from]!) || /[월月]/.test(text[from - 1]!),
      )
      .filter(({ to }) => !/^[가-힣]{3}/.test(text.slice(to)))
      .sort((a, b) => b.to - b.from - (a.to - a.from))
  }

  /** A time and a word beside it, if nothing but a particle stands between. */
  #joined(text: string, { from, to }: Span, word: Span): Span | undefined {
    const between = word.from >= to ? text.slice(to, word.from) : text.slice(word.to, from)
    return /^[\s\p{P}]*(?:\p{L}{1,2}|in|on|by|of|the|for|at)?[\s\p{P}]*$/u.test(between)
      ? { from: Math.min(from, word.from), to: Math.max(to, word.to) }
      : undefined
  }

  #time(span: Span, first: number, last: number, year = this.#year): TimeCondition {
    return { kind: 'months', is: 'any', ...span, months: [year * 12 + first, year * 12 + last] }
  }

  #day(span: Span, month: number, day: number, year?: number): TimeCondition[] {
    // A day that does not exist is none: 31 February is not 3 March.
    const days = new Date(Date.UTC(year ?? this.#year, month + 1, 0)).getUTCDate()
    if (month < 0 || month > 11 || day < 1 || day > days) return []
    const text = [...(year ? [year] : []), String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
    return [{ ...this.#time(span, month, month, year), kind: 'day', day: text }]
  }

  #days(text: string): TimeCondition[] {
    const names = either(this.#months.keys())
    const year = String.raw`(?:(\d{4})\s*[년年./-]\s*)?`
    const patterns: [RegExp, (parts: string[]) => [string?, string?, string?]][] = [
      [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu, ([y, m, d]) => [m, d, y]],
      [/(?<!\d)(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?(?!\d)/gu, ([y, m, d]) => [m, d, y]],
      [new RegExp(String.raw`(?<!\d)${year}(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日号]`, 'gu'), ([y, m, d]) => [m, d, y]],
      [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu, ([m, d]) => [m, d]],
      [
        new RegExp(`(?<![a-z])(${names})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\p{L}\\p{N}])`, 'gu'),
        ([m, d, y]) => [m, d, y],
      ],
      [
        new RegExp(
          `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${names})(?:,?\\s+(\\d{4}))?(?![a-z])`,
          'gu',
        ),
        ([d, m, y]) => [m, d, y],
      ],
    ]
    return patterns.flatMap(([pattern, order]) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const [month = '', day, year] = order(match.slice(1))
        const span = { from: match.index, to: match.index + match[0].length }
        const at = this.#months.get(month) ?? Number(month) - 1
        return this.#day(span, at, Number(day), year ? Number(year) : undefined)
      }),
    )
  }

  #monthRanges(text: string): TimeCondition[] {
    const names = either(this.#months.keys())
    const between = either(this.#templates('between'))
    const patterns = [
      new RegExp(`(?<!\\d)(\\d{1,2})\\s*[월月]?\\s*(?:${between})\\s*(\\d{1,2})\\s*[월月]`, 'gu'),
      new RegExp(`(?<![a-z])(${names})\\s*(?:${between})\\s*(${names})(?![a-z])`, 'gu'),
    ]
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const [first, last] = match.slice(1).map((month) => this.#months.get(month) ?? Number(month) - 1)
        const span = { from: match.index, to: match.index + match[0].length }
        return first! >= 0 && first! < last! && last! < 12 ? [this.#time(span, first!, last!)] : []
      }),
    )
  }

  /** Quarters and halves of the year. */
  #parts(text: string): TimeCondition[] {
    const quarters = this.#matches('quarter', text).flatMap(({ number = '', ...span }) => {
      const quarter = this.read(number) ?? 0
      return quarter >= 1 && quarter <= 4 ? [this.#time(span, quarter * 3 - 3, quarter * 3 - 1)] : []
    })
    const half = (saying: 'first-half' | 'second-half', first: number) =>
      this.#matches(saying, text).map((span) => this.#time(span, first, first + 5))
    return [...quarters, ...half('first-half', 0), ...half('second-half', 6)]
  }

  #singleMonths(text: string): TimeCondition[] {
    const numbered = this.#matches('month', text).flatMap(({ number = '', ...span }) => {
      const month = this.read(number) ?? 0
      return month >= 1 && month <= 12 ? [this.#time(span, month - 1, month - 1)] : []
    })
    const named = new RegExp(
      `(?<![a-z])(?:(?:in|by|before|until|from|for)\\s+)?(${either(this.#months.keys())})\\.?(?![a-z])(?!\\s+(?:i|be|we|you)\\b)`,
      'gu',
    )
    return [
      ...numbered,
      ...[...text.matchAll(named)].map((match) => {
        const month = this.#months.get(match[1]!)!
        const from = match.index + match[0].indexOf(match[1]!)
        return this.#time({ from, to: match.index + match[0].length }, month, month)
      }),
    ]
  }
}
