import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { FactMention, Problem } from '../catalog/problems/problem.ts'
import type { Place } from './yaml.ts'

/** The components prose may use, with the attributes each may have. */
const COMPONENTS: Record<string, string[]> = { Fact: ['id', 'of'] }
/** Nodes that would run code or build structure the page owns. */
const REFUSED: Record<string, string> = {
  mdxjsEsm: 'import and export are not allowed in content',
  mdxFlowExpression: 'braces { } are not allowed in content',
  mdxTextExpression: 'braces { } are not allowed in content',
  image: 'images are not allowed in prose',
  html: 'HTML is not allowed in prose',
}
const parser = unified().use(remarkParse).use(remarkMdx)

/** An MDX text read: its front matter, the facts it mentions, and what is wrong with its body. */
export interface ProseText {
  /** The YAML between the two `---` lines, and the line it starts on. */
  frontMatter: string
  frontMatterLine: number
  mentions: FactMention[]
  /** Addresses it links to. */
  links: string[]
  problems: Problem[]
}

/** Reads prose without running it. `subject` is what a `<Fact>` without `of` is about. */
export function readProse(file: string, text: string, subject: string): ProseText {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) {
    const problem = {
      file,
      at: { line: 1, column: 1 },
      says: 'there is no front matter',
      mend: 'begin with a line ---, the fields, and another line ---',
    }
    return { frontMatter: '', frontMatterLine: 1, mentions: [], links: [], problems: [problem] }
  }
  const skipped = match[0].split('\n').length - 1
  const body = readBody(file, text.slice(match[0].length), skipped, subject)
  return { frontMatter: match[1]!, frontMatterLine: 2, ...body }
}

/** Reads the text below the front matter; `skipped` is the number of lines above it. */
export function readBody(file: string, body: string, skipped: number, subject: string) {
  const problems: Problem[] = []
  const mentions: FactMention[] = []
  const links: string[] = []
  const at = (place?: Place): Place => ({ line: (place?.line ?? 1) + skipped, column: place?.column ?? 1 })
  const refuse = (place: Place | undefined, says: string, mend: string) =>
    problems.push({ file, at: at(place), says, mend })
  let tree
  try {
    tree = parser.parse(body)
  } catch (error) {
    const { place, reason } = error as { place?: { line?: number; column?: number; start?: Place }; reason?: string }
    const start = place && 'start' in place ? place.start : (place as Place | undefined)
    refuse(start, `this cannot be read: ${reason ?? String(error)}`, 'close every tag, and write < as "less than"')
    return { problems, mentions, links }
  }
  visit(tree, (node) => {
    const start = node.position?.start
    const why = REFUSED[node.type]
    if (why) {
      refuse(start, why, 'take it out; prose is paragraphs, ## headings, lists, links and <Fact id="…" />')
      return SKIP
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { name, attributes, children } = node
      const allowed = COMPONENTS[name ?? '']
      const bad = attributes.find(
        (entry) =>
          entry.type !== 'mdxJsxAttribute' || typeof entry.value !== 'string' || !allowed?.includes(entry.name),
      )
      if (!allowed || children.length > 0)
        refuse(start, `<${name ?? ''}> is not a component of prose`, 'use <Fact id="…" />')
      else if (bad)
        refuse(
          start,
          `<${name}> may have only ${allowed.join(' and ')}, each in quotes`,
          'write <Fact id="seats" />, or add of="roadmap"',
        )
      else {
        const value = (wanted: string) =>
          attributes.find((entry) => 'name' in entry && entry.name === wanted)?.value as string | undefined
        const factId = value('id')
        if (!factId) refuse(start, '<Fact> without id', 'write <Fact id="seats" />')
        else mentions.push({ file, subject: value('of') ?? subject, id: factId, at: at(start) })
      }
      return SKIP
    }
    if (node.type === 'link') links.push(node.url)
    if (node.type === 'link' && !/^(https:\/\/|\/[a-z]|#)/.test(node.url)) {
      refuse(
        start,
        `${node.url} is no address a reader can follow`,
        'begin with https:// or with / for a page of this site',
      )
    }
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      const digit = /\p{Nd}/u.exec(node.value)
      if (digit)
        refuse(
          start && { line: start.line, column: start.column },
          `a number is typed in prose: "${around(node.value, digit.index)}"`,
          'write a statement in the edition and show it with <Fact id="…" />',
        )
    }
    return undefined
  })
  return { problems, mentions, links }
}

/** A few words around a place in a text. */
export function around(text: string, index: number) {
  return text.slice(Math.max(0, index - 12), index + 12).trim()
}
