import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineCollection } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import { corrections } from './catalog/corrections.ts'
import { edition } from './catalog/edition.ts'
import { program } from './catalog/program.ts'
import { releasedFile } from './catalog/released.ts'
import { sourcesFile } from './catalog/sources.ts'
import { synonyms, vocabulary } from './catalog/vocabulary.ts'
import { page, words } from './catalog/words.ts'
import { filesIn } from './folder/folder.ts'
import { readYaml } from './folder/yaml.ts'

const dir = resolve(process.env.CONTENT_DIR ?? 'src/content')

/** Loads YAML files whose path matches; the groups of the pattern, joined by /, are the entry's id. Dates stay text. */
function yaml(pattern: RegExp): Loader {
  return {
    name: 'yaml',
    async load({ store, parseData, generateDigest, watcher }) {
      const load = async (file: string) => {
        const match = pattern.exec(file)
        if (!match) return
        const id = match.slice(1).filter(Boolean).join('/')
        const text = readFileSync(join(dir, file), 'utf8')
        const { data, problems } = readYaml(file, text)
        if (problems[0]) throw new Error(`${file}:${problems[0].at!.line}: ${problems[0].says}`)
        const entries =
          Array.isArray(data) || data === null ? { entries: data ?? [] } : (data as Record<string, unknown>)
        store.set({ id, data: await parseData({ id, data: entries }), digest: generateDigest(text) })
      }
      store.clear()
      for (const file of filesIn(dir)) await load(file)
      watcher?.on('change', (path) => void (path.startsWith(dir) && load(path.slice(dir.length + 1))))
    },
  }
}

/** Loads MDX files; the path without its first folder and extension is the entry's id: `ai-content-academy/ko`. */
const prose = (pattern: string[]) =>
  glob({
    base: dir,
    pattern,
    generateId: ({ entry }) => entry.replace(/^(programs|pages)\//, '').replace(/\.mdx$/, ''),
  })

export const collections = {
  programs: defineCollection({ loader: yaml(/^(?:programs\/)?([a-z0-9-]+)\/facts\.yaml$/), schema: program }),
  editions: defineCollection({ loader: yaml(/^(?:programs\/)?([a-z0-9-]+)\/(\d{4})\.yaml$/), schema: edition }),
  words: defineCollection({ loader: prose(['programs/*/*.mdx', 'roadmap/*.mdx']), schema: words }),
  pages: defineCollection({ loader: prose(['pages/*/*.mdx']), schema: page }),
  sources: defineCollection({ loader: yaml(/^(sources)\.yaml$/), schema: sourcesFile }),
  corrections: defineCollection({
    loader: yaml(/^(corrections)\.yaml$/),
    schema: z.strictObject({ entries: corrections }),
  }),
  released: defineCollection({ loader: yaml(/^(released)\.yaml$/), schema: releasedFile }),
  vocabularies: defineCollection({
    loader: yaml(/^vocabularies\/((?!(?:glossary|synonyms)\.)[a-z]+)\.yaml$/),
    schema: z.strictObject({ entries: vocabulary }),
  }),
  synonyms: defineCollection({
    loader: yaml(/^vocabularies\/(synonyms)\.yaml$/),
    schema: z.strictObject({ entries: synonyms }),
  }),
}
