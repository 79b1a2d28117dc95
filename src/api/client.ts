import Taro from '@tarojs/taro'
import { readToken } from '@/lib/token'
import type { ApiEndpoints } from '../../contract/endpoints.ts'
import type { PartsOf, ResponseOf } from '../../contract/platform/endpoint.ts'
import { offlineError, replyError, slowError } from './errors'
import { type Source, transmit } from './send-file'

type Key = keyof ApiEndpoints & string

interface Options {
  /** The same for every attempt to send one thing. */
  idempotencyKey?: string
  /** Whose token to send; the person's own by default. */
  as?: 'person' | 'staff'
}

const timeLimit = 12_000

/** Calls one endpoint of the contract. Throws `ApiError`. The only place that talks to the network. */
export async function call<K extends Key>(
  key: K,
  parts: PartsOf<ApiEndpoints[K]>,
  options: Options = {},
): Promise<ResponseOf<ApiEndpoints[K]>> {
  const [method, path] = key.split(' ') as ['GET', string]
  const { params, query, body } = parts as { params?: Record<string, string>; query?: Record<string, unknown>; body?: object }
  const token = readToken(options.as ?? 'person')
  const reply = await Taro.request({
    url: API_ORIGIN + apiPath(path, params) + queryText(query),
    method,
    timeout: timeLimit,
    dataType: 'json',
    header: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
    },
    ...(body ? { data: JSON.stringify(body) } : {}),
  }).catch((failure: { errMsg?: string } | Error) => {
    throw /timeout/i.test('errMsg' in failure ? String(failure.errMsg) : String(failure)) ? slowError() : offlineError()
  })
  if (reply.statusCode >= 200 && reply.statusCode < 300) return reply.data as ResponseOf<ApiEndpoints[K]>
  throw replyError(reply.statusCode, reply.data)
}

/** Files take longer than words. */
const uploadLimit = 60_000

type FileKey = { [K in Key]: ApiEndpoints[K] extends { body: 'file' } ? K : never }[Key]

/** Sends one file to an endpoint that takes one; `onProgress` hears percents. Throws `ApiError`. */
export async function sendFile<K extends FileKey>(
  key: K,
  source: Source,
  onProgress: (percent: number) => void,
): Promise<ResponseOf<ApiEndpoints[K]>> {
  const path = key.split(' ')[1] ?? ''
  const reply = await transmit(API_ORIGIN + apiPath(path), source, readToken('person'), uploadLimit, onProgress).catch(
    failure => {
      throw /timeout/i.test(String(failure?.errMsg ?? failure)) ? slowError() : offlineError()
    },
  )
  if (reply.statusCode >= 200 && reply.statusCode < 300) return reply.data as ResponseOf<ApiEndpoints[K]>
  throw replyError(reply.statusCode, reply.data)
}

/** The address of something the server makes itself, e.g. a calendar file. */
export const apiAddress = (path: string) => `${API_ORIGIN}/api/v1${path}`

const apiPath = (path: string, params: Record<string, string> = {}) =>
  `/api/v1${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`

function queryText(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return pairs.length > 0 ? `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}` : ''
}
