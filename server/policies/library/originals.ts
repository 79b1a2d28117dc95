import { createHash } from 'node:crypto'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { notFound } from '../../platform/problem.ts'

interface OriginalFile {
  name: string
  type: string
  bytes: Buffer
}

export const originalId = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Keeps a file beside what was read from it and gives its id; the same content is kept once, under its first name. */
export async function keepOriginal(tx: Queries, { name, type, bytes }: OriginalFile, now: number): Promise<string> {
  const id = originalId(bytes)
  const content = bytes.toString('base64')
  const row = { id, name: name.slice(0, 200), media_type: type, size: bytes.length, content, created_at: now }
  await insertRow(tx, 'policy_originals', row, 'ON CONFLICT (id) DO NOTHING')
  return id
}

/** The file of a public policy. Throws where none is kept. */
export const originalOfPolicy = (db: Database, policyId: string) =>
  readOriginal(
    db,
    'SELECT o.* FROM policy_originals o JOIN policies p ON p.original_id = o.id WHERE p.id = ? AND p.withdrawn_at IS NULL',
    policyId,
  )

/** The file of a draft, for staff. Throws where there is no such draft. */
export const originalOfDraft = (db: Database, draftId: string) =>
  readOriginal(db, 'SELECT o.* FROM policy_originals o JOIN policy_drafts d ON d.original_id = o.id WHERE d.id = ?', draftId)

async function readOriginal(db: Database, sql: string, id: string) {
  const row = (await db.get<Row<'policy_originals'>>(sql, [id])) ?? notFound('original')
  return { name: row.name, type: row.media_type, bytes: Buffer.from(row.content, 'base64') }
}
