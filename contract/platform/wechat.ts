import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'

const short = z.string().max(128)
const plain = 'text/plain; charset=utf-8'

export const wechatEndpoints = defineEndpoints({
  'GET /wechat/templates': {
    summary: '可以请微信代送的消息模板',
    access: 'public',
    response: z.object({ items: z.array(z.string()) }),
  },
  'GET /wechat/messages': {
    summary: '微信后台核对消息推送地址',
    access: 'public',
    query: z.strictObject({ signature: short, timestamp: short, nonce: short, echostr: z.string().max(256) }),
    response: z.string(),
    produces: plain,
  },
  'POST /wechat/messages': {
    summary: '微信推送的消息（仅安全模式）；重复推送只生效一次',
    access: 'public',
    query: z.object({
      signature: short.optional(),
      msg_signature: short,
      timestamp: short,
      nonce: short,
      encrypt_type: z.literal('aes'),
      openid: short.optional(),
    }),
    body: z.strictObject({ ToUserName: short.optional(), Encrypt: z.string().max(100_000) }),
    response: z.string(),
    produces: plain,
  },
})
