import { type Clock, dayLength, hour, minute, startOfDay, writtenTime } from '../../platform/clock.ts'
import { type Database, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { WeChatUnavailable } from '../../platform/wechat/requests.ts'
import type { WeChat } from '../../platform/wechat/wechat.ts'
import { allowMessage, clearAllowance, spendAllowance } from './allowances.ts'

export interface OutboxSettings {
  wechat: Pick<WeChat, 'send'> | null
  /** The template of a notice: `thing1` title, `thing2` text, `time3` when. Null: nothing is sent. */
  templateId: string | null
}

type Delivery = 'waiting' | 'sending' | 'sent' | 'none' | 'unsure' | 'dead'

type WaitingRow = Row<'inbox_items', 'id' | 'title' | 'text' | 'link' | 'created_at' | 'read_at' | 'attempts'> &
  Row<'users', 'provider' | 'subject'>

const batch = 100
const maxAttempts = 6
/** News is news for a day; the inbox keeps it. */
const freshFor = dayLength
/** A server that went down while sending: whether it arrived, nobody knows. */
const lostAfter = 10 * minute

/** From ten at night until eight in the morning phones stay quiet. */
export const isQuiet = (now: number) => {
  const ofDay = now - startOfDay(now)
  return ofDay >= 22 * hour || ofDay < 8 * hour
}

/** 2, 4, 8 … minutes. */
const backoff = (attempts: number) => 2 ** attempts * minute

/** Has WeChat deliver what stands in the inbox: never twice, never at night, never without an allowance. */
export const outbox = (db: Database, clock: Clock, { wechat, templateId }: OutboxSettings) => {
  const mark = (id: string, delivery: Delivery, nextTryAt = 0) =>
    updateRow(db, 'inbox_items', id, { delivery, next_try_at: nextTryAt })

  async function deliver(row: WaitingRow): Promise<void> {
    const now = clock()
    const isWanted = wechat && templateId && row.provider === 'wechat' && row.read_at === null && row.created_at > now - freshFor
    if (!isWanted) return void (await mark(row.id, 'none'))
    const claimed = await db.run(
      "UPDATE inbox_items SET delivery = 'sending', attempts = attempts + 1, next_try_at = ? WHERE id = ? AND delivery = 'waiting'",
      [now + lostAfter, row.id],
    )
    if (!claimed) return
    if (!(await spendAllowance(db, row.subject, templateId, now))) return void (await mark(row.id, 'none'))
    const values = { thing1: row.title, thing2: row.text, time3: writtenTime(row.created_at) }
    try {
      const outcome = await wechat.send({ openid: row.subject, templateId, page: row.link, values })
      if (outcome === 'refused') await clearAllowance(db, row.subject, templateId, clock())
      await mark(row.id, outcome === 'sent' ? 'sent' : outcome === 'refused' ? 'none' : 'dead')
    } catch (error) {
      if (error instanceof WeChatUnavailable && error.mayHaveHappened) return void (await mark(row.id, 'unsure'))
      await allowMessage(db, row.subject, templateId, clock())
      const attempts = row.attempts + 1
      await mark(row.id, attempts >= maxAttempts ? 'dead' : 'waiting', clock() + backoff(attempts))
    }
  }

  return {
    templates: wechat && templateId ? [templateId] : [],

    /** Sends what is due. Gives how many rows it looked at. */
    async flush(): Promise<number> {
      const now = clock()
      await db.run("UPDATE inbox_items SET delivery = 'unsure' WHERE delivery = 'sending' AND next_try_at < ?", [now])
      if (isQuiet(now)) return 0
      const rows = await db.all<WaitingRow>(
        `SELECT i.id, i.title, i.text, i.link, i.created_at, i.read_at, i.attempts, u.provider, u.subject
         FROM inbox_items i JOIN users u ON u.id = i.user_id
         WHERE i.delivery = 'waiting' AND i.next_try_at <= ? ORDER BY i.next_try_at, i.created_at, i.id LIMIT ?`,
        [now, batch],
      )
      for (const row of rows) await deliver(row)
      return rows.length
    },
  }
}
export type Outbox = ReturnType<typeof outbox>
