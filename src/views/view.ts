import { ROADMAP, type Catalog, type Subject } from '../catalog/catalog.ts'
import { seoulDay } from '../catalog/dates.ts'
import type { Fact } from '../catalog/ledger.ts'
import type { VocabularyName } from '../catalog/vocabulary.ts'
import { sourceLocale, type Locale } from '../i18n/locales.ts'
import type { Speaker } from '../i18n/strings.ts'

/** Whom and when a page is for: everything a view needs besides its subject. */
export interface View {
  locale: Locale
  t: Speaker
  catalog: Catalog
  /** The instant the page is true for, in milliseconds. */
  now: number
  /** Where the site lives, without a slash at the end: '' or '/talent'. */
  base: string
}

/** The year of the plan; where there is none, of the view's day in Seoul. */
export function yearOf({ catalog, now }: View): string {
  return catalog.roadmap?.current.year ?? seoulDay(now).slice(0, 4)
}

/** A text in a language that may differ from the page's; `lang` (BCP 47) only where it does. */
export interface Foreign {
  text: string
  lang?: string
}

/** The address of a page of the site: `href(view, 'programs/webtoon-talent/')`. */
export function href({ base, locale }: View, path: string, other: Locale = locale) {
  return `${base}/${other}/${path}`
}

/** The label of a word of a vocabulary; in the source language where it is not translated. */
export function label(view: View, vocabulary: VocabularyName, id: string): string {
  const term = view.catalog.vocabularies[vocabulary].get(id)
  return term?.[view.locale] ?? term?.[sourceLocale] ?? id
}

/** The name of a subject shown in a language: the first of that language, else the Korean one. */
export function nameOf({ locale }: View, { program, slug }: Subject): Foreign {
  const whole = program.names.filter(({ of }) => of === undefined)
  const own = whole.find(({ lang }) => lang === locale)
  const original = whole.find(({ lang }) => lang === sourceLocale)
  if (own) return { text: own.text }
  return original ? { text: original.text, lang: sourceLocale } : { text: slug }
}

/** The Korean name beside a translated one; none on Korean pages. */
export function originalNameOf({ locale }: View, { program }: Subject): string | undefined {
  if (locale === sourceLocale) return undefined
  return program.names.find(({ of, lang }) => of === undefined && lang === sourceLocale)?.text
}

/** The label of a track, round or event of an edition. */
export function placeLabel(
  view: View,
  subject: Subject,
  year: string,
  kind: 'tracks' | 'rounds' | 'events',
  id: string,
): string {
  const words = subject.words.get(view.locale) ?? subject.words.get(sourceLocale)
  const labels = words?.[kind]
  return labels?.[`${year}/${id}`] ?? labels?.[id] ?? id
}

/** The address of a figure for ever: `<subject>-<fact>`, without a year. */
export function figureId({ subject, name }: Pick<Fact, 'subject' | 'name'>) {
  return `${subject}-${name}`
}

/** The page about a figure. */
export function figureHref(view: View, fact: Pick<Fact, 'subject' | 'name'>) {
  return href(view, `figures/${figureId(fact)}/`)
}

/** To two decimals: a place or a length in a drawing, a strength. */
export function hundredth(value: number) {
  return Math.round(value * 100) / 100
}

/** The page about a subject. */
export function subjectHref(view: View, { slug }: Pick<Subject, 'slug'>) {
  return slug === ROADMAP ? href(view, 'roadmap/') : href(view, `programs/${slug}/`)
}
