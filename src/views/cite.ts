import { versionsOf } from '../catalog/corrections.ts'
import type { Fact } from '../catalog/ledger.ts'
import { dayOfVersion, versionOf } from '../catalog/release.ts'
import { locales } from '../i18n/locales.ts'
import { issuersOf, voicesOf, type StatementView } from './fact.ts'
import { figure, figureFacts } from './figure.ts'
import { anchorOf } from './versions.ts'
import { href, type View } from './view.ts'
import { holderLabel } from './label.ts'

/** What citations of a figure are made from: every differing value is in them. */
export interface Cited {
  id: string
  /** "AI academy, budget, 2026: KRW 7.9 billion (KOCCA); KRW 19.2 billion (the Ministry)" */
  title: string
  /** A sentence of the page's language, ready to be quoted. */
  sentence: string
  /** The name of this site, author and publisher of the figure's page. */
  site: string
  /** Permanent: it leads to this value, even when another has replaced it. */
  url: string
  /** Version of the data, and its day (YYYY-MM-DD). */
  version: string
  issued: string
  /** Who said what, when and of what, and the addresses of the statements. */
  note: string
  /** BCP 47 */
  lang: string
  /** A citation template of the language's Wikipedia in pieces, to which the day of access is added. */
  wiki: { text: string; accessed: string }
}

/** `79억 according to the agency (12 January 2026)`; where values differ, with what each counts. */
function claim(view: View, fact: Fact, voice: StatementView, several: boolean) {
  const { t } = view
  const statement = fact.statements.find(({ id }) => id === voice.id)!
  const key = issuersOf(view, statement).length > 0 ? 'cite.claim' : 'cite.claim.press'
  const text = t(key, { who: voice.who, value: voice.text })
  const counts = several && voice.covers ? [t.pair(t('covers'), voice.covers)] : []
  const asides = [...counts, voice.scope, voice.statedText].filter((part) => part !== undefined)
  return asides.length === 0 ? text : t('cite.claim.aside', { claim: text, date: asides.join(t('cite.join')) })
}

/** How to cite a figure's current value; `site` is the absolute address of the host. Undefined if there is no such figure. */
export function cited(view: View, id: string, site: URL): Cited | undefined {
  const page = figure(view, id)
  const entry = figureFacts(view).get(id)
  if (!page || !entry) return undefined
  const { fact } = entry.facts[0]!
  const { t, locale, catalog } = view
  const [{ year, fact: shown }] = page.years as [(typeof page.years)[0]]
  const voices = voicesOf(shown)
  const of = holderLabel(view, page.subject, fact)
  const measure = of ? t('cite.part', { of, measure: shown.label }) : shown.label
  const number = versionsOf(fact, catalog.correctionsOf(fact)).length
  const url = new URL(`${href(view, `figures/${id}/`)}#${anchorOf(fact, number)}`, site).href
  const version = versionOf(catalog)
  const name = t('site.name')
  const title = t.pair(
    t.apart([page.title, t('program.history.year', { year })]),
    voices.map((voice) => t.aside(voice.text, voice.whoShort)).join(t('cite.join')),
  )
  const claims = voices.map((voice) => claim(view, fact, voice, voices.length > 1)).join(t('cite.join'))
  const issued = dayOfVersion(version)
  const field = (key: 'title' | 'site' | 'date', value: string) =>
    `|${t(`wiki.${key}`)}=${value.replaceAll('|', '{{!}}')} `
  return {
    id,
    title,
    sentence: t('cite.sentence', { subject: page.subjectName.text, year, measure, claims, site: name, version, url }),
    site: name,
    url,
    version,
    issued,
    note: `${claims}. ${voices.map((voice) => `${fact.subject}/${fact.year}/${fact.name}/${voice.id}`).join(', ')}`,
    lang: locales[locale].tag,
    wiki: {
      text: `{{${t('wiki.template')} |url=${url} ${field('title', title)}${field('site', name)}${field('date', issued)}`,
      accessed: `|${t('wiki.accessed')}=`,
    },
  }
}
