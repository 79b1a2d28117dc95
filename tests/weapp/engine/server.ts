import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { carry, fetchPicture, upload } from './carry.ts'

interface Site {
  /** The weapp build. */
  dist: string
  /** The compiled package. */
  script: string
  /** The origins that `wx.request` may ask, and where each is found. */
  domains: Record<string, string>
}

const here = fileURLToPath(new URL('.', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

const libraries: Record<string, string> = {
  'glass-easel.js': library('glass-easel', 'glass_easel.all.es.js'),
  'glass-easel-miniprogram-adapter.js': library('glass-easel-miniprogram-adapter', 'glass_easel_miniprogram_adapter.es.js'),
}

function library(name: string, file: string): string {
  const main = createRequire(import.meta.url).resolve(name)
  return readFileSync(join(dirname(main), file), 'utf8').replace(/\/\/# sourceMappingURL=.*/g, '')
}

/** Serves the phone: the runtime, the package with its pictures, and the ways out. */
export async function serve({ dist, script, domains }: Site) {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    if (path === '/engine/carry')
      return send(response, '.json', JSON.stringify(await carry(JSON.parse(await read(request)), domains)))
    if (path === '/engine/upload')
      return send(response, '.json', JSON.stringify(await upload(JSON.parse(await read(request)), domains)))
    if (path === '/engine/picture') {
      const picture = await fetchPicture(new URL(request.url ?? '', 'http://engine').searchParams.get('url') ?? '', domains)
      return void response.writeHead(picture ? 200 : 404, { 'content-type': picture?.type ?? '' }).end(picture?.bytes)
    }
    const content = path === '/engine/package.js' ? script : contentOf(path, dist)
    if (content === null) return void response.writeHead(404).end()
    send(response, path === '/' ? '.html' : extname(path), content)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(error => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const send = (response: ServerResponse, ending: string, content: string | Buffer) =>
  void response
    .writeHead(200, { 'content-type': types[ending] ?? 'application/json', 'cache-control': 'max-age=600' })
    .end(content)

const stripped = new Map<string, string>()

function contentOf(path: string, dist: string): string | Buffer | null {
  if (path === '/') return readFileSync(join(here, 'shell.html'))
  const own = path.startsWith('/engine/')
  const file = normalize(own ? join(here, path.slice('/engine/'.length)) : join(dist, path))
  if (!file.startsWith(normalize(own ? here : dist))) return null
  try {
    if (!file.endsWith('.ts')) return (own && libraries[path.slice('/engine/'.length)]) || readFileSync(file)
    const text = stripped.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'))
    stripped.set(file, text)
    return text
  } catch {
    return null
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
