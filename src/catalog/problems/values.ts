import { readAmount } from '../../i18n/amount.ts'
import type { Edition } from '../edition.ts'
import { placesOf, type Path } from '../ledger.ts'
import { valueKeys, type RawStatement } from '../statement.ts'
import type { Rule } from './problem.ts'
import { editionsIn, statementsIn } from './walk.ts'

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
  asks: 'Does every fact of an edition have a name of its own?',
  find: ({ content }) => {
    const seen = new Map<string, string>()
    return statementsIn(content).flatMap(({ file, own, path, name, statement }) => {
      const address = `${file}#${name}/${statement.id}`
      const before = seen.get(address)
      seen.set(address, path.join('.'))
      if (before === undefined) return []
      const where = before === path.join('.') ? '' : ` (also at ${before})`
      return [
        {
          file,
          path: [...own, 'id'],
          says: `${name}/${statement.id} stands twice${where}`,
          mend: 'give the second another id',
        },
      ]
    })
  },
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
