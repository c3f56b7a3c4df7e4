/** Takes the colours of genres that are not on a page out of its style: a page of one program needs one of eleven. */

/** A rule for one genre alone. */
const GENRE = /(?<=[{}])\[data-g=([a-z-]+)\]\{[^{}]*\}/g

/** The page with the colours of its own genres only. */
export function pruned(html: string): string {
  return html.replace(GENRE, (rule, id: string) => (html.includes(`data-g="${id}"`) ? rule : ''))
}
