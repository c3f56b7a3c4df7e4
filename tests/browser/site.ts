/** A built site in a real browser: one server for the tests of a file, one browser for the files of a worker. */
import type { Server } from 'node:http'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { sourceLocale, type Locale } from '../../src/i18n/locales.ts'
import { kindOf, localeOf, pagesOf } from '../site/pages.ts'
import { theBrowser } from './browser.ts'

/** How long to wait for what takes a moment on a busy machine. */
export const SOON = { timeout: 10_000 }

export interface Visit extends BrowserContextOptions {
  /** The instant at which the page is opened, for its clock; it then stands still until it is moved. */
  now?: string
  /** An error that the test itself brings about. */
  expects?: RegExp
}

/**
 * Serves a built site to the browser, under the path it was built for. `visit` opens a page of it in a fresh context; `read` in one that
 * is kept for the next page read in the same way, which is faster. After each test it is an error if a page asked for anything from
 * elsewhere, threw, wrote an error, or broke its content security policy.
 */
export function siteIn(dir: string, base = '') {
  let server: Server
  let address: string
  const contexts: BrowserContext[] = []
  const kept = new Map<string, Page>()
  const faults: string[] = []

  beforeAll(async () => {
    ;({ server, address } = await serve(dir, 0, base))
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await Promise.all([...kept.values()].map((page) => page.context().close()))
    server.close()
  })

  /** Notes whatever a page must never do. */
  async function watch(context: BrowserContext, expects?: RegExp) {
    context.on('request', (request) => {
      if (!request.url().startsWith(address)) faults.push(`asked for ${request.url()}`)
    })
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !expects?.test(message.text())) faults.push(message.text())
    })
    context.on('weberror', (error) => faults.push(String(error.error())))
    context.on('dialog', (dialog) => {
      faults.push(`opened a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`against the policy: ${violatedDirective} ${blockedURI}`),
      )
    })
  }

  /** A page that shows nothing yet, in a context of its own. */
  async function open({ now, expects, ...options }: Visit): Promise<Page> {
    const context = await (await theBrowser()).newContext(options)
    await watch(context, expects)
    const page = await context.newPage()
    if (now !== undefined) {
      await page.clock.install({ time: Date.parse(now) - 1_000 })
      await page.clock.pauseAt(now)
    }
    return page
  }

  return {
    /** Opens a page of the site, `path` as within it: `/ko/`. */
    async visit(path: string, options: Visit = {}): Promise<Page> {
      const page = await open(options)
      contexts.push(page.context())
      await page.goto(address + path.slice(1))
      return page
    },
    /** The same for a test that leaves nothing behind: no storage, no clock moved, no setting that the next does not set. */
    async read(path: string, options: Omit<Visit, 'expects'> = {}): Promise<Page> {
      const key = JSON.stringify(options)
      const page = kept.get(key) ?? (await open(options))
      kept.set(key, page)
      await page.goto(address + path.slice(1))
      return page
    },
    /** The path of a page with its query, as within the site. */
    pathOf: (page: Page) => page.url().slice(address.length - 1),
  }
}

/** Of every kind of page the fullest, and the program of which least is known; in the languages asked for. */
export function examplesIn(dir: string, locales: readonly Locale[]): string[] {
  const pages = pagesOf(dir).sort((a, b) => b.html.length - a.html.length)
  const own = pages.filter(({ path }) => (localeOf(path) ?? sourceLocale) === sourceLocale)
  const fullest = new Map(own.toReversed().map(({ path }) => [kindOf(path), path]))
  const barest = own.findLast(({ path }) => kindOf(path) === 'program')!.path
  const paths = [...fullest.values(), barest].flatMap((path) =>
    locales.map((locale) => path.replace(`/${sourceLocale}/`, `/${locale}/`)),
  )
  return [...new Set(paths)].sort()
}
