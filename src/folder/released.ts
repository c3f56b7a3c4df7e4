import { Document, isMap } from 'yaml'
import type { Released } from '../catalog/released.ts'

const HEAD = ' What the last release of the data said. Written by npm run release; not edited by hand.'

/** The text of released.yaml: a fact and a correction a line, so that a difference shows what changed. */
export function releasedText(released: Released): string {
  const document = new Document(released)
  document.commentBefore = HEAD
  const facts = document.get('facts')
  if (isMap(facts)) for (const { value } of facts.items) if (isMap(value)) value.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
