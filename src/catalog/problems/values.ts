import { readAmount } from '../../i18n/amount.ts'
import { readDate } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { placesOf, type Path } from '../ledger.ts'
import { valueKeys, type RawStatement } from '../statement.ts'
import type { Rule } from './problem.ts'
import { editionsIn, factsAt, statementsIn } from './walk.ts'

const has = (statement: RawStatement, key: string) => (statement as Record<string, unknown>)[key] !== undefined

export const carriesAValue: Rule = {
  asks: 'Does every statement carry a value, or point to one, but not both?',
  find: ({ content }) =>
    statementsIn(content).flatMap(({ file, own, row, statement, name }) => {
      const keys = valueKeys[row.kind]
      const valued = keys.some((key) => has(statement, key))
      if (valued !== (statement['same-as'] !== undefined)) return []
      return [
        valued
          ? {
              file,
              path: [...own, 'same-as'],
              says: `${name} has a value of its own and same-as`,
              mend: 'keep one of them',
            }
          : {
              file,
              path: own,
              says: `this statement of ${name} has no value`,
              mend: `add ${keys.join(', ')}, or same-as`,
            },
      ]
    }),
}

export const printedAgrees: Rule = {
  asks: 'Is the amount the one the source prints?',
  find: ({ content }) =>
    statementsIn(content).flatMap(({ file, own, statement }) => {
      const amount = 'won' in statement ? statement.won : 'people' in statement ? statement.people : undefined
      const printed = 'printed' in statement ? statement.printed : undefined
      if (amount === undefined || printed === undefined || readAmount(printed) === amount) return []
      return [
        {
          file,
          path: [...own, 'printed'],
          says: `"${printed}" is not ${amount}${readAmount(printed) === undefined ? ', or cannot be read' : ''}`,
          mend: 'correct the integer, or write the amount as the source prints it, such as 79억',
        },
      ]
    }),
}

export const printedIsThere: Rule = {
  asks: 'Does every preferred amount of money show how it is printed?',
  find: ({ content }) =>
    statementsIn(content).flatMap(({ file, own, row, statement, statements }) => {
      const shown = statements.length === 1 || statement.rank === 'preferred'
      if (row.kind !== 'won' || !shown || !('won' in statement) || !statement.won || statement.printed) return []
      return [
        {
          file,
          path: own,
          says: 'a preferred amount of money without printed',
          mend: 'add printed: the Korean form of the amount, such as 79억; it guards against a dropped zero',
        },
      ]
    }),
}

export const idsAreUnique: Rule = {
  asks: 'Is every name in an edition used once?',
  find: ({ content }) =>
    editionsIn(content).flatMap(({ file, edition }) => {
      const seen = new Map<string, string>()
      const twice = placesOf(edition).flatMap(({ holder, path }) => {
        const key = `${holder.kind}/${holder.id}`
        const again = seen.has(key)
        seen.set(key, key)
        return again && holder.id !== undefined
          ? [
              {
                file,
                path: [...path, 'id'],
                says: `a second ${holder.kind} named ${holder.id}`,
                mend: 'give it an id of its own',
              },
            ]
          : []
      })
      return twice
    }),
}

export const namesAreUnique: Rule = {
  asks: 'Does every fact of an edition have a name of its own, and every statement of a fact?',
  find: ({ content }) =>
    editionsIn(content).flatMap((at) => {
      const facts = factsAt(at)
      const names = facts.map(({ name }) => name)
      return facts.flatMap(({ file, path, name, statements }, index) => {
        const ids = statements.map(({ id }) => id)
        const twice = ids.flatMap((id, position) =>
          ids.indexOf(id) === position
            ? []
            : [
                {
                  file,
                  path: [...path, position, 'id'],
                  says: `${name}/${id} stands twice`,
                  mend: 'give the second another id',
                },
              ],
        )
        if (names.indexOf(name) === index) return twice
        const other = facts[names.indexOf(name)]!.path.join('.')
        return [
          ...twice,
          {
            file,
            path,
            says: `a second fact is called ${name} (the other is ${other})`,
            mend: 'give the track, round or event another id',
          },
        ]
      })
    }),
}

export const roundsAreInOrder: Rule = {
  asks: 'Does every round open before it closes?',
  find: ({ content }) =>
    editionsIn(content).flatMap(({ file, edition }) =>
      edition.rounds.flatMap(({ id, opens = [], closes = [] }, index) => {
        const first = opens.find(({ rank }) => rank !== 'deprecated')?.date
        const problems = closes.flatMap(({ date, rank }, position) =>
          first !== undefined &&
          date !== undefined &&
          rank !== 'deprecated' &&
          readDate(date).to <= readDate(first).from
            ? [
                {
                  file,
                  path: ['rounds', index, 'closes', position, 'date'],
                  says: `${id} closes (${date}) before it opens (${first})`,
                  mend: 'correct one of the two dates',
                },
              ]
            : [],
        )
        return problems
      }),
    ),
}

export const pointsArePoints: Rule = {
  asks: 'Is every opening and every close one point in time?',
  find: ({ content }) =>
    statementsIn(content).flatMap(({ file, own, measure, statement }) =>
      (measure === 'opens' || measure === 'closes') && 'date' in statement && statement.date?.includes('/')
        ? [
            {
              file,
              path: [...own, 'date'],
              says: `${measure} is one day, clock time or month, not "${statement.date}"`,
              mend: 'write opens and closes apart, or window: for months within which a round falls',
            },
          ]
        : [],
    ),
}

export const agesAreInOrder: Rule = {
  asks: 'Is the oldest age admitted at least the youngest?',
  find: ({ content }) =>
    statementsIn(content).flatMap(({ file, own, statement }) =>
      'from' in statement && statement.from !== undefined && statement.to !== undefined && statement.to < statement.from
        ? [
            {
              file,
              path: [...own, 'to'],
              says: `nobody is from ${statement.from} to ${statement.to}`,
              mend: 'correct one of the two ages',
            },
          ]
        : [],
    ),
}

const trackIds = (edition: Edition) => new Set(edition.tracks.map(({ id }) => id))

function missingTracks(file: string, edition: Edition, ids: readonly string[] | undefined, path: Path) {
  const known = trackIds(edition)
  const mend = known.size ? `use one of: ${[...known].join(', ')}` : 'define the track under tracks first'
  return (ids ?? [])
    .filter((id) => !known.has(id))
    .map((id) => ({ file, path, says: `there is no track ${id} here`, mend }))
}

export const tracksExist: Rule = {
  asks: 'Does every track that is named exist?',
  find: ({ content }) => [
    ...editionsIn(content).flatMap(({ file, edition }) => [
      ...edition.rounds.flatMap((round, index) =>
        missingTracks(file, edition, round.tracks, ['rounds', index, 'tracks']),
      ),
      ...edition.tracks.flatMap((track, index) =>
        missingTracks(file, edition, track['part-of'] ? [track['part-of']] : [], ['tracks', index, 'part-of']),
      ),
    ]),
    ...statementsIn(content).flatMap(({ file, edition, statement, own }) =>
      missingTracks(file, edition, statement.covers, [...own, 'covers']),
    ),
  ],
}
