/** Tells a browser how to search this site in a language from its own search field: an OpenSearch 1.1 description. */
import type { APIRoute } from 'astro'
import { locales } from '../../i18n/locales.ts'
import { localePaths, viewFor } from '../../site.ts'
import { escaped } from '../../views/markup.ts'
import { href } from '../../views/view.ts'

export const getStaticPaths = localePaths

export const GET: APIRoute = async ({ params, site }) => {
  const view = await viewFor(params.locale)
  const { t, base, locale } = view
  const absolute = (path: string) => escaped(new URL(path, site ?? 'http://127.0.0.1:4321').href)
  // The standard allows 16 letters for the short name, and 1,024 for the description.
  const name = t('site.name').slice(0, 16).trim()
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(name)}</ShortName>
<Description>${escaped(t('find.label'))}: ${escaped(t('site.name'))}</Description>
<Language>${locales[locale].tag}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${absolute(`${base}/icon.svg`)}</Image>
<Url type="text/html" method="get" template="${absolute(href(view, ''))}?q={searchTerms}"/>
</OpenSearchDescription>
`)
}
