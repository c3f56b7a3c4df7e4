/** Whether somebody may apply, as far as it is published and said. Pure, and free of everything a browser need not load. */
import { bornOf, yearsOn, type Births } from './age.ts'
import type { Answers } from './answers.ts'

/** What one standing statement says of a criterion. */
export interface Claim {
  from?: number
  to?: number
  /** Latest birth date admitted. */
  born?: string
  is?: string[]
  /** Whom it is meant for; it refuses nobody. */
  aim?: true
  /** It holds within a further limit that no answer can meet. */
  limited?: true
}

/** One criterion with what is published of it; without claims nothing is. */
export interface Condition {
  measure: string
  claims: Claim[]
}

/** One way into a program: a track, a round, or the whole. */
export interface Way {
  /** First and last day on which one's age may count: `2026-04-01`. */
  days: [string, string]
  conditions: Condition[]
}

/**
 * What may be said of a criterion. "limited": yes within a further limit that nobody is asked about; "unclear": the answer leaves it open;
 * "differ": the statements do; "aim": it is meant for others.
 */
export type Said = 'yes' | 'limited' | 'no' | 'unclear' | 'differ' | 'aim' | 'unsaid' | 'unpublished'
/** From best to worst. */
export const verdicts = ['eligible', 'meets-published', 'unknown', 'ineligible'] as const
export type Verdict = (typeof verdicts)[number]

export interface Judged {
  verdict: Verdict
  /** Nothing published is a condition, and what is says it is meant for them. */
  meant: boolean
  /** One for each condition, in their order. */
  said: Said[]
}

/** Whom one asks, and on what day. `groups` has the career stage each answer belongs to. */
export interface Asked {
  answers: Answers
  /** The day of the answers: `2026-11-23`; an age in years is that of this day. */
  today: string
  groups: Readonly<Record<string, string>>
}

/** Who admits everybody. */
const ANYONE = 'anyone'

function ofAge({ from = 0, to = Infinity, born }: Claim, births: Births | undefined, [first, last]: Way['days']): Said {
  if (!births) return 'unsaid'
  const [oldest, youngest] = births
  const [most, least] = [yearsOn(oldest, last), yearsOn(youngest, first)]
  if (most < from || least > to || (born !== undefined && oldest > born)) return 'no'
  return least >= from && most <= to && (born === undefined || youngest <= born) ? 'yes' : 'unclear'
}

/** A word near to what is admitted, of the same career stage, is neither a yes nor a no. */
function ofTerms(admitted: readonly string[], given: readonly string[] | undefined, groups: Asked['groups']): Said {
  if (admitted.includes(ANYONE)) return 'yes'
  if (!given) return 'unsaid'
  if (given.some((term) => admitted.includes(term))) return 'yes'
  const stages = admitted.map((term) => groups[term]).filter((stage) => stage !== undefined)
  return given.some((term) => stages.includes(groups[term]!)) ? 'unclear' : 'no'
}

/** What an answer is worth for one criterion. Who only names whom it is meant for refuses nobody, and yields to who sets a condition. */
export function weigh({ measure, claims }: Condition, days: Way['days'], { answers, today, groups }: Asked): Said {
  if (claims.length === 0) return 'unpublished'
  const binding = claims.filter(({ aim }) => !aim)
  const told = new Set(
    (binding.length > 0 ? binding : claims).map((claim) =>
      measure === 'age'
        ? ofAge(claim, bornOf(answers, today), days)
        : ofTerms(claim.is ?? [], answers.is[measure], groups),
    ),
  )
  if (binding.length === 0) {
    const best = (['yes', 'unsaid', 'unclear'] as const).find((said) => told.has(said))
    return best ?? 'aim'
  }
  const [only] = told
  if (told.size === 1) return only === 'yes' && binding.some(({ limited }) => limited) ? 'limited' : only!
  return (['unsaid', 'unclear'] as const).find((said) => told.has(said)) ?? 'differ'
}

/** Whether everything is published of a criterion: a condition, not an aim, without a further limit. */
const whole = ({ claims }: Condition) => claims.length > 0 && claims.every(({ aim, limited }) => !aim && !limited)

/** Whether an answer meets what is asked. */
const isMet = (said: Said) => said === 'yes' || said === 'limited'

/** The verdict on one way. Where nothing at all is published there is nothing to meet, and it cannot be told. */
export function judgeWay({ days, conditions }: Way, asked: Asked): Judged {
  const said = conditions.map((condition) => weigh(condition, days, asked))
  const published = said.filter((one) => one !== 'unpublished')
  const met = published.length > 0 && published.every(isMet)
  const verdict = published.includes('no')
    ? 'ineligible'
    : !met
      ? 'unknown'
      : conditions.every(whole)
        ? 'eligible'
        : 'meets-published'
  const meant = met && conditions.every(({ claims }) => claims.every(({ aim }) => aim))
  return { verdict, meant, said }
}

/** The verdicts on all ways into a program, and which way is the best: of equal ones that with most conditions met. */
export function judge(ways: readonly Way[], asked: Asked): { best: number; ways: Judged[] } {
  const judged = ways.map((way) => judgeWay(way, asked))
  const rank = ({ verdict, said }: Judged) => verdicts.indexOf(verdict) - said.filter(isMet).length / (said.length + 1)
  const ranks = judged.map(rank)
  return { best: ranks.indexOf(Math.min(...ranks)), ways: judged }
}
