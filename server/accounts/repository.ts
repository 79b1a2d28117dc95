import type { User } from '../../contract/session.ts'
import { type Clock, dayLength, toIso } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Person } from '../http/call.ts'
import { newId } from '../ids.ts'
import { hashToken, newToken } from '../tokens.ts'

const sessionLength = 30 * dayLength

interface UserRow {
  id: string
  provider: 'wechat' | 'demo'
  name: string | null
  created_at: number
}

/** People and their sessions. */
export const accountRepository = (db: Database, clock: Clock) => ({
  /** Finds or creates the person behind `subject` and opens a session. */
  async signIn(provider: 'wechat' | 'demo', subject: string, name: string | null): Promise<{ token: string; user: User }> {
    const now = clock()
    const token = newToken()
    const user = await db.transaction(async tx => {
      await tx.run(
        'INSERT INTO users (id, provider, subject, name, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (provider, subject) DO NOTHING',
        [newId(), provider, subject, name, now],
      )
      const row = await tx.get<UserRow>('SELECT * FROM users WHERE provider = ? AND subject = ?', [provider, subject])
      if (!row) throw new Error('user vanished while signing in')
      await tx.run('INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)', [
        hashToken(token),
        row.id,
        now,
        now + sessionLength,
      ])
      return row
    })
    return { token, user: toUser(user) }
  },

  async signOut(token: string): Promise<void> {
    await db.run('DELETE FROM sessions WHERE token_hash = ?', [hashToken(token)])
  },

  async find(id: string): Promise<User | null> {
    const row = await db.get<UserRow>('SELECT * FROM users WHERE id = ?', [id])
    return row ? toUser(row) : null
  },

  /** Whose token this is; null when unknown or run out. */
  async personOf(token: string): Promise<Person | null> {
    const row = await db.get<Person>(
      'SELECT u.id, u.name FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token_hash = ? AND s.expires_at > ?',
      [hashToken(token), clock()],
    )
    return row ?? null
  },
})
export type AccountRepository = ReturnType<typeof accountRepository>

const toUser = (row: UserRow): User => ({ id: row.id, name: row.name, provider: row.provider, createdAt: toIso(row.created_at) })
