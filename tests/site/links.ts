/** Follows the links of a built site within it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf, SITE, type Page } from './pages.ts'

/** Every address of this site that a page names in its markup: links, subscriptions, forms, icons, the search index, its preview picture. */
export function addressesOf({ path, dom }: Page) {
  const named = ['href', 'src', 'action', 'data-index'].flatMap((name) =>
    dom.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name)!),
  )
  const head = dom.querySelectorAll('meta[property="og:url"], meta[property="og:image"]')
  return [...named, ...head.map((meta) => meta.getAttribute('content')!)]
    .map((address) => new URL(address.replace(/^webcal:/, 'https:'), SITE + path))
    .filter(({ origin }) => origin === SITE)
}

/** The file a host would answer an address with. */
const fileAt = (dir: string, path: string) => join(dir, decodeURI(path), path.endsWith('/') ? 'index.html' : '')

/** Every link of a site that leads to no file, or to no part of it; `base` is the path the site lives under. */
export function brokenIn(dir: string, base = '') {
  const pages = pagesOf(dir)
  const ids = new Map(
    pages.map(({ path, dom }) => [path, new Set(dom.querySelectorAll('[id]').map(({ id }) => id))] as const),
  )
  const exists = new Map<string, boolean>()
  const answers = (path: string) => {
    if (!exists.has(path))
      exists.set(path, path.startsWith(`${base}/`) && existsSync(fileAt(dir, path.slice(base.length))))
    return exists.get(path)
  }
  return pages.flatMap((page) =>
    addressesOf({ ...page, dom: page.dom, path: base + page.path })
      .filter(({ pathname, hash }) => {
        if (!answers(pathname)) return true
        return hash !== '' && !ids.get(pathname.slice(base.length))?.has(decodeURIComponent(hash.slice(1)))
      })
      .map(({ pathname, hash }) => `${page.path} → ${pathname}${hash}`),
  )
}
