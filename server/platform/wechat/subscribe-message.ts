import type { AccessTokens } from './access-token.ts'
import { WeChatRefusal, type WeChatRequests } from './requests.ts'

export interface SubscribeMessage {
  openid: string
  templateId: string
  /** A page of the program, with or without its leading slash. */
  page: string | null
  /** By the template's field, e.g. `thing1`. */
  values: Record<string, string>
}

/** `refused`: the person has no acceptance left. `invalid`: it will never go through. Thrown errors may be tried again. */
export type SendOutcome = 'sent' | 'refused' | 'invalid'

const refused = 43101
/** 40003 no such person, 40037 no such template, 41030 no such page, 47003 a value that does not fit. */
const never = [40003, 40037, 41030, 47003]
const thingLength = 20

export const subscribeMessages = (requests: WeChatRequests, tokens: AccessTokens) => ({
  async send({ openid, templateId, page, values }: SubscribeMessage): Promise<SendOutcome> {
    const data = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value: fitted(field, value) }]))
    const body = { touser: openid, template_id: templateId, ...(page ? { page: page.replace(/^\//, '') } : {}), data }
    try {
      await tokens.use(token => requests.json('/cgi-bin/message/subscribe/send', { query: { access_token: token }, body }))
      return 'sent'
    } catch (error) {
      if (!(error instanceof WeChatRefusal)) throw error
      if (error.errcode === refused) return 'refused'
      if (never.includes(error.errcode)) return 'invalid'
      throw error
    }
  },
})

/** WeChat takes 20 characters in a `thing` and refuses the whole message for the 21st. */
const fitted = (field: string, value: string) => {
  const letters = [...value]
  return field.startsWith('thing') && letters.length > thingLength ? `${letters.slice(0, thingLength - 1).join('')}…` : value
}
