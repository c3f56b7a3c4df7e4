import { versionsOf } from '../catalog/corrections.ts'
import type { Fact } from '../catalog/ledger.ts'
import { date } from '../i18n/format.ts'
import { correctionHref, saidText } from './corrections.ts'
import type { View } from './view.ts'

/** One value the site has shown of a fact. */
export interface VersionView {
  /** `v2026-1`: its anchor on the figure's page, for ever. */
  anchor: string
  title: string
  value: string
  /** It is the one shown now. */
  now: boolean
  /** When it came and went, as far as it did: finished words. */
  when: string[]
  /** The entry that replaced it, or else brought it. */
  href?: string
}

/** The anchor of a fact's value on its figure's page: the year, and how many values came before. */
export function anchorOf({ year }: Fact, number: number) {
  return `v${year}-${number}`
}

/** Every value shown of a fact, the newest first; `now` is what is shown today, with its rivals. */
export function versionViews(view: View, fact: Fact, now: string): VersionView[] {
  const { t, locale, catalog } = view
  return versionsOf(fact, catalog.correctionsOf(fact))
    .map(({ number, said, by, replaced }): VersionView => {
      const entry = replaced ?? by
      return {
        anchor: anchorOf(fact, number),
        title: t('figure.version', { year: fact.year, n: number }),
        value: replaced ? saidText(view, fact, said) : now,
        now: !replaced,
        when: [
          by && t('figure.version.since', { date: date(by.since, locale) }),
          replaced && t('figure.version.until', { date: date(replaced.since, locale) }),
          replaced && t(`class.${replaced.class}`),
        ].filter((text) => text !== undefined),
        href: entry && correctionHref(view, entry.id),
      }
    })
    .reverse()
}
