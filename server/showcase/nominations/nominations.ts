import type { BodyOf, QueryOf } from '../../../contract/platform/endpoint.ts'
import type { MyNomination, nominationEndpoints } from '../../../contract/showcase/nominations.ts'
import type { Nomination, staffShowcaseEndpoints } from '../../../contract/showcase/staff-showcase.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Person, Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { lockItem, setColumns } from '../items.ts'
import { isPublic } from '../rows.ts'
import type { ShowcaseWording } from '../wording.ts'
import { honour } from './honours.ts'
import { type NominationRow, toMyNomination, toNomination } from './rows.ts'

type Proposal = BodyOf<(typeof nominationEndpoints)['POST /showcase/nominations']>
type NominationQuery = QueryOf<(typeof staffShowcaseEndpoints)['GET /staff/showcase-nominations']>
type Choice = BodyOf<(typeof staffShowcaseEndpoints)['PUT /staff/showcase-nominations/:id/choice']>

/** Who should be honoured, proposed by anybody and chosen by a committee with its reasons. */
export const showcaseNominations = (db: Database, clock: Clock, audit: AuditLog, wording: ShowcaseWording) => ({
  async propose(tx: Queries, { award, nominee, itemId, reason }: Proposal, person: Person): Promise<{ id: string }> {
    wording.refuseContacts({ nominee, reason })
    if (itemId && !(await tx.get(`SELECT 1 AS one FROM showcase_items WHERE id = ? AND ${isPublic}`, [itemId, clock()])))
      notFound('showcase')
    const id = newId()
    await insertRow(tx, 'showcase_nominations', {
      id,
      user_id: person.id,
      award,
      nominee,
      item_id: itemId,
      reason,
      agreement: itemId ? 'not-needed' : 'asked',
      created_at: clock(),
    })
    return { id }
  },

  async mine(person: Person): Promise<MyNomination[]> {
    const rows = await db.all<NominationRow>(
      'SELECT * FROM showcase_nominations WHERE user_id = ? ORDER BY created_at DESC, id LIMIT 100',
      [person.id],
    )
    return rows.map(toMyNomination)
  },

  /** What nominees have not declined. */
  async list({ limit, cursor, state }: NominationQuery) {
    const offset = offsetOf(cursor)
    const where = `WHERE agreement <> 'declined'${state ? ' AND state = ?' : ''}`
    const params = state ? [state] : []
    const rows = await db.all<NominationRow>(
      `SELECT * FROM showcase_nominations ${where} ORDER BY created_at DESC, id LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    )
    const total =
      (await db.get<{ total: number }>(`SELECT count(*) AS total FROM showcase_nominations ${where}`, params))?.total ?? 0
    return { items: rows.map(toNomination), nextCursor: offsetCursor(offset + rows.length, total), total }
  },

  /** Once and for good; a chosen one's item carries the award from then on. */
  choose: (id: string, { chosen, committee, reason }: Choice, staff: Staff): Promise<Nomination> =>
    db.transaction(async tx => {
      const state = chosen ? 'chosen' : 'declined'
      const decided = await tx.run(
        "UPDATE showcase_nominations SET state = ?, committee = ?, decision_reason = ? WHERE id = ? AND state = 'open' AND agreement <> 'declined'",
        [state, JSON.stringify(committee), reason, id],
      )
      const row = (await tx.get<NominationRow>('SELECT * FROM showcase_nominations WHERE id = ?', [id])) ?? notFound('nomination')
      if (!decided)
        throw conflict(
          'already-decided',
          '已经有决定了',
          row.decision_reason ? `决定是“${row.decision_reason}”。` : '对方不同意公开，推荐已撤回。',
        )
      if (chosen && row.item_id) {
        const item = await lockItem(tx, row.item_id)
        const awards = [...new Set([...fromJson<string[]>(item.awards), row.award])]
        if (item.state !== 'withdrawn') await setColumns(tx, item.id, { awards: JSON.stringify(awards) })
      }
      if (chosen) await honour(tx, row, clock())
      await audit.record(tx, {
        actor: staff.username,
        action: 'choose',
        kind: 'nomination',
        entityId: id,
        after: { award: row.award, state, committee },
        reason,
      })
      return toNomination(row)
    }),
})
export type ShowcaseNominations = ReturnType<typeof showcaseNominations>
