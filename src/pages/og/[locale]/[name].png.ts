import type { APIRoute } from 'astro'
import { theCatalog } from '../../../content.ts'
import { drawPreview } from '../../../drawing/preview.ts'
import { localePathsOf, viewFor } from '../../../site.ts'
import { catalogPreview, programPreview } from '../../../views/og.ts'

export async function getStaticPaths() {
  return localePathsOf('name', ['catalog', ...(await theCatalog()).programs.map(({ slug }) => slug)])
}

export const GET: APIRoute = async ({ params }) => {
  const view = await viewFor(params.locale)
  const subject = view.catalog.subject(params.name!)
  const picture = await drawPreview(subject ? programPreview(view, subject) : catalogPreview(view), view.locale)
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } })
}
