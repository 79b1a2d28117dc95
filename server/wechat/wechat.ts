import { ProblemError } from '../problem.ts'

/** What the product needs of WeChat. Nothing else in the house talks to it. */
export interface WeChat {
  /** Changes a login code for the person's openid. The session key stays here and is dropped. */
  openidOf(code: string): Promise<string>
}

interface WeChatSettings {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, or a scripted fake in tests. */
  apiBase: string
}

interface SessionReply {
  openid?: string
  errcode?: number
}

const timeLimit = 4000

/** The real adapter, or null where no app id is configured. */
export function connectWeChat({ appId, secret, apiBase }: WeChatSettings): WeChat {
  return {
    async openidOf(code) {
      const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
      const reply = await getJson<SessionReply>(`${apiBase}/sns/jscode2session?${query}`)
      if (reply.openid) return reply.openid
      throw signInProblem(reply.errcode)
    },
  }
}

async function getJson<T>(url: string): Promise<T> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeLimit) })
    return (await response.json()) as T
  } catch {
    throw signInProblem(-1)
  }
}

/** 40029 bad code, 40163 used code, 40226 risky account, 45011 too often, −1 busy. */
function signInProblem(errcode: number | undefined): ProblemError {
  if (errcode === 40226)
    return new ProblemError(403, 'sign-in-failed', '微信不允许这个账号登录', '请换一个微信号，或到服务站找工作人员。')
  if (errcode === 40029 || errcode === 40163) return new ProblemError(400, 'sign-in-failed', '登录已过期', '请再点一次登录。')
  return new ProblemError(503, 'unavailable', '微信登录暂时不可用', '请稍后再试；不登录也能浏览岗位和活动。', { retryAfter: 5 })
}
