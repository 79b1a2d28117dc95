import { copyFileSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manifestFile } from '../../../../server/platform/db/backup-manifest.ts'
import { migrate } from '../../../../server/platform/db/migrate.ts'
import { openSqlite } from '../../../../server/platform/db/sqlite.ts'
import { backUp, restore } from '../../../../server/platform/db/sqlite-backup.ts'
import { makeDataFolder } from '../../../support/data-folder.ts'

let folder = ''
let live = ''
let copy = ''
beforeEach(() => {
  folder = makeDataFolder('dehua-backup-')
  live = join(folder, 'live.db')
  copy = join(folder, 'copies', 'monday.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = (id: string) => ['INSERT INTO settings (name, value) VALUES (?, ?)', [id, 'here']] as const
const named = async (file: string) => {
  const database = openSqlite(file)
  const rows = await database.all<{ name: string }>("SELECT name FROM settings WHERE value = 'here' ORDER BY name")
  await database.close()
  return rows.map(row => row.name)
}
async function fill(...names: string[]) {
  const database = openSqlite(live)
  await migrate(database)
  for (const name of names) await database.run(...place(name))
  await database.close()
}

test('a copy made while the database is in use holds what was committed, and comes back in its place', async () => {
  const database = openSqlite(live)
  await migrate(database)
  await database.run(...place('before'))
  await backUp(live, copy, Date.now())
  await database.run(...place('after'))
  expect(() => restore(copy, live)).toThrow('数据库正在使用')
  await database.close()

  const moved = restore(copy, live)
  expect(await named(live)).toEqual(['before'])
  expect(await named(moved ?? '')).toEqual(['after', 'before'])
  for (const file of [copy, manifestFile(copy), live]) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600])
})

test('each restore keeps what it replaced under a number of its own', async () => {
  await fill('first')
  await backUp(live, copy, Date.now())
  await fill('second')
  const one = restore(copy, live)
  await fill('third')
  const two = restore(copy, live)
  expect([one, two]).toEqual([`${live}.before-restore-1`, `${live}.before-restore-2`])
  expect(await named(one ?? '')).toEqual(['first', 'second'])
  expect(await named(two ?? '')).toEqual(['first', 'third'])
  expect(await named(live)).toEqual(['first'])
})

test('four bytes changed anywhere are found, and where they stand in a table its name is said', async () => {
  await fill('kept')
  await backUp(live, copy, Date.now())
  const whole = readFileSync(copy)
  const places = [100, whole.indexOf('kepthere'), Math.floor(whole.length / 2), whole.length - 4]
  for (const position of places) {
    writeFileSync(copy, whole)
    const handle = openSync(copy, 'r+')
    writeSync(
      handle,
      Buffer.from(whole.subarray(position, position + 4)).map(byte => byte ^ 1),
      0,
      4,
      position,
    )
    expect(() => restore(copy, live), `byte ${position}`).toThrow(/备份文件|不是本程序/)
  }
  writeFileSync(copy, Buffer.from(whole.toString('latin1').replace('kepthere', 'keptHERE'), 'latin1'))
  expect(() => restore(copy, live)).toThrow('表 settings 的内容变了')
  writeFileSync(copy, whole)
  restore(copy, live)
  expect(await named(live)).toEqual(['kept'])
})

test('what is not a whole copy with its hashes is refused and the database stays as it was', async () => {
  await fill('kept')
  const wrong = join(folder, 'wrong.db')
  writeFileSync(wrong, 'not a database, but long enough to be read as one'.repeat(100))
  expect(() => restore(wrong, live)).toThrow('不是本程序的备份文件')
  expect(() => restore(join(folder, 'nowhere.db'), live)).toThrow('找不到备份文件')
  const alone = join(folder, 'alone.db')
  copyFileSync(live, alone)
  expect(() => restore(alone, live)).toThrow('--unchecked')
  expect(existsSync(`${live}.before-restore-1`)).toBe(false)
  expect(await named(live)).toEqual(['kept'])
  expect(restore(alone, live, { unchecked: true })).toBe(`${live}.before-restore-1`)
})
