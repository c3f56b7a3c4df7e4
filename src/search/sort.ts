/** The orders of the list. Pure; what is not published stands last, and equals keep the order they had. */
import type { Row } from './facets.ts'
import type { Sort } from './query.ts'

type Compare = (a: string, b: string) => number

/** Larger first. */
const fallen = (a: number | undefined, b: number | undefined) => (b ?? -Infinity) - (a ?? -Infinity) || 0

/** When a program closes next as a rank: what is to come, the soonest first; then what is over, the last first; then what is not known. */
function deadlineOf({ closes }: Row, now: number): [kind: number, at: number] {
  const ahead = closes.filter((at) => at > now)
  if (ahead.length > 0) return [0, Math.min(...ahead)]
  return closes.length > 0 ? [1, -Math.max(...closes)] : [2, 0]
}

/** The rows in an order at an instant; `compare` is that of names in the reader's language. */
export function ordered<Own extends Row>(rows: readonly Own[], sort: Sort, now: number, compare: Compare): Own[] {
  switch (sort) {
    case 'relevance':
      return [...rows]
    case 'deadline': {
      const ranked = rows.map((row) => ({ row, rank: deadlineOf(row, now) }))
      return ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]).map(({ row }) => row)
    }
    case 'budget':
    case 'seats':
      return rows.toSorted((a, b) => fallen(a[sort][0], b[sort][0]))
    case 'name':
      return rows.toSorted((a, b) => compare(a.name, b.name))
  }
}
