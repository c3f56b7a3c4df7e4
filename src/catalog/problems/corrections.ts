import type { Catalog } from '../catalog.ts'
import { hasValue, sameSaid, saidOf, saidText, type Correction, type Said } from '../corrections.ts'
import type { Fact, Path } from '../ledger.ts'
import { correctionText } from '../released.ts'
import type { Problem, Rule } from './problem.ts'
import { CORRECTIONS, fileOf } from './problem.ts'
import { editionsIn, factsAt } from './walk.ts'
import type { Content } from '../catalog.ts'

/** The fact at an address `<program>/<year>/<fact>`. */
function factAt({ editions }: Catalog, address: string): Fact | undefined {
  const [subject, year, name = ''] = address.split('/')
  return editions.find((model) => model.subject === subject && model.year === year)?.facts.get(name)
}

/** The file of a fact's edition, and where in it the fact stands. */
function placeOf(content: Content, address: string): { file: string; path: Path } {
  const [subject = '', year, name] = address.split('/')
  const edition = editionsIn(content).find((at) => at.subject === subject && at.year === year)
  const fact = edition && factsAt(edition).find((at) => at.name === name)
  return { file: fileOf(subject, `${year}.yaml`), path: fact?.path ?? ['unpublished'] }
}

/** What is wrong with one side of an entry by itself. */
function shapeOf(value: Said): string | undefined {
  const stated = value.statement !== undefined || hasValue(value)
  if (value.unpublished) return stated ? 'both not published and a value' : undefined
  return value.statement !== undefined && hasValue(value) ? undefined : 'no statement with its value'
}

/** Whether an entry must lead to what is said today. Of a released one another rule asks whether the value changed since. */
function isLast({ corrections, released }: Catalog, entry: Correction) {
  const last = corrections.findLast(({ fact }) => fact === entry.fact)
  return last === entry && released?.corrections[entry.id] === undefined
}

/** What one entry gets wrong, given the one before it about the same fact and whether it is the last. */
function slipsOf(catalog: Catalog, entry: Correction, before: Correction | undefined, last: boolean) {
  const fact = factAt(catalog, entry.fact)
  if (!fact)
    return [
      {
        key: 'fact',
        says: `there is no fact ${entry.fact}`,
        mend: 'write program/year/fact as in the edition; a withdrawn value stands under unpublished',
      },
    ]
  const shapes = (['old', 'new'] as const).flatMap((key) => {
    const wrong = shapeOf(entry[key])
    return wrong === undefined
      ? []
      : [
          {
            key,
            says: `${key} has ${wrong}`,
            mend: 'write { statement: <id>, <unit>: <value> } or { unpublished: true }',
          },
        ]
  })
  if (shapes.length > 0) return shapes
  const now = saidOf(fact)
  return [
    ...(sameSaid(entry.old, entry.new)
      ? [{ key: 'new', says: 'old and new are the same', mend: 'an entry is for a change of what is put first' }]
      : []),
    ...(before && !sameSaid(before.new, entry.old)
      ? [
          {
            key: 'old',
            says: `the entry ${before.id} left it at ${saidText(before.new)}`,
            mend: 'old is what the last entry about this fact calls new',
          },
        ]
      : []),
    ...(last && !sameSaid(now, entry.new)
      ? [
          {
            key: 'new',
            says: `${entry.fact} is ${now ? saidText(now) : 'borrowed from another program'}, not ${saidText(entry.new)}`,
            mend: 'correct the value that is wrong, or add a further entry for the later change',
          },
        ]
      : []),
  ]
}

export const correctionsAreSound: Rule = {
  asks: 'Does each correction lead from what was said before to what is said now?',
  find: ({ catalog }) =>
    catalog.corrections.flatMap((entry, index, all) => {
      const same = (other: Correction) => other.fact === entry.fact
      const slips = slipsOf(catalog, entry, all.slice(0, index).findLast(same), isLast(catalog, entry))
      const earlier = all[index - 1]
      if (earlier && earlier.since > entry.since)
        slips.push({
          key: 'since',
          says: `it stands behind ${earlier.id} of ${earlier.since}`,
          mend: 'add entries at the end, the newest last',
        })
      return slips.map(({ key, says, mend }): Problem => ({
        file: CORRECTIONS,
        path: [index, key],
        says: `${entry.id}: ${says}`,
        mend,
      }))
    }),
}

export const changesAreLogged: Rule = {
  asks: 'Does corrections.yaml log every change of a value since the last release?',
  find: ({ catalog, content }) =>
    Object.entries(catalog.released?.facts ?? {}).flatMap(([address, { said: then }]) => {
      const fact = factAt(catalog, address)
      const now = fact && saidOf(fact)
      const logged = catalog.corrections.some((entry) => entry.fact === address && sameSaid(entry.old, then))
      if (!now || sameSaid(then, now) || logged) return []
      const [subject, , name] = address.split('/')
      return [
        {
          ...placeOf(content, address),
          says: `${address} was ${saidText(then)} in release ${catalog.released!.version} and is ${saidText(now)} now, and ${CORRECTIONS} does not say so`,
          mend: `add there: { id: ${subject}-${name}-<day>, fact: ${address}, class: scheduled-update | correction | source-changed, because: <a reason of vocabularies/reasons.yaml, or a new one>, since: <day>, old: ${saidText(then)}, new: ${saidText(now)} }`,
        },
      ]
    }),
}

export const releasedStays: Rule = {
  asks: 'Does everything that was once released still have its address?',
  find: ({ catalog, content }) => {
    const { released } = catalog
    if (!released) return []
    const gone = Object.entries(released.facts).flatMap(([address, { ids = [] }]): Problem[] => {
      const fact = factAt(catalog, address)
      // Of a value that was withdrawn, and logged so, the statements go.
      const withdrawn = catalog.corrections.findLast((entry) => entry.fact === address)?.new.unpublished === true
      if (fact && withdrawn) return []
      const missing = fact ? ids.filter((id) => !fact.statements.some((statement) => statement.id === id)) : [...ids]
      if (fact && missing.length === 0) return []
      const what = missing.length > 0 ? missing.map((id) => `${address}/${id}`).join(', ') : address
      return [
        {
          ...placeOf(content, address),
          says: `${what} was released in ${released.version} and is gone`,
          mend: 'put it back under its old id; what turned out to be wrong is rank: deprecated, what is withdrawn stands under unpublished with a correction',
        },
      ]
    })
    const changed = Object.entries(released.corrections).flatMap(([id, text]): Problem[] => {
      const index = catalog.corrections.findIndex((entry) => entry.id === id)
      if (index >= 0 && correctionText(catalog.corrections[index]!) === text) return []
      return [
        {
          file: CORRECTIONS,
          path: index >= 0 ? [index] : [],
          says: `the released entry ${id} is ${index >= 0 ? 'changed' : 'gone'}; it was: ${text}`,
          mend: 'put it back; a mistake in an entry is mended by a further entry',
        },
      ]
    })
    const lost = released.sources.filter((id) => !catalog.sources.sources.has(id))
    const missing = lost.map((id): Problem => ({
      file: 'sources.yaml',
      says: `the source ${id} was released in ${released.version} and is gone`,
      mend: 'put it back: others may cite it by its id; a source that supports nothing any more may stay',
    }))
    return [...gone, ...changed, ...missing]
  },
}
