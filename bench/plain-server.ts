import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { z } from 'zod'
import { apiBase, endpoints } from '../contract/endpoints.ts'
import type { Endpoint } from '../contract/platform/endpoint.ts'
import { openDatabase } from '../server/platform/db/open.ts'
import { newSecrets } from '../server/platform/secrets.ts'
import { allRoutes } from '../server/routes.ts'
import { createServices } from '../server/services.ts'

/**
 * The control: `node plain-server.ts <database file>` answers public reads with node:http alone. It runs the
 * product's own functions and prepared statements and sends the same body, but checks nothing and adds nothing:
 * no routes, no contract, no headers, no compression, no ETag, no log.
 */
const database = openDatabase(process.argv[2] ?? '')
const services = createServices({ database, clock: Date.now, ...newSecrets() })
const handlers = allRoutes(services) as unknown as Record<string, (call: object) => Promise<unknown>>

type Read = () => Promise<unknown>
const reads = new Map<string, Read>()
function readOf(url: string): Read {
  const known = reads.get(url)
  if (known) return known
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, domain = '', id] = pathname.slice(apiBase.length).split('/')
  const key = `GET /${domain}${id ? '/:id' : ''}`
  const { query: schema }: Endpoint = endpoints[key as 'GET /jobs']
  const query = (schema as z.ZodType | undefined)?.parse(Object.fromEntries(searchParams))
  const read = async () => handlers[key]?.({ query, params: { id }, person: null })
  reads.set(url, read)
  return read
}

const server = http.createServer(async (request, reply) => {
  const body = JSON.stringify(await readOf(request.url ?? '')())
  reply.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
