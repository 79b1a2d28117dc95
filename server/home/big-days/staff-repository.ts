import type { BigDayDraft, BigDayEdit, DoorState, StaffBigDay } from '../../../contract/home/big-days.ts'
import { type Clock, parseTime, spokenTime } from '../../platform/clock.ts'
import { type Database, insertAll, insertRow, type Queries, stated, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import { newToken } from '../../platform/tokens.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { can } from '../../staff/permissions.ts'
import type { BigDayRepository } from './repository.ts'
import { type BigDayRow, phaseOf, spotsIn, toHead } from './rows.ts'

const mostListed = 50
const silent = { state: null, note: '', reported_at: null }

/** Big days as staff write, rehearse and switch them. */
export function staffBigDays(db: Database, clock: Clock, audit: AuditLog, bigDays: BigDayRepository) {
  const rowOf = async (queries: Queries, id: string) =>
    (await queries.get<BigDayRow>('SELECT * FROM big_days WHERE id = ?', [id])) ?? notFound('big-day')

  async function shown(queries: Queries, row: BigDayRow, staff: Staff): Promise<StaffBigDay> {
    const doors = await bigDays.doorsOf(queries, row.id)
    const states = await bigDays.shownDoors(doors)
    return {
      ...toHead(row, doors),
      phase: phaseOf(row, clock()),
      doors: states.map((state, i) => {
        const { event_id = null, gate = null, flow = null } = doors[i] ?? {}
        return { ...state, eventId: event_id, gate, flow }
      }),
      spots: spotsIn(row),
      rehearsal: can(staff, 'run-big-days') ? `/packages/events/big-day?token=${row.rehearsal_token}` : null,
      version: row.version,
    }
  }

  /** Throws where the day cannot be as it stands: two at once would have two first screens. */
  async function mustStand(tx: Queries, row: BigDayRow) {
    if (row.ends_at <= row.starts_at) throw invalidRequest([{ path: 'endsAt', message: '结束时间要晚于开始时间' }])
    if (row.is_on === 0) return
    const other = await tx.get<BigDayRow>(
      'SELECT * FROM big_days WHERE is_on = 1 AND id <> ? AND starts_at < ? AND ends_at > ? LIMIT 1',
      [row.id, row.ends_at, row.starts_at],
    )
    if (other)
      throw conflict(
        'big-day-overlaps',
        '时间和另一个大活动撞了',
        `“${other.name}”从 ${spokenTime(other.starts_at)} 到 ${spokenTime(other.ends_at)} 开着。请先关掉它，或改开时间。`,
      )
  }

  async function setDoors(tx: Queries, id: string, doors: NonNullable<BigDayEdit['doors']>) {
    const before = new Map((await bigDays.doorsOf(tx, id)).map(door => [door.id, door]))
    await tx.run('DELETE FROM big_day_doors WHERE big_day_id = ?', [id])
    const rows = doors.map((door, position) => {
      const { state, note, reported_at } = (door.id ? before.get(door.id) : undefined) ?? silent
      const own = door.id && before.delete(door.id) ? door.id : newId()
      const { name, eventId, gate, flow } = door
      return { id: own, big_day_id: id, position, name, event_id: eventId, gate: gate || null, flow, state, note, reported_at }
    })
    await insertAll(tx, 'big_day_doors', rows)
  }

  /** Changes a day in one transaction with its line in the trail. */
  async function change(
    id: string,
    staff: Staff,
    action: string,
    ifMatch: number | null,
    work: (tx: Queries, before: BigDayRow) => Promise<void>,
  ): Promise<StaffBigDay> {
    const after = await db.transaction(async tx => {
      // Holds the row, and the clock that decides between two days: changes come one after the other.
      await tx.run('UPDATE big_days SET version = version', [])
      const before = await rowOf(tx, id)
      const was = await shown(tx, before, staff)
      if (ifMatch !== null && ifMatch !== before.version) throw editConflict(was)
      await work(tx, before)
      const row = await rowOf(tx, id)
      await mustStand(tx, row)
      const is = await shown(tx, row, staff)
      await audit.record(tx, { actor: staff.username, action, kind: 'big-day', entityId: id, before: told(was), after: told(is) })
      return is
    })
    await bigDays.refresh()
    return after
  }

  return {
    async list(staff: Staff): Promise<{ items: StaffBigDay[] }> {
      const rows = await db.all<BigDayRow>('SELECT * FROM big_days ORDER BY starts_at DESC, id LIMIT ?', [mostListed])
      return { items: await Promise.all(rows.map(row => shown(db, row, staff))) }
    },

    find: async (id: string, staff: Staff) => shown(db, await rowOf(db, id), staff),

    async create(tx: Queries, { doors = [], ...draft }: BigDayDraft, staff: Staff): Promise<StaffBigDay> {
      const id = newId()
      const blank = { notices: '[]', spots: '[]', rehearsal_token: newToken(), is_on: 0, version: 1 }
      const row = { id, ...blank, ...columnsOf(draft), updated_at: clock() } as Row<'big_days'>
      await mustStand(tx, row)
      await insertRow(tx, 'big_days', row)
      await setDoors(tx, id, doors)
      const made = await shown(tx, row, staff)
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'big-day', entityId: id, after: told(made) })
      return made
    },

    update: (id: string, { doors, ...edit }: BigDayEdit, staff: Staff, ifMatch: number | null) =>
      change(id, staff, 'update', ifMatch, async (tx, before) => {
        await updateRow(tx, 'big_days', id, { ...columnsOf(edit), version: before.version + 1, updated_at: clock() })
        if (doors) await setDoors(tx, id, doors)
      }),

    /** What was said of doors while nobody could see it was a rehearsal, and is forgotten. */
    turn: (id: string, { isOn, atOnce }: { isOn: boolean; atOnce: boolean }, staff: Staff) =>
      change(id, staff, isOn ? 'switch-on' : 'switch-off', null, async (tx, before) => {
        const now = clock()
        if (isOn && before.ends_at <= now)
          throw conflict('big-day-over', '这个大活动的时间已经过了', '请先把结束时间改到以后，再打开。')
        if (isOn && before.is_on === 0)
          await tx.run("UPDATE big_day_doors SET state = NULL, note = '', reported_at = NULL WHERE big_day_id = ?", [id])
        const starts = isOn && atOnce && before.starts_at > now ? { starts_at: now } : {}
        await updateRow(tx, 'big_days', id, { is_on: isOn ? 1 : 0, ...starts, version: before.version + 1, updated_at: now })
      }),

    report: (id: string, door: string, { state, note }: { state: DoorState; note: string }, staff: Staff) =>
      change(id, staff, 'report', null, async tx => {
        const changed = await tx.run(
          'UPDATE big_day_doors SET state = ?, note = ?, reported_at = ? WHERE id = ? AND big_day_id = ?',
          [state, note, clock(), door, id],
        )
        if (changed === 0) notFound('door')
      }),
  }
}
export type StaffBigDays = ReturnType<typeof staffBigDays>

/** What the trail keeps: who holds the link of a rehearsal is nobody's business. */
const told = ({ rehearsal: _, ...day }: StaffBigDay) => day

const columnsOf = ({ name, headline, startsAt, endsAt, notices, spots }: Omit<BigDayEdit, 'doors'>) =>
  stated({
    name,
    headline,
    starts_at: startsAt === undefined ? undefined : parseTime(startsAt),
    ends_at: endsAt === undefined ? undefined : parseTime(endsAt),
    notices: notices && JSON.stringify(notices),
    spots: spots && JSON.stringify(spots),
  })
