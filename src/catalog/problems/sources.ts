import type { Problem, Rule } from './problem.ts'
import { fileOf } from './problem.ts'
import { listsOf } from '../statement.ts'
import { editionsIn, statementsIn } from './walk.ts'
import type { Content } from '../catalog.ts'
import type { Path } from '../ledger.ts'

interface Citation {
  file: string
  path: Path
  source: string
  /** A weak source may stand here: a name, a person, a mistake in circulation. */
  weakAllowed: boolean
}

/** Every place where a source is cited. */
function citationsIn(content: Content): Citation[] {
  const cite = (file: string, path: Path, ids: readonly string[] | undefined, weakAllowed: boolean) =>
    (ids ?? []).map((source, index) => ({ file, path: [...path, 'sources', index], source, weakAllowed }))
  return [
    ...statementsIn(content).flatMap(({ file, own, statement, row }) =>
      cite(file, own, statement.sources, row.kind === 'terms' || row.kind === 'link'),
    ),
    ...editionsIn(content).flatMap(({ file, edition }) =>
      edition.misread.flatMap((entry, index) => cite(file, ['misread', index], entry.sources, true)),
    ),
    ...[...content.programs].flatMap(([subject, { names }]) =>
      names.flatMap((name, index) => cite(fileOf(subject, 'facts.yaml'), ['names', index], name.sources, true)),
    ),
  ]
}

export const sourcesExist: Rule = {
  asks: 'Does every cited source exist?',
  find: ({ content, catalog }) =>
    citationsIn(content)
      .filter(({ source }) => !catalog.sources.sources.has(source))
      .map(({ file, path, source }) => ({
        file,
        path,
        says: `there is no source ${source}`,
        mend: 'add it to sources.yaml, or correct the id',
      })),
}

export const sourcesAreUsed: Rule = {
  asks: 'Is every source used, once defined?',
  find: ({ content, catalog, links }) => {
    const used = new Set(citationsIn(content).map(({ source }) => source))
    const ids = content.sources.sources.map(({ id }) => id)
    return content.sources.sources.flatMap(({ id, release, url }, index): Problem[] => {
      const at = { file: 'sources.yaml', path: ['sources', index, 'id'] as Path }
      if (ids.indexOf(id) !== index) return [{ ...at, says: `a second source ${id}`, mend: 'remove one of the two' }]
      if (links && !used.has(id) && !links.includes(url))
        return [{ ...at, says: `nothing cites ${id}`, mend: 'cite it where it is read, or remove it' }]
      if (release !== undefined && !catalog.sources.releases.has(release))
        return [
          {
            ...at,
            path: ['sources', index, 'release'],
            says: `there is no release ${release}`,
            mend: 'add it under releases, or correct the id',
          },
        ]
      return []
    })
  },
}

export const releasesAreSound: Rule = {
  asks: 'Is every release defined once, used, and does what it rewrites exist?',
  find: ({ content, catalog }) => {
    const { releases, sources } = content.sources
    const ids = releases.map(({ id }) => id)
    const used = new Set([...sources.map(({ release }) => release), ...releases.map(({ of }) => of)])
    return releases.flatMap(({ id, of }, index): Problem[] => {
      const at = { file: 'sources.yaml', path: ['releases', index, 'id'] as Path }
      if (ids.indexOf(id) !== index) return [{ ...at, says: `a second release ${id}`, mend: 'remove one of the two' }]
      if (of !== undefined && !catalog.sources.releases.has(of))
        return [{ ...at, path: ['releases', index, 'of'], says: `there is no release ${of}`, mend: 'correct the id' }]
      return used.has(id) ? [] : [{ ...at, says: `no source repeats ${id}`, mend: 'remove it' }]
    })
  },
}

export const weakSupportsNothing: Rule = {
  asks: 'Does a weak source support a figure or a date?',
  find: ({ content, catalog }) =>
    citationsIn(content)
      .filter(({ source, weakAllowed }) => !weakAllowed && catalog.sources.sources.get(source)?.weak)
      .map(({ file, path, source }) => ({
        file,
        path,
        says: `${source} is weak and supports no figure and no date`,
        mend: 'cite another source, or remove the statement',
      })),
}

export const statementsHaveSources: Rule = {
  asks: 'Does every statement have a source?',
  find: ({ content }) =>
    statementsIn(content).flatMap(({ file, own, statement, name }) =>
      statement.sources || statement['same-as']
        ? []
        : [
            {
              file,
              path: own,
              says: `${name}/${statement.id} has no source`,
              mend: 'add sources: ids of sources.yaml',
            },
          ],
    ),
}

export const listsAreCarried: Rule = {
  asks: 'Do the sources of a number carry the list it is counted in?',
  find: ({ content, catalog }) =>
    statementsIn(content).flatMap(({ file, own, statement, measure, holder }) => {
      const cited = (statement.sources ?? []).flatMap((id) => catalog.sources.sources.get(id) ?? [])
      const carried = new Set(cited.map((source) => catalog.sources.carries(source)))
      const counted = listsOf(statement).filter((entry) => entry !== 'call')
      const unsupported = counted
        .filter((entry) => !carried.has(entry))
        .map((entry) => ({
          file,
          path: [...own, 'count'],
          says: `no source of this statement carries the ${entry}'s list`,
          mend: `cite a copy of the ${entry}'s release, or take ${entry} out of count`,
        }))
      const headline =
        (measure === 'budget' || measure === 'seats') && (holder.kind === 'program' || holder.kind === 'track')
      const forgotten =
        headline && counted.length > 0
          ? (['agency', 'ministry'] as const)
              .filter((entry) => carried.has(entry) && !counted.includes(entry))
              .map((entry) => ({
                file,
                path: [...own, 'count'],
                says: `a source of this statement carries the ${entry}'s list, but count leaves it out`,
                mend: `add ${entry} to count, or move the source to a statement of its own`,
              }))
          : []
      return [...unsupported, ...forgotten]
    }),
}
