import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../clock.ts'
import type { Database, DatabaseLoad } from '../db/database.ts'
import { fewLines } from '../few-lines.ts'
import { SmsError, type SmsSender } from '../sms/sms.ts'
import { followRequests, requestScope } from './requests.ts'
import { type TraceSettings, traces } from './traces.ts'
import { type Asked, watchedDatabase } from './watched-database.ts'

export interface ObserveParts {
  database: Database
  clock: Clock
  sms?: SmsSender | null
  /** Statements that take as many milliseconds are logged. */
  slowQuery?: number
  traces?: TraceSettings | null
  /** When the last backup was done, in milliseconds; null where none is known of. */
  lastBackup?: () => number | null
}

const usualSlowQuery = 200
const linesPerMinute = 30
const longestSql = 600

/** Of the process itself, which several servers of one process share. */
let ofProcess: Registry | null = null
function processMetrics(): Registry {
  if (ofProcess) return ofProcess
  ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  return ofProcess
}

/**
 * What an operator sees of a running server: figures for Prometheus, slow statements in the log, traces. Everything else
 * works on `database` and `sms` as given back. Labels come from our own code, never from a caller.
 */
export function observe(parts: ObserveParts) {
  const { clock, slowQuery = usualSlowQuery, lastBackup = () => null } = parts
  const registry = new Registry()
  const tracing = parts.traces ? traces(parts.traces) : null
  const mayLog = fewLines(clock, linesPerMinute)
  let log: FastifyInstance['log'] | null = null

  const took = new Histogram({
    name: 'database_query_duration_seconds',
    help: 'Time that statements and transactions took with the wait for their turn',
    labelNames: ['kind'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  const slow = new Counter({ name: 'database_slow_queries_total', help: 'Statements that were slow', registers: [registry] })
  const byKind = {
    read: took.labels('read'),
    write: took.labels('write'),
    aside: took.labels('aside'),
    transaction: took.labels('transaction'),
  }
  function seen(asked: Asked): void {
    byKind[asked.kind].observe(asked.took / 1000)
    const scope = requestScope.getStore()
    if (scope?.trace)
      scope.trace.add({
        name: asked.kind,
        startedAt: asked.startedAt,
        took: asked.took,
        isFailed: asked.isFailed,
        attributes: { 'db.system.name': parts.database.dialect, 'db.query.text': inOneLine(asked.sql ?? 'transaction') },
      })
    if (asked.sql === null || asked.took < slowQuery) return
    slow.inc()
    if (log && mayLog())
      log.warn(
        {
          slowQuery: { sql: inOneLine(asked.sql), kind: asked.kind, ms: Math.round(asked.took) },
          ...(scope ? { reqId: scope.requestId, route: scope.route } : {}),
        },
        'slow query',
      )
  }

  gaugesOf(registry, () => parts.database.load())
  gauge(registry, 'backup_last_success_timestamp_seconds', 'When the last backup was done; 0 where none is known of', () =>
    Math.floor((lastBackup() ?? 0) / 1000),
  )
  if (tracing) gauge(registry, 'trace_spans_dropped', 'Spans that no collector took', () => tracing.dropped())

  return {
    database: watchedDatabase(parts.database, seen),
    sms: parts.sms ? counted(parts.sms, registry) : null,
    registry,
    /** All figures as text. */
    text: () => Registry.merge([processMetrics(), registry]).metrics(),
    contentType: registry.contentType,
    attach(app: FastifyInstance): void {
      log = app.log
      processMetrics()
      followRequests(app, tracing)
    },
  }
}
export type Observed = ReturnType<typeof observe>

const inOneLine = (sql: string) => sql.replace(/\s+/g, ' ').trim().slice(0, longestSql)

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value())
    },
  })
}

function gaugesOf(registry: Registry, load: () => DatabaseLoad): void {
  gauge(registry, 'database_connections_limit', 'Connections that may be open', () => load().limit)
  gauge(registry, 'database_connections_busy', 'Connections that work', () => load().busy)
  gauge(registry, 'database_connections_idle', 'Connections that are free', () => load().idle)
  gauge(registry, 'database_waiting', 'Who waits for a connection', () => load().waiting)
}

function counted(sms: SmsSender, registry: Registry): SmsSender {
  const count = new Counter({
    name: 'sms_codes_total',
    help: 'Codes by text message, by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return {
    ...sms,
    async sendCode(phone, code) {
      try {
        await sms.sendCode(phone, code)
        count.labels('sent').inc()
      } catch (error) {
        count.labels(error instanceof SmsError ? error.fault : 'busy').inc()
        throw error
      }
    },
  }
}
