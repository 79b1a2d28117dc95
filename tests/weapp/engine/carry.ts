import type { Carried } from './runtime/api/request.ts'

interface Asked {
  url: string
  method: string
  data?: unknown
  header: Record<string, string>
  timeout: number
}

export interface Uploaded {
  url: string
  header: Record<string, string>
  timeout: number
  name: string
  fileName: string
  /** Base64. */
  bytes: string
}

type Domains = Record<string, string>

const referer = 'https://servicewechat.com/touristappid/devtools/page-frame.html'

/** Sends a request as WeChat does: from outside any page, without cookies, to allowed domains only. */
export const carry = ({ url, method, data, header, timeout }: Asked, domains: Domains): Promise<Carried> =>
  sent(url, domains, timeout, {
    method,
    headers: { 'content-type': 'application/json', ...header, referer },
    ...(data === undefined || method === 'GET' ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data) }),
  })

/** One file as `multipart/form-data`. */
export function upload({ url, header, timeout, name, fileName, bytes }: Uploaded, domains: Domains): Promise<Carried> {
  const body = new FormData()
  body.append(name, new Blob([Buffer.from(bytes, 'base64')]), fileName)
  return sent(url, domains, timeout, { method: 'POST', headers: { ...header, referer }, body })
}

async function sent(url: string, domains: Domains, timeout: number, request: RequestInit): Promise<Carried> {
  const none = { statusCode: 0, header: {}, body: '' }
  const { origin } = new URL(url)
  const target = domains[origin]
  if (!target) return { ...none, failure: `url not in domain list: ${origin}` }
  try {
    const reply = await fetch(url.replace(origin, target), { ...request, signal: AbortSignal.timeout(timeout) })
    return { statusCode: reply.status, header: Object.fromEntries(reply.headers), body: await reply.text() }
  } catch (failure) {
    return {
      ...none,
      failure: (failure as Error).name === 'TimeoutError' ? 'timeout' : String((failure as Error).cause ?? failure),
    }
  }
}

/** A picture from one of the domains; null where there is none. */
export async function fetchPicture(url: string, domains: Domains): Promise<{ bytes: Buffer; type: string } | null> {
  const origin = URL.parse(url)?.origin ?? ''
  const target = domains[origin]
  const reply = target ? await fetch(url.replace(origin, target), { headers: { referer } }) : null
  if (!reply?.ok) return null
  return { bytes: Buffer.from(await reply.arrayBuffer()), type: reply.headers.get('content-type') ?? '' }
}
