import { createHash, createHmac } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AliyunSmsSettings } from '../../server/platform/sms/aliyun.ts'

/** What the fake does with one request: takes it, takes it and says nothing, refuses it by a code, or fails on the way. */
export type SmsPlay = 'OK' | 'hang' | 'drop' | 'html' | { status: number; code: string; message: string }

export interface FakeSms {
  settings: AliyunSmsSettings
  /** What was taken, in order. */
  sent: { phone: string; code: string }[]
  /** How often it was asked. */
  asked: () => number
  /** Plays these one after the other; the last one stays. */
  play: (...plays: SmsPlay[]) => void
  close: () => Promise<void>
}

const keys = { accessKeyId: 'LTAI-fake', accessKeySecret: 'canary-sms-secret' }
const signName = '示例签名'
const templateCode = 'SMS_153050000'

/**
 * 阿里云短信服务 as its documents describe SendSms, on loopback: looks at the signature, the time (15 minutes), the nonce
 * (once), the signature's name and the template before it takes a message.
 */
export async function startFakeSms(now: () => number): Promise<FakeSms> {
  const sent: FakeSms['sent'] = []
  const nonces = new Set<string>()
  let asked = 0
  let script: SmsPlay[] = ['OK']

  const server = http.createServer(async (request, response) => {
    for await (const _ of request);
    asked++
    const play = (script.length > 1 ? script.shift() : script[0]) ?? 'OK'
    if (play === 'hang') return takeFrom(request)
    if (play === 'drop') return void request.socket.destroy()
    if (play === 'html') return void response.writeHead(502).end('<html>Bad Gateway</html>')
    const fault = play === 'OK' ? faultIn(request) : play
    const answer = fault
      ? { RequestId: 'F655A8D5-B967-440B-8683-DAD6FF8DE990', Code: fault.code, Message: fault.message }
      : { RequestId: 'F655A8D5-B967-440B-8683-DAD6FF8DE990', BizId: '9006197469364984', Code: 'OK', Message: 'OK' }
    if (!fault) takeFrom(request)
    response.writeHead(fault?.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })

  function takeFrom(request: http.IncomingMessage): void {
    const query = queryOf(request)
    sent.push({ phone: query.get('PhoneNumbers') ?? '', code: JSON.parse(query.get('TemplateParam') ?? '{}').code })
  }

  function faultIn(request: http.IncomingMessage): Exclude<SmsPlay, string> | null {
    const { headers } = request
    const refuse = (status: number, code: string) => ({ status, code, message: 'see the code' })
    if (headers['x-acs-action'] !== 'SendSms' || headers['x-acs-version'] !== '2017-05-25')
      return refuse(404, 'InvalidAction.NotFound')
    if (Math.abs(Date.parse(String(headers['x-acs-date'])) - now()) > 15 * 60_000) return refuse(400, 'InvalidTimeStamp.Expired')
    const nonce = String(headers['x-acs-signature-nonce'])
    if (nonces.has(nonce)) return refuse(400, 'SignatureNonceUsed')
    nonces.add(nonce)
    const [, id, names = '', signature] =
      /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ??
      []
    if (id !== keys.accessKeyId) return refuse(404, 'InvalidAccessKeyId.NotFound')
    if (signature !== signatureOf(request, names)) return refuse(400, 'SignatureDoesNotMatch')
    const query = queryOf(request)
    if (!/^1\d{10}$/.test(query.get('PhoneNumbers') ?? '')) return refuse(200, 'isv.MOBILE_NUMBER_ILLEGAL')
    if (query.get('SignName') !== signName) return refuse(200, 'isv.SMS_SIGNATURE_ILLEGAL')
    if (query.get('TemplateCode') !== templateCode) return refuse(200, 'isv.SMS_TEMPLATE_ILLEGAL')
    return null
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    settings: {
      apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...keys,
      signName,
      templateCode,
      mostADay: 3000,
    },
    sent,
    asked: () => asked,
    play: (...plays) => {
      script = plays
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const queryOf = (request: http.IncomingMessage) => new URL(request.url ?? '/', 'http://fake').searchParams

/** Out of what arrived, by the description alone: nothing here is the product's own. */
function signatureOf(request: http.IncomingMessage, names: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const lines = names.split(';').map(name => `${name}:${String(request.headers[name]).trim()}`)
  const canonical = [
    request.method,
    path,
    query.split('&').sort().join('&'),
    ...lines,
    '',
    names,
    request.headers['x-acs-content-sha256'],
  ].join('\n')
  const digest = createHash('sha256').update(canonical).digest('hex')
  return createHmac('sha256', keys.accessKeySecret).update(`ACS3-HMAC-SHA256\n${digest}`).digest('hex')
}
