/** The calendars to subscribe to. */
import type { APIRoute } from 'astro'
import { localeIds } from '../../../i18n/locales.ts'
import { ics, subscriptions } from '../../../open-data/calendar.ts'
import { siteAddress, viewFor } from '../../../site.ts'

export async function getStaticPaths() {
  const site = new URL(siteAddress())
  const views = await Promise.all(localeIds.map((locale) => viewFor(locale)))
  return views.flatMap((view) =>
    subscriptions(view).map((one) => ({
      params: { locale: view.locale, name: one.file },
      props: { body: ics(view, one, site) },
    })),
  )
}

export const GET: APIRoute = ({ props }) =>
  new Response(props.body as string, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
