import type { APIRoute } from 'astro'
import { drawChart } from '../../../drawing/chart.ts'
import { sourceLocale } from '../../../i18n/locales.ts'
import { localePathsOf, viewFor } from '../../../site.ts'
import { charts } from '../../../views/chart.ts'

export async function getStaticPaths() {
  return localePathsOf(
    'name',
    charts(await viewFor(sourceLocale)).map(({ name }) => name),
  )
}

export const GET: APIRoute = async ({ params, site }) => {
  const view = await viewFor(params.locale)
  const chart = charts(view).find(({ name }) => name === params.name)!
  const picture = await drawChart(chart, new URL(chart.page, site).href, view.locale)
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml' } })
}
