import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { endpoints } from '../contract/endpoints.ts'
import { openDatabase } from '../server/db/open.ts'
import { newSecrets } from '../server/secrets.ts'
import { createServices } from '../server/services.ts'

/**
 * The control: `node plain-server.ts <database file>` answers the two reads with node:http alone. It runs the
 * product's own prepared statements and sends the same body, but checks nothing and adds nothing: no routes, no
 * contract, no headers, no compression, no ETag, no log.
 */
const database = openDatabase(process.argv[2] ?? '')
const { jobs } = createServices({ database, clock: Date.now, ...newSecrets() })

type Read = () => Promise<unknown>
const reads = new Map<string, Read>()
function readOf(url: string): Read {
  const known = reads.get(url)
  if (known) return known
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const id = pathname.split('/').at(-1) ?? ''
  const query = endpoints['GET /jobs'].query.parse(Object.fromEntries(searchParams))
  const read = pathname.endsWith('/jobs') ? () => jobs.list(query) : () => jobs.find(id)
  reads.set(url, read)
  return read
}

const server = http.createServer(async (request, reply) => {
  const body = JSON.stringify(await readOf(request.url ?? '')())
  reply.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
