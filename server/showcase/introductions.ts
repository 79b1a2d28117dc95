import type { BodyOf } from '../../contract/platform/endpoint.ts'
import type { PageQuery } from '../../contract/platform/page.ts'
import type { showcaseEndpoints } from '../../contract/showcase/showcase.ts'
import type { Introduction } from '../../contract/showcase/staff-showcase.ts'
import { type Clock, dayLength, toIso } from '../platform/clock.ts'
import { offsetCursor, offsetOf } from '../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, updateRow } from '../platform/db/database.ts'
import type { Narrow, Row } from '../platform/db/rows.ts'
import type { Person, Staff } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import { notFound } from '../platform/problem.ts'
import type { Vault } from '../platform/secrets.ts'
import type { AuditLog } from '../staff/audit.ts'
import { isPublic } from './rows.ts'

type Request = BodyOf<(typeof showcaseEndpoints)['POST /showcase/:id/introductions']>

type IntroductionRow = Narrow<Row<'showcase_introductions'>, Pick<Introduction, 'purpose'>> & {
  item_title: Row<'showcase_items'>['title']
}

/** Contacts of requests that nobody dealt with are deleted after this. */
const contactsKept = 90 * dayLength

/** People who would like to meet somebody: staff pass it on, so that nobody's number is public. */
export const showcaseIntroductions = (db: Database, clock: Clock, vault: Vault, audit: AuditLog) => ({
  async ask(tx: Queries, itemId: string, { purpose, message, contact }: Request, person: Person): Promise<{ id: string }> {
    if (!(await tx.get(`SELECT 1 AS one FROM showcase_items WHERE id = ? AND ${isPublic}`, [itemId, clock()])))
      notFound('showcase')
    const id = newId()
    await insertRow(tx, 'showcase_introductions', {
      id,
      item_id: itemId,
      user_id: person.id,
      purpose,
      message,
      contact_sealed: vault.seal(contact),
      created_at: clock(),
    })
    return { id }
  },

  async list({ limit, cursor, state }: PageQuery & { state?: 'open' | 'done' | undefined }) {
    const offset = offsetOf(cursor)
    const where = state ? 'WHERE r.state = ?' : ''
    const params = state ? [state] : []
    const rows = await db.all<IntroductionRow>(
      `SELECT r.*, i.title AS item_title FROM showcase_introductions r JOIN showcase_items i ON i.id = r.item_id
       ${where} ORDER BY r.state DESC, r.created_at, r.id LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    )
    const total =
      (await db.get<{ total: number }>(`SELECT count(*) AS total FROM showcase_introductions r ${where}`, params))?.total ?? 0
    const items = rows.map(row => ({
      id: row.id,
      itemId: row.item_id,
      itemTitle: row.item_title,
      purpose: row.purpose,
      message: row.message,
      contact: row.contact_sealed === null ? '' : vault.open(row.contact_sealed),
      state: row.state,
      createdAt: toIso(row.created_at),
    }))
    return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
  },

  finish: (id: string, staff: Staff): Promise<void> =>
    db.transaction(async tx => {
      const done = await updateRow(tx, 'showcase_introductions', id, { state: 'done', contact_sealed: null })
      if (!done) notFound('introduction')
      await audit.record(tx, { actor: staff.username, action: 'pass-on', kind: 'introduction', entityId: id })
    }),

  async tidy(): Promise<void> {
    await db.run('UPDATE showcase_introductions SET contact_sealed = NULL WHERE created_at < ?', [clock() - contactsKept])
  },
})
export type ShowcaseIntroductions = ReturnType<typeof showcaseIntroductions>
