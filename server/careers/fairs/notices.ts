import type { NoticeAudience } from '../../../contract/careers/staff-fairs.ts'
import { eventLink, tell } from '../../people/inbox/tell.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'

const audiences: Record<NoticeAudience, string> = {
  everybody: "status <> 'cancelled'",
  confirmed: "status = 'confirmed'",
  waitlisted: "status = 'waitlisted'",
}

/** Word from the organiser of a fair to those who signed up. */
export const fairNotices = (clock: Clock, audit: AuditLog) => ({
  /** Inside the caller's transaction; gives how many were told. */
  async send(tx: Queries, fairId: string, { text, to }: { text: string; to: NoticeAudience }, staff: Staff) {
    const fair =
      (await tx.get<Row<'events', 'id' | 'title' | 'category' | 'state'>>(
        "SELECT id, title, category, state FROM events WHERE id = ? AND category = 'fair'",
        [fairId],
      )) ?? notFound('fair')
    if (fair.state !== 'published') throw conflict('closed', '这一场还没发布', '发布以后才有人报名，也才有人可以通知。')
    const people = await tx.all<Row<'registrations', 'user_id'>>(
      `SELECT user_id FROM registrations WHERE event_id = ? AND ${audiences[to]} ORDER BY ticket`,
      [fairId],
    )
    const message = { title: `招聘会通知：${fair.title}`, text, link: eventLink(fair) }
    const ids = people.map(person => person.user_id)
    await tell(tx, ids, message, clock())
    await audit.record(tx, {
      actor: staff.username,
      action: 'notice',
      kind: 'fair',
      entityId: fairId,
      after: { text, to, told: ids.length },
    })
    return { told: ids.length }
  },
})
export type FairNotices = ReturnType<typeof fairNotices>
