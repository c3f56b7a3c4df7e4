/** A figure's citation as a file: cite.bib, cite.ris, cite.csl.json. */
import type { APIRoute } from 'astro'
import { citationFormats } from '../../../../open-data/citation.ts'
import { citationsOf, figurePaths, viewFor } from '../../../../site.ts'

export async function getStaticPaths() {
  return (await figurePaths()).flatMap(({ params }) =>
    citationFormats.map(({ file }) => ({ params: { ...params, cite: file } })),
  )
}

export const GET: APIRoute = async ({ params }) => {
  const { cited } = citationsOf(await viewFor(params.locale)).get(params.id!)!
  const { type, write } = citationFormats.find(({ file }) => file === params.cite)!
  return new Response(write(cited), { headers: { 'Content-Type': type } })
}
