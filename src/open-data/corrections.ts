import { z } from 'zod'
import type { Said } from '../catalog/corrections.ts'
import { figureFacts } from '../views/figure.ts'
import { label } from '../views/view.ts'
import { eachLanguage, inEach, maybe, qualifier, rowSchema, text, type Row, type Table } from './table.ts'

const side = (name: 'old' | 'new') => ({
  [`${name}_statement`]: maybe,
  [name]: maybe,
  [`${name}_qualifier`]: qualifier,
  [`${name}_status`]: z.enum(['stated', 'not-published']),
})

/** A value as text: an integer, an EDTF date, words with spaces between, or ages with a hyphen. */
function valueText({ won, people, number, percent, date, window, is, url, from, to, 'born-by': born }: Said) {
  const single = won ?? people ?? number ?? percent ?? date ?? window ?? url ?? born
  if (single !== undefined) return String(single)
  return is?.join(' ') ?? (from === undefined && to === undefined ? null : `${from ?? ''}-${to ?? ''}`)
}

const cells = (name: 'old' | 'new', said: Said): Row => ({
  [`${name}_statement`]: said.statement ?? null,
  [name]: valueText(said),
  [`${name}_qualifier`]: said.qualifier ?? null,
  [`${name}_status`]: said.unpublished ? 'not-published' : 'stated',
})

/** Every change of a released value, the oldest first. */
export const corrections: Table = {
  name: 'corrections',
  key: ['id'],
  row: rowSchema({
    id: text,
    fact: text,
    figure: maybe,
    class: z.enum(['scheduled-update', 'correction', 'source-changed']),
    because: text,
    ...inEach('reason'),
    since: text,
    ...side('old'),
    ...side('new'),
  }),
  rows: (view) => {
    const known = new Map(
      [...figureFacts(view)].flatMap(([id, { facts }]) =>
        facts.map(({ fact }): [string, string] => [`${fact.subject}/${fact.year}/${fact.name}`, id]),
      ),
    )
    return view.catalog.corrections.map((entry) => ({
      id: entry.id,
      fact: entry.fact,
      figure: known.get(entry.fact) ?? null,
      class: entry.class,
      because: entry.because,
      ...eachLanguage(view, 'reason', (own) => label(own, 'reasons', entry.because)),
      since: entry.since,
      ...cells('old', entry.old),
      ...cells('new', entry.new),
    }))
  },
}
