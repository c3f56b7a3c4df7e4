import { describe, expect, it } from 'vitest'
import { SourceBook, sourcesFile } from '../../src/catalog/sources.ts'
import { contentOf, REAL } from '../fixtures/catalog.ts'

const source = (id: string, release?: string) => ({
  id,
  publisher: id,
  url: `https://example.org/${id}`,
  language: 'ko',
  kind: 'news',
  release,
})
const bookOf = (releases: object[], sources: object[]) => new SourceBook(sourcesFile.parse({ releases, sources }))
const grouped = (book: SourceBook, ids: string[]) =>
  book.witnesses(ids).map(({ id, sources }) => [id, ...sources.map((entry) => entry.id)])

describe('witnesses', () => {
  const book = bookOf(
    [
      { id: 'ministry', issuer: 'ministry', count: 'ministry' },
      { id: 'wire', issuer: 'ministry', of: 'ministry' },
      { id: 'briefing', issuer: 'ministry', of: 'wire' },
      { id: 'agency', issuer: 'agency', count: 'agency' },
    ],
    [
      source('copy', 'ministry'),
      source('copy-of-wire', 'wire'),
      source('copy-of-briefing', 'briefing'),
      source('agency-copy', 'agency'),
      source('reporter'),
      source('other-reporter'),
    ],
  )

  it('that copy one release are one, through every rewriting', () => {
    expect(grouped(book, ['copy', 'copy-of-wire', 'copy-of-briefing'])).toEqual([
      ['ministry', 'copy', 'copy-of-wire', 'copy-of-briefing'],
    ])
  })

  it('that repeat no release stand for themselves', () => {
    expect(grouped(book, ['reporter', 'other-reporter'])).toEqual([
      ['reporter', 'reporter'],
      ['other-reporter', 'other-reporter'],
    ])
  })

  it('come in the order in which they are cited, each source once', () => {
    expect(grouped(book, ['agency-copy', 'copy-of-wire', 'reporter', 'copy', 'agency-copy'])).toEqual([
      ['agency', 'agency-copy'],
      ['ministry', 'copy-of-wire', 'copy'],
      ['reporter', 'reporter'],
    ])
  })

  it('leave out what is no source', () => {
    expect(grouped(book, ['nobody', 'copy'])).toEqual([['ministry', 'copy']])
  })

  it('carry the list of the release they go back to', () => {
    const carried = (id: string) => book.carries(book.sources.get(id)!)
    expect(['copy', 'copy-of-briefing', 'agency-copy', 'reporter'].map(carried)).toEqual([
      'ministry',
      'ministry',
      'agency',
      undefined,
    ])
  })

  it('of releases that rewrite each other in a circle come to an end', () => {
    const circle = bookOf(
      [
        { id: 'a', issuer: 'agency', of: 'b' },
        { id: 'b', issuer: 'agency', of: 'a' },
      ],
      [source('copy', 'a')],
    )
    expect(circle.witnesses(['copy'])).toHaveLength(1)
  })
})

describe('the real sources', () => {
  const { sources: file } = contentOf(REAL)
  const book = new SourceBook(file)

  it('go back to the release that is given by following `of` by hand', () => {
    const of = new Map(file.releases.map((release) => [release.id, release.of]))
    for (const { id, release } of file.sources) {
      let root = release
      while (root !== undefined && of.get(root) !== undefined) root = of.get(root)
      expect(book.root(book.sources.get(id)!)?.id, id).toBe(root)
    }
  })

  it('that copy the news agency count with those of the ministry it rewrites', () => {
    const rewriting = file.releases.filter((release) => release.of !== undefined).map(({ id }) => id)
    const copies = file.sources.filter(({ release }) => rewriting.includes(release ?? ''))
    expect(copies.length).toBeGreaterThan(0)
    const direct = file.sources.find(({ release }) => release === 'ministry-2026-01-12')!
    expect(book.witnesses([direct.id, ...copies.map(({ id }) => id)])).toHaveLength(1)
  })
})
