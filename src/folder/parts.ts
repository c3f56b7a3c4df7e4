import { createHash } from 'node:crypto'
import type { Part } from '../catalog/freshness.ts'
import type { Page, Words } from '../catalog/words.ts'

/** Eight hexadecimal digits that change when the words do; line breaks and spacing do not count. */
function digest(text: string) {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8)
}

/** The parts of a text: what its front matter says, and its sections. A part that says nothing is left out. */
export function partsOf(front: Partial<Words & Page>, body: string): Part[] {
  const { title, summary, tracks = {}, rounds = {}, events = {}, notes = {} } = front
  const labels = { tracks, rounds, events }
  const said = (name: string, value: object) =>
    Object.keys(value).length > 0 ? [{ name, digest: digest(JSON.stringify(value)) }] : []
  return [
    { name: 'summary', digest: digest([title, summary].filter(Boolean).join('\n')) },
    ...(Object.values(labels).some((entry) => Object.keys(entry).length > 0) ? said('labels', labels) : []),
    ...said('notes', notes),
    ...sectionsOf(body).map(({ heading, text }, index) => ({
      name: `section-${index + 1}`,
      heading,
      digest: digest(text),
    })),
  ]
}

/** The sections of a body: each `##` heading with what follows it. */
function sectionsOf(body: string) {
  const [, ...sections] = `\n${body}`.split(/\n##[ \t]+/)
  return sections.map((text) => ({ heading: text.split('\n')[0]!.trim(), text }))
}
