import type {
  EventDraft,
  EventEdit,
  FairDraft,
  Publication,
  StaffEvent,
  StaffEventEntry,
  StaffEventQuery,
} from '../../../contract/culture/staff-events.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { type Clock, parseTime } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Changes, NewRow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, type FieldError, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { PublicationTime, PublicationTimes } from '../../staff/publication-times.ts'
import { checkTimes, columnsOf, copiedColumns, defaults, edited } from './columns.ts'
import { type EventPlanning, shifted } from './planning.ts'
import { checkProblems, type OtherProblems, requirePlace, requireReady, tellOfChange } from './publication.ts'
import { type EventRow, toEventContent, toEventSummary } from './rows.ts'
import { conditionOf, orders } from './staff-list.ts'

/** Called after the capacity rose, in the same transaction: fills the new seats from the queue. */
export type Promote = (tx: Queries, eventId: string, now: number) => Promise<unknown>

/** What goes with an edit, in its transaction. */
type Also = (tx: Queries) => Promise<void>

export interface EventRules {
  promote: Promote
  otherProblems: OtherProblems
}

/** What a draft says of an event; the rest begins with the row. */
type EventContent = Omit<NewRow<'events'>, 'id' | 'state' | 'created_at' | 'updated_at'>

type Program = Omit<NewRow<'fairs'>, 'event_id'>
type Author = Pick<Staff, 'username'>

interface Parts extends EventRules {
  audit: AuditLog
  times: PublicationTimes
  planning: EventPlanning
}

const noTime: PublicationTime = { publishAt: null, publishRefused: null }

/** Events and fairs as staff write them: drafts first, every change audited. */
export function staffEventRepository(db: Database, clock: Clock, text: TextIndex, parts: Parts) {
  const { audit, promote, otherProblems, times, planning } = parts

  const toStaffEvent = (row: EventRow, time = noTime): StaffEvent => ({
    ...toEventSummary(row, clock()),
    ...toEventContent(row),
    ...time,
    state: row.state,
    waitlistCapacity: row.waitlist_capacity,
    checks: fromJson(row.checks),
    version: row.version,
  })

  const rowOf = async (queries: Queries, id: string): Promise<EventRow> =>
    (await queries.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])) ?? notFound('event')

  const withTime = async (queries: Queries, row: EventRow) =>
    toStaffEvent(row, (await times.of(queries, 'event', [row.id]))(row.id))

  /** In the order of the rows. */
  async function staffEventsOf(rows: EventRow[]): Promise<StaffEvent[]> {
    const ids = rows.map(row => row.id)
    const timeOf = await times.of(db, 'event', ids)
    return rows.map(row => toStaffEvent(row, timeOf(row.id)))
  }

  /** Reads an event and holds its row: sign-ups and other edits wait. */
  async function locked(tx: Queries, id: string): Promise<EventRow> {
    await tx.run('UPDATE events SET version = version WHERE id = ?', [id])
    return rowOf(tx, id)
  }

  /** Changes an event under a lock on its row; `change` gives the columns to set. */
  async function changed(
    tx: Queries,
    id: string,
    staff: Author,
    action: string,
    change: (row: EventRow) => Changes<'events'> | Promise<Changes<'events'>>,
    more: { ifMatch?: number | null; reason?: string } = {},
  ): Promise<StaffEvent> {
    const before = await locked(tx, id)
    if (more.ifMatch != null && more.ifMatch !== before.version) throw editConflict(await withTime(tx, before))
    const columns = { ...(await change(before)), version: before.version + 1, checked_at: clock(), updated_at: clock() }
    await requirePlace(tx, { ...before, ...columns }, clock())
    await updateRow(tx, 'events', id, columns)
    await promote(tx, id, clock())
    const after = await rowOf(tx, id)
    await tellOfChange(tx, before, after, clock())
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
    return withTime(tx, after)
  }

  const published = (tx: Queries, id: string, staff: Author) =>
    changed(tx, id, staff, 'publish', async row => {
      await requirePublishable(tx, row)
      return { state: 'published' }
    })

  async function requirePublishable(tx: Queries, row: EventRow): Promise<void> {
    requireReady(row, (await otherProblems(tx, [row.id], clock())).get(row.id) ?? [])
    await requirePlace(tx, { ...row, state: 'published' }, clock())
  }

  /** Writes a draft with its history and what the search finds it by. */
  async function insert(tx: Queries, content: EventContent, program: Program, staff: Staff, action: string): Promise<StaffEvent> {
    const now = clock()
    const id = newId()
    checkTimes(content)
    await requirePlace(tx, { place_id: content.place_id ?? null, state: 'draft', ends_at: content.ends_at }, now)
    await insertRow(tx, 'events', { ...content, id, state: 'draft', created_at: now, updated_at: now, checked_at: now })
    if (content.category === 'fair') await insertRow(tx, 'fairs', { ...program, event_id: id })
    const row = await rowOf(tx, id)
    await text.put(tx, 'events', [indexedEvent(row)])
    await audit.record(tx, { actor: staff.username, action, kind: 'event', entityId: id, after: toStaffEvent(row) })
    return toStaffEvent(row)
  }

  /** The event once more, as a draft at another time: what it is about is copied, sign-ups and checks are not. */
  async function clone(tx: Queries, row: EventRow, startsAt: string, staff: Staff): Promise<StaffEvent> {
    const fair = await tx.get<Row<'fairs'>>('SELECT * FROM fairs WHERE event_id = ?', [row.id])
    const copied = Object.fromEntries(copiedColumns.map(name => [name, row[name]])) as Pick<
      EventRow,
      (typeof copiedColumns)[number]
    >
    return insert(tx, { ...copied, ...shifted(row, startsAt) }, fair ?? { steps: '[]', notes: '[]' }, staff, 'clone')
  }

  return {
    staffEventsOf,

    async list(query: StaffEventQuery): Promise<Page<StaffEventEntry>> {
      const { sql, params } = conditionOf(query, clock(), text)
      const offset = offsetOf(query.cursor)
      const rows = await db.all<EventRow>(`SELECT * FROM events ${sql} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?`, [
        ...params,
        query.limit,
        offset,
      ])
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM events ${sql}`, params))?.total ?? 0
      const clashes = await planning.clashCounts(rows)
      const items = (await staffEventsOf(rows)).map(event => ({ ...event, clashes: clashes.get(event.id) ?? 0 }))
      return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffEvent> => withTime(db, await rowOf(db, id)),

    /** Writes a draft inside the caller's transaction; a fair also gets its own row. */
    create(tx: Queries, draft: EventDraft | FairDraft, staff: Staff): Promise<StaffEvent> {
      const columns = { ...defaults, ...columnsOf(draft), category: 'category' in draft ? draft.category : 'fair' }
      const program = { steps: JSON.stringify('steps' in draft ? draft.steps : []), notes: notesOf(draft) }
      return insert(tx, columns as EventContent, program, staff, 'create')
    },

    async clone(tx: Queries, id: string, startsAt: string, staff: Staff): Promise<StaffEvent> {
      return clone(tx, await rowOf(tx, id), startsAt, staff)
    },

    async cloneFair(tx: Queries, id: string, startsAt: string, staff: Staff): Promise<StaffEvent> {
      const row = await tx.get<EventRow>("SELECT * FROM events WHERE id = ? AND category = 'fair'", [id])
      return row ? clone(tx, row, startsAt, staff) : notFound('fair')
    },

    /** `also` runs within. A new start time marks a published event as moved; a lower capacity never takes a seat from anybody. */
    update: (id: string, edit: EventEdit, staff: Staff, ifMatch: number | null, also: Also = async () => {}) =>
      db.transaction(tx => {
        const change = async (row: EventRow) => {
          await also(tx)
          return edited(row, edit)
        }
        return changed(tx, id, staff, 'update', change, { ifMatch })
      }),

    /** Publishes now or at a time to come, or takes down; each puts an end to a time that was set before. */
    setPublication: (id: string, { published: isPublished, at }: Publication, staff: Staff) =>
      db.transaction(async tx => {
        if (isPublished && at !== undefined) {
          const row = await locked(tx, id)
          if (row.state === 'published') throw conflict('already-published', '活动已经发布了', '要改发布时间，请先撤下。')
          await requirePublishable(tx, row)
          await times.set(tx, 'event', id, parseTime(at), staff)
          return withTime(tx, row)
        }
        await times.clear(tx, 'event', id)
        return isPublished ? published(tx, id, staff) : changed(tx, id, staff, 'withdraw', () => ({ state: 'draft' }))
      }),

    /** What keeps each of these from being published. */
    async problemsOf(rows: EventRow[]): Promise<Map<string, FieldError[]>> {
      const ids = rows.map(row => row.id)
      const others = await otherProblems(db, ids, clock())
      return new Map(rows.map(row => [row.id, [...checkProblems(row), ...(others.get(row.id) ?? [])]]))
    },

    /** When the time that was set has come. */
    publishDue: published,

    /** Says that somebody compared it with its source today; what it says stays, and so does its version. */
    check: (id: string, staff: Staff) =>
      db.transaction(async tx => {
        await updateRow(tx, 'events', id, { checked_at: clock() })
        const row = await rowOf(tx, id)
        await audit.record(tx, { actor: staff.username, action: 'check', kind: 'event', entityId: id })
        return withTime(tx, row)
      }),

    cancel: (id: string, reason: string, staff: Staff) =>
      db.transaction(async tx => {
        await times.clear(tx, 'event', id)
        return changed(tx, id, staff, 'cancel', () => ({ cancelled_reason: reason }), { reason })
      }),
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

const notesOf = (draft: EventDraft | FairDraft) => JSON.stringify('notes' in draft ? draft.notes : [])
