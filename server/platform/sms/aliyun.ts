import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { neverLeft } from '../never-left.ts'
import { type AcsKeys, acsHeaders, acsQuery } from './acs-signature.ts'
import { SmsError, type SmsFault, type SmsSender } from './sms.ts'

export interface AliyunSmsSettings extends AcsKeys {
  /** `https://dysmsapi.aliyuncs.com`, or a fake in tests. */
  apiBase: string
  /** 短信签名, as it was approved. */
  signName: string
  /** Of an approved template whose one variable is `code`: `SMS_15305****`. */
  templateCode: string
  /** So many in a day, to all together. */
  mostADay: number
}

interface Answer {
  Code?: string
  RequestId?: string
}

const timeLimit = 5000

const faults: [RegExp, SmsFault][] = [
  // One a minute, five an hour, ten a day to one number, unless the console says otherwise.
  [/^isv\.BUSINESS_LIMIT_CONTROL$/, 'limited'],
  [/^isv\.MOBILE_NUMBER_ILLEGAL$/, 'number'],
  [/^(Throttling|ServiceUnavailable|InternalError|isp\.SYSTEM_ERROR)/, 'busy'],
]
const faultOf = (code: string) => faults.find(([pattern]) => pattern.test(code))?.[1] ?? 'refused'

/**
 * 阿里云短信服务, SendSms of 2017-05-25. Asked once: it knows no idempotence, so a second try could send a second message.
 */
export function aliyunSms({ apiBase, signName, templateCode, mostADay, ...keys }: AliyunSmsSettings, clock: Clock): SmsSender {
  const { host } = new URL(apiBase)

  async function ask(query: Record<string, string>): Promise<Answer> {
    // The host is signed, and sent by fetch itself.
    const { host: _, ...headers } = acsHeaders(keys, {
      host,
      action: 'SendSms',
      version: '2017-05-25',
      query,
      date: `${new Date(clock()).toISOString().slice(0, 19)}Z`,
      nonce: randomBytes(16).toString('hex'),
    })
    try {
      const reply = await fetch(`${apiBase}/?${acsQuery(query)}`, {
        method: 'POST',
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(timeLimit),
      })
      return (await reply.json()) as Answer
    } catch (error) {
      // The cause carries the address, and with it the number.
      throw new SmsError(neverLeft(error) ? 'busy' : 'unsure', error instanceof Error ? error.name : 'failed')
    }
  }

  return {
    mostADay,
    isOutside: true,
    async sendCode(phone, code) {
      const { Code = 'garbage', RequestId = null } = await ask({
        PhoneNumbers: phone,
        SignName: signName,
        TemplateCode: templateCode,
        TemplateParam: JSON.stringify({ code }),
      })
      if (Code !== 'OK') throw new SmsError(faultOf(Code), Code, RequestId)
    },
  }
}
