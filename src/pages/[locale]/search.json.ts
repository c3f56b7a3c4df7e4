/** What the search of a language answers over; the catalog loads it when somebody searches. */
import type { APIRoute } from 'astro'
import { pack } from '../../search/pack.ts'
import { localePaths, viewFor } from '../../site.ts'
import { searchable } from '../../views/searchable.ts'

export const getStaticPaths = localePaths

export const GET: APIRoute = async ({ params }) => {
  return new Response(JSON.stringify(pack(searchable(await viewFor(params.locale))).first))
}
