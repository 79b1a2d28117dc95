import type { ApiEndpoints } from '../../contract/endpoints.ts'
import type { PartsOf, ResponseOf } from '../../contract/platform/endpoint.ts'
import { replyError, unreachable } from './errors.ts'
import { readToken, sessionEnded } from './token.ts'

export type Key = keyof ApiEndpoints & string
export type Reply<K extends Key> = ResponseOf<ApiEndpoints[K]>

interface Options {
  /** The same for every attempt to send one thing. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** Instead of the session's token; null for nobody's. */
  bearer?: string | null
  headers?: Record<string, string>
}

/** Calls one endpoint of the contract with the session's token. Throws `ApiError`. */
export async function api<K extends Key>(key: K, parts: PartsOf<ApiEndpoints[K]>, options: Options = {}): Promise<Reply<K>> {
  const { body } = parts as { body?: unknown }
  const reply = await send(key, parts, options, body === undefined ? null : JSON.stringify(body))
  return (reply.status === 204 ? null : await reply.json()) as Reply<K>
}

/** Sends one file to an endpoint that takes one; `fields` go before it. Throws `ApiError`. */
export async function sendFile<K extends Key>(
  key: K,
  parts: Omit<PartsOf<ApiEndpoints[K]>, 'body'>,
  file: File,
  fields: Record<string, string> = {},
  options: Options = {},
): Promise<Reply<K>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return (await (await send(key, parts, options, form)).json()) as Reply<K>
}

/** A reply that is a file, with the name it should be kept under. Throws `ApiError`. */
export async function fetchFile<K extends Key>(
  key: K,
  parts: PartsOf<ApiEndpoints[K]>,
  options: Options = {},
): Promise<{ blob: Blob; name: string }> {
  const { body } = parts as { body?: unknown }
  const reply = await send(key, parts, options, body === undefined ? null : JSON.stringify(body))
  const disposition = reply.headers.get('content-disposition') ?? ''
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? /filename="?([^";]+)/i.exec(disposition)?.[1] ?? '文件'
  return { blob: await reply.blob(), name: decodeURIComponent(name) }
}

/** The reply as it comes, for what is read while it is still being sent. Throws `ApiError`. */
export async function send(
  key: Key,
  parts: object,
  { idempotencyKey, signal, headers, bearer }: Options,
  body: string | FormData | null,
): Promise<Response> {
  const [method, path] = key.split(' ') as [string, string]
  const { params, query } = parts as { params?: Record<string, string>; query?: Record<string, unknown> }
  const token = bearer === undefined ? readToken() : bearer
  const reply = await fetch(`/api/v1${pathOf(path, params)}${queryText(query)}`, {
    method,
    body,
    cache: 'no-store',
    ...(signal ? { signal } : {}),
    headers: {
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...headers,
    },
  }).catch((failure: Error) => {
    throw failure.name === 'AbortError' ? failure : unreachable()
  })
  if (reply.ok) return reply
  const error = replyError(reply.status, await reply.json().catch(() => null))
  if (error.code === 'not-signed-in' && token && bearer === undefined) sessionEnded()
  throw error
}

const pathOf = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function queryText(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '' && value !== null)
    .map(([name, value]) => [name, String(value)])
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
