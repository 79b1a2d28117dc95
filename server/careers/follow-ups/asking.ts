import type { FollowUpRound } from '../../../contract/careers/follow-ups.ts'
import { standing } from '../../people/consents/ledger.ts'
import { tell } from '../../people/inbox/tell.ts'
import { type Clock, dayLength, hour, plus, startOfDay } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, type SqlValue } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { hasConsent } from './answers.ts'

/** Nobody is asked at night. */
const hours = { from: 9 * hour, to: 21 * hour }
/** Who was not asked so long after the fair, because the server stood still, is not asked any more. */
const latest = 30 * dayLength
/** So many are asked in one go; others have a turn in between. */
const slice = 200

type DueRow = Row<'events', 'title'> & { user_id: string; fair_id: string }

/** Asks who was at a fair and agreed to be asked what came of it: the day after, and later who said to have been taken on. */
export function followUpAsking(db: Database, clock: Clock) {
  /** Checked in, and agreed. */
  const after = (now: number) =>
    due(
      'after',
      `SELECT DISTINCT f.user_id, f.event_id AS fair_id, v.title
       FROM events v JOIN registrations f ON f.event_id = v.id JOIN check_ins i ON i.registration_id = f.id
       JOIN consents c ON c.user_id = f.user_id AND c.purpose = 'fair-follow-up' AND c.scope = v.id AND ${standing}
       WHERE v.category = 'fair' AND v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at < ? AND v.ends_at > ?
         AND NOT EXISTS (SELECT 1 FROM fair_follow_ups x WHERE x.fair_id = v.id AND x.user_id = f.user_id AND x.round = 'after')
       LIMIT ${slice}`,
      [now, startOfDay(now), now - latest],
    )

  /** Said to have been taken on so long ago, and not to have left since. */
  const later = (now: number, round: '3-months' | '6-months', saidFrom: number, saidUntil: number) =>
    due(
      round,
      `SELECT f.user_id, f.fair_id, v.title FROM fair_follow_ups f JOIN events v ON v.id = f.fair_id
       WHERE f.round = 'after' AND f.answer = 'joined' AND f.answered_at > ? AND f.answered_at <= ?
         AND f.user_id IS NOT NULL AND ${hasConsent} AND NOT EXISTS (SELECT 1 FROM fair_follow_ups x
           WHERE x.fair_id = f.fair_id AND x.user_id = f.user_id AND (x.round = '${round}' OR x.answer = 'left'))
       LIMIT ${slice}`,
      [saidFrom, saidUntil, now],
    )

  async function due(round: FollowUpRound, sql: string, params: SqlValue[]): Promise<number> {
    let asked = 0
    for (;;) {
      const rows = await db.all<DueRow>(sql, params)
      await db.transaction(async tx => {
        for (const row of rows) asked += await ask(tx, row, round)
      })
      if (rows.length < slice) return asked
    }
  }

  /** Of several servers the one that writes the question tells of it. */
  async function ask(tx: Queries, { user_id, fair_id, title }: DueRow, round: FollowUpRound) {
    const now = clock()
    const id = newId()
    const isNew = await insertRow(tx, 'fair_follow_ups', { id, user_id, fair_id, round, asked_at: now }, 'ON CONFLICT DO NOTHING')
    if (isNew) await tell(tx, [user_id], { ...messages[round](title), link: `/packages/fairs/after?id=${id}` }, now)
    return isNew
  }

  return {
    /** Gives how many were asked. */
    async askDue(): Promise<number> {
      const now = clock()
      const time = now - startOfDay(now)
      if (time < hours.from || time >= hours.to) return 0
      const [half, quarter] = [plus(now, -6, 'month'), plus(now, -3, 'month')]
      return (await after(now)) + (await later(now, '3-months', half, quarter)) + (await later(now, '6-months', 0, half))
    },
  }
}

const messages: Record<FollowUpRound, (title: string) => { title: string; text: string }> = {
  after: title => ({
    title: `后来怎样：${title}`,
    text: '谈过、有意向还是入职了？点开选一个就行。只算成人数，可以随时撤回。',
  }),
  '3-months': title => ({ title: `入职 3 个月了：${title}`, text: '还在那家单位吗？点开选一个就行。只算成人数，可以随时撤回。' }),
  '6-months': title => ({
    title: `入职 6 个月了：${title}`,
    text: '还在那家单位吗？点开选一个就行。这是最后一次问，可以随时撤回。',
  }),
}
