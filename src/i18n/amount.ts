/** Steps of ten thousand by which Korean, Japanese and Chinese count. */
const STEPS: Record<string, number> = { 조: 1e12, 兆: 1e12, 万亿: 1e12, 억: 1e8, 億: 1e8, 亿: 1e8, 만: 1e4, 万: 1e4 }

/**
 * Reads an amount as it is printed in Korean, Japanese or Chinese (`79억`, `약 97억 원`, `4억 9,000만 원`, `1,050만`) or in plain digits,
 * and gives the integer; undefined if it cannot be read or is no whole number.
 */
export function readAmount(printed: string): number | undefined {
  const text = printed.replace(/[\s,]/g, '')
  if (/[~～–-]/.test(text)) return undefined
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(천)?(万亿|[조兆억億亿만万])?/g)]
  if (parts.length === 0) return undefined
  const total = parts.reduce(
    (sum, [, digits, thousand, step]) => sum + Number(digits) * (STEPS[step ?? ''] ?? 1) * (thousand ? 1000 : 1),
    0,
  )
  const rounded = Math.round(total)
  return Math.abs(total - rounded) < 1e-3 ? rounded : undefined
}
