import type { FairStats } from '../../../contract/careers/fairs.ts'
import type { FairEdit, StaffFair, staffFairEndpoints } from '../../../contract/careers/staff-fairs.ts'
import type { Publication, StaffEvent } from '../../../contract/culture/staff-events.ts'
import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import type { EventRow } from '../../culture/events/rows.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders, type Queries, stated } from '../../platform/db/database.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, type FieldError, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { isInside, planOf } from './hall.ts'

type FairRow = EventRow & Row<'fairs'>
type Counted = StaffFair['invited'] & { id: string }

/** Fairs are written where events are. */
export interface FairWriting {
  update(
    id: string,
    edit: Omit<FairEdit, 'hall' | 'hallLimit' | 'steps' | 'notes'>,
    staff: Staff,
    ifMatch: number | null,
    also: (tx: Queries) => Promise<void>,
  ): Promise<StaffEvent>
  setPublication(id: string, publication: Publication, staff: Staff): Promise<StaffEvent>
  problemsOf(rows: EventRow[]): Promise<Map<string, FieldError[]>>
  staffEventsOf(rows: EventRow[]): Promise<StaffEvent[]>
}

interface Needs {
  audit: AuditLog
  writing: FairWriting
  statsOf(rows: EventRow[]): Promise<Map<string, FairStats>>
}

const select = 'SELECT v.*, f.* FROM events v JOIN fairs f ON f.event_id = v.id'
const periods = { upcoming: 'WHERE v.ends_at > ?', past: 'WHERE v.ends_at <= ?', all: '' }

/** Fairs as those see and change them who prepare them. */
export function staffFairRepository(db: Database, clock: Clock, { audit, writing, statsOf }: Needs) {
  async function views(rows: FairRow[]): Promise<StaffFair[]> {
    if (rows.length === 0) return []
    const ids = rows.map(row => row.id)
    const [events, stats, problems, invited, numbers] = [
      await writing.staffEventsOf(rows),
      await statsOf(rows),
      await writing.problemsOf(rows),
      await invitedTo(db, ids),
      await db.all<Row<'booths', 'fair_id' | 'number'>>(
        `SELECT fair_id, number FROM booths WHERE fair_id IN (${placeholders(ids.length)})`,
        ids,
      ),
    ]
    return rows.flatMap((row, i) => {
      const [event, counted] = [events[i], stats.get(row.id)]
      if (!event || !counted) return []
      const taken = numbers.filter(booth => booth.fair_id === row.id).map(booth => booth.number)
      const { employers = 0, confirmed = 0, silent = 0, none = 0 } = invited.find(one => one.id === row.id) ?? {}
      return {
        ...event,
        stats: counted,
        hall: planOf(taken, row),
        hallLimit: row.hall_limit,
        steps: fromJson<StaffFair['steps']>(row.steps),
        notes: fromJson<string[]>(row.notes),
        problems: problems.get(row.id) ?? [],
        invited: { employers, confirmed, silent, none },
      }
    })
  }

  async function find(id: string): Promise<StaffFair> {
    const row = await db.get<FairRow>(`${select} WHERE v.id = ?`, [id])
    const [fair] = await views(row ? [row] : [])
    return fair ?? notFound('fair')
  }

  return {
    find,

    async list({ limit, cursor, period }: QueryOf<(typeof staffFairEndpoints)['GET /staff/fairs']>) {
      const params = period === 'all' ? [] : [clock()]
      const offset = offsetOf(cursor)
      const order = period === 'upcoming' ? 'ASC' : 'DESC'
      const rows = await db.all<FairRow>(`${select} ${periods[period]} ORDER BY v.starts_at ${order}, v.id LIMIT ? OFFSET ?`, [
        ...params,
        limit,
        offset,
      ])
      const count = await db.get<{ total: number }>(
        `SELECT count(*) AS total FROM events v JOIN fairs f ON f.event_id = v.id ${periods[period]}`,
        params,
      )
      const total = count?.total ?? 0
      return { items: await views(rows), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** What belongs to the event is changed there; the hall and the program here, in the same transaction. */
    async update(id: string, edit: FairEdit, staff: Staff, ifMatch: number | null): Promise<StaffFair> {
      await find(id)
      const { hall, hallLimit, steps, notes, ...ofEvent } = edit
      const columns = stated({
        hall_rows: hall?.rows,
        hall_columns: hall?.columns,
        hall_limit: hallLimit,
        steps: steps && JSON.stringify(steps),
        notes: notes && JSON.stringify(notes),
      })
      await writing.update(id, ofEvent, staff, ifMatch, tx => changeFair(tx, id, columns, staff))
      return find(id)
    },

    async setPublication(id: string, published: boolean, staff: Staff): Promise<StaffFair> {
      await find(id)
      await writing.setPublication(id, { published }, staff)
      return find(id)
    },
  }

  async function changeFair(tx: Queries, id: string, columns: Changes<'fairs'>, staff: Staff): Promise<void> {
    const names = Object.keys(columns) as (keyof typeof columns)[]
    if (names.length === 0) return
    const before = (await tx.get<Row<'fairs'>>('SELECT * FROM fairs WHERE event_id = ?', [id])) ?? notFound('fair')
    const after = { ...before, ...columns }
    await requireRoom(tx, id, after)
    const values = names.map(name => after[name])
    await tx.run(`UPDATE fairs SET ${names.map(name => `${name} = ?`).join(', ')} WHERE event_id = ?`, [...values, id])
    await audit.record(tx, { actor: staff.username, action: 'update', kind: 'fair', entityId: id, before, after })
  }
}
export type StaffFairRepository = ReturnType<typeof staffFairRepository>

/** Throws where somebody would stand outside of the hall. */
async function requireRoom(tx: Queries, id: string, plan: Row<'fairs'>): Promise<void> {
  const booths = await tx.all<Row<'booths', 'number'>>('SELECT number FROM booths WHERE fair_id = ? ORDER BY number', [id])
  const numbers = booths.map(booth => booth.number)
  const outside = numbers.filter(number => /^[A-Z]\d\d$/.test(number) && !isInside(number, planOf(numbers, plan)))
  if (outside.length > 0)
    throw conflict(
      'hall-too-small',
      '场地放不下现有的展位',
      `${outside.slice(0, 3).join('、')}${outside.length > 3 ? ` 等 ${outside.length} 个展位` : ''}在图外，请先移进来，或把场地画大些。`,
    )
}

/** Employers that come to each fair, by how far their link got. */
export const invitedTo = async (db: Queries, ids: string[]): Promise<Counted[]> => {
  const list = placeholders(ids.length)
  const rows = await db.all<Counted>(
    `SELECT c.fair_id AS id, count(*) AS employers, count(l.confirmed_at) AS confirmed,
       count(l.id) - count(l.confirmed_at) AS silent, count(*) - count(l.id) AS none
     FROM (SELECT fair_id, employer_id FROM booths WHERE fair_id IN (${list})
       UNION SELECT f.fair_id, j.employer_id FROM fair_jobs f JOIN jobs j ON j.id = f.job_id WHERE f.fair_id IN (${list})) c
     LEFT JOIN employer_links l ON l.fair_id = c.fair_id AND l.employer_id = c.employer_id AND l.withdrawn_at IS NULL
     GROUP BY c.fair_id`,
    [...ids, ...ids],
  )
  return rows.map(({ id, ...counts }) => ({
    id,
    employers: Number(counts.employers),
    confirmed: Number(counts.confirmed),
    silent: Number(counts.silent),
    none: Number(counts.none),
  }))
}
