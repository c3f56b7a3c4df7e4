import { readFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { headersFor } from '../../scripts/headers.ts'
import { serve } from '../../scripts/serve.ts'
import { filesOf, kindOf, pagesOf } from './pages.ts'

const dir = inject('dist')
let server: Server
let port: number

beforeAll(async () => {
  ;({ server } = await serve(dir, 0))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks for a path exactly as written: nothing resolves `..` before it is sent. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', at = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: at, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('the server', () => {
  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/ko/', 'text/html;charset=utf-8'],
    ['/en/programs/webtoon-talent/', 'text/html;charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/og/ko/catalog.png', 'image/png'],
    ['/charts/ko/budget.svg', 'image/svg+xml'],
    ['/robots.txt', 'text/plain'],
    ['/sitemap-index.xml', /^(application|text)\/xml/],
    ['/pagefind/pagefind.js', /^(text|application)\/javascript/],
    ['/pagefind/pagefind-entry.json', 'application/json'],
  ])('answers %s as %s', async (path, type) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    if (typeof type === 'string') expect(headers['content-type']).toBe(type)
    else expect(headers['content-type']).toMatch(type)
  })

  it('answers what is not there with the page for it and status 404', async () => {
    for (const path of ['/nothing/', '/ko/programs/nothing/', '/ko/nothing.png', '/KO/']) {
      const { status, headers, body } = await ask(path)
      expect(status, path).toBe(404)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(body.equals(readFileSync(join(dir, '404.html'))), path).toBe(true)
    }
  })

  it('compresses pages for those who can read that', async () => {
    const html = readFileSync(join(dir, 'ko/index.html'))
    const [brotli, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) => ask('/ko/', { 'Accept-Encoding': encoding })),
    )
    expect(brotli!.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli!.body).equals(html)).toBe(true)
    expect(brotli!.headers.vary).toContain('Accept-Encoding')
    expect(gzip!.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip!.body).equals(html)).toBe(true)
    expect(plain!.headers['content-encoding']).toBeUndefined()
    expect(plain!.body.equals(html)).toBe(true)
  })

  it('sends the headers of a real host with everything', async () => {
    for (const path of ['/ko/', '/icon.svg', '/nothing/', '/embed/ko/figures/roadmap-budget/']) {
      const { headers } = await ask(path)
      expect(headers, path).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'strict-origin',
        'x-content-type-options': 'nosniff',
      })
      expect(headers['permissions-policy'], path).toContain('geolocation=()')
    }
  })

  it('lets other sites frame the cards of figures, and no other page', async () => {
    const pages = pagesOf(dir).map(({ path }) => path)
    const free = pages.filter((path) => !headersFor(path)['Content-Security-Policy'])
    expect(free.length).toBeGreaterThan(400)
    expect(free).toEqual(pages.filter((path) => kindOf(path) === 'embed'))
    for (const path of ['/', '/index.html', '/404.html', '/nothing/', '/embed/ko/nothing/', '/en/', '/en/figures/'])
      expect((await ask(path)).headers['content-security-policy'], path).toBe("frame-ancestors 'none'")
    const { status, headers } = await ask(free[0]!)
    expect([status, headers['content-security-policy'], headers['x-frame-options']]).toEqual([
      200,
      undefined,
      undefined,
    ])
  })

  it('lets browsers keep for ever what has its hash in its name, and nothing else', async () => {
    const hashed = filesOf(dir).filter((file) => file.startsWith('_astro/'))
    expect(hashed.length).toBeGreaterThan(0)
    for (const file of hashed) {
      expect(file).toMatch(/\.[\w-]{8}\.(js|css)$/)
      expect((await ask(`/${file}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
    for (const path of ['/ko/', '/icon.svg', '/pagefind/pagefind.js'])
      expect((await ask(path)).headers['cache-control'] ?? '', path).not.toContain('immutable')
  })

  it('writes the same headers down for hosts that read them from a file', async () => {
    const blocks = readFileSync(join(dir, '_headers'), 'utf8').trim().split(/\n\n+/)
    const { headers } = await ask('/ko/')
    const written = blocks
      .map((block) => block.split('\n'))
      .filter(([path]) => path === '/*' || path === '/ko/*')
      .flatMap(([, ...lines]) => lines.map((line) => /^ {2}([\w-]+): (.*)$/.exec(line)!.slice(1) as [string, string]))
    expect(written.length).toBeGreaterThan(4)
    for (const [name, value] of written) expect(headers[name.toLowerCase()], name).toBe(value)
  })

  it('answers a second visit with nothing but "not modified"', async () => {
    const { headers } = await ask('/ko/')
    const again = await ask('/ko/', { 'If-None-Match': headers.etag! })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it.each([
    '/../package.json',
    '/../../../../../../../../etc/passwd',
    '/ko/../../../../package.json',
    '/..%2f..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/%252e%252e/package.json',
    '//etc/passwd',
    '/%00',
    '/%E0%A4%A',
    '/ko/%',
  ])('gives nothing from outside its folder, and lives: %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.toString()).not.toMatch(/"name": "k-content|root:x:/)
    expect((await ask('/ko/')).status).toBe(200)
  })

  it('lives under a path of its own', async () => {
    const { server: other, address } = await serve(dir, 0, '/talent')
    const at = (other.address() as AddressInfo).port
    try {
      expect(address).toBe(`http://127.0.0.1:${at}/talent/`)
      const statuses = await Promise.all(
        ['/talent/', '/talent/ko/', '/ko/', '/talented/'].map((path) => ask(path, {}, 'GET', at)),
      )
      expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404, 404])
    } finally {
      other.close()
    }
  })

  it('says so when its port is taken', async () => {
    await expect(serve(dir, port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('listens to this machine only', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1')
  })
})
