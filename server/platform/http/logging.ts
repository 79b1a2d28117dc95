import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { newId } from '../ids.ts'
import { problemOf } from './errors.ts'

/**
 * JSON lines on standard output. A line names the route, never the address: query strings, headers and
 * bodies carry names, numbers and tokens, so they do not get this far; `redact` is the second lock.
 */
export const loggingOptions = (level: string, stream?: { write(line: string): void }): Partial<FastifyServerOptions> => ({
  logController: new LogController({ disableRequestLogging: true }),
  genReqId: newId,
  requestIdHeader: false,
  logger: {
    level,
    ...(stream ? { stream } : {}),
    redact: { paths: ['*.token', '*.password', '*.phone', '*.authorization', 'token', 'password', 'phone'], censor: '[已隐去]' },
    serializers: { req: () => ({}), res: () => ({}), err: describeError },
  },
})

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
