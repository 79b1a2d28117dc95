import type { FastifyInstance } from 'fastify'
import { Histogram, Registry } from 'prom-client'
import type { Database } from '../db/database.ts'
import { unavailable } from '../problem.ts'

/** `/health`: the process answers. `/ready`: the database does too. `/metrics`: for Prometheus. */
export function serveHealth(app: FastifyInstance, database: Database, metricsToken: string | null) {
  const registry = new Registry()
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    durations.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000)
    done()
  })

  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/ready', async () => {
    await database.get('SELECT 1 AS one').catch(() => {
      throw unavailable()
    })
    return { status: 'ready' }
  })
  app.get('/metrics', async (request, reply) => {
    if (metricsToken !== null && request.headers.authorization !== `Bearer ${metricsToken}`) return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
