import { readdirSync, readFileSync } from 'node:fs'
import { type Database, insertRow } from './database.ts'
import type { Row } from './rows.ts'

type Entry = Row<'schema_migrations', 'name'>

const folder = new URL('./migrations/', import.meta.url)

/**
 * Brings the schema up to date: every `NNN-name.sql` (both engines) and `NNN-name.<dialect>.sql` once, in order.
 * Each runs in one transaction with its entry in `schema_migrations`, so a cut leaves the old or the new
 * schema; two servers that start together wait for each other.
 */
export const migrate = (db: Database): Promise<string[]> => db.alone(() => applyAll(db))

async function applyAll(db: Database): Promise<string[]> {
  await db.script('CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)')
  const known = new Set((await db.all<Entry>('SELECT name FROM schema_migrations')).map(({ name }) => name))
  const applied: string[] = []
  for (const name of migrationsFor(db.dialect).filter(name => !known.has(name))) {
    const ran = await db.transaction(async tx => {
      // On the embedded engine a command may have been at it beside a server.
      if (await tx.get('SELECT 1 AS done FROM schema_migrations WHERE name = ?', [name])) return false
      for (const statement of statementsOf(readFileSync(new URL(name, folder), 'utf8'))) await tx.run(statement)
      await insertRow(tx, 'schema_migrations', { name, applied_at: Date.now() })
      return true
    })
    if (ran) applied.push(name)
  }
  return applied
}

function migrationsFor(dialect: string): string[] {
  const other = dialect === 'sqlite' ? '.postgres.sql' : '.sqlite.sql'
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql') && !name.endsWith(other))
    .sort()
}

/** Migrations keep to statements that end with `;` at the end of a line. */
const statementsOf = (sql: string) =>
  sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map(s => s.trim())
    .filter(Boolean)
