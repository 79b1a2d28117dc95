import type { FairLive } from '../../../contract/careers/fairs.ts'
import type { EventRow } from '../../culture/events/rows.ts'
import { maskName } from '../../people/mask-name.ts'
import { type Clock, minute, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { notFound } from '../../platform/problem.ts'
import { insideOf } from './hall.ts'
import type { FairRepository } from './repository.ts'

const slot = 5 * minute
/** A device that said nothing for this long has lost its network, or its battery. */
const silence = 2 * minute
const shownVerdicts = 8
const shownBooths = 10

type ScanRow = Row<'check_ins', 'registration_id' | 'scanned_at' | 'gate'>

type DeviceRow = Row<'check_ins', 'device_id' | 'gate'> & { scans: number; last: number }

type VerdictRow = { at: number; verdict: string; name: string | null; gate: string | null }

interface LiveNeeds {
  statsOf: FairRepository['statsOf']
  /** The lines at booths at which numbers are called. */
  linesOf(fairId: string): Promise<FairLive['lines']>
}

/** The board of a fair's day, computed from the scans: each pass counts once, at its first use. */
export const fairLive = (db: Database, clock: Clock, { statsOf, linesOf }: LiveNeeds) => {
  async function devicesOf(fairId: string): Promise<FairLive['devices']> {
    const scanned = await db.all<DeviceRow>(
      `SELECT device_id, max(gate) AS gate, count(*) AS scans, max(received_at) AS last FROM check_ins
       WHERE event_id = ? GROUP BY device_id ORDER BY device_id LIMIT 100`,
      [fairId],
    )
    const said = await db.all<Row<'door_devices'>>('SELECT * FROM door_devices WHERE event_id = ? ORDER BY device_id LIMIT 100', [
      fairId,
    ])
    const ids = [...new Set([...scanned, ...said].map(device => device.device_id))].sort()
    return ids.map(id => {
      const scans = scanned.find(device => device.device_id === id)
      const word = said.find(device => device.device_id === id)
      const last = Math.max(scans?.last ?? 0, word?.seen_at ?? 0)
      return {
        deviceId: id,
        gate: word?.gate ?? scans?.gate ?? null,
        scans: scans?.scans ?? 0,
        lastScanAt: toIso(last),
        isOnline: clock() - last < silence,
        unsent: word?.unsent ?? 0,
      }
    })
  }

  async function latestOf(fairId: string): Promise<FairLive['latest']> {
    const rows = await db.all<VerdictRow>(
      `SELECT * FROM (SELECT c.scanned_at AS at, 'admitted' AS verdict, r.name, c.gate
         FROM check_ins c JOIN registrations r ON r.id = c.registration_id
         WHERE c.event_id = ? ORDER BY c.received_at DESC, c.scanned_at DESC LIMIT ${shownVerdicts}) AS let_in
       UNION ALL SELECT * FROM (SELECT d.refused_at AS at, d.verdict, r.name, d.gate
         FROM door_refusals d LEFT JOIN registrations r ON r.id = d.registration_id
         WHERE d.event_id = ? ORDER BY d.refused_at DESC LIMIT ${shownVerdicts}) AS refused`,
      [fairId, fairId],
    )
    return rows
      .sort((a, b) => b.at - a.at)
      .slice(0, shownVerdicts)
      .map(row => ({ at: toIso(row.at), verdict: row.verdict, holder: row.name && maskName(row.name), gate: row.gate }))
  }

  const interestIn = async (fairId: string): Promise<FairLive['interest']> => {
    const rows = await db.all<FairLive['interest'][number]>(
      `SELECT b.number AS booth, e.name AS employer,
         (SELECT count(*) FROM applications a JOIN jobs j ON j.id = a.job_id
          WHERE a.fair_id = b.fair_id AND j.employer_id = b.employer_id) AS applications,
         (SELECT count(*) FROM favorites v JOIN jobs j ON j.id = v.ref JOIN fair_jobs f ON f.job_id = j.id
          WHERE v.kind = 'job' AND f.fair_id = b.fair_id AND j.employer_id = b.employer_id) AS favorites
       FROM booths b JOIN employers e ON e.id = b.employer_id WHERE b.fair_id = ?
       ORDER BY applications DESC, favorites DESC, b.number LIMIT ${shownBooths}`,
      [fairId],
    )
    return rows.map(row => ({ ...row, applications: Number(row.applications), favorites: Number(row.favorites) }))
  }

  return {
    /** Throws where there is no such fair on show. */
    async of(fairId: string): Promise<FairLive> {
      const fair =
        (await db.get<EventRow & Row<'fairs', 'hall_limit'>>(
          "SELECT v.*, f.hall_limit FROM events v JOIN fairs f ON f.event_id = v.id WHERE v.id = ? AND v.state = 'published'",
          [fairId],
        )) ?? notFound('fair')
      const stats = (await statsOf([fair])).get(fairId) ?? notFound('fair')
      const scans = await db.all<ScanRow>(
        'SELECT registration_id, scanned_at, gate FROM check_ins WHERE event_id = ? ORDER BY scanned_at, device_id',
        [fairId],
      )
      const first = new Map<string, ScanRow>()
      for (const scan of scans) if (!first.has(scan.registration_id)) first.set(scan.registration_id, scan)
      const uses = [...first.values()]
      const slots = Map.groupBy(uses, use => Math.floor(use.scanned_at / slot) * slot)
      const gates = Map.groupBy(uses, use => use.gate)
      return {
        asOf: toIso(clock()),
        title: fair.title,
        startsAt: toIso(fair.starts_at),
        endsAt: toIso(fair.ends_at),
        stats,
        checkedIn: uses.length,
        inside: await insideOf(db, fairId),
        hallLimit: fair.hall_limit,
        perFiveMinutes: [...slots].map(([start, list]) => ({ startsAt: toIso(start), count: list.length })),
        gates: [...gates].map(([gate, list]) => ({ gate, count: list.length })).sort((a, b) => b.count - a.count),
        devices: await devicesOf(fairId),
        latest: await latestOf(fairId),
        interest: await interestIn(fairId),
        lines: await linesOf(fairId),
      }
    },
  }
}
export type FairLiveBoard = ReturnType<typeof fairLive>
