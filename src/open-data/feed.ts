import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { readDate } from '../catalog/dates.ts'
import { dayOfVersion, versionOf } from '../catalog/release.ts'
import { locales } from '../i18n/locales.ts'
import type { Key } from '../i18n/strings.ts'
import { news } from '../views/news.ts'
import { href, type View } from '../views/view.ts'
import { LICENCE } from './schema.ts'

/** A feed a language; a further format is a row here. */
interface FeedFormat {
  file: string
  label: Key
  type: string
  /** `site` is the absolute address of the host. */
  write(view: View, site: URL): string
}

/** What both formats say of the feed. A feed changes when its last entry came; before the first, on the day of the data. */
function about(view: View, site: URL) {
  const { t, locale } = view
  const entries = news(view)
  const absolute = (path: string) => new URL(path, site).href
  return {
    absolute,
    entries,
    title: t.pair(t('site.name'), t('feed.title')),
    subtitle: t('corrections.follow.note'),
    updated: new Date(entries[0]?.at ?? readDate(dayOfVersion(versionOf(view.catalog))).from),
    lang: locales[locale].tag,
    home: absolute(href(view, 'corrections/')),
    author: t('site.name'),
  }
}

export const feedFormats: readonly FeedFormat[] = [
  {
    file: 'feed.xml',
    label: 'feed.atom',
    type: 'application/atom+xml',
    write(view, site) {
      const { absolute, entries, title, subtitle, updated, lang, home, author } = about(view, site)
      const self = absolute(href(view, 'feed.xml'))
      return generateAtomFeed({
        id: self,
        title: { value: title },
        subtitle: { value: subtitle },
        updated,
        links: [
          { href: self, rel: 'self', type: 'application/atom+xml' },
          { href: home, rel: 'alternate', type: 'text/html' },
        ],
        authors: [{ name: author }],
        rights: { value: LICENCE.title },
        xml: { lang },
        entries: entries.map((entry) => ({
          id: `${self}#${entry.id}`,
          title: { value: entry.title },
          updated: new Date(entry.at),
          published: new Date(entry.at),
          links: [{ href: absolute(entry.href), rel: 'alternate', type: 'text/html' }],
          summary: { value: entry.text },
          categories: [{ term: entry.kind }],
        })),
      })
    },
  },
  {
    file: 'feed.json',
    label: 'feed.json',
    type: 'application/feed+json',
    write(view, site) {
      const { absolute, entries, title, subtitle, lang, home, author } = about(view, site)
      const self = absolute(href(view, 'feed.json'))
      const feed = generateJsonFeed({
        title,
        description: subtitle,
        home_page_url: home,
        feed_url: self,
        language: lang,
        authors: [{ name: author }],
        items: entries.map((entry) => ({
          id: `${self}#${entry.id}`,
          url: absolute(entry.href),
          title: entry.title,
          content_text: entry.text,
          date_published: new Date(entry.at),
          tags: [entry.kind],
        })),
      })
      return `${JSON.stringify(feed, null, 1)}\n`
    },
  },
]
