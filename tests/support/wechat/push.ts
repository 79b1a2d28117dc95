import type { LightMyRequestResponse } from 'fastify'
import { pushCipher, pushSignature } from '../../../server/platform/wechat/push-cipher.ts'
import type { TestApp } from '../app.ts'

/** The secrets of the console's 消息推送 as these tests know them. */
export const push = { token: 'AAAAA', key: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' }
export const cipher = pushCipher(push.key, push.appId)

/** Sends a message as WeChat pushes it: sealed anew each time, signed, over HTTP. */
export function sendPush(
  t: Pick<TestApp, 'send'>,
  message: object | string,
  over: { signature?: string; encrypted?: string } = {},
): Promise<LightMyRequestResponse> {
  const encrypted = over.encrypted ?? cipher.seal(typeof message === 'string' ? message : JSON.stringify(message))
  const signature = over.signature ?? pushSignature(push.token, '1714036504', '1714711492', encrypted)
  return t.send({
    method: 'POST',
    url: `/api/v1/wechat/messages?signature=x&timestamp=1714036504&nonce=1714711492&openid=o&encrypt_type=aes&msg_signature=${signature}`,
    payload: { ToUserName: 'gh_1', Encrypt: encrypted },
  })
}

/** WeChat's answer about a picture. */
export const pictureChecked = (traceId: unknown, suggest?: string, over: object = {}) => ({
  ToUserName: 'gh_1',
  FromUserName: 'openid-1',
  CreateTime: 1626959646,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: push.appId,
  trace_id: traceId,
  version: 2,
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label: 100, prob: 90 }],
  errcode: 0,
  errmsg: 'ok',
  ...(suggest === undefined ? {} : { result: { suggest, label: 100 } }),
  ...over,
})
