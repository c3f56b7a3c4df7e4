import { sourceLocale } from '../../i18n/locales.ts'
import { facts } from '../facts.ts'
import { readName } from '../ledger.ts'
import { fileOf, type Rule } from './problem.ts'
import { editionsIn } from './walk.ts'

export const foldersAreWhole: Rule = {
  asks: 'Has every program its facts, an edition and its words in the source language?',
  find: ({ content }) => {
    const keys = [...content.programs.keys(), ...content.editions.keys(), ...content.words.keys()]
    const subjects = [...new Set(keys.map((key) => key.split('/')[0]!))]
    return subjects.flatMap((subject) => {
      const keys = (map: ReadonlyMap<string, unknown>) => [...map.keys()].filter((key) => key.startsWith(`${subject}/`))
      const [edition] = keys(content.editions)
      const there = [
        ...(edition ? [`${edition.slice(subject.length + 1)}.yaml`] : []),
        ...(content.programs.has(subject) ? ['facts.yaml'] : []),
        ...keys(content.words).map((key) => `${key.slice(subject.length + 1)}.mdx`),
      ]
      const missing = [
        ...(content.programs.has(subject) ? [] : ['facts.yaml']),
        ...(edition ? [] : ['<year>.yaml']),
        ...(content.words.has(`${subject}/${sourceLocale}`) ? [] : [`${sourceLocale}.mdx`]),
      ]
      if (missing.length === 0) return []
      return [
        {
          file: fileOf(subject, there[0]!),
          path: [],
          says: `${subject} has no ${missing.join(' and no ')}, so it has no page`,
          mend: 'write what is missing beside this file; docs/editing.md says what a program needs',
        },
      ]
    })
  },
}

export const misreadMeansAFact: Rule = {
  asks: 'Is every mistake in circulation about a fact there is?',
  find: ({ content }) =>
    editionsIn(content).flatMap(({ file, edition }) =>
      edition.misread.flatMap(({ of }, index) =>
        readName(of, edition)
          ? []
          : [
              {
                file,
                path: ['misread', index, 'of'],
                says: `no fact is called ${of} here`,
                mend: `write <fact> or <fact>-<track, round or event>, such as ${Object.keys(facts)[0]}`,
              },
            ],
      ),
    ),
}

export const labelsMeanSomething: Rule = {
  asks: 'Does every label belong to a track, round or event there is?',
  find: ({ content }) =>
    [...content.words].flatMap(([key, words]) => {
      const [subject = '', locale = ''] = key.split('/')
      const editions = editionsIn(content).filter((at) => at.subject === subject)
      const newest = editions
        .map(({ year }) => year)
        .sort()
        .at(-1)
      return (['tracks', 'rounds', 'events'] as const).flatMap((kind) =>
        Object.keys(words[kind]).flatMap((label) => {
          const [year, id] = label.includes('/') ? label.split('/') : [newest, label]
          const known = editions.some((at) => at.year === year && at.edition[kind].some((entry) => entry.id === id))
          if (known) return []
          const file = fileOf(subject, `${locale}.mdx`)
          return [
            {
              file,
              path: [kind, label],
              says: `there is no ${kind.slice(0, -1)} ${label}`,
              mend: 'remove the label, or correct its id',
            },
          ]
        }),
      )
    }),
}
