import http from 'node:http'
import type { AddressInfo } from 'node:net'

const checkEvery = 200
/** What never reached a server, or found it about to end, may be asked of the next one. */
const goesOn = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

export interface Balancer {
  origin: string
  /** The servers behind it; a proxy learns by `/ready` which of them to ask. */
  servers: Set<string>
  /** Requests that were asked a second time of another server. */
  retried: number
  close: () => Promise<void>
}

/**
 * A small proxy as it stands in front of several servers: one after the other, only those that say that they are ready,
 * and another one where a connection breaks before an answer, if asking twice does no harm. All callers come from `address`.
 */
export async function startProxy(address: string): Promise<Balancer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const ready = new Set<string>()
  let turn = 0

  async function check() {
    await Promise.all(
      [...proxy.servers].map(server =>
        fetch(`${server}/ready`, { signal: AbortSignal.timeout(60_000) }).then(
          ({ ok }) => (ok ? ready.add(server) : ready.delete(server)),
          () => ready.delete(server),
        ),
      ),
    )
    for (const server of ready) if (!proxy.servers.has(server)) ready.delete(server)
  }

  async function pass(request: http.IncomingMessage, reply: http.ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const isSafe = request.method === 'GET' || request.headers['idempotency-key'] !== undefined
    for (let tries = 0; ; tries++) {
      if (ready.size === 0) await check()
      const servers = [...ready]
      const server = servers[turn++ % servers.length]
      if (!server) {
        if (tries < 10) continue
        return void reply.writeHead(502).end()
      }
      const answer = await ask(server, request, body).catch((error: NodeJS.ErrnoException) => error)
      const isLost = answer instanceof Error ? goesOn.has(answer.code ?? '') : answer.statusCode === 503
      if (isLost && isSafe && tries < 10) {
        if (answer instanceof Error) ready.delete(server)
        else answer.resume()
        proxy.retried++
        continue
      }
      if (answer instanceof Error) return void reply.writeHead(502).end()
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
      return
    }
  }

  const ask = (server: string, { method, url = '/', headers }: http.IncomingMessage, body: Buffer) =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const passed = { ...headers, 'x-forwarded-for': address, connection: 'keep-alive' }
      const request = http.request(server + url, { method, agent, headers: passed }, resolve)
      request.on('error', reject)
      request.end(body)
    })

  const server = http.createServer((request, reply) => void pass(request, reply).catch(() => reply.destroy()))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const timer = setInterval(() => void check(), checkEvery)
  const proxy: Balancer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    servers: new Set(),
    retried: 0,
    close: async () => {
      clearInterval(timer)
      server.closeAllConnections()
      agent.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return proxy
}
