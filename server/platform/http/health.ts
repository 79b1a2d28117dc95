import type { FastifyInstance } from 'fastify'
import { Histogram, Registry } from 'prom-client'
import { type Database, StorageFull } from '../db/database.ts'
import { ProblemError, unavailable } from '../problem.ts'

const probe = `INSERT INTO settings (name, value) VALUES ('write-probe', '0')
  ON CONFLICT (name) DO UPDATE SET value = CASE settings.value WHEN '0' THEN '1' ELSE '0' END`

/** `/health`: the process answers. `/ready`: the database takes writes. `/metrics`: for Prometheus. Gives what is counted in. */
export function serveHealth(app: FastifyInstance, database: Database, metricsToken: string | null): Registry {
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
  let probing: Promise<unknown> | null = null
  app.get('/ready', async () => {
    // Whoever asks meanwhile waits for the same write.
    probing ??= database.run(probe).finally(() => {
      probing = null
    })
    await probing.catch(error => {
      throw error instanceof StorageFull ? notForWrites() : unavailable()
    })
    return { status: 'ready' }
  })
  app.get('/metrics', async (request, reply) => {
    if (metricsToken !== null && request.headers.authorization !== `Bearer ${metricsToken}`) return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  return registry
}

const notForWrites = () =>
  new ProblemError(503, 'unavailable', '不能写入', '数据库所在的磁盘满了：能读，不能写。请腾出空间。', { retryAfter: 60 })
