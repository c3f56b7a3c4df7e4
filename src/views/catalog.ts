import type { Subject } from '../catalog/catalog.ts'
import { date, type Printed } from '../i18n/format.ts'
import { seoulDay } from '../catalog/dates.ts'
import { card, type Card } from './card.ts'
import { filters, type FiltersView } from './filters.ts'
import { axis, ribbon, tally, type Axis, type ProgramRow } from './ribbon.ts'
import { addedText } from './sums.ts'
import { printed, valueText } from './value.ts'
import { href, label, type View } from './view.ts'

/** One of the three large numbers: its pieces, its page and what must be known of it. */
export interface Headline {
  label: string
  href: string
  pieces: Printed
  note?: string
}

/** The day a page is true for, and where official news of calls stands. */
export interface Today {
  edtf: string
  date: string
  channels: { text: string; url?: string }[]
}

/** Everything the catalog shows. */
export interface CatalogView {
  year: string
  headlines: Headline[]
  /** `ahead`: some are still to open, or may be open. */
  now: Today & { open: number; ahead: boolean }
  axis: Axis
  ribbon: { known: ProgramRow[]; silent: ProgramRow[] }
  tally: number[]
  cards: Card[]
  filters: FiltersView
}

function headlines(view: View, roadmap: Subject): Headline[] {
  const { t, catalog } = view
  const { current } = roadmap
  const [budget, seats, programs] = (['budget', 'seats', 'programs-count'] as const).map((name) =>
    current.facts.get(name),
  )
  const names = { agencyName: t('issuer.agency.short'), ministryName: t('issuer.ministry.short') }
  const [agency, ministry] = (['agency', 'ministry'] as const).map((list) => addedText(view, current, 'budget', list))
  const figure = (id: string) => href(view, `figures/roadmap-${id}/`)
  const said = (id: string) => {
    const statement = seats?.statements.find((entry) => entry.id === id)
    return seats && statement && valueText(view, seats, statement)
  }
  const [said1, said2] = [said('agency'), said('ministry')]
  const both = said1 && said2 ? { agency: said1, ministry: said2, ...names } : undefined
  const total = programs?.preferred?.number
  return [
    ...(budget?.preferred
      ? [
          {
            label: t('catalog.budget'),
            href: figure('budget'),
            pieces: printed(view, budget, budget.preferred),
            note: agency && ministry && t('catalog.budget.note', { agency, ministry, ...names }),
          },
        ]
      : []),
    ...(seats?.preferred
      ? [
          {
            label: t('catalog.seats'),
            href: figure('seats'),
            pieces: printed(view, seats, seats.preferred),
            note: both && t('catalog.seats.note', both),
          },
        ]
      : []),
    ...(total === undefined
      ? []
      : [
          {
            label: t('catalog.named'),
            href: figure('programs-count'),
            pieces: {
              before: `${t('catalog.named.of', { total })} `,
              number: String(catalog.programs.filter((program) => program.current.year === current.year).length),
              after: t('catalog.named.unit'),
            },
            note: t('catalog.named.note', { total, who: t('issuer.agency.short') }),
          },
        ]),
  ]
}

/** The view's day in Korea, with the official channels of the plan. */
export function today(view: View): Today {
  const channels = view.catalog.roadmap?.current.facts.get('notices')?.preferred?.is ?? []
  const edtf = seoulDay(view.now)
  return {
    edtf,
    date: date(edtf, view.locale),
    channels: channels.map((id) => ({
      text: label(view, 'channels', id),
      url: view.catalog.vocabularies.channels.get(id)?.url,
    })),
  }
}

/** The catalog of a language; `roadmap` is the package it is about. */
export function catalogView(view: View, roadmap: Subject): CatalogView {
  const { year } = roadmap.current
  const rows = ribbon(view)
  const order = [...rows.known, ...rows.silent]
  const cards = order.map(({ slug }) => card(view, view.catalog.subject(slug)!))
  const among = (...states: string[]) => cards.filter(({ status }) => states.includes(status.status)).length
  return {
    year,
    headlines: headlines(view, roadmap),
    now: { ...today(view), open: among('open'), ahead: among('soon', 'maybe') > 0 },
    axis: axis(view, year),
    ribbon: rows,
    tally: tally(view, year),
    cards,
    filters: filters(view, cards),
  }
}
