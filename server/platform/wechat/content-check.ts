import type { AccessTokens } from './access-token.ts'
import { type Answer, type WeChatRequests, WeChatUnavailable } from './requests.ts'

/** What a check says of a text or picture. Only `pass` is a yes. */
export type Suggestion = 'pass' | 'review' | 'risky'

/** WeChat's check of texts and pictures. Throws on anything that is not an answer. */
export interface ContentCheck {
  /** At most 2,500 characters, written by the person with this openid. */
  text(openid: string, content: string): Promise<Suggestion>
  /** Gives the trace id under which the answer is pushed later. */
  picture(openid: string, address: string): Promise<string>
}

/** The fourth scene, 社交日志: an item is a story with pictures. */
const scene = 4
const version = 2
const picture = 2

export const isSuggestion = (word: string | undefined): word is Suggestion =>
  word === 'pass' || word === 'review' || word === 'risky'

/** The real check, `/wxa/msg_sec_check` and `/wxa/media_check_async`. */
export function contentChecks(requests: WeChatRequests, tokens: AccessTokens): ContentCheck {
  const ask = <T extends Answer>(path: string, body: object) =>
    tokens.use(token => requests.json<T>(path, { query: { access_token: token }, body }))
  return {
    async text(openid, content) {
      const { result } = await ask<Answer & { result?: { suggest?: string } }>('/wxa/msg_sec_check', {
        openid,
        scene,
        version,
        content,
      })
      if (!isSuggestion(result?.suggest)) throw new WeChatUnavailable('no suggestion')
      return result.suggest
    },
    async picture(openid, address) {
      const { trace_id: trace } = await ask<Answer & { trace_id?: unknown }>('/wxa/media_check_async', {
        openid,
        scene,
        version,
        media_type: picture,
        media_url: address,
      })
      if (typeof trace !== 'string' || !trace) throw new WeChatUnavailable('no trace')
      return trace
    },
  }
}
