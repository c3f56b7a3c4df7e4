/** A static server for `dist/` that answers as a real host would: types, compression, headers, 404. Local addresses only. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import compression from 'compression'
import sirv from 'sirv'
import { headersFor } from './headers.ts'

/** Serves a built site on 127.0.0.1. `port` 0 takes a free one. Resolves with the server and its address, rejects if the port is taken. */
export async function serve(dir: string, port: number, base = ''): Promise<{ server: Server; address: string }> {
  const missing = join(dir, '404.html')
  const compress = compression()
  const files = sirv(dir, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value)
    },
  })
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const inside = path === base || path.startsWith(`${base}/`)
    const notFound = () => {
      response.writeHead(404, { ...headersFor('/404.html'), 'Content-Type': 'text/html; charset=utf-8' })
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found')
    }
    if (!inside) return notFound()
    request.url = path.slice(base.length) || '/'
    compress(request as never, response as never, () => files(request, response, notFound))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/` }
}
