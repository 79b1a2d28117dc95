import type { EventDraft, EventEdit, FairDraft, StaffEvent } from '../../../contract/culture/staff-events.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import { type Changes, columns, type NewRow, type Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, type FieldError, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { checkTimes, columnsOf, defaults } from './columns.ts'
import { shifted } from './planning.ts'
import { checkProblems, type OtherProblems, requireReady, tellOfChange } from './publication.ts'
import { type EventRow, toEventContent, toEventSummary } from './rows.ts'

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

/** Events and fairs as staff write them: drafts first, every change audited. */
export function staffEventRepository(
  db: Database,
  clock: Clock,
  text: TextIndex,
  audit: AuditLog,
  { promote, otherProblems }: EventRules,
) {
  const toStaffEvent = (row: EventRow): StaffEvent => ({
    ...toEventSummary(row, clock()),
    ...toEventContent(row),
    state: row.state,
    waitlistCapacity: row.waitlist_capacity,
    checks: fromJson(row.checks),
    version: row.version,
  })

  const rowOf = async (queries: Queries, id: string): Promise<EventRow> =>
    (await queries.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])) ?? notFound('event')

  /** Changes an event under a lock on its row; `change` gives the columns to set. */
  async function changed(
    id: string,
    staff: Staff,
    action: string,
    change: (row: EventRow, tx: Queries) => Changes<'events'> | Promise<Changes<'events'>>,
    more: { ifMatch?: number | null; reason?: string } = {},
  ): Promise<StaffEvent> {
    return db.transaction(async tx => {
      // Holds the row: sign-ups and other edits wait for this one.
      await tx.run('UPDATE events SET version = version WHERE id = ?', [id])
      const before = await rowOf(tx, id)
      if (more.ifMatch != null && more.ifMatch !== before.version) throw editConflict(toStaffEvent(before))
      const columns = { ...(await change(before, tx)), version: before.version + 1, checked_at: clock(), updated_at: clock() }
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
      return toStaffEvent(after)
    })
  }

  /** Writes a draft with its history and what the search finds it by. */
  async function insert(
    tx: Queries,
    content: EventContent,
    program: Omit<NewRow<'fairs'>, 'event_id'>,
    staff: Staff,
    action: string,
  ): Promise<StaffEvent> {
    const now = clock()
    const id = newId()
    checkTimes(content)
    await insertRow(tx, 'events', { ...content, id, state: 'draft', created_at: now, updated_at: now, checked_at: now })
    if (content.category === 'fair') await insertRow(tx, 'fairs', { ...program, event_id: id })
    const row = await rowOf(tx, id)
    await text.put(tx, 'events', [indexedEvent(row)])
    await audit.record(tx, { actor: staff.username, action, kind: 'event', entityId: id, after: toStaffEvent(row) })
    return toStaffEvent(row)
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
    create(tx: Queries, draft: EventDraft | FairDraft, staff: Staff): Promise<StaffEvent> {
      const columns = { ...defaults, ...columnsOf(draft), category: 'category' in draft ? draft.category : 'fair' }
      const program = { steps: JSON.stringify('steps' in draft ? draft.steps : []), notes: notesOf(draft) }
      return insert(tx, columns as EventContent, program, staff, 'create')
    },

    /** The fair once more, as a draft at another time: what it is about is copied, sign-ups and checks are not. */
    async cloneFair(tx: Queries, id: string, startsAt: string, staff: Staff): Promise<StaffEvent> {
      const row = await tx.get<EventRow>("SELECT * FROM events WHERE id = ? AND category = 'fair'", [id])
      const program = await tx.get<Row<'fairs'>>('SELECT * FROM fairs WHERE event_id = ?', [id])
      if (!row || !program) return notFound('fair')
      const copied = Object.fromEntries(copiedColumns.map(name => [name, row[name]])) as Pick<
        EventRow,
        (typeof copiedColumns)[number]
      >
      return insert(tx, { ...copied, ...shifted(row, startsAt) }, program, staff, 'clone')
    },

    /** `also` runs within. A new start time marks a published event as moved; a lower capacity never takes a seat from anybody. */
    update: (id: string, edit: EventEdit, staff: Staff, ifMatch: number | null, also: Also = async () => {}) =>
      changed(
        id,
        staff,
        'update',
        async (row, tx) => {
          await also(tx)
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
      changed(id, staff, published ? 'publish' : 'withdraw', async (row, tx) => {
        if (published) requireReady(row, (await otherProblems(tx, [id], clock())).get(id) ?? [])
        return { state: published ? 'published' : 'draft' }
      }),

    /** What keeps each of these from being published. */
    async problemsOf(rows: EventRow[]): Promise<Map<string, FieldError[]>> {
      const others = await otherProblems(
        db,
        rows.map(row => row.id),
        clock(),
      )
      return new Map(rows.map(row => [row.id, [...checkProblems(row), ...(others.get(row.id) ?? [])]]))
    },

    toStaffEvent,

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

const notesOf = (draft: EventDraft | FairDraft) => JSON.stringify('notes' in draft ? draft.notes : [])

/** What a fair has in common with the one it was copied from. */
const copiedColumns = columns('events', [
  'category',
  'title',
  'summary',
  'paragraphs',
  'bring',
  'tags',
  'series',
  'co_hosts',
  'gate',
  'questions',
  'venue',
  'place_id',
  'address',
  'latitude',
  'longitude',
  'metro',
  'organizer',
  'contact',
  'check_in_desk',
  'price_text',
  'capacity',
  'waitlist_capacity',
])
