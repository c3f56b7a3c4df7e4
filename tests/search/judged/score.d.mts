export function score(judged: readonly object[], results: Record<string, string[]>): unknown
