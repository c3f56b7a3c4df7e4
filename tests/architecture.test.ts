import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The floors of the house (docs/architecture.md): a file imports only from its own floor's folder or from floors below. */
const FLOORS: [RegExp, number][] = [
  [/^i18n\//, 1],
  [/^catalog\//, 2],
  [/^(views|folder|search)\//, 3],
  [/^open-data\//, 4],
  [/^(components|drawing)\/|^content(\.config)?\.ts$/, 5],
  [/^layouts\/|^site\.ts$/, 6],
  [/^pages\//, 7],
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.startsWith('content/') && !file.endsWith('.d.ts'))

/** What a file imports: paths below src, and the names of packages. */
function importsOf(file: string) {
  const text = readFileSync(join('src', file), 'utf8')
  const wanted = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:\sfrom\s*)?['"]([^'"]+)['"]|<script>import '([^']+)'/g),
  ]
  return wanted.map(([, from, script]) => {
    const name = (from ?? script)!
    return name.startsWith('.') ? relative('src', resolve('src', dirname(file), name)).replaceAll('\\', '/') : name
  })
}

function floorOf(file: string) {
  return FLOORS.find(([pattern]) => pattern.test(file))?.[1]
}

describe('the house', () => {
  it('has a floor for every file', () => {
    expect(files.filter((file) => floorOf(file) === undefined)).toEqual([])
    expect(files.length).toBeGreaterThan(60)
  })

  it('imports only downwards, and never between rooms of the third floor', () => {
    const climbs = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(target) !== undefined)
        .filter((target) => {
          const room = (path: string) => path.split('/')[0]
          return room(target) !== room(file) && floorOf(target)! >= floorOf(file)!
        })
        .map((target) => `${file} imports ${target}`),
    )
    expect(climbs).toEqual([])
  })

  it('has no circle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]))
    const done = new Set<string>()
    const walk = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')]
      if (done.has(file)) return []
      done.add(file)
      return graph.get(file)!.flatMap((target) => walk(target, [...path, file]))
    }
    expect(files.flatMap((file) => walk(file, []))).toEqual([])
  })

  it('keeps the domain free of Astro, the file system and the clock', () => {
    const impure = files
      .filter((file) => /^(catalog|i18n|views)\//.test(file) || file === 'search/query.ts')
      .flatMap((file) => {
        const text = readFileSync(join('src', file), 'utf8')
        const packages = importsOf(file).filter((name) => /^(astro|node:|fs|path)/.test(name))
        const clock = /Date\.now\(\)|new Date\(\)/.test(text) ? ['the clock'] : []
        return [...packages, ...clock].map((what) => `${file}: ${what}`)
      })
    expect(impure).toEqual([])
  })

  it('asks astro:content for collections in one file', () => {
    const doors = files.filter((file) => readFileSync(join('src', file), 'utf8').includes('getCollection'))
    expect(doors).toEqual(['content.ts'])
  })

  it('names files in kebab-case and components in PascalCase', () => {
    const wrong = files.filter((file) => {
      const name = file
        .split('/')
        .at(-1)!
        .replace(/\.(client\.)?(astro|ts|config\.ts|png\.ts|txt\.ts)$/, '')
      if (/^(components|layouts)\/.*\.astro$/.test(file)) return !/^[A-Z][A-Za-z]+$/.test(name)
      return !/^(\[(\.\.\.)?\w+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.\w+)?$/.test(name)
    })
    expect(wrong).toEqual([])
  })

  it('has no drawer for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\.|\/)/.test(file))).toEqual([])
  })
})
