import type { EventDraft, EventEdit, StaffEvent } from '../../contract/events.ts'
import type { FairDraft } from '../../contract/fairs.ts'
import type { PageQuery } from '../../contract/page.ts'
import type { Source } from '../../contract/scalars.ts'
import { type Clock, parseTime, toIsoOrNull } from '../clock.ts'
import { offsetCursor, offsetOf } from '../db/cursor.ts'
import { type Database, placeholders, type Queries, type SqlValue } from '../db/database.ts'
import { bumpRevision } from '../db/revisions.ts'
import type { TextIndex } from '../db/text-index.ts'
import type { Staff } from '../http/call.ts'
import { newId } from '../ids.ts'
import { fromJson, fromJsonOrNull } from '../json.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../problem.ts'
import type { AuditLog } from '../staff/audit.ts'
import { coordinatesOf, type EventRow, toEventSummary } from './rows.ts'

/** Called after the capacity rose, in the same transaction: fills the new seats from the queue. */
type Promote = (tx: Queries, eventId: string, now: number) => Promise<unknown>

/** Events and fairs as staff write them: drafts first, every change audited. */
export function staffEventRepository(db: Database, clock: Clock, text: TextIndex, audit: AuditLog, promote: Promote) {
  const toStaffEvent = (row: EventRow): StaffEvent => ({
    ...toEventSummary(row, clock()),
    summary: row.summary,
    paragraphs: fromJson<string[]>(row.paragraphs),
    bring: fromJson<string[]>(row.bring),
    doorsOpenAt: toIsoOrNull(row.doors_open_at),
    address: row.address,
    coordinates: coordinatesOf(row),
    organizer: row.organizer,
    contact: row.contact,
    checkInDesk: row.check_in_desk,
    previousStartsAt: toIsoOrNull(row.previous_starts_at),
    cancelledReason: row.cancelled_reason,
    source: fromJsonOrNull<Source>(row.source),
    state: row.state,
    waitlistCapacity: row.waitlist_capacity,
    version: row.version,
  })

  const rowOf = async (queries: Queries, id: string): Promise<EventRow> =>
    (await queries.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])) ?? notFound('event')

  /** Changes an event under a lock on its row; `change` gives the columns to set. */
  async function changed(
    id: string,
    staff: Staff,
    action: string,
    change: (row: EventRow) => Record<string, SqlValue>,
    more: { ifMatch?: number | null; reason?: string } = {},
  ): Promise<StaffEvent> {
    return db.transaction(async tx => {
      // Holds the row: sign-ups and other edits wait for this one.
      await tx.run('UPDATE events SET version = version WHERE id = ?', [id])
      const before = await rowOf(tx, id)
      if (more.ifMatch != null && more.ifMatch !== before.version) throw editConflict(toStaffEvent(before))
      const columns = { ...change(before), version: before.version + 1, checked_at: clock(), updated_at: clock() }
      const names = Object.keys(columns)
      await tx.run(`UPDATE events SET ${names.map(n => `${n} = ?`).join(', ')} WHERE id = ?`, [...Object.values(columns), id])
      await promote(tx, id, clock())
      const after = await rowOf(tx, id)
      await text.put(tx, 'events', [indexedEvent(after)])
      await bumpRevision(tx, 'jobs')
      await audit.record(tx, {
        actor: staff.username,
        action,
        kind: 'event',
        entityId: id,
        before: toStaffEvent(before),
        after: toStaffEvent(after),
        reason: more.reason ?? null,
      })
      return toStaffEvent(after)
    })
  }

  return {
    async list({ limit, cursor }: PageQuery) {
      const offset = offsetOf(cursor)
      const rows = await db.all<EventRow>('SELECT * FROM events ORDER BY starts_at DESC, id LIMIT ? OFFSET ?', [limit, offset])
      const total = (await db.get<{ total: number }>('SELECT count(*) AS total FROM events'))?.total ?? 0
      return { items: rows.map(toStaffEvent), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffEvent> => toStaffEvent(await rowOf(db, id)),

    /** Writes a draft inside the caller's transaction; a fair also gets its own row. */
    async create(tx: Queries, draft: EventDraft | FairDraft, staff: Staff): Promise<StaffEvent> {
      const now = clock()
      const id = newId()
      const category = 'category' in draft ? draft.category : 'fair'
      const columns: Record<string, SqlValue> = {
        id,
        category,
        state: 'draft',
        created_at: now,
        updated_at: now,
        checked_at: now,
        ...defaults,
        ...columnsOf(draft),
      }
      checkTimes(columns as unknown as EventRow)
      const names = Object.keys(columns)
      await tx.run(`INSERT INTO events (${names.join(', ')}) VALUES (${placeholders(names.length)})`, Object.values(columns))
      if (category === 'fair')
        await tx.run('INSERT INTO fairs (event_id, steps, notes) VALUES (?, ?, ?)', [
          id,
          JSON.stringify('steps' in draft ? draft.steps : []),
          JSON.stringify('notes' in draft ? draft.notes : []),
        ])
      const row = await rowOf(tx, id)
      await text.put(tx, 'events', [indexedEvent(row)])
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'event', entityId: id, after: toStaffEvent(row) })
      return toStaffEvent(row)
    },

    /** A new start time marks a published event as moved; a lower capacity never takes a seat from anybody. */
    update: (id: string, edit: EventEdit, staff: Staff, ifMatch: number | null) =>
      changed(
        id,
        staff,
        'update',
        row => {
          const columns = columnsOf(edit)
          const next = { ...row, ...columns } as EventRow
          checkTimes(next)
          if (next.capacity !== null && next.capacity < row.taken)
            throw conflict(
              'capacity-below-taken',
              '名额不能少于已报名人数',
              `已有 ${row.taken} 人报名，请填 ${row.taken} 或更多。`,
            )
          const moved = row.state === 'published' && next.starts_at !== row.starts_at
          return { ...columns, ...(moved ? { previous_starts_at: row.starts_at } : {}) }
        },
        { ifMatch },
      ),

    setPublication: (id: string, published: boolean, staff: Staff) =>
      changed(id, staff, published ? 'publish' : 'withdraw', () => ({ state: published ? 'published' : 'draft' })),

    cancel: (id: string, reason: string, staff: Staff) =>
      changed(id, staff, 'cancel', () => ({ cancelled_reason: reason }), { reason }),
  }
}
export type StaffEventRepository = ReturnType<typeof staffEventRepository>

/** What the search finds an event by. */
export const indexedEvent = (row: EventRow) => ({
  ref: row.id,
  title: row.title,
  names: [row.venue, row.organizer, ...fromJson<string[]>(row.tags)].join(' '),
  text: [row.summary, ...fromJson<string[]>(row.paragraphs)].join(' '),
})

const defaults: Record<string, SqlValue> = {
  summary: '',
  paragraphs: '[]',
  bring: '[]',
  tags: '[]',
  price_text: '免费',
  waitlist_capacity: 200,
}

function columnsOf(draft: Partial<EventDraft>): Record<string, SqlValue> {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  const time = (value: string | null | undefined) => (value == null ? value : parseTime(value))
  const columns: Record<string, SqlValue | undefined> = {
    category: draft.category,
    title: draft.title,
    summary: draft.summary,
    paragraphs: json(draft.paragraphs),
    bring: json(draft.bring),
    tags: json(draft.tags),
    starts_at: time(draft.startsAt),
    ends_at: time(draft.endsAt),
    doors_open_at: time(draft.doorsOpenAt),
    venue: draft.venue,
    place_id: draft.placeId,
    address: draft.address,
    latitude: draft.coordinates === undefined ? undefined : (draft.coordinates?.latitude ?? null),
    longitude: draft.coordinates === undefined ? undefined : (draft.coordinates?.longitude ?? null),
    metro: draft.metro,
    organizer: draft.organizer,
    contact: draft.contact,
    check_in_desk: draft.checkInDesk,
    price_text: draft.priceText,
    capacity: draft.capacity,
    waitlist_capacity: draft.waitlistCapacity,
    registration_opens_at: time(draft.registrationOpensAt),
    registration_closes_at: time(draft.registrationClosesAt),
  }
  return Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, SqlValue] => entry[1] !== undefined))
}

function checkTimes(
  row: Pick<EventRow, 'starts_at' | 'ends_at' | 'doors_open_at' | 'registration_opens_at' | 'registration_closes_at'>,
) {
  if (row.ends_at <= row.starts_at) throw invalidTimes('endsAt', '结束时间要晚于开始时间')
  if (row.doors_open_at != null && row.doors_open_at > row.starts_at) throw invalidTimes('doorsOpenAt', '入场时间要早于开始时间')
  if (row.registration_closes_at != null && row.registration_closes_at > row.ends_at)
    throw invalidTimes('registrationClosesAt', '报名截止不能晚于活动结束')
  if (row.registration_opens_at != null && row.registration_opens_at >= (row.registration_closes_at ?? row.ends_at))
    throw invalidTimes('registrationOpensAt', '报名开始要早于报名截止')
}

const invalidTimes = (path: string, message: string) => invalidRequest([{ path, message }])
