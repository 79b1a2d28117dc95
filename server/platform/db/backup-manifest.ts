import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const tableHash = z.object({ rows: z.number().int(), sha256: z.string() })
const manifest = z.object({
  madeAt: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  tables: z.record(z.string(), tableHash),
})

/** What stands beside a backup as `<backup>.manifest.json`: the hash of the whole file and of the rows of each table. */
export type BackupManifest = z.output<typeof manifest>

export const manifestFile = (copy: string) => `${copy}.manifest.json`

export function manifestOf(copy: string, now: number): BackupManifest {
  return {
    madeAt: new Date(now).toISOString(),
    bytes: statSync(copy).size,
    sha256: hashOfFile(copy),
    tables: hashesOfTables(copy),
  }
}

/** Null where there is none or it cannot be understood. */
export function readManifest(copy: string): BackupManifest | null {
  const file = manifestFile(copy)
  if (!existsSync(file)) return null
  try {
    return manifest.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** What is different from when the backup was made, in words; null where nothing is. */
export function differenceFrom({ bytes, sha256, tables }: BackupManifest, copy: string): string | null {
  if (statSync(copy).size === bytes && hashOfFile(copy) === sha256) return null
  try {
    const found = hashesOfTables(copy)
    const wrong = Object.keys({ ...tables, ...found }).filter(name => tables[name]?.sha256 !== found[name]?.sha256)
    return wrong.length > 0 ? `表 ${wrong.join('、')} 的内容变了` : '文件有几处与备份时不同'
  } catch {
    return '文件已损坏，读不完整'
  }
}

function hashOfFile(file: string): string {
  const hash = createHash('sha256')
  const part = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r')
  try {
    for (let length = readSync(handle, part); length > 0; length = readSync(handle, part)) hash.update(part.subarray(0, length))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** Rows in the order of their keys, each as JSON. */
function hashesOfTables(file: string): BackupManifest['tables'] {
  const connection = new DatabaseSync(file, { readOnly: true })
  try {
    const names = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    return Object.fromEntries(names.map(({ name }) => [String(name), hashOfTable(connection, String(name))]))
  } finally {
    connection.close()
  }
}

function hashOfTable(connection: DatabaseSync, name: string): z.output<typeof tableHash> {
  const hash = createHash('sha256')
  const width = connection.prepare(`SELECT * FROM "${name}"`).columns().length
  let rows = 0
  for (const row of connection.prepare(`SELECT * FROM "${name}" ORDER BY ${width > 1 ? '1, 2' : '1'}`).iterate()) {
    hash.update(`${JSON.stringify(row)}\n`)
    rows++
  }
  return { rows, sha256: hash.digest('hex') }
}
