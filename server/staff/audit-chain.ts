import { createHash, createHmac } from 'node:crypto'
import type { Database, Queries } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { DerivedKey } from '../platform/secrets.ts'

export type AuditRow = Row<'audit_entries'>

export type AuditHead = Row<'audit_head', 'number' | 'hash' | 'seal'>

/** A head as it was published outside of the database. */
export interface PublishedHead {
  /** ISO 8601. */
  at: string
  number: number
  hash: string
}

export interface ChainFault {
  /** The first entry that does not stand as it was written. */
  number: number
  what: 'edited' | 'missing' | 'cut' | 'head' | 'unknown-key'
  /** A sentence for whoever looks into it. */
  text: string
}

const slice = 500

export const headOf = async (db: Queries): Promise<AuditHead> => {
  const head = await db.get<AuditHead>('SELECT number, hash, seal FROM audit_head WHERE id = 1')
  if (!head) throw new Error('audit chain has no head')
  return head
}

/** Hashes and seals of the chain under the server's own keys: who can write to the database alone cannot make them. */
export function auditChain([current, ...earlier]: readonly [DerivedKey, ...DerivedKey[]]) {
  const keyNamed = (id: string | null) => [current, ...earlier].find(key => key.id === id)?.key

  /** Null where the key of the entry is not there. Entries from before the chain was keyed have a plain hash. */
  function hashOf(previous: string, row: Omit<AuditRow, 'hash'>): string | null {
    const { number, at, actor, action, kind, entity_id, before, after, reason, key_id } = row
    const text = JSON.stringify([previous, number, at, actor, action, kind, entity_id, before, after, reason])
    if (key_id === null) return createHash('sha256').update(text).digest('base64url')
    const key = keyNamed(key_id)
    return key ? createHmac('sha256', key).update(text).digest('base64url') : null
  }

  const sealUnder = (key: Buffer, { number, hash }: Pick<AuditHead, 'number' | 'hash'>) =>
    createHmac('sha256', key).update(`head ${number} ${hash}`).digest('base64url')

  const isSealed = (head: AuditHead) =>
    head.seal === null
      ? head.number === 0 && head.hash === ''
      : [current, ...earlier].some(({ key }) => sealUnder(key, head) === head.seal)

  return {
    keyId: current.id,
    hashOf,
    isSealed,
    sealOf: (head: Pick<AuditHead, 'number' | 'hash'>) => sealUnder(current.key, head),

    /** What is wrong with one entry, given the hash of the one before it; null where it stands as it was written. */
    faultOf(row: AuditRow, previous: string): ChainFault | null {
      const hash = hashOf(previous, row)
      if (hash === null) {
        const text = `第 ${row.number} 条要用指纹为 ${row.key_id} 的旧数据密钥核对，密钥文件里没有这一把`
        return { number: row.number, what: 'unknown-key', text }
      }
      if (hash === row.hash) return null
      return { number: row.number, what: 'edited', text: `第 ${row.number} 条与前一条对不上：它被改过，或与别的记录换过位置` }
    },

    /**
     * Reads the whole chain in slices, letting requests through between them, and compares it with the heads published
     * outside. Gives how many entries hold and the first fault.
     */
    async check(db: Database, published: readonly PublishedHead[] = []): Promise<{ entries: number; fault: ChainFault | null }> {
      const head = await headOf(db)
      const byNumber = Map.groupBy(published, ({ number }) => number)
      let number = 0
      let hash = ''
      const broken = (fault: ChainFault) => ({ entries: number, fault })
      while (number < head.number) {
        const rows = await db.all<AuditRow>('SELECT * FROM audit_entries WHERE number > ? ORDER BY number LIMIT ?', [
          number,
          slice,
        ])
        for (const row of rows) {
          if (row.number > head.number) break
          if (row.number !== number + 1) return broken(missing(number + 1, row.number - 1))
          const fault = this.faultOf(row, hash)
          if (fault) return broken(fault)
          const other = byNumber.get(row.number)?.find(one => one.hash !== row.hash)
          if (other) return broken(replaced(other))
          number = row.number
          hash = row.hash
        }
        if (rows.length < slice && number < head.number) return broken(cut(number + 1, `链头记着共 ${head.number} 条`))
        await new Promise(resolve => setImmediate(resolve))
      }
      if (head.hash !== hash || !isSealed(head)) return broken(loose(head.number))
      const further = published.find(one => one.number > head.number)
      if (further) return broken(cut(head.number + 1, `${further.at} 公布的链头是第 ${further.number} 条`))
      return { entries: number, fault: null }
    },
  }
}
export type AuditChain = ReturnType<typeof auditChain>

export const loose = (number: number): ChainFault => ({
  number,
  what: 'head',
  text: `链头与第 ${number} 条对不上：末尾的记录被截去过，或链头被改过`,
})
const missing = (from: number, to: number): ChainFault => ({
  number: from,
  what: 'missing',
  text: from === to ? `第 ${from} 条不见了` : `第 ${from} 至 ${to} 条不见了`,
})
const cut = (from: number, witness: string): ChainFault => ({
  number: from,
  what: 'cut',
  text: `从第 ${from} 条起被截去了：${witness}`,
})
const replaced = ({ number, at }: PublishedHead): ChainFault => ({
  number,
  what: 'edited',
  text: `第 ${number} 条与 ${at} 公布的链头不同：到它为止的记录被整个换过`,
})
