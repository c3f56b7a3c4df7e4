import { facts, type FactName, type FactRow } from '../facts.ts'
import { readName } from '../ledger.ts'
import { ROADMAP } from '../catalog.ts'
import type { Rule } from './problem.ts'
import { editionsIn, factsAt, statementsIn } from './walk.ts'

export const unpublishedIsRight: Rule = {
  asks: 'Does every name under unpublished mean a fact that nobody states?',
  find: ({ content }) =>
    editionsIn(content).flatMap((at) => {
      const stated = new Set(factsAt(at).map(({ name }) => name))
      const seen = new Set<string>()
      return at.edition.unpublished.flatMap(({ facts: names }, block) =>
        names.flatMap((name, index) => {
          const where = { file: at.file, path: ['unpublished', block, 'facts', index] }
          const twice = seen.has(name)
          seen.add(name)
          if (!readName(name, at.edition))
            return [
              {
                ...where,
                says: `no fact is called ${name} here`,
                mend: 'write <fact> or <fact>-<track, round or event>, from src/catalog/facts.ts',
              },
            ]
          if (stated.has(name))
            return [
              {
                ...where,
                says: `${name} is stated in this file and listed as unpublished`,
                mend: 'remove one of the two',
              },
            ]
          return twice ? [{ ...where, says: `${name} stands twice`, mend: 'remove one' }] : []
        }),
      )
    }),
}

/** Facts that every current edition of a program must answer, in some place. */
const asked = (Object.entries(facts) as [FactName, FactRow][]).filter(([, row]) => row.asked).map(([name]) => name)

export const askedIsAnswered: Rule = {
  asks: 'Does every current edition answer what readers ask?',
  find: ({ content, catalog }) =>
    editionsIn(content).flatMap((at) => {
      const current = catalog.subject(at.subject)?.current.year
      if (at.subject === ROADMAP || at.year !== current) return []
      const answered = new Set<FactName>(factsAt(at).map(({ measure }) => measure))
      for (const { facts: names } of at.edition.unpublished)
        for (const name of names) {
          const read = readName(name, at.edition)
          if (read) answered.add(read.measure)
        }
      return asked
        .filter((measure) => !answered.has(measure))
        .map((measure) => ({
          file: at.file,
          path: [],
          says: `nothing is said of ${measure}, which every current edition must answer`,
          mend: `state ${measure}, or list it under unpublished with the day it was looked for`,
        }))
    }),
}

export const borrowedExists: Rule = {
  asks: 'Does every same-as point to a statement, in one hop, of the same kind?',
  find: ({ content }) => {
    const all = new Map(
      statementsIn(content).map((at) => [`${at.subject}/${at.year}/${at.name}/${at.statement.id}`, at]),
    )
    return [...all.values()].flatMap(({ file, own, statement, row }) => {
      const target = statement['same-as']
      if (target === undefined) return []
      const path = [...own, 'same-as']
      const found = all.get(target)
      if (!found)
        return [
          {
            file,
            path,
            says: `there is no statement ${target}`,
            mend: 'write program/year/fact/statement of a statement that exists',
          },
        ]
      if (found.statement['same-as'])
        return [
          {
            file,
            path,
            says: `${target} points on to another statement`,
            mend: `point to ${found.statement['same-as']}`,
          },
        ]
      if (found.row.kind !== row.kind)
        return [
          { file, path, says: `${target} is of another kind`, mend: 'point to a statement of the same kind of fact' },
        ]
      return statement.count
        ? [{ file, path: [...own, 'count'], says: 'a borrowed statement is never added', mend: 'take count away' }]
        : []
    })
  },
}

export const mentionsExist: Rule = {
  asks: 'Does every <Fact> in prose and every note mean something that is stated?',
  find: ({ mentions, catalog }) =>
    mentions.flatMap(({ file, subject, id, note, at }) => {
      const found = catalog.subject(subject)
      const where = { file, at }
      if (!found)
        return [
          { ...where, says: `there is no program ${subject}`, mend: 'write the folder name of a program, or roadmap' },
        ]
      const parts = id.split('/')
      const year = /^\d{4}$/.test(parts[0]!) ? parts.shift()! : found.current.year
      const edition = found.editions.find((entry) => entry.year === year)
      const fact = edition?.facts.get(parts[0] ?? '')
      if (!fact)
        return [
          {
            ...where,
            says: `${subject} ${year} has no fact ${parts[0]}`,
            mend: 'use a name of the edition, such as budget or seats-creator',
          },
        ]
      if (parts.length > 2 || (note && parts.length !== 2))
        return [
          {
            ...where,
            says: `${id} does not name ${note ? 'a statement' : 'a fact or a statement'}`,
            mend: `write <fact>/<statement>, such as ${fact.name}/${fact.statements[0]?.id ?? 'agency'}`,
          },
        ]
      if (parts.length === 2 && !fact.statements.some((entry) => entry.id === parts[1]))
        return [
          {
            ...where,
            says: `${fact.name} has no statement ${parts[1]}`,
            mend: `use one of: ${fact.statements.map((entry) => entry.id).join(', ')}`,
          },
        ]
      return []
    }),
}

export const placesHaveLabels: Rule = {
  asks: 'Does every track, round and event have a label in each language there is?',
  find: ({ content }) =>
    editionsIn(content).flatMap((at) =>
      [...content.words]
        .filter(([key]) => key.startsWith(`${at.subject}/`))
        .flatMap(([key, words]) => {
          const lang = key.slice(at.subject.length + 1)
          const file = at.file.replace(/[^/]*$/, `${lang}.mdx`)
          const newest = [...content.editions.keys()]
            .filter((entry) => entry.startsWith(`${at.subject}/`))
            .sort()
            .at(-1)
          const prefix = `${at.subject}/${at.year}` === newest ? '' : `${at.year}/`
          const missing = (kind: 'tracks' | 'rounds' | 'events') =>
            at.edition[kind]
              .filter(({ id }) => !words[kind][`${prefix}${id}`] && !words[kind][`${at.year}/${id}`])
              .map(({ id }) => ({
                file,
                path: [kind],
                says: `the ${kind.slice(0, -1)} ${prefix}${id} has no label`,
                mend: `add ${kind}: { "${prefix}${id}": … }`,
              }))
          return [...missing('tracks'), ...missing('rounds'), ...missing('events')]
        }),
    ),
}
