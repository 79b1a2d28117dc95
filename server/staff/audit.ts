import type { AuditEntry, AuditFilters } from '../../contract/staff/audit.ts'
import { type Clock, dayLength, dayOf, parseTime, toIso } from '../platform/clock.ts'
import { keysetCursor, keysetOf } from '../platform/db/cursor.ts'
import { type Database, insertRow, placeholders, type Queries, type SqlValue } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { DerivedKey } from '../platform/secrets.ts'
import { type AuditRow, auditChain, type ChainFault, headOf } from './audit-chain.ts'
import type { AuditHeads } from './audit-heads.ts'

export interface AuditedChange {
  actor: string
  action: string
  kind: string
  entityId: string
  before?: unknown
  after?: unknown
  reason?: string | null
}

interface AuditQuery extends AuditFilters {
  limit: number
  cursor?: string | undefined
}

interface AuditParts {
  keys: readonly [DerivedKey, ...DerivedKey[]]
  /** None in tests and where nothing is to be published. */
  heads: AuditHeads | null
}

/** Who did what, when and why. Entries are chained by keyed hashes; there is no way to change or delete one. */
export function auditLog(db: Database, clock: Clock, { keys, heads }: AuditParts) {
  const chain = auditChain(keys)
  /** Of the last check of the whole chain. */
  let found: ChainFault | null = null

  const setHead = (tx: Queries, number: number, hash: string, seal: string) =>
    tx.run('UPDATE audit_head SET number = ?, hash = ?, seal = ? WHERE id = 1', [number, hash, seal])

  const self = {
    /** Writes one entry in the transaction of the change itself. */
    async record(tx: Queries, change: AuditedChange): Promise<void> {
      // Takes the chain's head for this transaction: entries are written one after the other.
      await tx.run('UPDATE audit_head SET number = number WHERE id = 1')
      const head = await headOf(tx)
      const row: Omit<AuditRow, 'hash'> = {
        number: head.number + 1,
        at: clock(),
        actor: change.actor,
        action: change.action,
        kind: change.kind,
        entity_id: change.entityId,
        before: jsonOrNull(change.before),
        after: jsonOrNull(change.after),
        reason: change.reason ?? null,
        key_id: chain.keyId,
      }
      const hash = chain.hashOf(head.hash, row) ?? ''
      await insertRow(tx, 'audit_entries', { ...row, hash })
      // A head that somebody set back is not made good by going on from it.
      const seal = chain.isSealed(head) ? chain.sealOf({ number: row.number, hash }) : 'broken'
      await setHead(tx, row.number, hash, seal)
    },

    /** Takes a chain from before there were keys under them. Only for a database that had none. */
    adopt: () =>
      db.transaction(async tx => {
        const head = await headOf(tx)
        if (head.seal === null && head.number > 0) await setHead(tx, head.number, head.hash, chain.sealOf(head))
      }),

    /** One page, the latest first. `intact`: of these entries, of the head, and of the whole at its last check. */
    async list({ limit, cursor, ...wanted }: AuditQuery) {
      const { filters, params } = filtersOf(wanted)
      const [before] = keysetOf(cursor, 1) ?? []
      const rows = await latest(db, wanted, limit + 1, before === undefined ? null : Number(before))
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(toEntry),
        nextCursor: last && rows.length > limit ? keysetCursor(last.number) : null,
        total: filters.length === 0 ? (await headOf(db)).number : await count(db, filters, params),
        intact: found === null && (await this.stand(shown)),
      }
    },

    /** The latest entries for a file, the taking of which is an entry itself. */
    take: (wanted: AuditFilters, most: number, { actor, reason }: { actor: string; reason: string }): Promise<AuditEntry[]> =>
      db.transaction(async tx => {
        const rows = await latest(tx, wanted, most, null)
        const after = { ...wanted, lines: rows.length }
        await self.record(tx, { actor, action: 'export', kind: 'audit', entityId: 'audit', after, reason })
        return rows.map(toEntry)
      }),

    /** Whether these entries fit the ones before them, and the head the last of all. */
    async stand(rows: AuditRow[]): Promise<boolean> {
      const head = await headOf(db)
      const numbers = [...new Set([head.number, ...rows.map(row => row.number - 1)])]
      const neighbours = await db.all<Pick<AuditRow, 'number' | 'hash'>>(
        `SELECT number, hash FROM audit_entries WHERE number IN (${placeholders(numbers.length)})`,
        numbers,
      )
      const hashes = new Map([[0, ''], ...neighbours.map(({ number, hash }) => [number, hash] as const)])
      const isAfterItsLast = (row: AuditRow) => {
        const previous = hashes.get(row.number - 1)
        return previous !== undefined && chain.faultOf(row, previous) === null
      }
      return chain.isSealed(head) && hashes.get(head.number) === head.hash && rows.every(isAfterItsLast)
    },

    /** Reads the whole chain in slices: where it broke, by an edit, a deletion, a swap or a cut, or null. */
    async check(): Promise<{ entries: number; fault: ChainFault | null }> {
      const checked = await chain.check(db, heads?.read() ?? [])
      found = checked.fault
      return checked
    },

    /** Once a day, when all is well, writes down outside of the database how far the chain reaches. Gives what was written. */
    async publish(): Promise<Pick<Row<'audit_head'>, 'number' | 'hash'> | null> {
      const { number, hash } = await headOf(db)
      const last = heads?.read().at(-1)
      if (!heads || number === 0 || last?.hash === hash || last?.at.slice(0, 10) === dayOf(clock())) return null
      heads.add({ at: toIso(clock()), number, hash })
      return { number, hash }
    },
  }
  return self
}
export type AuditLog = ReturnType<typeof auditLog>

/** Conditions of a query, with the values of its placeholders. */
function filtersOf({ kind, entityId, actor, from, to }: AuditFilters): { filters: string[]; params: SqlValue[] } {
  const given: [string, SqlValue | undefined][] = [
    ['kind = ?', kind],
    ['entity_id = ?', entityId],
    ['actor = ?', actor],
    ['at >= ?', from && parseTime(from)],
    ['at < ?', to && parseTime(to) + dayLength],
  ]
  const stated = given.filter((pair): pair is [string, SqlValue] => pair[1] !== undefined && pair[1] !== '')
  return { filters: stated.map(([sql]) => sql), params: stated.map(([, value]) => value) }
}

async function latest(queries: Queries, wanted: AuditFilters, limit: number, before: number | null): Promise<AuditRow[]> {
  const { filters, params } = filtersOf(wanted)
  const where = [...filters, ...(before === null ? [] : ['number < ?'])]
  return queries.all<AuditRow>(
    `SELECT * FROM audit_entries ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY number DESC LIMIT ?`,
    [...params, ...(before === null ? [] : [before]), limit],
  )
}

async function count(db: Queries, filters: string[], params: SqlValue[]): Promise<number> {
  const row = await db.get<{ total: number }>(
    `SELECT count(*) AS total FROM audit_entries WHERE ${filters.join(' AND ')}`,
    params,
  )
  return row?.total ?? 0
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
