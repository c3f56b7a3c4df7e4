import { sumsOf } from '../reconcile.ts'
import type { Rule } from './problem.ts'
import { fileOf } from './problem.ts'

export const gapsAreStated: Rule = {
  asks: 'Is every difference between a total and its parts stated, and right?',
  find: ({ catalog }) =>
    catalog.editions.flatMap((model) => {
      const file = fileOf(model.subject, `${model.year}.yaml`)
      const { gaps } = model.edition
      const sums = sumsOf(catalog, model)
      const wrong = sums.flatMap(({ measure, list, fact, rest, added, total }) => {
        const index =
          fact.holder.kind === 'program' ? gaps.findIndex((gap) => gap.of === measure && gap.count === list) : -1
        const stated = gaps[index]?.rest ?? 0
        if (stated === rest) return []
        const amount = total.won ?? total.people
        const path = index >= 0 ? ['gaps', index, 'rest'] : fact.holder.kind === 'program' ? [measure] : ['tracks']
        return [
          {
            file,
            path,
            says: `${fact.name} in the list "${list}": total ${amount}, parts ${added}, so the rest is ${rest}, not ${stated}`,
            mend: `correct the number that is wrong, or state the gap: { of: ${measure}, count: ${list}, rest: ${rest}, because: … }`,
          },
        ]
      })
      const idle = gaps.flatMap((gap, index) =>
        sums.some(
          ({ measure, list, fact }) => measure === gap.of && list === gap.count && fact.holder.kind === 'program',
        )
          ? []
          : [
              {
                file,
                path: ['gaps', index],
                says: `no total of ${gap.of} with parts stands in the list "${gap.count}"`,
                mend: 'remove the gap, or add count to the numbers it is about',
              },
            ],
      )
      return [...wrong, ...idle]
    }),
}
