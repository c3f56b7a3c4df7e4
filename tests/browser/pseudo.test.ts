import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import fields from '../open-data/fields.json' with { type: 'json' }
import { addPseudoLanguage, PSEUDO } from '../fixtures/pseudo.ts'
import { siteIn } from './site.ts'

const copy = mkdtempSync(join(tmpdir(), 'pseudo-')) // not below node_modules, where Node reads no TypeScript
const dist = join(copy, 'dist')
const PAGES = [
  '',
  'programs/ai-content-academy/',
  'programs/webtoon-talent/2025/',
  'figures/',
  'figures/ai-content-academy-budget/',
  'roadmap/',
  'compare/',
  'sources/',
  'calendar/',
  'corrections/',
  'data/',
  'eligibility/',
  'about/',
]
const { sources } = parse(readFileSync('src/content/sources.yaml', 'utf8')) as {
  sources: { publisher: string; url: string }[]
}
/** Words that are no words of the dictionary: what Intl writes, names of papers, hosts. */
const KNOWN = new Set(
  [
    ...'January February March April May June July August September October November December'.split(' '),
    ...'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec KRW KST QPS Pseudo billion million trillion until from English Japanese Korean Chinese Simplified Chicago example figures datapackage json'.split(
      ' ',
    ),
    ...Object.values(fields).flatMap((columns) => columns.flatMap((column) => [column, ...column.split('_')])),
    ...sources.flatMap(({ publisher, url }) => [...publisher.split(/\W+/), ...new URL(url).hostname.split('.')]),
  ].map((word) => word.toLowerCase()),
)

describe('a further language', () => {
  beforeAll(() => {
    addPseudoLanguage(copy)
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: copy,
      encoding: 'utf8',
      env: {
        ...process.env,
        VITEST: undefined,
        OUT_DIR: dist,
        CACHE_DIR: join(copy, '.cache'),
        BUILD_DATE: '2026-11-22',
        NODE_ENV: 'production',
        CONTENT_DIR: join(copy, 'src/content'),
        BASE_PATH: '/',
      },
    })
    if (status !== 0) throw new Error(`The language could not be added:\n${stdout}${stderr}`)
  }, 180_000)

  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const { visit, read } = siteIn(dist)

  it.each(PAGES)('takes two files and fits on a small phone: /%s', async (path) => {
    const page = await read(`/${PSEUDO}/${path}`, { viewport: { width: 320, height: 700 } })
    const [direction, wide] = await page.evaluate(() => [
      getComputedStyle(document.body).direction,
      document.documentElement.scrollWidth,
    ])
    expect(direction).toBe('rtl')
    expect(wide).toBe(320)
  })

  it.each(PAGES)('leaves no word of another language: /%s', async (path) => {
    const page = await read(`/${PSEUDO}/${path}`)
    const texts = await page.evaluate((own) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!
        if (
          !element.closest('script, style, .code, [translate=no]') &&
          element.closest('[lang]')!.getAttribute('lang') === own
        )
          found.push(walker.currentNode.textContent!)
      }
      return found
    }, PSEUDO)
    // A plain vowel between plain letters: a word that nobody has put into the pseudo-language.
    const words = texts.flatMap((text) => text.match(/(?<![\p{L}\d-])[A-Za-z]*[aeiou][A-Za-z]+(?![\p{L}\d])/gu) ?? [])
    expect(texts.length).toBeGreaterThan(20)
    expect([...new Set(words)].filter((word) => !KNOWN.has(word.toLowerCase()))).toEqual([])
  })

  it('draws the year from right to left', async () => {
    const page = await visit(`/${PSEUDO}/`, { viewport: { width: 1280, height: 900 } })
    const [january, december] = await page.$$eval('.axis span', (months) =>
      [months[0]!, months[11]!].map((month) => month.getBoundingClientRect().left),
    )
    expect(january).toBeGreaterThan(december!)
    const today = await page.$eval('.today line', (line) => line.getBoundingClientRect().left)
    expect(today).toBeGreaterThan(december!)
    expect(today).toBeLessThan(january!)
  })
})
