import type { Clock } from '../clock.ts'
import { neverLeft } from '../never-left.ts'
import { circuit } from './circuit.ts'

export interface WeChatSettings {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, or a scripted fake in tests. */
  apiBase: string
}

/** WeChat did not give a usable answer: it may be asked again later. */
export class WeChatUnavailable extends Error {
  /** The question may have reached WeChat all the same: asking again may do a thing twice. */
  readonly mayHaveHappened: boolean
  constructor(why: string, mayHaveHappened = false) {
    super(why)
    this.mayHaveHappened = mayHaveHappened
  }
}

/** WeChat's own refusal, by its number. */
export class WeChatRefusal extends Error {
  readonly errcode: number
  constructor(errcode: number) {
    super(`errcode ${errcode}`)
    this.errcode = errcode
  }
}

export interface Answer {
  errcode?: number
  errno?: number
}

const timeLimit = 4000
/** −1 busy, and the gateway's own time-outs. */
const busy = -1

export interface Question {
  query?: Record<string, string>
  body?: object
  /** Asking twice does no harm. */
  repeatable?: boolean
}

/** Asks WeChat within a time limit. Each path has a circuit of its own: a slow side service does not stop the login. */
export function wechatRequests(apiBase: string, clock: Clock) {
  const circuits = new Map<string, ReturnType<typeof circuit>>()
  const circuitOf = (path: string) => {
    const known = circuits.get(path) ?? circuit(clock)
    circuits.set(path, known)
    return known
  }

  async function attempt(path: string, { query, body }: Question): Promise<Response> {
    const line = circuitOf(path)
    if (!line.mayTry()) throw new WeChatUnavailable('circuit open')
    try {
      const response = await fetch(`${apiBase}${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
        signal: AbortSignal.timeout(timeLimit),
        redirect: 'error',
        ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      })
      if (response.status >= 500) throw new Error(String(response.status))
      // Read whole within the limit: a body may hang too.
      const whole = new Response(await response.arrayBuffer(), { headers: response.headers })
      line.succeeded()
      return whole
    } catch (error) {
      line.failed()
      // Neither the address nor the cause may travel on: both carry the secret.
      throw new WeChatUnavailable(error instanceof Error ? error.name : 'failed', !neverLeft(error))
    }
  }

  async function answer<T extends Answer>(path: string, question: Question): Promise<T> {
    const text = await (await attempt(path, question)).text()
    let reply: T
    try {
      reply = JSON.parse(text) as T
    } catch {
      throw new WeChatUnavailable('garbage', true)
    }
    if (typeof reply !== 'object' || reply === null) throw new WeChatUnavailable('garbage', true)
    const code = reply.errcode ?? reply.errno ?? 0
    if (code === busy) throw new WeChatUnavailable('busy')
    if (code !== 0) throw new WeChatRefusal(code)
    return reply
  }

  const once = <T>(question: Question, ask: () => Promise<T>) =>
    ask().catch(error => {
      if (question.repeatable && error instanceof WeChatUnavailable) return ask()
      throw error
    })

  return {
    /** The answer's object; throws `WeChatRefusal` or `WeChatUnavailable`. */
    json: <T extends Answer>(path: string, question: Question = {}) => once(question, () => answer<T>(path, question)),
    /** Bytes where WeChat sends a picture; its errors come as JSON. */
    async picture(path: string, question: Question): Promise<Buffer> {
      const response = await attempt(path, question)
      const bytes = Buffer.from(await response.arrayBuffer())
      if (bytes[0] !== 0x7b) return bytes
      const { errcode = busy } = JSON.parse(bytes.toString('utf8')) as Answer
      throw errcode === busy ? new WeChatUnavailable('busy') : new WeChatRefusal(errcode)
    },
  }
}

export type WeChatRequests = ReturnType<typeof wechatRequests>
