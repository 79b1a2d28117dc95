import type { FairStats, fairEndpoints } from '../../../contract/careers/fairs.ts'
import type { ResponseOf } from '../../../contract/platform/endpoint.ts'
import { type Clock, minute, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'

type Live = ResponseOf<(typeof fairEndpoints)['GET /staff/fairs/:id/live']>

const slot = 5 * minute

/** Arrivals at a fair, computed from the scans: each pass counts once, at its first use. */
export const fairLive = (db: Database, clock: Clock) => ({
  async of(fairId: string, stats: FairStats): Promise<Live> {
    const uses = await db.all<{ first: number }>(
      'SELECT min(scanned_at) AS first FROM check_ins WHERE event_id = ? GROUP BY registration_id ORDER BY first',
      [fairId],
    )
    const devices = await db.all<Row<'check_ins', 'device_id' | 'gate'> & { scans: number; last: number }>(
      `SELECT device_id, max(gate) AS gate, count(*) AS scans, max(received_at) AS last FROM check_ins
       WHERE event_id = ? GROUP BY device_id ORDER BY device_id`,
      [fairId],
    )
    const slots = Map.groupBy(uses, use => Math.floor(use.first / slot) * slot)
    return {
      asOf: toIso(clock()),
      stats,
      checkedIn: uses.length,
      perFiveMinutes: [...slots].map(([start, list]) => ({ startsAt: toIso(start), count: list.length })),
      devices: devices.map(d => ({ deviceId: d.device_id, gate: d.gate, scans: d.scans, lastScanAt: toIso(d.last) })),
    }
  },
})
export type FairLive = ReturnType<typeof fairLive>
