import type { NeedState } from '../../../contract/community/needs.ts'
import type { NeedDraft, NeedEdit, NeedSource, StaffNeed, StaffNeedQuery } from '../../../contract/community/staff-needs.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { tell } from '../../people/inbox/tell.ts'
import { type Clock, dayOf } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, type SqlValue, stated, updateRow } from '../../platform/db/database.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { partly } from '../../staff/search.ts'
import type { CommunityWording } from '../wording.ts'
import { newsOf } from './news.ts'
import { isRunning, type NeedRow, nearDay, needSelect, steps, toStaffNeed } from './rows.ts'

export interface StaffNeedParts {
  audit: AuditLog
  wording: CommunityWording
  /** The words of a ticket or proposal that this member may read. Throws where there is none. */
  wordsOf: Record<NeedSource, (id: string, staff: Staff) => Promise<{ title: string; text: string }>>
}

/** What must be filled in before everybody sees it, in words. */
const asked: [keyof Row<'needs'>, string, string][] = [
  ['pace', 'pace', '请选即办还是帮办'],
  ['way', 'way', '请选怎么帮'],
  ['due_on', 'dueOn', '请填哪天之前办完'],
  ['steward', 'steward', '请填管家'],
  ['contact_office', 'contactOffice', '请填联络的办公室'],
  ['contact_phone', 'contactPhone', '请填办公电话'],
]

const namesOfStates: Record<NeedState, string> = {
  review: '待审',
  rejected: '已退回',
  open: '已公开',
  working: '在办',
  done: '已办好',
  withdrawn: '已撤下',
}

/** Needs as staff look after them; each change is audited and raises the version. */
export function staffNeedRepository(db: Database, clock: Clock, { audit, wording, wordsOf }: StaffNeedParts) {
  const rowOf = async (queries: Queries, id: string): Promise<NeedRow> =>
    (await queries.get<NeedRow>(`${needSelect} WHERE n.id = ?`, ['', id])) ?? notFound('need')
  const staffNeed = (row: NeedRow) => toStaffNeed(row, clock(), wording)

  /** For the trail, which is kept for good: without the words of a person that were never public. */
  function seen(row: NeedRow): object {
    const { flags, next, echoes, title, text, ...kept } = staffNeed(row)
    return row.published_at === null && row.asker_id !== null ? kept : { ...kept, title, text }
  }

  /** Changes a need under a lock on its row. */
  async function changed(
    tx: Queries,
    id: string,
    staff: Staff,
    action: string,
    ifMatch: number | null,
    change: (row: NeedRow) => Changes<'needs'>,
    reason: string | null = null,
  ): Promise<{ before: NeedRow; after: NeedRow }> {
    await tx.run('UPDATE needs SET version = version WHERE id = ?', [id])
    const before = await rowOf(tx, id)
    if (ifMatch !== null && ifMatch !== before.version) throw editConflict(staffNeed(before))
    const columns = change(before)
    const next = { ...before, ...columns }
    if (next.state !== 'review' && next.state !== 'rejected') requireWhole(next)
    await updateRow(tx, 'needs', id, { ...columns, version: before.version + 1, updated_at: clock() })
    const after = await rowOf(tx, id)
    const about = { kind: 'need', entityId: id, before: seen(before), after: seen(after), reason }
    await audit.record(tx, { actor: staff.username, action, ...about })
    return { before, after }
  }

  function requireWhole(row: NeedRow): void {
    const errors = asked.flatMap(([column, path, message]) => (row[column] === null ? [{ path, message }] : []))
    if (errors.length > 0) throw invalidRequest(errors)
    wording.refusePersonal({ title: row.title, text: row.text })
  }

  async function create(tx: Queries, columns: Changes<'needs'> & { title: string; text: string }, staff: Staff) {
    const id = newId()
    const now = clock()
    const own = { id, state: 'review' as const, handler_id: staff.id, handler: staff.username }
    await insertRow(tx, 'needs', { raised_by: 'youth', ...columns, ...own, created_at: now, updated_at: now })
    const row = await rowOf(tx, id)
    const isOwn = row.from_kind === null
    await audit.record(tx, {
      actor: staff.username,
      action: 'create',
      kind: 'need',
      entityId: id,
      after: isOwn ? seen(row) : { from: staffNeed(row).from },
    })
    return staffNeed(row)
  }

  return {
    async list({ q, state, only, limit, cursor }: StaffNeedQuery, staff: Staff): Promise<Page<StaffNeed>> {
      const conditions: (false | undefined | '' | [string, ...SqlValue[]])[] = [
        q && ["lower(title) LIKE ? ESCAPE '!'", partly(q)],
        state && ['state = ?', state],
        only === 'overdue' && [`${isRunning} AND due_on < ?`, dayOf(clock())],
        only === 'due' && [`${isRunning} AND due_on <= ?`, nearDay(clock())],
        only === 'mine' && ['handler_id = ?', staff.id],
      ]
      const wanted = conditions.filter(condition => !!condition)
      const where = wanted.length > 0 ? `WHERE ${wanted.map(([sql]) => sql).join(' AND ')}` : ''
      const params = wanted.flatMap(([, ...values]) => values)
      const offset = offsetOf(cursor)
      const rows = await db.all<NeedRow>(
        `${needSelect} ${where} ORDER BY CASE WHEN state = 'review' THEN 0 WHEN ${isRunning} THEN 1 ELSE 2 END,
         coalesce(due_on, ''), created_at DESC, id LIMIT ? OFFSET ?`,
        ['', ...params, limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM needs ${where}`, params))?.total ?? 0
      return { items: rows.map(staffNeed), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffNeed> => staffNeed(await rowOf(db, id)),

    create: (tx: Queries, draft: NeedDraft, staff: Staff): Promise<StaffNeed> =>
      create(tx, { ...columnsOf(draft), title: draft.title, text: draft.text }, staff),

    /** The need that comes out of it; the one that already did, where it is asked for again. */
    async createFrom(tx: Queries, { kind, id }: { kind: NeedSource; id: string }, staff: Staff): Promise<StaffNeed> {
      const words = await wordsOf[kind](id, staff)
      const known = await tx.get<NeedRow>(`${needSelect} WHERE from_kind = ? AND from_id = ?`, ['', kind, id])
      return known ? staffNeed(known) : create(tx, { ...words, from_kind: kind, from_id: id }, staff)
    },

    update: (id: string, edit: NeedEdit, staff: Staff, ifMatch: number | null): Promise<StaffNeed> =>
      db.transaction(async tx => staffNeed((await changed(tx, id, staff, 'update', ifMatch, () => columnsOf(edit))).after)),

    takeOn: (id: string, staff: Staff): Promise<StaffNeed> =>
      db.transaction(async tx => {
        const mine = { handler_id: staff.id, handler: staff.username }
        return staffNeed((await changed(tx, id, staff, 'claim', null, () => mine)).after)
      }),

    /** `text` is the result of what is done and else the reason; who asked and who needs it too hear of it. */
    setState: (
      id: string,
      { state, text }: { state: NeedState; text: string | null },
      staff: Staff,
      ifMatch: number | null,
    ): Promise<StaffNeed> =>
      db.transaction(async tx => {
        const move = (row: NeedRow): Changes<'needs'> => {
          if (!steps[row.state].includes(state))
            throw conflict('wrong-state', '现在不能这样改', `这条需求${namesOfStates[row.state]}，请刷新后看看能做什么。`)
          const isReasoned = state === 'done' || state === 'rejected' || state === 'withdrawn' || row.state === 'done'
          if (isReasoned && !text)
            throw invalidRequest([{ path: 'text', message: state === 'done' ? '请写办成了什么样' : '请写明理由' }])
          return {
            state,
            reason: state === 'rejected' || state === 'withdrawn' ? text : null,
            handler_id: row.handler_id ?? staff.id,
            handler: row.handler ?? staff.username,
            ...(state === 'done' ? { result: text, done_at: clock() } : {}),
            ...(state === 'open' ? { published_at: clock() } : {}),
          }
        }
        const { before, after } = await changed(tx, id, staff, state, ifMatch, move, text)
        const { toAsker, toOthers } = newsOf(before, after)
        if (after.asker_id && toAsker) await tell(tx, [after.asker_id], toAsker, clock())
        if (toOthers) {
          const echoes = await tx.all<{ user_id: string }>('SELECT user_id FROM need_echoes WHERE need_id = ?', [id])
          const others = echoes.map(({ user_id }) => user_id).filter(user => user !== after.asker_id)
          await tell(tx, others, toOthers, clock())
        }
        return staffNeed(after)
      }),

    /** For the search of the desk. */
    named: (q: string, limit: number) =>
      db.all<NeedRow>(`${needSelect} WHERE lower(title) LIKE ? ESCAPE '!' ORDER BY created_at DESC, id LIMIT ?`, [
        '',
        partly(q),
        limit,
      ]),
  }
}
export type StaffNeedRepository = ReturnType<typeof staffNeedRepository>

const columnsOf = (edit: NeedEdit): Changes<'needs'> =>
  stated({
    raised_by: edit.raisedBy,
    title: edit.title,
    text: edit.text,
    pace: edit.pace,
    way: edit.way,
    due_on: edit.dueOn,
    steward: edit.steward,
    contact_office: edit.contactOffice,
    contact_phone: edit.contactPhone,
    departments: edit.departments && JSON.stringify(edit.departments),
  })
