import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, Histogram } from 'prom-client'
import { type Database, StorageFull } from '../db/database.ts'
import type { Observed } from '../observe/observe.ts'
import { ProblemError, unavailable } from '../problem.ts'
import { isLoopback } from './callers.ts'
import { problemOf } from './errors.ts'

const probe = `INSERT INTO settings (name, value) VALUES ('write-probe', '0')
  ON CONFLICT (name) DO UPDATE SET value = CASE settings.value WHEN '0' THEN '1' ELSE '0' END`

/**
 * `/health`: the process answers. `/ready`: the database takes writes. `/metrics`: for Prometheus, to whoever has the
 * token; without one, to this machine.
 */
export function serveHealth(app: FastifyInstance, database: Database, observed: Observed, metricsToken: string | null): void {
  const isAllowed = metricsToken === null ? isOwn : bears(metricsToken)
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [observed.registry],
  })
  const problems = new Counter({
    name: 'problems_total',
    help: 'Requests that were answered with a problem, by its code',
    labelNames: ['code'],
    registers: [observed.registry],
  })
  const byLabels = new Map<string, { observe(seconds: number): void }>()
  const durationOf = (method: string, route: string, status: number) => {
    const name = `${method} ${status} ${route}`
    const known = byLabels.get(name) ?? durations.labels(method, route, String(status))
    byLabels.set(name, known)
    return known
  }
  app.addHook('onResponse', (request, reply, done) => {
    const problem = problemOf(request)
    if (problem) problems.labels(problem).inc()
    // Who tries addresses and methods that are not there adds no figures.
    const { url: route = 'unknown' } = request.routeOptions
    durationOf(route === 'unknown' ? 'any' : request.method, route, reply.statusCode).observe(reply.elapsedTime / 1000)
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
    if (!isAllowed(request)) return reply.callNotFound()
    return reply.type(observed.contentType).send(await observed.text())
  })
}

const isOwn = ({ ip }: FastifyRequest) => isLoopback(ip)

function bears(token: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(`Bearer ${token}`)
  return ({ headers }: FastifyRequest) => timingSafeEqual(digest(headers.authorization ?? ''), expected)
}

const notForWrites = () =>
  new ProblemError(503, 'unavailable', '不能写入', '数据库所在的磁盘满了：能读，不能写。请腾出空间。', { retryAfter: 60 })
