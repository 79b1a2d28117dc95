import type { Clock } from '../clock.ts'
import { ProblemError } from '../problem.ts'
import { accessTokens } from './access-token.ts'
import { type ContentCheck, contentChecks } from './content-check.ts'
import { miniProgramCodes } from './mini-program-code.ts'
import { phoneNumbers } from './phone.ts'
import { type Answer, WeChatRefusal, type WeChatSettings, wechatRequests } from './requests.ts'
import { type SendOutcome, type SubscribeMessage, subscribeMessages } from './subscribe-message.ts'

/** What the product needs of WeChat. Nothing else in the house talks to it. */
export interface WeChat {
  /** Changes a login code for the person's openid. The session key stays here and is dropped. */
  openidOf(code: string): Promise<string>
  /** Changes the phone button's code for the number. */
  phoneOf(code: string, openid: string): Promise<string>
  send(message: SubscribeMessage): Promise<SendOutcome>
  codeFor(scene: string, page: string): Promise<Buffer>
}

interface SessionReply extends Answer {
  openid?: string
}

/** The real adapter, and the check of what people publish. */
export function connectWeChat(settings: WeChatSettings, clock: Clock): WeChat & { contentCheck: ContentCheck } {
  const requests = wechatRequests(settings.apiBase, clock)
  const tokens = accessTokens(requests, settings, clock)
  return {
    async openidOf(code) {
      const query = { appid: settings.appId, secret: settings.secret, js_code: code, grant_type: 'authorization_code' }
      try {
        const { openid } = await requests.json<SessionReply>('/sns/jscode2session', { query })
        if (openid) return openid
      } catch (error) {
        if (error instanceof WeChatRefusal) throw signInProblem(error.errcode)
      }
      throw signInProblem(undefined)
    },
    ...phoneNumbers(requests, tokens, settings),
    ...subscribeMessages(requests, tokens),
    ...miniProgramCodes(requests, tokens),
    contentCheck: contentChecks(requests, tokens),
  }
}

/** 40029 bad code, 40163 used code, 40226 risky account, 45011 too often. */
function signInProblem(errcode: number | undefined): ProblemError {
  if (errcode === 40226)
    return new ProblemError(403, 'sign-in-failed', '微信不允许这个账号登录', '请换一个微信号，或到服务站找工作人员。')
  if (errcode === 40029 || errcode === 40163) return new ProblemError(400, 'sign-in-failed', '登录已过期', '请再点一次登录。')
  return new ProblemError(503, 'unavailable', '微信登录暂时不可用', '请稍后再试；不登录也能浏览岗位和活动。', { retryAfter: 5 })
}
