import type { Database } from './database.ts'

/** Has the engine's files forget what was deleted. SQLite overwrites freed bytes; the log beside the file is emptied here. PostgreSQL's own vacuum does it. */
export async function forgetDeleted(db: Database): Promise<void> {
  if (db.dialect === 'sqlite') await db.script('PRAGMA wal_checkpoint(TRUNCATE)')
}
