import type { Rule } from './problem.ts'
import { editionsIn, factsAt } from './walk.ts'

export const onePreferred: Rule = {
  asks: 'Is exactly one statement of each fact preferred, and why?',
  find: ({ content }) =>
    editionsIn(content)
      .flatMap(factsAt)
      .flatMap(({ file, path, name, statements }) => {
        const standing = statements.filter(({ rank }) => rank !== 'deprecated')
        const preferred = standing.filter(({ rank }) => rank === 'preferred')
        const problems = statements.flatMap(({ rank, because }, index) =>
          rank !== undefined && because === undefined
            ? [
                {
                  file,
                  path: [...path, index, 'rank'],
                  says: `${name} is ${rank}, but not why`,
                  mend: 'add because: an id of vocabularies/reasons.yaml',
                },
              ]
            : because !== undefined && rank === undefined
              ? [
                  {
                    file,
                    path: [...path, index, 'because'],
                    says: 'because without rank',
                    mend: 'add rank, or take because away',
                  },
                ]
              : [],
        )
        if (standing.length > 1 && preferred.length !== 1) {
          const last = preferred.length > 1 ? statements.indexOf(preferred.at(-1)!) : 0
          problems.push({
            file,
            path: [...path, last, ...(preferred.length > 1 ? ['rank'] : [])],
            says: `${name} has ${standing.length} statements and ${preferred.length} of them preferred`,
            mend: 'give exactly one of them rank: preferred and say because',
          })
        }
        return problems
      }),
}
