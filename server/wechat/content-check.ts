/** What a check says of a text or picture. Only `pass` is a yes. */
export type Suggestion = 'pass' | 'review' | 'risky'

/** WeChat's check of texts and pictures. Throws on anything that is not an answer. */
export interface ContentCheck {
  /** At most 2,500 characters, written by the person with this openid. */
  text(openid: string, content: string): Promise<Suggestion>
  /** Gives the trace id under which the answer is pushed later. */
  picture(openid: string, address: string): Promise<string>
}

interface ContentCheckSettings {
  appId: string
  secret: string
  apiBase: string
}

interface Reply {
  errcode?: number
  result?: { suggest?: string }
  trace_id?: string
  access_token?: string
  expires_in?: number
}

const timeLimit = 4000
/** The fourth scene, 社交日志: an item is a story with pictures. */
const scene = 4
const version = 2
const picture = 2
const tokenMargin = 300_000
const staleToken = new Set([40001, 42001])

/** The real check, `/wxa/msg_sec_check` and `/wxa/media_check_async`. `now` gives milliseconds. */
export function connectContentCheck({ appId, secret, apiBase }: ContentCheckSettings, now: () => number): ContentCheck {
  let token: { value: Promise<string>; until: number } | null = null

  const accessToken = (): Promise<string> => {
    if (token && token.until > now()) return token.value
    const value = fetchToken()
    // Everybody who asks meanwhile waits for the same answer.
    token = { value, until: now() + timeLimit }
    value.catch(() => (token = null))
    return value
  }

  async function fetchToken(): Promise<string> {
    const reply = await post(`${apiBase}/cgi-bin/stable_token`, { grant_type: 'client_credential', appid: appId, secret })
    if (!reply.access_token) throw new Error(`no access token: ${reply.errcode}`)
    token = { value: Promise.resolve(reply.access_token), until: now() + (reply.expires_in ?? 0) * 1000 - tokenMargin }
    return reply.access_token
  }

  async function ask(path: string, body: object): Promise<Reply> {
    const first = await post(`${apiBase}${path}?access_token=${await accessToken()}`, body)
    if (!staleToken.has(first.errcode ?? 0)) return first
    token = null
    return post(`${apiBase}${path}?access_token=${await accessToken()}`, body)
  }

  return {
    async text(openid, content) {
      const reply = await ask('/wxa/msg_sec_check', { openid, scene, version, content })
      const suggest = reply.result?.suggest
      if (reply.errcode !== 0 || (suggest !== 'pass' && suggest !== 'review' && suggest !== 'risky'))
        throw new Error(`text check: ${reply.errcode}`)
      return suggest
    },
    async picture(openid, address) {
      const reply = await ask('/wxa/media_check_async', { openid, scene, version, media_type: picture, media_url: address })
      if (reply.errcode !== 0 || typeof reply.trace_id !== 'string' || !reply.trace_id)
        throw new Error(`picture check: ${reply.errcode}`)
      return reply.trace_id
    },
  }
}

async function post(url: string, body: object): Promise<Reply> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(timeLimit) })
  const reply: unknown = await response.json()
  if (typeof reply !== 'object' || reply === null) throw new Error('not an answer')
  return reply
}
