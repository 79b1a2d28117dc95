import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../../server/platform/db/migrate.ts'
import { openSqlite } from '../../../../server/platform/db/sqlite.ts'
import { backUp, restore } from '../../../../server/platform/db/sqlite-backup.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dehua-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = (id: string) => ['INSERT INTO settings (name, value) VALUES (?, ?)', [id, 'here']] as const
const named = async (file: string) => {
  const database = openSqlite(file)
  const rows = await database.all<{ name: string }>("SELECT name FROM settings WHERE value = 'here' ORDER BY name")
  await database.close()
  return rows.map(row => row.name)
}

test('a copy made while the database is in use holds what was committed, and comes back in its place', async () => {
  const live = join(folder, 'live.db')
  const copy = join(folder, 'copies', 'monday.db')
  const database = openSqlite(live)
  await migrate(database)
  await database.run(...place('before'))
  await backUp(live, copy)
  await database.run(...place('after'))
  expect(() => restore(copy, live)).toThrow('数据库正在使用')
  await database.close()

  const moved = restore(copy, live)
  expect(await named(live)).toEqual(['before'])
  expect(await named(moved ?? '')).toEqual(['after', 'before'])
})

test('what is not a whole copy is refused and the database stays as it was', async () => {
  const live = join(folder, 'live.db')
  const database = openSqlite(live)
  await migrate(database)
  await database.run(...place('kept'))
  await database.close()
  const wrong = join(folder, 'wrong.db')
  writeFileSync(wrong, 'not a database, but long enough to be read as one'.repeat(100))
  expect(() => restore(wrong, live)).toThrow('不是本程序的备份文件')
  expect(() => restore(join(folder, 'nowhere.db'), live)).toThrow('找不到备份文件')
  expect(existsSync(`${live}.before-restore`)).toBe(false)
  expect(await named(live)).toEqual(['kept'])
})
