import { type Clock, dayLength, format, hour } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { eventLink, tell } from '../inbox/tell.ts'

type DueRow = Row<'registrations', 'id' | 'user_id'> &
  Row<'events', 'category' | 'title' | 'venue' | 'starts_at'> & { event_id: Row<'events'>['id'] }

const before = [
  { name: 'soon', length: 2 * hour, lead: '两小时后见' },
  { name: 'day', length: dayLength, lead: '明天见' },
]

/** Reminds of what one signed up for, a day and two hours before; once each, and anew where the time was moved. */
export const reminders = (db: Database, clock: Clock) => ({
  async tellDue(): Promise<number> {
    const now = clock()
    let told = 0
    for (const { name, length, lead } of before) {
      const shorter = Math.max(0, ...before.map(other => other.length).filter(other => other < length))
      // Whoever signed up later than this knows it without being told.
      const rows = await db.all<DueRow>(
        `SELECT r.id, r.user_id, v.id AS event_id, v.category, v.title, v.venue, v.starts_at
         FROM registrations r JOIN events v ON v.id = r.event_id
         WHERE r.status = 'confirmed' AND v.state = 'published' AND v.cancelled_reason IS NULL
           AND v.starts_at > ? AND v.starts_at <= ? AND r.confirmed_at < v.starts_at - ?
           AND NOT EXISTS (SELECT 1 FROM inbox_items i WHERE i.event_key = '${name}:' || r.id || ':' || v.starts_at)
         ORDER BY r.id`,
        [now + shorter, now + length, length],
      )
      for (const row of rows) {
        const message = {
          title: `${lead}：${row.title}`,
          text: `${format(row.starts_at, 'HH:mm')} 在${row.venue}，入场码在“我的”里，断网也能出示；来不了请取消，让给候补的人。`,
          link: eventLink({ id: row.event_id, category: row.category }),
          key: `${name}:${row.id}:${row.starts_at}`,
        }
        await db.transaction(tx => tell(tx, [row.user_id], message, now))
        told++
      }
    }
    return told
  },
})
