import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance } from 'fastify'
import type { Trace, Traces } from './traces.ts'

/** The request that is being answered, for whoever below has something to say of it. */
interface RequestScope {
  requestId: string
  route: string
  /** On the clock of `performance.now()`. */
  startedAt: number
  trace: Trace | null
}

declare module 'fastify' {
  interface FastifyRequest {
    scope?: RequestScope
  }
}

export const requestScope = new AsyncLocalStorage<RequestScope>()

/** Lets all that a request sets off know the request, and traces it where traces are wanted. */
export function followRequests(app: FastifyInstance, traces: Traces | null): void {
  app.decorateRequest('scope')
  app.addHook('onRequest', (request, _reply, done) => {
    const scope = {
      requestId: request.id,
      route: request.routeOptions.url ?? 'unknown',
      startedAt: performance.now(),
      trace: traces?.begin() ?? null,
    }
    request.scope = scope
    requestScope.run(scope, done)
  })
  // Reading a body loses it.
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.scope && !requestScope.getStore()) requestScope.run(request.scope, done)
    else done()
  })
  if (!traces) return
  app.addHook('onResponse', (request, reply, done) => {
    const { scope } = request
    scope?.trace?.end({
      name: `${request.method} ${scope.route}`,
      startedAt: scope.startedAt,
      took: reply.elapsedTime,
      isFailed: reply.statusCode >= 500,
      attributes: {
        'http.request.method': request.method,
        'http.route': scope.route,
        'http.response.status_code': reply.statusCode,
        'app.request.id': scope.requestId,
      },
    })
    done()
  })
  app.addHook('onClose', () => traces.close())
}
