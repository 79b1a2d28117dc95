import type { Queries } from '../../platform/db/database.ts'

/**
 * Until the end of the transaction, what one person does at the same moment comes one after the other: so a limit for
 * each person is counted truly. Held before all other rows.
 */
export const holdPerson = (tx: Queries, userId: string) => tx.run('UPDATE users SET provider = provider WHERE id = ?', [userId])
