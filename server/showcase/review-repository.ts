import type { BodyOf, QueryOf } from '../../contract/platform/endpoint.ts'
import type { showcaseEndpoints } from '../../contract/showcase/showcase.ts'
import type { StaffShowcaseItem, staffShowcaseEndpoints } from '../../contract/showcase/staff-showcase.ts'
import { type Clock, toIso } from '../platform/clock.ts'
import { offsetCursor, offsetOf } from '../platform/db/cursor.ts'
import { type Database, insertRow, selectIn } from '../platform/db/database.ts'
import type { Person, Staff } from '../platform/http/call.ts'
import { fromJson } from '../platform/json.ts'
import { conflict, editConflict, notFound } from '../platform/problem.ts'
import type { AuditLog } from '../staff/audit.ts'
import { type ItemSteps, lockItem, setColumns } from './items.ts'
import { type ItemRow, isPublic, type PreviewKey, picturesOf, toMine, toProgress } from './rows.ts'
import type { ShowcaseSettings } from './settings.ts'

type Decision = BodyOf<(typeof staffShowcaseEndpoints)['PUT /staff/showcase/:id/decision']>
type QueueQuery = QueryOf<(typeof staffShowcaseEndpoints)['GET /staff/showcase']>
type Report = BodyOf<(typeof showcaseEndpoints)['POST /showcase/:id/reports']>

/** This many different people, and an item is hidden until somebody has looked. */
const reportsToHide = 3

interface ReviewParts {
  steps: ItemSteps
  previewKey: PreviewKey
  audit: AuditLog
  settings: ShowcaseSettings
}

/** What staff decide about items, and what the public tells them about. */
export function showcaseReviewRepository(db: Database, clock: Clock, { steps, previewKey, audit, settings }: ReviewParts) {
  async function staffItems(rows: ItemRow[]): Promise<StaffShowcaseItem[]> {
    const ids = rows.map(row => row.id)
    const pictures = await picturesOf(db, rows, previewKey)
    const checks = await selectIn(db, 'showcase_checks', 'item_id', ids)
    const reports = await selectIn(db, 'showcase_reports', 'item_id', ids)
    return rows.map(row => ({
      ...toMine(row, pictures.get(row.id)),
      hold: row.hold,
      flags: fromJson<StaffShowcaseItem['flags']>(row.flags),
      checks: checks.filter(check => check.item_id === row.id).map(({ subject, state }) => ({ subject, state })),
      reports: reports
        .filter(report => report.item_id === row.id)
        .map(({ reason, note, created_at }) => ({ reason, note, at: toIso(created_at) })),
      firstLook: firstLookOf(row),
    }))
  }

  const staffItem = async (row: ItemRow): Promise<StaffShowcaseItem> => (await staffItems([row]))[0] ?? notFound('showcase')

  return {
    async list({ limit, cursor, state = 'review' }: QueueQuery) {
      const offset = offsetOf(cursor)
      const rows = await db.all<ItemRow>(
        'SELECT * FROM showcase_items WHERE state = ? ORDER BY updated_at, id LIMIT ? OFFSET ?',
        [state, limit, offset],
      )
      const total =
        (await db.get<{ total: number }>('SELECT count(*) AS total FROM showcase_items WHERE state = ?', [state]))?.total ?? 0
      return { items: await staffItems(rows), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** Holds for the version that was read: nobody publishes words they have not seen. */
    async decide(id: string, { decision, reason, version }: Decision, staff: Staff): Promise<StaffShowcaseItem> {
      const row = await db.transaction(async tx => {
        const before = await lockItem(tx, id)
        if (before.state === 'withdrawn') throw conflict('withdrawn', '作者已经撤下', '内容已经删除，不用再审。')
        if (before.version !== version) throw editConflict(toProgress(before))
        await tx.run('UPDATE showcase_reports SET reviewed = 1 WHERE item_id = ?', [id])
        const change = { actor: staff.username, action: decision, reason }
        if (decision === 'reject') return steps.hide(tx, before, { state: 'rejected', hold: 'rejected', reason }, change)
        if (before.agreement === 'asked' || before.agreement === 'declined')
          throw conflict('not-agreed', '被拍、被写的人还没同意', '请等对方通过自己的链接确认后再发布。')
        const { needsTwo } = await settings.read(tx)
        if (needsTwo && !firstLookOf(before)) {
          const look = { first_look_by: staff.username, first_look_at: clock(), first_look_version: before.version }
          const after = await setColumns(tx, id, look)
          await steps.record(tx, before, after, { ...change, action: 'first-look' })
          return after
        }
        if (needsTwo && before.first_look_by === staff.username)
          throw conflict('own-look', '要另一个人来同意', '你已经同意过这一版，发布还要另一位审核人看一遍。')
        return steps.publish(tx, before, change)
      })
      return staffItem(row)
    },

    /** Chooses the face of a month; a later choice for the same month takes its place. */
    async feature(id: string, month: string, reason: string, staff: Staff): Promise<void> {
      await db.transaction(async tx => {
        const row = await tx.get(`SELECT 1 AS one FROM showcase_items WHERE id = ? AND ${isPublic}`, [id, clock()])
        if (!row) notFound('showcase')
        await insertRow(
          tx,
          'showcase_features',
          { month, item_id: id, reason },
          'ON CONFLICT (month) DO UPDATE SET item_id = excluded.item_id, reason = excluded.reason',
        )
        await audit.record(tx, {
          actor: staff.username,
          action: 'feature',
          kind: 'showcase',
          entityId: id,
          after: { month },
          reason,
        })
      })
    },

    /** One report a person; the same person again changes nothing. */
    async report(id: string, { reason, note }: Report, person: Person): Promise<void> {
      await db.transaction(async tx => {
        const row = await lockItem(tx, id)
        if (row.state !== 'published' || row.expires_at <= clock()) notFound('showcase')
        const told = { item_id: id, user_id: person.id, reason, note, created_at: clock() }
        await insertRow(tx, 'showcase_reports', told, 'ON CONFLICT DO NOTHING')
        const open = await tx.get<{ count: number }>(
          'SELECT count(*) AS count FROM showcase_reports WHERE item_id = ? AND reviewed = 0',
          [id],
        )
        if ((open?.count ?? 0) < reportsToHide) return
        await steps.hide(
          tx,
          row,
          { state: 'review', hold: 'reported', reason: '有人举报，正在复核' },
          { actor: '举报', action: 'hide', reason: `${reportsToHide} 人举报` },
        )
      })
    },
  }
}
export type ShowcaseReviewRepository = ReturnType<typeof showcaseReviewRepository>

/** Who has approved the item as it stands; an edit since then counts as not looked at. */
const firstLookOf = (row: ItemRow): StaffShowcaseItem['firstLook'] =>
  row.first_look_by !== null && row.first_look_at !== null && row.first_look_version === row.version
    ? { by: row.first_look_by, at: toIso(row.first_look_at) }
    : null
