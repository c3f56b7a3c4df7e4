import type { APIRoute } from 'astro'
import { png } from '../../../drawing/sheet.ts'
import { GET as drawSvg, getStaticPaths } from './[name].svg.ts'

export { getStaticPaths }

export const GET: APIRoute = async (context) => {
  const svg = await (await drawSvg(context)).text()
  return new Response(new Uint8Array(await png(svg)), { headers: { 'Content-Type': 'image/png' } })
}
