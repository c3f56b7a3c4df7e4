import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/folder/yaml.ts'

describe('a YAML text', () => {
  it('keeps dates, sums with separators and words of other dialects as text', () => {
    const text = 'day: 2026-02-31\nmonth: 2026-04\nsum: 7_900\nword: yes\nzone: 2026-03-10T12:00+09:00\n'
    expect(readYaml('a.yaml', text).data).toEqual({
      day: '2026-02-31',
      month: '2026-04',
      sum: '7_900',
      word: 'yes',
      zone: '2026-03-10T12:00+09:00',
    })
  })

  it('keeps a whole number exact', () => {
    expect(readYaml('a.yaml', 'won: 43000000000\n').data).toEqual({ won: 43_000_000_000 })
  })

  it.each([
    ['a key given twice', 'a: 1\na: 2\n', 'keys must be unique'],
    ['an anchor', 'a: &x 1\nb: 2\n', 'anchors and aliases'],
    ['an alias', 'a: &x 1\nb: *x\n', 'anchors and aliases'],
    ['a tab', 'a:\n\tb: 1\n', 'Tabs are not allowed'],
    ['two texts in one', 'a: 1\n---\nb: 2\n', 'multiple documents'],
    ['a quote left open', 'a: "x\n', 'this is not YAML'],
  ])('with %s gives no data', (_, text, says) => {
    const { data, problems } = readYaml('a.yaml', text)
    expect(data).toBeUndefined()
    expect(problems.map((problem) => problem.says).join()).toContain(says)
    expect(problems.every(({ file, at }) => file === 'a.yaml' && at!.line >= 1 && at!.column >= 1)).toBe(true)
  })
})

describe('a place in a YAML text', () => {
  const text = `verified: 2026-11-22
seats:
  - id: plan
    people: 300
    sources: [a, b]
  - { id: call, people: 60 }
'2025/seats': x
7: y
`
  const { locate } = readYaml('a.yaml', text)

  it.each<[string, (string | number)[], [number, number]]>([
    ['a key', ['verified'], [1, 1]],
    ['a key in a list', ['seats', 0, 'people'], [4, 5]],
    ['an entry of a list', ['seats', 0], [3, 5]],
    ['an entry of a list in one line', ['seats', 0, 'sources', 1], [5, 18]],
    ['a key in braces', ['seats', 1, 'people'], [6, 17]],
    ['a quoted key', ['2025/seats'], [7, 1]],
    ['a key that is a number', ['7'], [8, 1]],
    ['a key that is not there: what should hold it', ['seats', 0, 'rank'], [3, 5]],
    ['an entry that is not there: the list', ['seats', 9, 'people'], [2, 1]],
    ['nothing that is there: the beginning', ['budget', 0], [1, 1]],
    ['the whole', [], [1, 1]],
  ])('of %s', (_, path, [line, column]) => {
    expect(locate(path)).toEqual({ line, column })
  })

  it('counts from the line the text begins on in its file', () => {
    expect(readYaml('a.mdx', text, 2).locate(['seats'])).toEqual({ line: 3, column: 1 })
    expect(readYaml('a.mdx', 'a: 1\na: 2\n', 2).problems[0]!.at).toEqual({ line: 3, column: 1 })
  })

  it('is the beginning of an empty text', () => {
    expect(readYaml('a.yaml', '').locate(['a'])).toEqual({ line: 1, column: 1 })
  })
})
