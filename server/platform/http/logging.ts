import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { newId } from '../ids.ts'
import { problemOf } from './errors.ts'

/**
 * JSON lines on standard output. A line names the route, never the address: query strings, headers and
 * bodies carry names, numbers and tokens, so they do not get this far; `withoutSecrets` is the second lock.
 */
export const loggingOptions = (level: string, stream?: { write(line: string): void }): Partial<FastifyServerOptions> => ({
  logController: new LogController({ disableRequestLogging: true }),
  genReqId: newId,
  requestIdHeader: false,
  logger: {
    level,
    ...(stream ? { stream } : {}),
    // Pino's own `redact` with `*` takes every value of every line apart, that of each request too.
    formatters: { log: withoutSecrets },
    serializers: { req: () => ({}), res: () => ({}), err: describeError },
  },
})

const secret = new Set(['token', 'password', 'phone', 'authorization'])

/** The line, or where it or one of its objects names a secret, a copy that says so in its place. */
export function withoutSecrets(line: Record<string, unknown>, isInner = false): Record<string, unknown> {
  let clean = line
  for (const name of Object.keys(line)) {
    const value = line[name]
    const kept = secret.has(name) ? '[已隐去]' : !isInner && isPlain(value) ? withoutSecrets(value, true) : value
    if (kept === value) continue
    if (clean === line) clean = { ...line }
    clean[name] = kept
  }
  return clean
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** What went wrong and where, without the values a database error quotes. */
function describeError(error: Error & { code?: string }) {
  return {
    type: error.name,
    message: firstLine(error.message),
    code: error.code,
    stack: error.stack ?? '',
    cause: causeOf(error),
  }
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? `${cause.name}: ${firstLine(cause.message)}` : undefined)

const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''

export function logRequests(app: FastifyInstance) {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      problem: problemOf(request),
    })
    done()
  })
}
