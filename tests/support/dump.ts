import type { Database } from '../../server/platform/db/database.ts'

/** The names of every table of the schema, those of the text index left out. */
export async function tablesOf(db: Database): Promise<string[]> {
  const rows = await db.all<{ name: string }>(
    db.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name",
  )
  return rows.map(row => row.name).filter(name => !/_(data|idx|content|docsize|config)$/.test(name))
}

/** Every row of every table as text, for comparing and for looking for what must not be there. */
export async function dump(db: Database, tables?: string[]): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  for (const table of tables ?? (await tablesOf(db))) {
    const rows = await db.all<object>(`SELECT * FROM ${table}`)
    content[table] = rows
      .map(row => JSON.stringify(row))
      .sort()
      .join('\n')
  }
  return content
}
