import { ProblemError } from '../problem.ts'
import type { AccessTokens } from './access-token.ts'
import { type Answer, WeChatRefusal, type WeChatRequests, type WeChatSettings } from './requests.ts'

interface PhoneReply extends Answer {
  phone_info?: { purePhoneNumber?: string; countryCode?: string; watermark?: { appid?: string } }
}

const usedUp = 1400001

/** The number behind WeChat's phone button: the code is good once and for five minutes. Whoever refuses types it in. */
export const phoneNumbers = (requests: WeChatRequests, tokens: AccessTokens, { appId }: WeChatSettings) => ({
  async phoneOf(code: string, openid: string): Promise<string> {
    try {
      const reply = await tokens.use(token =>
        requests.json<PhoneReply>('/wxa/business/getuserphonenumber', { query: { access_token: token }, body: { code, openid } }),
      )
      const { purePhoneNumber, watermark } = reply.phone_info ?? {}
      // A number meant for another program is somebody else's.
      if (purePhoneNumber && watermark?.appid === appId) return purePhoneNumber
    } catch (error) {
      if (!(error instanceof WeChatRefusal)) throw phoneProblem(503, '微信暂时没有给出手机号')
      if (error.errcode === usedUp) throw phoneProblem(503, '今天通过微信取手机号的次数用完了')
    }
    throw phoneProblem(400, '没有取到手机号')
  },
})

const phoneProblem = (status: number, title: string) =>
  new ProblemError(status, 'phone-unavailable', title, '请直接填写手机号，不影响报名。')
