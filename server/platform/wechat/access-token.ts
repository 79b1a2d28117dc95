import { type Clock, minute, second } from '../clock.ts'
import { type Answer, WeChatRefusal, type WeChatRequests, type WeChatSettings, WeChatUnavailable } from './requests.ts'

interface TokenReply extends Answer {
  access_token?: string
  expires_in?: number
}

/** Old and new tokens are both good for five minutes: fetched this early, nobody meets a stale one. */
const early = 5 * minute
/** 40001 wrong, 40014 unreadable, 42001 run out. */
const stale = [40001, 40014, 42001]

/** The access token of the mini-program: kept until shortly before its end, fetched once however many ask. */
export function accessTokens(requests: WeChatRequests, { appId, secret }: WeChatSettings, clock: Clock) {
  let held = { token: '', until: 0 }
  let fetching: Promise<string> | null = null

  async function fetchToken(): Promise<string> {
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false }
    const reply = await requests.json<TokenReply>('/cgi-bin/stable_token', { body, repeatable: true })
    if (!reply.access_token) throw new WeChatUnavailable('no token')
    const life = (reply.expires_in ?? 0) * second
    held = { token: reply.access_token, until: clock() + Math.max(life - early, life / 2) }
    return held.token
  }

  function token(): Promise<string> {
    if (clock() < held.until) return Promise.resolve(held.token)
    fetching ??= fetchToken().finally(() => {
      fetching = null
    })
    return fetching
  }

  return {
    token,
    /** Runs `call` with a token; a stale one is dropped and the call made once more. */
    async use<T>(call: (token: string) => Promise<T>): Promise<T> {
      const first = await token()
      try {
        return await call(first)
      } catch (error) {
        if (!(error instanceof WeChatRefusal) || !stale.includes(error.errcode)) throw error
        if (held.token === first) held.until = 0
        return call(await token())
      }
    },
  }
}
export type AccessTokens = ReturnType<typeof accessTokens>
