import { createHash } from 'node:crypto'
import { type Database, insertRow, type Queries } from '../db/database.ts'
import type { Narrow, Row } from '../db/rows.ts'
import { ProblemError } from '../problem.ts'
import type { Vault } from '../secrets.ts'

export interface IdempotentRequest {
  /** Keys of different callers never meet. */
  actor: string
  /** Null where the caller sent none: the work runs once per request. */
  key: string | null
  request: unknown
  now: number
}

export const hashOfRequest = (request: unknown) => createHash('sha256').update(JSON.stringify(request)).digest('base64')

/** Keeps a reply that was made elsewhere than in `idempotent`, for the same request when it comes again. */
export const keepReply = (
  tx: Queries,
  vault: Vault,
  { actor, key, requestHash, now }: { actor: string; key: string; requestHash: string; now: number },
  reply: unknown,
) =>
  insertRow(
    tx,
    'idempotency_keys',
    { actor, key, request_hash: requestHash, reply: vault.seal(JSON.stringify(reply)), created_at: now },
    'ON CONFLICT DO NOTHING',
  )

/**
 * Runs `work` in a transaction, at most once per actor and key. The key is written in the same transaction
 * as the work: parallel repeats wait for the first and get its reply; what failed leaves no trace and may be
 * tried again. The same key with another request is a 422. Replies hold names and passes, so they are kept sealed;
 * `again` turns an earlier one into what is true now.
 */
export async function idempotent<T>(
  database: Database,
  vault: Vault,
  { actor, key, request, now }: IdempotentRequest,
  work: (tx: Queries) => Promise<T>,
  again?: (tx: Queries, earlier: T) => Promise<T>,
): Promise<T> {
  if (key === null) return database.transaction(work)
  const requestHash = hashOfRequest(request)
  return database.transaction(async tx => {
    const isFirst = await insertRow(
      tx,
      'idempotency_keys',
      { actor, key, request_hash: requestHash, created_at: now },
      'ON CONFLICT DO NOTHING',
    )
    if (!isFirst) {
      const earlier = JSON.parse(vault.open(await earlierReply(tx, actor, key, requestHash))) as T
      return again ? again(tx, earlier) : earlier
    }
    const reply = await work(tx)
    await tx.run('UPDATE idempotency_keys SET reply = ? WHERE actor = ? AND key = ?', [
      vault.seal(JSON.stringify(reply)),
      actor,
      key,
    ])
    return reply
  })
}

async function earlierReply(tx: Queries, actor: string, key: string, requestHash: string): Promise<string> {
  const earlier = await tx.get<Narrow<Row<'idempotency_keys', 'request_hash' | 'reply'>, { reply: string }>>(
    'SELECT request_hash, reply FROM idempotency_keys WHERE actor = ? AND key = ?',
    [actor, key],
  )
  if (earlier?.request_hash !== requestHash)
    throw new ProblemError(
      422,
      'key-reused',
      '这个提交编号用过了',
      '同一个 Idempotency-Key 已经提交过不同的内容，请换一个编号再提交。',
    )
  return earlier.reply
}
