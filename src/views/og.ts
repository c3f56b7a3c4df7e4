import type { Subject } from '../catalog/catalog.ts'
import { months } from '../i18n/format.ts'
import { card } from './card.ts'
import { programRibbon, ribbon, SILENT, type Bar } from './ribbon.ts'
import { nameOf, type View } from './view.ts'

/** What the preview picture of a page shows: words, and rows of bars on a year. */
export interface Preview {
  site: string
  title: string
  line: string
  months: string[]
  rows: Bar[][]
}

/** The preview of the catalog: the year of every program with published windows. */
export function catalogPreview(view: View): Preview {
  const year = view.catalog.roadmap?.current.year ?? ''
  const { t } = view
  const rows = ribbon(view).known.map(({ lanes }) => lanes.flatMap(({ bars }) => bars))
  return {
    site: t('site.name'),
    title: t('catalog.head', { year }),
    line: t('catalog.line'),
    months: months(view.locale),
    rows,
  }
}

/** The preview of a program: its rounds. */
export function programPreview(view: View, subject: Subject): Preview {
  const { rounds } = programRibbon(view, subject, () => [])
  const rows = rounds.map(({ lanes }) => lanes.flatMap(({ bars }) => bars))
  return {
    site: view.t('site.name'),
    title: nameOf(view, subject).text,
    line: card(view, subject).summary,
    months: months(view.locale),
    rows: rows.length > 0 ? rows : [SILENT.bars],
  }
}
