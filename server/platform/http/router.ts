import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiBase } from '../../../contract/endpoints.ts'
import type { Endpoint, Endpoints } from '../../../contract/platform/endpoint.ts'
import type { Clock } from '../clock.ts'
import type { Database, Queries } from '../db/database.ts'
import { newId } from '../ids.ts'
import { type FieldError, invalidRequest } from '../problem.ts'
import type { Vault } from '../secrets.ts'
import type { Authenticator } from './auth.ts'
import { type Actor, bearerToken, letIn, whoCalls } from './auth.ts'
import type { Call, Handler, Handlers } from './call.ts'
import { originOf } from './callers.ts'
import { writerOf } from './contract-schemas.ts'
import { type Download, sendDownload } from './download.ts'
import { eventStreams } from './event-stream.ts'
import { type IdempotentRequest, idempotent } from './idempotency.ts'
import type { RequestLimits } from './limits.ts'
import type { ReadyReplies } from './ready-replies.ts'
import { uploadedFile } from './uploads.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor
  }
}

interface RouterParts {
  database: Database
  clock: Clock
  vault: Vault
  authenticator: Authenticator
  limits: RequestLimits
  replies: ReadyReplies
  /** By endpoint: throws where it could not answer now, before anything of the body is read. */
  turnAway: Readonly<Record<string, () => void>>
  /** `X-WX-OPENID` is written by WeChat's gateway and by nobody else. */
  trustsGateway: boolean
  /** As the operator says it; null: as the caller reached it. */
  publicOrigin: string | null
  /** What names or reaches a person in texts that become public. */
  personalFaults(body: unknown): FieldError[]
}

type AnyCall = Call<Endpoint>

const nobody: Actor = { person: null, staff: null }

/** Serves every endpoint of the contract with its handler. */
export function mount<E extends Endpoints>(app: FastifyInstance, endpoints: E, handlers: Handlers<E>, parts: RouterParts) {
  app.decorateRequest('actor')
  const sendEvents = eventStreams(app)
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = key.split(' ')
    const handle = handlers[key] as unknown as Handler<Endpoint>
    app.route({
      method,
      url: apiBase + path,
      schema: {
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && endpoint.body !== 'file' && { body: endpoint.body }),
        ...(!endpoint.produces && !endpoint.streams && { response: repliesOf(endpoint) }),
      },
      // Before anything of the body is read: strangers learn nothing, not even what would have been wrong.
      onRequest: async (request, reply) => {
        if (isPersonal(key, endpoint)) reply.header('cache-control', 'no-store')
        const actor = await whoCalls(request, endpoint.access, parts.authenticator)
        parts.limits.admit(request, actor, key)
        parts.turnAway[key]?.()
        letIn(actor, endpoint.access, parts.authenticator)
        if (actor.person) reply.header('cache-control', 'no-store')
        request.actor = actor
        if (isShared(request, endpoint)) await parts.replies.send(request, reply)
      },
      handler: async (request, reply) => {
        const { actor = nobody } = request
        const make = () => answer(request, actor, endpoint, key, handle, parts)
        if (isShared(request, endpoint))
          return parts.replies.sendMade(request, reply, () => (isNobody(request) ? parts.database.fromReplica(make) : make()))
        const result = await make()
        if (endpoint.streams) return sendEvents(reply, result as AsyncIterable<unknown>, writerOf(endpoint.response))
        reply.code(isPending(endpoint, result) ? 202 : (endpoint.status ?? 200))
        if (endpoint.download) return sendDownload(reply, result as Download)
        if (endpoint.produces) reply.type(endpoint.produces)
        if (endpoint.fileName) reply.header('content-disposition', attachment(endpoint.fileName, path))
        return endpoint.status === 204 ? null : result
      },
    })
  }
}

const repliesOf = ({ status, pending, response }: Endpoint) => ({
  [status ?? 200]: response,
  ...(pending && { 202: response }),
})

const isPending = ({ pending }: Endpoint, result: unknown) =>
  pending !== undefined && (result as { status: unknown }).status === pending

/** Whoever brings a token may be somebody. */
const isNobody = (request: FastifyRequest) => request.headers.authorization === undefined

const isShared = (request: FastifyRequest, { isShared }: Endpoint) =>
  isShared === 'with-all' || (isShared === true && isNobody(request))

/** What is not read by everybody alike is kept by nobody: no browser, no cache between. */
const isPersonal = (key: string, { access }: Endpoint) =>
  access !== 'public' || !key.startsWith('GET ') || key.includes('/:token')

/** A name of any script (RFC 6266, RFC 8187), and the path's own for those who do not read that. */
const attachment = (name: string, path: string) =>
  `attachment; filename="${path.split('/').at(-1)}"; filename*=UTF-8''${encodeURIComponent(name)}`

async function answer(
  request: FastifyRequest,
  actor: Actor,
  endpoint: Endpoint,
  key: string,
  handle: Handler<Endpoint>,
  parts: RouterParts,
) {
  const call = {
    ...actor,
    params: request.params,
    query: request.query,
    body: endpoint.body === 'file' ? await uploadedFile(request, endpoint.maxFileBytes) : request.body,
    ifMatch: ifMatchOf(request),
    token: bearerToken(request),
    origin: originOf(request, parts.publicOrigin),
    userAgent: String(request.headers['user-agent'] ?? ''),
    gatewayOpenid: parts.trustsGateway ? gatewayOpenidOf(request) : null,
    log: request.log,
    tx: undefined,
  } as unknown as AnyCall
  const faults = endpoint.becomesPublic ? parts.personalFaults(request.body) : []
  if (faults.length > 0) throw invalidRequest(faults)
  const { first, again, inTurn } = typeof handle === 'function' ? { first: handle } : handle
  if (!endpoint.creates) return first(call)
  const within = (tx: Queries) => ({ ...call, tx }) as unknown as AnyCall
  const sent = {
    actor: actor.staff?.id ?? actor.person?.id ?? '',
    key: idempotencyKeyOf(request),
    request: [key, request.params, request.body],
    now: parts.clock(),
  }
  const make = (once: IdempotentRequest) =>
    idempotent(
      parts.database,
      parts.vault,
      once,
      async tx => first(within(tx)),
      again && (async (tx, earlier) => again(within(tx), earlier)),
    )
  if (!inTurn) return make(sent)
  const keyed = { ...sent, key: sent.key ?? newId() }
  return inTurn(call, keyed, () => make(keyed))
}

function gatewayOpenidOf(request: FastifyRequest): string | null {
  const openid = request.headers['x-wx-openid']
  return typeof openid === 'string' && /^[\w-]{1,64}$/.test(openid) ? openid : null
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key === 'string' && /^[\x21-\x7e]{1,128}$/.test(key)) return key
  throw invalidRequest([{ path: 'Idempotency-Key', message: 'Idempotency-Key 应为 1 到 128 个可见 ASCII 字符' }])
}

function ifMatchOf(request: FastifyRequest): number | null {
  const value = request.headers['if-match']
  if (value === undefined || value === '*') return null
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(value)?.[1]
  if (version === undefined) throw invalidRequest([{ path: 'If-Match', message: 'If-Match 应为读到的版本号，如 "3"' }])
  return Number(version)
}
