import type { Database } from '../../server/platform/db/database.ts'

export interface Column {
  table: string
  name: string
  /** The TypeScript type of its values once read, null left out. */
  type: string
  nullable: boolean
  /** Whether an INSERT may leave it out although it is never null. */
  hasDefault: boolean
}

interface FoundColumn {
  table_name: string
  name: string
  type: string
  nullable: number
  has_default: number
}

interface FoundCheck {
  table_name: string
  definition: string
}

/** SQLite takes a primary key for nullable, which nobody means. */
const columnsIn = {
  sqlite: `SELECT t.name AS table_name, c.name, c.type, c."notnull" = 0 AND c.pk = 0 AS nullable, c.dflt_value IS NOT NULL AS has_default
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid`,
  postgres: `SELECT table_name, column_name AS name, data_type AS type, CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END AS nullable,
      CASE WHEN column_default IS NULL THEN 0 ELSE 1 END AS has_default
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name COLLATE "C", ordinal_position`,
}

const checksIn = {
  sqlite: "SELECT name AS table_name, sql AS definition FROM sqlite_schema WHERE type = 'table'",
  postgres: `SELECT CAST(CAST(conrelid AS regclass) AS text) AS table_name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0`,
}

const types: Record<string, string> = { text: 'string', integer: 'number', bigint: 'number', 'double precision': 'number' }

/** Every column of a migrated database, by table, in its order; without the text index, which each engine has in its own way. */
export async function catalogueOf(db: Database): Promise<Column[]> {
  const words = wordsIn(await db.all<FoundCheck>(checksIn[db.dialect]))
  const found = await db.all<FoundColumn>(columnsIn[db.dialect])
  return found
    .filter(({ table_name }) => !/^(?:search|sqlite)_/.test(table_name))
    .map(({ table_name: table, name, type, nullable, has_default }) => {
      const read = words.get(`${table}.${name}`) ?? types[type.toLowerCase()]
      if (!read) throw new Error(`${table}.${name} 的类型是 ${type}，请在 scripts/schema/catalogue.ts 写明读出来是什么。`)
      return { table, name, type: read, nullable: nullable === 1, hasDefault: has_default === 1 }
    })
}

/** What a column may hold by `CHECK (column IN (…))`, which PostgreSQL keeps as `= ANY (ARRAY[…])`. */
function wordsIn(checks: FoundCheck[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const { table_name, definition } of checks)
    for (const [, column, list = ''] of definition.matchAll(/CHECK \(+(\w+) (?:IN \(|= ANY \(ARRAY\[)([^)\]]*)/g))
      words.set(`${table_name}.${column}`, [...list.matchAll(/'[^']*'/g)].join(' | '))
  return words
}

/** What one of two catalogues has and the other has not. */
export function differences(sqlite: Column[], postgres: Column[]): string[] {
  const lines = (columns: Column[]) => columns.map(column => JSON.stringify(column))
  const only = (name: string, columns: string[], others: string[]) =>
    columns.filter(line => !others.includes(line)).map(line => `只有 ${name} 是：${line}`)
  const [here, there] = [lines(sqlite), lines(postgres)]
  return [...only('SQLite', here, there), ...only('PostgreSQL', there, here)]
}
