import type { wechatEndpoints } from '../../../contract/platform/wechat.ts'
import type { Handlers } from '../http/call.ts'
import type { WeChatPushes } from './pushes.ts'

export const wechatRoutes = (pushes: WeChatPushes, templates: string[]) =>
  ({
    'GET /wechat/templates': () => ({ items: templates }),
    'GET /wechat/messages': ({ query }) => pushes.greet(query),
    'POST /wechat/messages': async ({ query, body }) => {
      await pushes.receive(query, body.Encrypt)
      return 'success'
    },
  }) satisfies Handlers<typeof wechatEndpoints>
