import type { Expected, FoundByName } from '../../../contract/attendance/check-ins.ts'
import { maskName } from '../../people/mask-name.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { DoorCodes } from '../../platform/door-codes.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'

type ComingRow = Narrow<
  Row<'registrations', 'id' | 'name' | 'phone_sealed' | 'code_index' | 'code_sealed' | 'status'>,
  { status: 'confirmed' | 'waitlisted' }
> & { used_at: number | null }

interface Sealing {
  vault: Vault
  codes: DoorCodes
}

const mostFound = 10
/** Above what any hall here holds. */
const longestList = 5000

/** What the crew at a door needs besides scanning: who is expected, who left, what the devices keep. */
export function door(db: Database, clock: Clock, audit: AuditLog, { vault, codes }: Sealing) {
  const eventOf = async (queries: Queries, id: string) =>
    (await queries.get<Row<'events', 'title' | 'starts_at' | 'venue'>>(
      'SELECT title, starts_at, venue FROM events WHERE id = ?',
      [id],
    )) ?? notFound('event')

  const coming = (queries: Queries, eventId: string, where: string, params: string[], limit: number) =>
    queries.all<ComingRow>(
      `SELECT r.id, r.name, r.phone_sealed, r.code_index, r.code_sealed, r.status,
         (SELECT min(c.scanned_at) FROM check_ins c WHERE c.registration_id = r.id) AS used_at
       FROM registrations r WHERE r.event_id = ? AND ${where} ORDER BY r.name, r.ticket LIMIT ?`,
      [eventId, ...params, limit],
    )

  const phoneEnd = (row: ComingRow) => (row.phone_sealed === null ? null : vault.open(row.phone_sealed).slice(-4))

  return {
    /** What a device says of itself, whether it scans or not. */
    async report(eventId: string, deviceId: string, { gate, unsent }: { gate?: string | undefined; unsent: number }) {
      await eventOf(db, eventId)
      await insertRow(
        db,
        'door_devices',
        { event_id: eventId, device_id: deviceId, gate: gate ?? null, unsent, seen_at: clock() },
        `ON CONFLICT (event_id, device_id) DO UPDATE SET
           gate = coalesce(excluded.gate, door_devices.gate), unsent = excluded.unsent, seen_at = excluded.seen_at`,
      )
      return null
    },

    /** Counts people out, inside the caller's transaction; gives how many have left in all. */
    async depart(tx: Queries, eventId: string, { deviceId, count }: { deviceId: string; count: number }, staff: Staff) {
      await eventOf(tx, eventId)
      await insertRow(tx, 'departures', {
        id: newId(),
        event_id: eventId,
        device_id: deviceId,
        count,
        staff_id: staff.id,
        left_at: clock(),
      })
      const row = await tx.get<{ departed: number }>('SELECT sum(count) AS departed FROM departures WHERE event_id = ?', [
        eventId,
      ])
      return { departed: Number(row?.departed ?? 0) }
    },

    /** For somebody without a code: those who signed up under this very name. That somebody looked is on record. */
    search(eventId: string, name: string, staff: Staff): Promise<FoundByName[]> {
      return db.transaction(async tx => {
        await eventOf(tx, eventId)
        const rows = await coming(tx, eventId, "r.status <> 'cancelled' AND r.name = ?", [name], mostFound)
        await audit.record(tx, {
          actor: staff.username,
          action: 'search-name',
          kind: 'event',
          entityId: eventId,
          after: { found: rows.length },
        })
        return rows.map(row => ({
          holder: maskName(row.name),
          phoneEnd: phoneEnd(row),
          code: row.status === 'confirmed' ? codes.of(row) : '',
          status: row.status,
          usedAt: toIsoOrNull(row.used_at),
        }))
      })
    },

    /** Everybody who may come, for paper; what for is on record. */
    list(eventId: string, reason: string, staff: Staff) {
      return db.transaction(async tx => {
        const event = await eventOf(tx, eventId)
        const rows = await coming(tx, eventId, "r.status = 'confirmed'", [], longestList)
        await audit.record(tx, {
          actor: staff.username,
          action: 'door-list',
          kind: 'event',
          entityId: eventId,
          after: { people: rows.length },
          reason,
        })
        const items: Expected[] = rows.map(row => ({
          name: row.name ?? '未填姓名',
          phoneEnd: phoneEnd(row),
          code: codes.of(row),
          usedAt: toIsoOrNull(row.used_at),
        }))
        return { title: event.title, startsAt: toIso(event.starts_at), venue: event.venue, items }
      })
    },
  }
}
export type Door = ReturnType<typeof door>
