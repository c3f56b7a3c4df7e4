/** Corrections and openings to follow: feed.xml (Atom), feed.json (JSON Feed). */
import type { APIRoute } from 'astro'
import { feedFormats } from '../../open-data/feed.ts'
import { localePathsOf, siteAddress, viewFor } from '../../site.ts'

export function getStaticPaths() {
  return localePathsOf(
    'feed',
    feedFormats.map(({ file }) => file),
  )
}

export const GET: APIRoute = async ({ params }) => {
  const { type, write } = feedFormats.find(({ file }) => file === params.feed)!
  return new Response(write(await viewFor(params.locale), new URL(siteAddress())), {
    headers: { 'Content-Type': type },
  })
}
