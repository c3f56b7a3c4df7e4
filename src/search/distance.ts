/** How many slips apart two words are: a letter too many, too few, another, or two swapped (Damerau, optimal string alignment). Pure. */

/**
 * The slips between a word and another or, if `prefix`, the best beginning of the other; more than `limit` counts as `limit + 1`.
 */
export function slips(word: string, other: string, limit: number, prefix = false): number {
  const [m, n] = [word.length, other.length]
  if (m - n > limit || (!prefix && n - m > limit)) return limit + 1
  const width = Math.min(n, m + limit)
  let [before, last] = [new Array<number>(width + 1).fill(limit + 1), Array.from({ length: width + 1 }, (_, j) => j)]
  for (let i = 1; i <= m; i++) {
    const row = new Array<number>(width + 1).fill(limit + 1)
    row[0] = i
    let least = i
    for (let j = Math.max(1, i - limit); j <= Math.min(width, i + limit); j++) {
      const same = word[i - 1] === other[j - 1]
      let cost = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    ;[before, last] = [last, row]
  }
  return Math.min(limit + 1, prefix ? Math.min(...last) : last[n]!)
}
