import { stringify } from 'csv-stringify/sync'
import type { Cell, Row } from './table.ts'

/** A cell as text: nothing for what is unknown, a space between the items of a list. */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join(' ') : String(cell)
}

/** Rows as CSV (RFC 4180, UTF-8). For Excel with a byte order mark, and with an apostrophe before what it would take for a formula. */
export function csv(columns: readonly string[], rows: readonly Row[], excel = false): string {
  return stringify(
    rows.map((row) => columns.map((column) => cellText(row[column]!))),
    { header: true, columns: [...columns], record_delimiter: 'windows', bom: excel, escape_formulas: excel },
  )
}
