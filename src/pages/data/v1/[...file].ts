/** The open data: tables, schemas, checksums. */
import type { APIRoute } from 'astro'
import { sourceLocale } from '../../../i18n/locales.ts'
import { dataFiles } from '../../../open-data/files.ts'
import { siteAddress, viewFor } from '../../../site.ts'

export async function getStaticPaths() {
  const files = dataFiles(await viewFor(sourceLocale), siteAddress())
  return files.map((file) => ({ params: { file: file.path }, props: file }))
}

export const GET: APIRoute = ({ props }) =>
  new Response(props.body as string, { headers: { 'Content-Type': props.type as string } })
