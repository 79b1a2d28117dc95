import { type Clock, minute } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { tooManyRequests } from '../platform/problem.ts'
import type { Vault } from '../platform/secrets.ts'

export const mostTries = 5
const lockLength = 15 * minute

/** How often somebody tried to sign in under a name, whether anybody has it or not: both read the same. */
export const signInTries = (db: Database, clock: Clock, vault: Vault) => ({
  /**
   * Counts a try before it is looked at. Five within 15 minutes of one another, and the next throws 429 for 15 minutes.
   * One statement: of a hundred at the same time five get through.
   */
  async count(username: string): Promise<void> {
    const now = clock()
    const name = vault.index(username)
    const counted = await db.run(
      `INSERT INTO staff_sign_in_tries AS t (name_index, tries, ends_at) VALUES (?, 1, ?)
       ON CONFLICT (name_index) DO UPDATE SET
         tries = CASE WHEN t.ends_at <= ? THEN 1 ELSE t.tries + 1 END,
         ends_at = excluded.ends_at
       WHERE t.tries < ? OR t.ends_at <= ?`,
      [name, now + lockLength, now, mostTries, now],
    )
    if (counted) return
    const row = await db.get<{ ends_at: number }>('SELECT ends_at FROM staff_sign_in_tries WHERE name_index = ?', [name])
    throw tooManyRequests(Math.max(1, Math.ceil(((row?.ends_at ?? now) - now) / 1000)))
  },

  /** The password was right: takes back this one try and no other, for others may be guessing meanwhile. */
  async giveBack(username: string): Promise<void> {
    await db.run('UPDATE staff_sign_in_tries SET tries = tries - 1 WHERE name_index = ? AND tries > 0', [vault.index(username)])
  },
})
export type SignInTries = ReturnType<typeof signInTries>
