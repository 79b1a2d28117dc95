import { createHash } from 'node:crypto'
import { type Clock, dayLength } from '../clock.ts'
import { type Database, insertRow, type Queries } from '../db/database.ts'
import { notAllowed, notFound } from '../problem.ts'
import { isSigned, pushCipher } from './push-cipher.ts'
import { type PushEvent, readPush } from './push-events.ts'

export interface PushSettings {
  /** The two secrets of the console's 消息推送; the key has 43 characters. */
  token: string
  key: string
  appId: string
}

export interface PushEffect {
  /** What one event changes, in the transaction that marks it as received. */
  take(tx: Queries, event: PushEvent): Promise<void>
  /** What follows once that is on disk; repeats do no harm, and what was cut short is done again elsewhere. */
  follow(event: PushEvent): Promise<void>
}

const remembered = 3 * dayLength

/** Takes what WeChat pushes in encrypted mode. Plain mode signs no body, so it is refused. */
export function wechatPushes(db: Database, clock: Clock, settings: PushSettings | null, effect: PushEffect) {
  const cipher = settings && pushCipher(settings.key, settings.appId)
  return {
    /** Proves to WeChat's console that the address is ours. */
    greet({
      signature,
      timestamp,
      nonce,
      echostr,
    }: {
      signature: string
      timestamp: string
      nonce: string
      echostr: string
    }): string {
      if (!settings) return notFound('page')
      if (!isSigned(signature, settings.token, timestamp, nonce)) throw notAllowed()
      return echostr
    },

    /** One effect however often the same message comes. */
    async receive(query: { msg_signature: string; timestamp: string; nonce: string }, encrypted: string): Promise<void> {
      if (!settings || !cipher) return notFound('page')
      if (!isSigned(query.msg_signature, settings.token, query.timestamp, query.nonce, encrypted)) throw notAllowed()
      const message = cipher.open(encrypted)
      if (message === null) throw notAllowed()
      const events = readPush(message)
      if (events.length === 0) return
      // Every repeat is sealed anew; the message inside stays the same.
      const key = createHash('sha256').update(message).digest('base64url')
      await db.transaction(async tx => {
        const now = clock()
        await tx.run('DELETE FROM wechat_pushes WHERE received_at < ?', [now - remembered])
        const isNew = await insertRow(tx, 'wechat_pushes', { key, received_at: now }, 'ON CONFLICT DO NOTHING')
        if (isNew) for (const event of events) await effect.take(tx, event)
      })
      for (const event of events) await effect.follow(event)
    },
  }
}
export type WeChatPushes = ReturnType<typeof wechatPushes>
