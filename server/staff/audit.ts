import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../contract/staff/staff.ts'
import { type Clock, toIso } from '../platform/clock.ts'
import { offsetCursor, offsetOf } from '../platform/db/cursor.ts'
import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'

export interface AuditedChange {
  actor: string
  action: string
  kind: string
  entityId: string
  before?: unknown
  after?: unknown
  reason?: string | null
}

type AuditRow = Row<'audit_entries'>

/** Who did what, when and why. Entries are chained by hash; there is no way to change or delete one. */
export const auditLog = (db: Database, clock: Clock) => ({
  /** Writes one entry in the transaction of the change itself. */
  async record(tx: Queries, change: AuditedChange): Promise<void> {
    // Takes the chain's head for this transaction: entries are written one after the other.
    await tx.run('UPDATE audit_head SET number = number + 1 WHERE id = 1')
    const head = await tx.get<Row<'audit_head'>>('SELECT * FROM audit_head WHERE id = 1')
    if (!head) throw new Error('audit chain has no head')
    const row: Omit<AuditRow, 'hash'> = {
      number: head.number,
      at: clock(),
      actor: change.actor,
      action: change.action,
      kind: change.kind,
      entity_id: change.entityId,
      before: jsonOrNull(change.before),
      after: jsonOrNull(change.after),
      reason: change.reason ?? null,
    }
    const hash = chainHash(head.hash, row)
    await insertRow(tx, 'audit_entries', { ...row, hash })
    await tx.run('UPDATE audit_head SET hash = ? WHERE id = 1', [hash])
  },

  async list(query: { limit: number; cursor?: string | undefined; kind?: string | undefined; entityId?: string | undefined }) {
    const filters = [query.kind && 'kind = ?', query.entityId && 'entity_id = ?'].filter(Boolean)
    const params = [query.kind, query.entityId].filter(v => v !== undefined)
    const where = filters.length > 0 ? `WHERE ${filters.join(' AND ')}` : ''
    const offset = offsetOf(query.cursor)
    const rows = await db.all<AuditRow>(`SELECT * FROM audit_entries ${where} ORDER BY number DESC LIMIT ? OFFSET ?`, [
      ...params,
      query.limit,
      offset,
    ])
    const count = await db.get<{ total: number }>(`SELECT count(*) AS total FROM audit_entries ${where}`, params)
    const total = count?.total ?? 0
    return {
      items: rows.map(toEntry),
      nextCursor: offsetCursor(offset + rows.length, total),
      total,
      intact: await this.isIntact(),
    }
  },

  /** Reads the whole chain: false after any edit, deletion, swap or cut. */
  async isIntact(): Promise<boolean> {
    let hash = ''
    let number = 0
    for (const row of await db.all<AuditRow>('SELECT * FROM audit_entries ORDER BY number')) {
      hash = chainHash(hash, row)
      if (row.hash !== hash || row.number !== ++number) return false
    }
    const head = await db.get<Row<'audit_head'>>('SELECT * FROM audit_head WHERE id = 1')
    return head?.number === number && head.hash === hash
  },
})
export type AuditLog = ReturnType<typeof auditLog>

function chainHash(previous: string, row: Omit<AuditRow, 'hash'>): string {
  const { number, at, actor, action, kind, entity_id, before, after, reason } = row
  const text = JSON.stringify([previous, number, at, actor, action, kind, entity_id, before, after, reason])
  return createHash('sha256').update(text).digest('base64url')
}

const jsonOrNull = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

const toEntry = (row: AuditRow): AuditEntry => ({
  number: row.number,
  at: toIso(row.at),
  actor: row.actor,
  action: row.action,
  kind: row.kind,
  entityId: row.entity_id,
  before: row.before === null ? null : JSON.parse(row.before),
  after: row.after === null ? null : JSON.parse(row.after),
  reason: row.reason,
})
