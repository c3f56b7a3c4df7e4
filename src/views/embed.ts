import { standing, type FactView } from './fact.ts'
import type { Figure, FigureYear } from './figure.ts'
import type { Also } from './head.ts'
import { escaped } from './markup.ts'
import { href, type View } from './view.ts'

/** An answer of oEmbed 1.0 (https://oembed.com) that is HTML of a stated size. */
export interface OEmbed {
  version: '1.0'
  type: 'rich'
  title: string
  provider_name: string
  /** Absolute, as all addresses here. */
  provider_url: string
  /** Seconds for which an answer may be kept. */
  cache_age: number
  html: string
  /** CSS pixels, as the height. */
  width: number
  height: number
}

/** A figure as other sites show it: a card in a frame. */
export interface Embed {
  /** The card, within this site. */
  href: string
  title: string
  /** What an editor of another site pastes: the frame. */
  code: string
  /** How a machine that knows a page only finds `answer`: for the heads of the figure's page and of the card. */
  also: Also
  answer: OEmbed
}

/** The site is built anew every day. */
const DAY = 86_400
const WIDTH = 480

/** The height in which a card shows all it says even 320 pixels wide: measured on the longest names in every language. */
function heightOf(fact: FactView, corrected: boolean): number {
  const shown = standing(fact)
  const explained = shown.filter(({ covers, scope }) => covers !== undefined || scope !== undefined)
  const said = shown.length < 2 ? 260 : 220 + 30 * shown.length + 42 * explained.length
  return corrected ? said + 40 : said
}

/** The card of a figure for other sites. `site` is the absolute address of this one. */
export function embed(view: View, { id, title: name, years, corrected }: Figure, site: URL): Embed {
  const { t } = view
  const [{ year, fact }] = years as [FigureYear]
  const own = `${view.base}/embed/${view.locale}/figures/${id}/`
  const absolute = (path: string) => new URL(path, site).href
  const title = t.apart([name, t('program.history.year', { year })])
  const height = heightOf(fact, corrected !== undefined)
  const code = `<iframe src="${absolute(own)}" width="${WIDTH}" height="${height}" title="${escaped(title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`
  return {
    href: own,
    title,
    code,
    also: { type: 'application/json+oembed', title, href: absolute(`${own}oembed.json`) },
    answer: {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: t('site.name'),
      provider_url: absolute(href(view, '')),
      cache_age: DAY,
      html: code,
      width: WIDTH,
      height,
    },
  }
}
