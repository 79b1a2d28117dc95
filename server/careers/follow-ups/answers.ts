import type { FollowUp, FollowUpAnswer, FollowUpRound } from '../../../contract/careers/follow-ups.ts'
import { standing } from '../../people/consents/ledger.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import type { Database, Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { conflict, invalidRequest, notFound, ProblemError } from '../../platform/problem.ts'

const options: Record<FollowUpRound, FollowUpAnswer[]> = {
  after: ['none', 'talk', 'offer', 'joined'],
  '3-months': ['stayed', 'left'],
  '6-months': ['stayed', 'left'],
}

/** A consent of the person `f.user_id` to be asked about the fair `f.fair_id`; asked for the moment. */
export const hasConsent = `EXISTS (SELECT 1 FROM consents c
  WHERE c.user_id = f.user_id AND c.purpose = 'fair-follow-up' AND c.scope = f.fair_id AND ${standing})`

type FollowUpRow = Narrow<Row<'fair_follow_ups'>, { round: FollowUpRound; answer: FollowUpAnswer | null }> &
  Row<'events', 'title' | 'starts_at'> & { agreed: number; followed: number }

/** What people say came of a fair. */
export function followUpAnswers(db: Database, clock: Clock) {
  async function find(queries: Queries, userId: string, id: string): Promise<FollowUp> {
    const row = await queries.get<FollowUpRow>(
      `SELECT f.*, v.title, v.starts_at, CASE WHEN ${hasConsent} THEN 1 ELSE 0 END AS agreed,
         CASE WHEN ${isFollowed} THEN 1 ELSE 0 END AS followed
       FROM fair_follow_ups f JOIN events v ON v.id = f.fair_id WHERE f.id = ? AND f.user_id = ?`,
      [clock(), id, userId],
    )
    return row ? toFollowUp(row) : notFound('follow-up')
  }

  return {
    find: (userId: string, id: string) => find(db, userId, id),

    /** The day on which something was said first stands. Throws `no-consent`, and `closed` where a later question was asked. */
    say(userId: string, id: string, answer: FollowUpAnswer): Promise<FollowUp> {
      return db.transaction(async tx => {
        const asked = await find(tx, userId, id)
        if (!asked.options.includes(answer)) throw invalidRequest([{ path: 'answer', message: '请从列出的回答里选一个' }])
        if (!asked.hasConsent)
          throw new ProblemError(403, 'no-consent', '已经撤回同意', '撤回后不再记录回答。想回答，先重新同意。')
        if (asked.isClosed) throw conflict('closed', '这次回答不能改了', '后面又问过一次，请到“消息”里回答新的那条。')
        await tx.run(
          `UPDATE fair_follow_ups SET answered_at = CASE WHEN answer = ? THEN answered_at ELSE ? END, answer = ?
           WHERE id = ? AND user_id = ?`,
          [answer, clock(), answer, id, userId],
        )
        return find(tx, userId, id)
      })
    },
  }
}
export type FollowUpAnswers = ReturnType<typeof followUpAnswers>

/**
 * Deletes what somebody said, of one fair or, with null, of all, in the transaction of the withdrawn consent. That it was
 * asked stays: nobody is asked twice.
 */
export const forgetAnswers = (tx: Queries, userId: string, fairId: string | null) =>
  tx.run(
    `UPDATE fair_follow_ups SET answer = NULL, answered_at = NULL WHERE user_id = ? ${fairId === null ? '' : 'AND fair_id = ?'}`,
    fairId === null ? [userId] : [userId, fairId],
  )

const isFollowed = `EXISTS (SELECT 1 FROM fair_follow_ups n
  WHERE n.fair_id = f.fair_id AND n.user_id = f.user_id AND n.asked_at > f.asked_at)`

const toFollowUp = (row: FollowUpRow): FollowUp => ({
  id: row.id,
  round: row.round,
  fair: { id: row.fair_id, title: row.title, startsAt: toIso(row.starts_at) },
  options: options[row.round],
  answer: row.answer,
  hasConsent: row.agreed === 1,
  isClosed: row.followed === 1,
})
