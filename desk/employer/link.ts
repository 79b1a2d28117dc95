import type { ApiEndpoints } from '../../contract/endpoints.ts'
import type { PartsOf } from '../../contract/platform/endpoint.ts'
import { api, type Key, type Reply } from '../api/client.ts'

const nameOf = (token: string) => `link:${token.slice(0, 12)}`

/** A phone is one's own: who opened the link on it does not type the digits each time. */
export const keyOf = (token: string): string | null => {
  try {
    return localStorage.getItem(nameOf(token))
  } catch {
    return null
  }
}

export function keepKey(token: string, key: string | null) {
  try {
    if (key) localStorage.setItem(nameOf(token), key)
    else localStorage.removeItem(nameOf(token))
  } catch {
    // Where nothing may be kept, the digits are asked for the next time.
  }
}

/** Calls the API as the link that is open here. Throws `ApiError`. */
export const asLink = <K extends Key>(token: string, key: K, parts: PartsOf<ApiEndpoints[K]>): Promise<Reply<K>> =>
  api(key, parts, { bearer: keyOf(token) })
