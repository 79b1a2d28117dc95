import type { Queries } from '../../platform/db/database.ts'
import { conflict } from '../../platform/problem.ts'

/** Throws where something public still leads to the place, and says what. */
export async function requireUnused(tx: Queries, id: string, now: number): Promise<void> {
  const walks = await tx.all<{ title: string }>(
    `SELECT DISTINCT w.title FROM walks w JOIN walk_stops s ON s.walk_id = w.id
     WHERE s.place_id = ? AND w.state = 'published' ORDER BY w.title LIMIT 3`,
    [id],
  )
  const events = await tx.all<{ title: string }>(
    `SELECT title FROM events WHERE place_id = ? AND ends_at > ? AND state = 'published' AND cancelled_reason IS NULL
     ORDER BY starts_at LIMIT 3`,
    [id, now],
  )
  const booked = await tx.get(
    `SELECT 1 AS one FROM bookings b JOIN rooms r ON r.id = b.room_id
     WHERE r.place_id = ? AND b.status = 'booked' AND b.ends_at > ? LIMIT 1`,
    [id, now],
  )
  const uses = [
    ...walks.map(({ title }) => `路线「${title}」`),
    ...events.map(({ title }) => `活动「${title}」`),
    ...(booked ? ['还没到的房间预约'] : []),
  ]
  if (uses.length > 0) throw conflict('in-use', '还有内容用着这个地点', `请先改掉再撤下：${uses.join('、')}。`)
}
