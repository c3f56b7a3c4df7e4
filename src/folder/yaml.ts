import { isAlias, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Path } from '../catalog/ledger.ts'
import type { Problem } from '../catalog/problems/problem.ts'

/** A place in a file, counted from 1. */
export interface Place {
  line: number
  column: number
}

/** A YAML text read: its data, what is wrong with it, and where each part stands. */
export interface YamlText {
  data: unknown
  problems: Problem[]
  /** The place of a path; of the nearest part above it that exists, where it does not. */
  locate(path: Path): Place
}

/** Reads YAML 1.2: dates stay text, a key may stand once, anchors and aliases are refused. `firstLine` is that of the text in its file. */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true, merge: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  // One slip makes the parser stumble again and again; the first place is where to look.
  const problems = document.errors.slice(0, 1).map((error) => ({
    file,
    at: place(error.pos[0]),
    says: `this is not YAML: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
    mend: text.includes('\t')
      ? 'use spaces: a tab stands somewhere in this file'
      : 'check indentation, quotes and colons on this line and the one above; nothing behind it was read',
  }))
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor) {
        problems.push({
          file,
          at: place(node.range?.[0] ?? 0),
          says: 'anchors and aliases (& and *) are not used here',
          mend: 'write the value out',
        })
      }
    },
  })
  return {
    data: problems.length ? undefined : document.toJS(),
    problems,
    locate: (path) => place(offsetOf(document, path)),
  }
}

/** The offset of the deepest part of a path that exists: its key where it has one. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true)
    const step = path[depth - 1]!
    const items = (parent as { items?: unknown[] } | undefined)?.items ?? []
    const found = typeof step === 'number' ? items[step] : items.find((pair) => keyOf(pair) === step)
    const node = (found as { key?: unknown } | undefined)?.key ?? found
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return range[0]
  }
  return (document.contents as { range?: [number, number, number] } | null)?.range?.[0] ?? 0
}

function keyOf(pair: unknown): unknown {
  const key = (pair as { key?: { value?: unknown } }).key
  return typeof key?.value === 'number' ? String(key.value) : key?.value
}
