import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendDurably } from '../platform/durable-file.ts'
import type { PublishedHead } from './audit-chain.ts'

interface KeptHead extends PublishedHead {
  /** The backup that was put back then: heads from before it speak of what it replaced. */
  restored?: string
}

/** Where heads of the audit trail are kept outside of the database. */
export interface AuditHeads {
  /** Those since the last restore. */
  read(): PublishedHead[]
  add(head: KeptHead): void
}

/** A line of JSON for each, in the data folder; may be copied to where the server cannot write. */
export function headFile(dataDir: string): AuditHeads {
  const file = join(dataDir, 'audit-heads.jsonl')
  return {
    read() {
      if (!existsSync(file)) return []
      const heads = readFileSync(file, 'utf8').split('\n').flatMap(readLine)
      return heads.slice(
        Math.max(
          0,
          heads.findLastIndex(head => head.restored !== undefined),
        ),
      )
    },
    add: head => appendDurably(file, JSON.stringify(head)),
  }
}

/** A line that was cut off says nothing. */
function readLine(line: string): KeptHead[] {
  try {
    const { at, number, hash, restored } = JSON.parse(line) as Partial<KeptHead>
    if (typeof at !== 'string' || typeof number !== 'number' || typeof hash !== 'string') return []
    return [{ at, number, hash, ...(typeof restored === 'string' ? { restored } : {}) }]
  } catch {
    return []
  }
}
