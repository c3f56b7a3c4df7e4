/** A server for one engine's page and files that sends everything with brotli at its best, and counts it. */
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

export interface Counted {
  path: string
  bytes: number
}

export interface Serving {
  address: string
  /** What was sent since, the page itself apart. */
  sent: Counted[]
  close(): void
}

/** The body as a good host sends it: with brotli, where that is smaller. */
async function packed(body: Buffer) {
  const small = await compress(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
  return small.length < body.length ? { body: small, encoding: 'br' } : { body, encoding: 'identity' }
}

/** Serves files from memory (by path), then from a folder. */
export async function serveCounted(files: Map<string, string>, folder?: string): Promise<Serving> {
  const cache = new Map<string, ReturnType<typeof packed>>()
  const sent: Counted[] = []
  const bodyOf = (path: string) => {
    const text = files.get(path)
    if (text !== undefined) return Buffer.from(text)
    const file = folder && join(folder, normalize(path))
    return file && existsSync(file) ? readFileSync(file) : undefined
  }
  // What is large takes long: it is packed before the clock runs.
  for (const path of files.keys()) cache.set(path, packed(bodyOf(path)!))
  await Promise.all(cache.values())
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    const body = cache.has(path) ? undefined : bodyOf(path)
    if (body) cache.set(path, packed(body))
    const known = cache.get(path)
    if (!known) return void response.writeHead(404).end()
    void known.then(({ body, encoding }) => {
      if (path !== '/index.html') sent.push({ path, bytes: body.length })
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        'Cache-Control': 'max-age=3600',
        ...(encoding === 'br' && { 'Content-Encoding': encoding }),
      })
      response.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, sent, close: () => void server.close() }
}
