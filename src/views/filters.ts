import { careerStages } from '../catalog/vocabulary.ts'
import { date, joined, money } from '../i18n/format.ts'
import type { Card } from './card.ts'
import { label, yearOf, type View } from './view.ts'
import { statuses } from './when.ts'

/** A filter over the list with the values it offers, and how many programs have each. */
export interface FilterView {
  key: string
  label: string
  options: { value: string; text: string; n: number }[]
}

/** Everything the list can be narrowed by: choices, and steps of the budget in won. */
export interface FiltersView {
  facets: FilterView[]
  budgets: { value: number; text: string }[]
}

/** The value of what nothing is published about. */
const UNPUBLISHED = 'unpublished'

/** A facet of the list: its key in the address, its values in order, and those of a program. */
interface Facet {
  key: 'genre' | 'stage' | 'status' | 'month' | 'cost' | 'place' | 'operator'
  values(view: View, cards: Card[]): string[]
  of(card: Card): string[]
  /** Its values change with the day, or make a row of their own, so those of no program now are offered, too. */
  whole?: true
  text(view: View, value: string, cards: Card[]): string
}

/** The values that occur, in the order of the list, and then that of what is not published. */
const occurring = (of: (card: Card) => string[]) => (_: View, cards: Card[]) => [
  ...new Set([...cards.flatMap(of), UNPUBLISHED]),
]

/** The words of a value, or that nothing is published. */
const published =
  (text: (view: View, value: string) => string) =>
  (view: View, value: string): string =>
    value === UNPUBLISHED ? view.t('facet.unpublished') : text(view, value)

/** The career stages a program admits: who admits anyone admits people of every stage. */
export function stagesOf({ stages }: Pick<Card, 'stages'>): string[] {
  return stages.includes('anyone') ? [...careerStages] : stages
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
    values: () => [...careerStages, UNPUBLISHED],
    of: stagesOf,
    text: ({ t }, value) => t(`stage.${value as (typeof careerStages)[number]}`),
  },
  {
    key: 'status',
    whole: true,
    values: () => [...statuses],
    of: ({ status }) => [status.status],
    text: ({ t }, value) => t(`status.${value as (typeof statuses)[number]}`),
  },
  {
    key: 'month',
    whole: true,
    values: (view) => [
      ...Array.from({ length: 12 }, (_, month) => `${yearOf(view)}-${String(month + 1).padStart(2, '0')}`),
      UNPUBLISHED,
    ],
    of: ({ measures }) => measures.months,
    text: published((view, value) => date(value, view.locale, { within: yearOf(view) })),
  },
  {
    key: 'cost',
    values: () => ['free', 'paid', UNPUBLISHED],
    of: ({ measures }) => measures.cost,
    text: published(({ t }, value) => t(`cost.${value as 'free' | 'paid'}`)),
  },
  {
    key: 'place',
    values: occurring(({ measures }) => measures.places),
    of: ({ measures }) => measures.places,
    text: published((view, value) => label(view, 'places', value)),
  },
  {
    key: 'operator',
    values: occurring(({ measures }) => measures.operators),
    of: ({ measures }) => measures.operators,
    text: published((view, value) => label(view, 'bodies', value)),
  },
]

/** The values of a facet that a program has. */
const valuesOf = ({ of }: Facet, card: Card) => {
  const values = of(card)
  return values.length > 0 ? values : [UNPUBLISHED]
}

/** What the browser needs of a program to narrow and order the list, as data attributes; what is not published is absent. */
export function dataOf(card: Card): Record<string, string | undefined> {
  const { budget, seats, ages, closes } = card.measures
  const numbers = {
    budget,
    seats,
    age: ages.map(({ from, to }) => `${from ?? ''}-${to ?? ''}`),
    closes: closes.map((at) => Math.ceil(at / 1000)),
  }
  return Object.fromEntries([
    ...facets.map((facet) => [`data-${facet.key}`, valuesOf(facet, card).join(' ')]),
    ...Object.entries(numbers).map(([key, values]) => [`data-${key}`, values.join(' ') || undefined]),
  ]) as Record<string, string | undefined>
}

/** Round amounts, from one below the smallest of some numbers to one above the largest. */
function stepsOf(values: number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const steps = Array.from({ length: 16 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat()
  return steps.filter((_, index) => steps[index + 1]! > least && (steps[index - 1] ?? 0) < most)
}

/** The filters of the catalog; values that no program has are left out. */
export function filters(view: View, cards: Card[]): FiltersView {
  return {
    facets: facets.map((facet) => ({
      key: facet.key,
      label: view.t(`facet.${facet.key}`),
      options: facet
        .values(view, cards)
        .map((value) => ({ value, n: cards.filter((card) => valuesOf(facet, card).includes(value)).length }))
        .filter(({ n }) => n > 0 || facet.whole)
        .map(({ value, n }) => ({ value, n, text: facet.text(view, value, cards) })),
    })),
    budgets: stepsOf(cards.flatMap(({ measures }) => measures.budget)).map((value) => ({
      value,
      text: joined(money(value, view.locale)),
    })),
  }
}
