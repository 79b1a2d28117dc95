import type { DoorToday } from '../../contract/attendance/doors.ts'
import { type Clock, startOfNext, toIso } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import { counted, type DaySource } from '../staff/waiting.ts'

const mostDoors = 6

/** Events of today, those that are on first, at whose doors passes are checked. */
export const doorsToday = (db: Database, clock: Clock) => async (): Promise<DoorToday[]> => {
  const now = clock()
  const rows = await db.all<Row<'events', 'id' | 'title' | 'starts_at' | 'ends_at' | 'venue' | 'taken'> & { admitted: number }>(
    `SELECT v.id, v.title, v.starts_at, v.ends_at, v.venue, v.taken,
       (SELECT count(DISTINCT c.registration_id) FROM check_ins c WHERE c.event_id = v.id) AS admitted
     FROM events v WHERE v.state = 'published' AND v.cancelled_reason IS NULL AND v.capacity IS NOT NULL
       AND v.starts_at < ? AND v.ends_at > ? ORDER BY v.starts_at, v.id LIMIT ${mostDoors}`,
    [startOfNext(now, 'day'), now],
  )
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    startsAt: toIso(row.starts_at),
    endsAt: toIso(row.ends_at),
    venue: row.venue,
    registered: row.taken,
    admitted: row.admitted,
  }))
}

export const attendanceDay = (db: Database): DaySource[] => [
  {
    name: '报名',
    unit: '人次',
    action: 'edit-events',
    definition: '当天报名或候补的人次，后来取消的不算。',
    count: async (from, to) => ({
      value: await counted(
        db,
        "SELECT count(*) AS count FROM registrations WHERE created_at >= ? AND created_at < ? AND status <> 'cancelled'",
        [from, to],
      ),
    }),
  },
  {
    name: '到场',
    unit: '人次',
    action: 'watch-fair',
    definition: '当天第一次核验通过的入场码，同一个码验几次只算一次。',
    count: async (from, to) => ({
      value: await counted(
        db,
        `SELECT count(DISTINCT c.registration_id) AS count FROM check_ins c JOIN events v ON v.id = c.event_id
         WHERE v.starts_at < ? AND v.ends_at >= ? AND c.scanned_at >= ? AND c.scanned_at < ?`,
        [to, from, from, to],
      ),
    }),
  },
]
