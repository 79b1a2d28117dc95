import type { DeviceSession } from '../../../contract/people/session.ts'
import { type Clock, dayLength, hour, minute, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { Person } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { notFound, notSignedIn } from '../../platform/problem.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'

const length = 30 * dayLength
/** Requests that were under way when the token changed still get in. */
const grace = minute
/** Use is written down at most this often. */
const grain = hour

type PersonRow = Row<'users', 'id' | 'name' | 'provider'> & Row<'sessions', 'last_seen_at'>

/** Where people are signed in. Only hashes of tokens are kept. */
export const sessionRepository = (db: Database, clock: Clock) => ({
  /** Opens a session and gives its token. */
  async open(tx: Queries, userId: string, device: string): Promise<string> {
    const now = clock()
    const token = newToken()
    await insertRow(tx, 'sessions', {
      token_hash: hashToken(token),
      id: newId(),
      user_id: userId,
      device,
      created_at: now,
      last_seen_at: now,
      expires_at: now + length,
    })
    return token
  },

  /** Whose token this is; null when unknown, run out, exchanged or of somebody who deleted the account. */
  async personOf(token: string): Promise<Person | null> {
    const now = clock()
    const hash = hashToken(token)
    const row =
      (await db.get<PersonRow>(
        `SELECT u.id, u.name, u.provider, s.last_seen_at FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.token_hash = ? AND s.expires_at > ? AND u.deleted_at IS NULL`,
        [hash, now],
      )) ??
      (await db.get<PersonRow>(
        `SELECT u.id, u.name, u.provider, s.last_seen_at FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.previous_hash = ? AND s.previous_until > ? AND s.expires_at > ? AND u.deleted_at IS NULL`,
        [hash, now, now],
      ))
    if (!row) return null
    if (now - row.last_seen_at > grain) await db.run('UPDATE sessions SET last_seen_at = ? WHERE token_hash = ?', [now, hash])
    return { id: row.id, name: row.name, isProven: row.provider !== 'demo' }
  },

  /** Exchanges the token: the session goes on for its full length under a new one. */
  async renew(token: string): Promise<string> {
    const now = clock()
    const fresh = newToken()
    const changed = await db.run(
      `UPDATE sessions SET previous_hash = token_hash, previous_until = ?, token_hash = ?, expires_at = ?, last_seen_at = ?
       WHERE token_hash = ?`,
      [now + grace, hashToken(fresh), now + length, now, hashToken(token)],
    )
    if (changed === 0) throw notSignedIn()
    return fresh
  },

  async list(userId: string, token: string | null): Promise<DeviceSession[]> {
    const rows = await db.all<Narrow<Row<'sessions'>, { id: string }>>(
      'SELECT * FROM sessions WHERE user_id = ? AND expires_at > ? ORDER BY last_seen_at DESC, id',
      [userId, clock()],
    )
    const mine = token && hashToken(token)
    return rows.map(row => ({
      id: row.id,
      device: row.device || '未知设备',
      createdAt: toIso(row.created_at),
      lastSeenAt: toIso(row.last_seen_at),
      isThis: row.token_hash === mine,
    }))
  },

  /** Somebody else's session is not found. */
  async end(userId: string, id: string): Promise<void> {
    if ((await db.run('DELETE FROM sessions WHERE id = ? AND user_id = ?', [id, userId])) === 0) notFound('session')
  },

  async endAll(userId: string): Promise<void> {
    await db.run('DELETE FROM sessions WHERE user_id = ?', [userId])
  },

  async signOut(token: string): Promise<void> {
    const hash = hashToken(token)
    await db.run('DELETE FROM sessions WHERE token_hash = ? OR (previous_hash = ? AND previous_until > ?)', [hash, hash, clock()])
  },
})
export type SessionRepository = ReturnType<typeof sessionRepository>
