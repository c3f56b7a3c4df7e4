/** The pages of a built site, read from its folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type HTMLElement } from 'node-html-parser'

/** Where the built pages say they live. */
export const SITE = 'https://k-content-talent.example'

export interface Page {
  /** Its address within the site: `/ko/figures/`, `/404.html`. */
  path: string
  html: string
  /** Parsed when first asked for. */
  readonly dom: HTMLElement
}

function pageAt(dir: string, file: string): Page {
  const html = readFileSync(join(dir, file), 'utf8')
  let dom: HTMLElement | undefined
  return {
    path: `/${file}`.replace(/index\.html$/, ''),
    html,
    get dom() {
      return (dom ??= parse(html))
    },
  }
}

/** Every file of a built site, with / in its path. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

const known = new Map<string, Page[]>()

/** Every page of a built site, read and parsed once a worker. Throws if there are none, so that no test passes on an empty folder. */
export function pagesOf(dir: string): Page[] {
  const read = () => {
    const files = filesOf(dir).filter((file) => file.endsWith('.html'))
    if (files.length < 20) throw new Error(`${dir} has ${files.length} pages`)
    return files.map((file) => pageAt(dir, file))
  }
  const pages = known.get(dir) ?? read()
  known.set(dir, pages)
  return [...pages]
}

/** One page of a built site. */
export function pageOf(dir: string, path: string): Page {
  return pageAt(dir, path.slice(1).replace(/(^|\/)$/, '$1index.html'))
}

const KINDS = {
  home: /^\/$/,
  missing: /^\/404\.html$/,
  catalog: /^\/[a-z-]+\/$/,
  program: /^\/[a-z-]+\/programs\/[a-z0-9-]+\/$/,
  edition: /^\/[a-z-]+\/(programs\/[a-z0-9-]+|roadmap)\/\d{4}\/$/,
  roadmap: /^\/[a-z-]+\/roadmap\/$/,
  figures: /^\/[a-z-]+\/figures\/$/,
  figure: /^\/[a-z-]+\/figures\/[a-z0-9-]+\/$/,
  compare: /^\/[a-z-]+\/compare\/$/,
  sources: /^\/[a-z-]+\/sources\/$/,
  source: /^\/[a-z-]+\/sources\/[a-z0-9-]+\/$/,
  calendar: /^\/[a-z-]+\/calendar\/$/,
  corrections: /^\/[a-z-]+\/corrections\/$/,
  data: /^\/[a-z-]+\/data\/$/,
  eligibility: /^\/[a-z-]+\/eligibility\/$/,
  words: /^\/[a-z-]+\/about\/$/,
  embed: /^\/embed\/[a-z-]+\/figures\/[a-z0-9-]+\/$/,
}
export type PageKind = keyof typeof KINDS

/** What kind of page stands at an address within the site. Throws if it is of none. */
export function kindOf(path: string): PageKind {
  const kind = (Object.keys(KINDS) as PageKind[]).find((name) => KINDS[name].test(path))
  if (!kind) throw new Error(`${path} is a page of no known kind`)
  return kind
}

/** The language that stands in the address of a page; none where it is in all. */
export function localeOf(path: string): string | undefined {
  return /^\/(?:embed\/)?([a-z-]+)\//.exec(path)?.[1]
}

/** The text of a page's main part as a reader sees it: no scripts, no numbers of sources, every run of white space one blank. */
export function textOf({ dom }: Page): string {
  // Small print and each statement of a fact stand on lines of their own, which their elements do not tell.
  const main = parse(dom.querySelector('main')!.outerHTML.replaceAll(/<small|<span class="sl"/g, ' $&'))
  main.querySelectorAll('script, style, .fn').forEach((element) => element.remove())
  return main.structuredText.replace(/\s+/g, ' ')
}

/** The scripts of a page that run, as files; data for machines is not one. */
export function scriptsOf({ dom }: Page): string[] {
  const scripts = dom.querySelectorAll('script:not([type="application/ld+json"])')
  return scripts.map((script) => script.getAttribute('src') ?? '')
}

/** The width and height of a PNG, from its first bytes; throws if it is none. ISO/IEC 15948. */
export function sizeOfPng(file: string): [width: number, height: number] {
  const bytes = readFileSync(file)
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error(`${file} is no PNG`)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
