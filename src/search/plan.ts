/** The figures of the whole plan that a query says. They are no program's, so no result leads to them. Pure. */
import type { Answer } from './engine.ts'
import type { Planned, Reason } from './model.ts'
import { fold } from './text.ts'

const tight = (text: string) => fold(text).replaceAll(' ', '')

/** Whether a number is typed with what it counts, or by itself with at most the beginning of it. */
function counts(typed: string, { value, typed: forms }: Planned): boolean {
  return forms.map(tight).some((form) => {
    const at = typed.indexOf(form)
    const alone = at < 0 && typed.startsWith(String(value)) && form.startsWith(typed)
    return alone || (at >= 0 && !/[\d.,]/.test(typed[at - 1] ?? ''))
  })
}

/** The reasons of the figures whose number is asked for, whatever else is; of each figure the first. */
export function planFigures({ query, understood }: Pick<Answer, 'query' | 'understood'>, plan: readonly Planned[]) {
  const typed = tight(query)
  const asked = plan.filter((figure) =>
    figure.unit === 'number'
      ? counts(typed, figure)
      : understood.some(
          ({ condition }) =>
            condition &&
            (condition.kind === figure.unit || condition.kind === 'number') &&
            condition.is !== 'range' &&
            condition.value === figure.value,
        ),
  )
  const reasons = new Map<string, Reason>()
  for (const { why } of asked) if (!reasons.has(why[1])) reasons.set(why[1], why)
  return [...reasons.values()]
}
