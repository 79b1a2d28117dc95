import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSigned, pushCipher, pushSignature } from '../../../../server/platform/wechat/push-cipher.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { cipher, push, sendPush } from '../../../support/wechat/push.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ push })
})
afterEach(() => t.close())

const send = (message: object, over: { signature?: string; encrypted?: string } = {}) => sendPush(t, message, over)

const item = (templateId: string, status = 'accept') => ({
  TemplateId: templateId,
  SubscribeStatusString: status,
  PopupScene: '0',
})
const popup = (list: object, created = 1) => ({
  ToUserName: 'gh_1',
  FromUserName: 'openid-1',
  CreateTime: created,
  MsgType: 'event',
  Event: 'subscribe_msg_popup_event',
  List: list,
})
const remaining = async () =>
  Object.fromEntries(
    (await t.database.all<{ template_id: string; remaining: number }>('SELECT * FROM message_allowances')).map(row => [
      row.template_id,
      row.remaining,
    ]),
  )

test('the signature is the one of the platform’s own example', () => {
  const known = 'f464b24fc39322e44b38aa78f5edd27bd1441696'
  expect(pushSignature('AAAAA', '1714036504', '1514711492')).toBe(known)
  expect(isSigned(known, 'AAAAA', '1714036504', '1514711493')).toBe(false)
})

test('the console’s question is echoed only where it is signed', async () => {
  const ask = (signature: string) =>
    t.send({
      method: 'GET',
      url: `/api/v1/wechat/messages?signature=${signature}&timestamp=1714036504&nonce=1514711492&echostr=4375120948345356249`,
    })
  const reply = await ask('f464b24fc39322e44b38aa78f5edd27bd1441696')
  expect([reply.statusCode, reply.body]).toEqual([200, '4375120948345356249'])
  expect((await ask('f464b24fc39322e44b38aa78f5edd27bd1441697')).statusCode).toBe(403)
})

test('a push counts once however often it comes, each time sealed anew, even all at once', async () => {
  const message = popup([item('t1'), item('t2'), item('t3', 'reject')])
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(message)))
  for (const reply of replies) expect([reply.statusCode, reply.body]).toEqual([200, 'success'])
  expect(await remaining()).toEqual({ t1: 1, t2: 1 })
  await send(popup([item('t1')], 2))
  expect(await remaining()).toEqual({ t1: 2, t2: 1 })
})

test('a list of one comes as the item itself', async () => {
  await send(popup(item('t1')))
  expect(await remaining()).toEqual({ t1: 1 })
})

test('who switches a template off in WeChat gets no more of it', async () => {
  await send(popup([item('t1')]))
  await send({ ...popup([item('t1', 'reject')], 3), Event: 'subscribe_msg_change_event' })
  expect(await remaining()).toEqual({ t1: 0 })
})

test('what is forged, damaged, meant for another program or in plain mode has no effect', async () => {
  const message = popup([item('t1')])
  const sealed = cipher.seal(JSON.stringify(message))
  const other = pushCipher(push.key, 'wx2').seal(JSON.stringify(message))
  const signed = (encrypted: string) => ({
    encrypted,
    signature: pushSignature(push.token, '1714036504', '1714711492', encrypted),
  })
  expect((await send(message, { signature: '0'.repeat(40) })).statusCode).toBe(403)
  expect((await send(message, signed(other))).statusCode).toBe(403)
  expect((await send(message, signed(sealed.slice(0, -8)))).statusCode).toBe(403)
  expect(await send(message, signed(''))).toMatchObject({ statusCode: 403 })
  const plain = await t.send({ method: 'POST', url: '/api/v1/wechat/messages?timestamp=1&nonce=1&signature=x', payload: message })
  expect(plain.statusCode).toBe(400)
  expect(await remaining()).toEqual({})
})

test('odd messages are taken and left alone', async () => {
  for (const odd of [{}, { Event: 'unknown' }, popup('text' as never), popup([{ TemplateId: 1 }]), []])
    expect((await send(odd)).statusCode).toBe(200)
  expect(await remaining()).toEqual({})
})

test('without push settings there is no such address', async () => {
  const closed = await startApp()
  const reply = await closed.send({ method: 'GET', url: '/api/v1/wechat/messages?signature=x&timestamp=1&nonce=1&echostr=1' })
  expect(reply.statusCode).toBe(404)
  await closed.close()
})
