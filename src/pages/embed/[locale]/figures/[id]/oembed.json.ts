/** Tells a machine that knows the address of a figure how to show it: oEmbed 1.0. */
import type { APIRoute } from 'astro'
import { figurePaths, viewFor } from '../../../../../site.ts'
import { embed } from '../../../../../views/embed.ts'
import { figure } from '../../../../../views/figure.ts'

export const getStaticPaths = figurePaths

export const GET: APIRoute = async ({ params, site }) => {
  const view = await viewFor(params.locale)
  return new Response(JSON.stringify(embed(view, figure(view, params.id!)!, site!).answer))
}
