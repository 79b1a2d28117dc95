import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, StepModule, TransactionForm } from '../../../../server/platform/db/database.ts'
import { openSqlite } from '../../../../server/platform/db/sqlite.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const put = (database: Database, name: string, form: TransactionForm) =>
  database.transaction(tx => tx.run('INSERT INTO kept (name) VALUES (?)', [name]), form)
const keptIn = async (database: Database) =>
  (await database.aside.all<{ name: string }>('SELECT name FROM kept ORDER BY name')).map(({ name }) => name)

async function opened(file: string) {
  const database = openSqlite(join(folder, file))
  await database.script('CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY)')
  return database
}

test('whoever takes a closed connection’s thread over sees its own file and none of the other', async () => {
  const first = await opened('first.sqlite')
  await put(first, 'first', { isStep: true })
  await keptIn(first)
  await first.close()
  const second = await opened('second.sqlite')
  await put(second, 'second', { isStep: true })
  expect(await keptIn(second)).toEqual(['second'])
  await expect(second.aside.run("INSERT INTO kept (name) VALUES ('by a reader')")).rejects.toThrow()
  const again = await opened('first.sqlite')
  expect(await keptIn(again)).toEqual(['first'])
  await again.close()
  await second.close()
})

test('what ends the steps is all or nothing, and with it the steps are in the file', async () => {
  const database = await opened('ended.sqlite')
  await put(database, 'step', { isStep: true })
  await expect(put(database, 'step', { endsSteps: true })).rejects.toThrow()
  await put(database, 'end', { endsSteps: true })
  const other = new DatabaseSync(join(folder, 'ended.sqlite'))
  expect(other.prepare('SELECT name FROM kept ORDER BY name').all()).toEqual([{ name: 'end' }, { name: 'step' }])
  other.close()
  await database.close()
})

test('a step that a module does is all or nothing, and is heard of when the steps end', async () => {
  const database = await opened('modules.sqlite')
  const source = `export async function step(tx, name) {
    await tx.run('INSERT INTO kept (name) VALUES (?)', [name])
    if (name === 'broken') throw new Error('broken')
    return name
  }`
  const work: StepModule<string, string> = {
    url: `data:text/javascript,${encodeURIComponent(source)}`,
    step: () => Promise.reject(new Error('not in this thread')),
  }
  const before = database.writes
  expect(await database.step(work, 'by a module')).toBe('by a module')
  await expect(database.step(work, 'broken')).rejects.toThrow('broken')
  expect(database.writes).toBe(before)
  await put(database, 'end', { endsSteps: true })
  expect(database.writes).toBeGreaterThan(before)
  expect(await keptIn(database)).toEqual(['by a module', 'end'])
  await database.close()
})
