import { describe, expect, it } from 'vitest'
import { around, readProse } from '../../src/folder/prose.ts'

const file = 'programs/one/en.mdx'
const prose = (body: string, front = 'summary: x') => readProse(file, `---\n${front}\n---\n${body}`, 'one')

describe('prose', () => {
  it('mentions facts of its own program, or of the one it names', () => {
    const { mentions } = prose('A <Fact id="seats" /> b.\n\n- <Fact of="roadmap" id="2025/budget/call" />\n')
    expect(mentions).toEqual([
      { file, subject: 'one', id: 'seats', at: { line: 4, column: 3 } },
      { file, subject: 'roadmap', id: '2025/budget/call', at: { line: 6, column: 3 } },
    ])
  })

  it('may have paragraphs, headings, lists, emphasis and links, and nothing is said of them', () => {
    const { problems, links } = prose(
      '## Who\n\nA **b** *c* `d` [e](https://example.org/2026).\n\n1. f\n2. g\n\n> h [i](/en/about/) [j](#who)\n',
    )
    expect(problems).toEqual([])
    expect(links).toEqual(['https://example.org/2026', '/en/about/', '#who'])
  })

  it.each([
    ['a number', 'About 9 people.', 1],
    ['a number in a heading', '## The 15 programs', 4],
    ['a number in emphasis', 'a **15**', 5],
    ['a number in a quotation', '> 15', 3],
    ['a number in the words of a link', '[15](https://example.org)', 2],
    ['a number in a block of code', '```\n15\n```', 1],
    ['a template', 'a {b}', 3],
    ['a template that stands alone', '{b}', 1],
    ['an import', "import x from 'y'", 1],
    ['an export', 'export const x = 1', 1],
    ['a tag', 'a <em>b</em>', 3],
    ['a tag that stands alone', '<section />', 1],
    ['a component of the pages', '<Marks />', 1],
    ['a fact whose id is computed', '<Fact id={x} />', 1],
    ['a fact with spread attributes', '<Fact {...x} />', 1],
    ['a fact with words in it', '<Fact id="seats">x</Fact>', 1],
    ['a picture', '![x](https://example.org/x.png)', 1],
    ['a link that runs a script', '[x](javascript:void)', 1],
    ['a link by mail', '[x](mailto:a@example.org)', 1],
    ['a link without a scheme', '[x](//example.org)', 1],
    ['a link that depends on the page', '[x](../about/)', 1],
  ])('with %s is refused where it stands', (_, body, column) => {
    expect(prose(`\n${body}\n`).problems.map(({ at }) => at)).toEqual([{ line: 5, column }])
  })

  it('does not mention the facts of what it refuses', () => {
    expect(prose('<b><Fact id="seats" /></b>').mentions).toEqual([])
  })

  it('is read with the line ends of Windows', () => {
    const { frontMatter, problems, mentions } = readProse(
      file,
      '---\r\nsummary: x\r\n---\r\n\r\n<Fact id="a" /> 9\r\n',
      'one',
    )
    expect(frontMatter).toBe('summary: x')
    expect(mentions[0]!.at).toEqual({ line: 5, column: 1 })
    expect(problems[0]!.at!.line).toBe(5)
  })

  it('without front matter is no prose', () => {
    expect(readProse(file, 'Words.\n', 'one').problems[0]!.says).toBe('there is no front matter')
  })
})

describe('the words around a place', () => {
  it('are a few on either side', () => {
    expect(around('one two three four 5 six seven eight', 19)).toBe('three four 5 six seven')
    expect(around('5', 0)).toBe('5')
  })
})
