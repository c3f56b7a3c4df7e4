import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { BrowserContext, Frame } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import type { OEmbed } from '../../src/views/embed.ts'
import { kindOf, pagesOf, SITE } from '../site/pages.ts'
import { theBrowser } from './browser.ts'
import { siteIn } from './site.ts'

const dir = inject('dist')
const FIGURE = 'ko/figures/ai-content-academy-budget/'
const answer = (path: string) => JSON.parse(readFileSync(join(dir, path, 'oembed.json'), 'utf8')) as OEmbed

describe('on a page of another origin', () => {
  let server: Server
  let address: string
  let stranger: Server
  /** What the page of the stranger holds. */
  let body = ''
  let context: BrowserContext
  const errors: string[] = []

  beforeAll(async () => {
    ;({ server, address } = await serve(dir, 0))
    stranger = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><title>News</title><link rel="icon" href="data:,">${body}`)
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    await context.close()
    errors.length = 0
  })
  afterAll(() => {
    server.close()
    stranger.close()
  })

  /** The frame of a page that holds some HTML of ours, 320 pixels wide but for its margins, once it has loaded. */
  async function framed(html: string): Promise<Frame> {
    body = html.replace(`${SITE}/`, address)
    context = await (await theBrowser()).newContext({ viewport: { width: 336, height: 800 } })
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`)
    const frame = await (await page.waitForSelector('iframe')).contentFrame()
    await frame!.waitForLoadState()
    return frame!
  }

  it('the card of a figure shows, fits, and leads to the figure in a tab of its own', async () => {
    const frame = await framed(answer(`embed/${FIGURE}`).html)
    expect(frame.url()).toBe(`${address}embed/${FIGURE}`)
    expect(await frame.locator('.fig').allInnerTexts()).toEqual(['79억 원', '≠ 192억 원'])
    const [width, needed, high, room] = await frame.evaluate(() => {
      const { clientWidth, scrollWidth, clientHeight, scrollHeight } = document.documentElement
      return [clientWidth, scrollWidth, scrollHeight, clientHeight]
    })
    expect([width, needed]).toEqual([320, 320])
    expect(high).toBeLessThanOrEqual(room)
    const opened = context.waitForEvent('page')
    await frame.locator('.more').click()
    const figure = await opened
    await figure.waitForLoadState()
    expect(figure.url()).toBe(address + FIGURE)
    expect(await figure.evaluate(() => window.opener === null)).toBe(true)
    expect(errors).toEqual([])
  })

  it.each(['', FIGURE, '404.html', 'nothing/'])('no other page shows: /%s', async (path) => {
    const frame = await framed(`<iframe src="${SITE}/${path}"></iframe>`)
    expect(frame.url()).toMatch(/^chrome-error:/)
    expect(errors.join()).toMatch(/frame-ancestors 'none'/)
  })
})

describe('on a page of this site', () => {
  const site = siteIn(dir)

  it('a card may be framed under the policy of the page', async () => {
    const page = await site.visit('/en/about/')
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      document.querySelector('main')!.append(Object.assign(frame, { src, title: 'A figure' }))
    }, `/embed/${FIGURE}`)
    await page.frameLocator('iframe').locator('.ne').waitFor()
  })
})

describe('a card', () => {
  const site = siteIn(dir)
  const long = pagesOf(dir)
    .filter(({ path }) => kindOf(path) === 'embed')
    .toSorted((a, b) => b.html.length - a.html.length)
    .slice(0, 24)
    .map(({ path }) => path)

  it('keeps every value in sight in the size it asks for, and never scrolls sideways', async () => {
    const hidden: string[] = []
    for (const path of long) {
      const { height } = answer(path)
      for (const width of [320, 480, 640]) {
        const page = await site.read(path)
        await page.setViewportSize({ width, height })
        const [wide, bottom] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.querySelector('.said')!.getBoundingClientRect().bottom,
        ])
        if (wide > width || bottom > height) hidden.push(`${path}: ${wide} by ${bottom} in ${width} by ${height}`)
      }
    }
    expect(hidden).toEqual([])
  })
})
