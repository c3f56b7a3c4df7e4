import type { BreadcrumbList, EducationalOccupationalProgram, WithContext } from 'schema-dts'
import type { Subject } from '../catalog/catalog.ts'
import { isExact, readDate } from '../catalog/dates.ts'
import type { Statement } from '../catalog/ledger.ts'
import { localeIds, locales, sourceLocale, type Locale } from '../i18n/locales.ts'
import { headline } from './card.ts'
import { nameOf, type View } from './view.ts'
import { orderedRounds } from './when.ts'

/** What the head of a page says of it. */
export interface Head {
  title: string
  description: string
  /** Path within a language, without its first slash: `programs/webtoon-talent/`. */
  path: string
  /** Path of the drawn image within `/og/<lang>/`. */
  image?: string
  /** The languages the page exists in; all, if not said. In others it stands in for a translation and is kept from search engines. */
  locales?: Locale[]
  /** schema.org, as JSON-LD. */
  data?: object[]
  /** The same in forms that are no page: feeds, oEmbed. */
  also?: Also[]
}

/** Another form of a page, for programs that look for it in its head. */
export interface Also {
  /** Media type: `application/atom+xml`. */
  type: string
  title: string
  href: string
}

/** A page in another language. */
export interface Alternate {
  locale: Locale
  /** BCP 47 */
  tag: string
  name: string
  short: string
  href: string
}

/** The same page in every language. */
export function alternates({ base }: View, path: string): Alternate[] {
  return localeIds.map((locale) => ({ locale, ...locales[locale], href: `${base}/${locale}/${path}` }))
}

/** The language a reader of no language of ours is sent to. */
export const defaultLocale: Locale = sourceLocale

/** The way to a page, as schema.org says it. `site` is the absolute address of the site. */
export function breadcrumbs(trail: { name: string; href: string }[], site: URL): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(href, site).href,
    })),
  }
}

/** A program as schema.org says it: places only where announcements agree, dates only where they are exact and its own. */
export function programData(
  view: View,
  subject: Subject,
  description: string,
  url: string,
): WithContext<EducationalOccupationalProgram> {
  const seats = headline(view, subject, 'seats')
  const places = seats.length === 1 ? subject.current.facts.get('seats')?.preferred : undefined
  const dated = orderedRounds(subject.current)
  const exact = (said?: Statement) =>
    said?.date !== undefined && !said.borrowed && isExact(readDate(said.date)) ? said.date : undefined
  const opens = dated.map(({ opens }) => exact(opens)).find((text) => text !== undefined)
  const closes = dated.map(({ closes }) => exact(closes)).filter((text) => text !== undefined)
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalProgram',
    name: nameOf(view, subject).text,
    description,
    url,
    provider: { '@type': 'GovernmentOrganization', name: view.t('issuer.agency'), url: 'https://www.kocca.kr' },
    ...(places?.people !== undefined && !places.qualifier && { maximumEnrollment: places.people }),
    ...(opens && { applicationStartDate: opens }),
    ...(closes.length > 0 && { applicationDeadline: closes.at(-1) }),
  }
}
