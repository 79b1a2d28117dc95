import type { Server } from 'node:http'
import type { FastifyHttpOptions, FastifyInstance } from 'fastify'

/** Milliseconds. Whoever takes longer is cut off: a connection held open by a slow sender is one that others do not get. */
export interface TimeLimits {
  /** From the connection, or from the request before, to the last header line. */
  headers: number
  /** To the last byte of the body: 10 MB at 85 KB a second. */
  request: number
  /** Without a byte in either direction, while a reply is made or read too. */
  silence: number
  /** Between a reply and the next request on the same connection. */
  idle: number
  /** How often connections are looked at. */
  check: number
}

export const usualTimes: TimeLimits = { headers: 15_000, request: 120_000, silence: 120_000, idle: 30_000, check: 5_000 }

export const timeLimits = ({ headers, request, silence, idle, check }: TimeLimits): FastifyHttpOptions<Server> => ({
  requestTimeout: request,
  connectionTimeout: silence,
  keepAliveTimeout: idle,
  http: { requestTimeout: request, headersTimeout: headers, connectionsCheckingInterval: check },
})

/** While the server ends, a connection is closed as soon as its reply is out: proxies keep theirs open for the next request. */
export function endConnections(app: FastifyInstance): void {
  app.addHook('preClose', done => {
    const timer = setInterval(() => app.server.closeIdleConnections(), 100)
    app.server.once('close', () => clearInterval(timer))
    done()
  })
}
