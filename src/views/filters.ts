import { careerStages } from '../catalog/vocabulary.ts'
import type { Card } from './card.ts'
import type { View } from './view.ts'
import { statuses } from './when.ts'

/** A filter over the list with the values that occur, and how many programs have each. */
export interface FilterView {
  key: string
  label: string
  options: { value: string; text: string; n: number }[]
}

/** A facet of the list: its key in the address, its values in order, and those of a program. */
interface Facet {
  key: 'genre' | 'stage' | 'status'
  values(view: View, cards: Card[]): string[]
  of(card: Card): string[]
  /** Its values change with the day, so those of no program now are offered, too. */
  live?: true
  text(view: View, value: string, cards: Card[]): string
}

/** Every facet answers the same questions; a further one is a row here. */
const facets: Facet[] = [
  {
    key: 'genre',
    values: (_, cards) => [...new Set(cards.map(({ genre }) => genre.id))],
    of: ({ genre }) => [genre.id],
    text: (_, value, cards) => cards.find(({ genre }) => genre.id === value)!.genre.label,
  },
  {
    key: 'stage',
    values: () => [...careerStages, 'unpublished'],
    // Who admits anyone admits people of every stage.
    of: ({ stages }) => (stages.includes('anyone') ? [...careerStages] : stages),
    text: ({ t }, value) => t(`stage.${value as (typeof careerStages)[number]}`),
  },
  {
    key: 'status',
    live: true,
    values: () => [...statuses],
    of: ({ status }) => [status.status],
    text: ({ t }, value) => t(`status.${value as (typeof statuses)[number]}`),
  },
]

/** The values of every facet that a program has, by the facet's key. */
export function facetsOf(card: Card): Record<string, string[]> {
  return Object.fromEntries(facets.map(({ key, of }) => [key, of(card)]))
}

/** The filters of the catalog; values that no program has are left out. */
export function filters(view: View, cards: Card[]): FilterView[] {
  return facets.map(({ key, values, of, text, live }) => ({
    key,
    label: view.t(`facet.${key}`),
    options: values(view, cards)
      .map((value) => ({ value, n: cards.filter((card) => of(card).includes(value)).length }))
      .filter(({ n }) => n > 0 || live)
      .map(({ value, n }) => ({ value, n, text: text(view, value, cards) })),
  }))
}
