import { type Clock, dayLength } from '../../platform/clock.ts'
import type { Database, Queries } from '../../platform/db/database.ts'
import { forgetDeleted } from '../../platform/db/forget.ts'
import type { Row } from '../../platform/db/rows.ts'
import { personalTables } from './registry.ts'

/** How long the job goes on looking for what arrived while somebody was leaving. */
const lookedAfter = dayLength

/** Deletes accounts. `leave` gives back the seats that others are waiting for. */
export function accountDeletion(db: Database, clock: Clock, leave: (userId: string) => Promise<void>) {
  async function erase(tx: Queries, userId: string) {
    for (const { table, owner, erase: how } of personalTables) {
      if (owner === null || how === null) continue
      await tx.run(how === 'delete' ? `DELETE FROM ${table} WHERE ${owner}` : `UPDATE ${table} SET ${how.set} WHERE ${owner}`, [
        userId,
      ])
    }
  }
  return {
    /** Out of sight and out of the tables at once; an empty row without name or number stays, for the counts. */
    async remove(userId: string): Promise<void> {
      // First the door: from here on nobody acts as this person.
      await db.run('UPDATE users SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL', [clock(), userId])
      await leave(userId)
      await db.transaction(tx => erase(tx, userId))
    },

    /** Erases again what was written in the moment of leaving, and has the disk forget. Gives how many accounts it looked at. */
    async finish(): Promise<number> {
      const gone = await db.all<Row<'users', 'id'>>('SELECT id FROM users WHERE deleted_at > ?', [clock() - lookedAfter])
      for (const { id } of gone) await db.transaction(tx => erase(tx, id))
      if (gone.length > 0) await forgetDeleted(db)
      return gone.length
    },
  }
}
export type AccountDeletion = ReturnType<typeof accountDeletion>
