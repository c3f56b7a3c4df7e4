/** The judged queries, and the least the search must reach on them. */
import { readFileSync } from 'node:fs'
import type { Locale } from '../../src/i18n/locales.ts'

export interface Judged {
  id: string
  lang: Locale
  kind: string
  q: string
  /** 3 is the answer, 2 clearly relevant, 1 marginal; empty: nothing may be shown. */
  rel: Record<string, number>
}

export type Scores = Record<string, Partial<Record<'overall' | 'ndcg' | 'nothing' | 'noise', number>>>

export const judged = readFileSync(new URL('judged/dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Judged)

type Floor = [group: string, measure: 'overall' | 'nothing', least: number]
const kinds = (names: string[], least: number) => names.map((name): Floor => [`kind:${name}`, 'overall', least])

/** Issue by issue these may rise; they never fall. */
export const floors: Floor[] = [
  ['all', 'overall', 0.975],
  ['all', 'nothing', 0.97],
  ...['ko', 'en', 'ja', 'zh-hans'].map((lang): Floor => [`lang:${lang}`, 'overall', 0.95]),
  ...kinds(['choseong', 'halftyped', 'keyboard', 'typo'], 0.97),
  ...kinds(['synonym'], 0.92),
  ...kinds(['eligibility', 'deadline', 'amount', 'headcount'], 0.97),
]
