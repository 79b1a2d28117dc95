import { expect, inject, test } from 'vitest'
import { openDatabase } from '../../../../server/platform/db/open.ts'
import { isPostgres } from '../../../support/database.ts'
import { createDatabase } from '../../../support/postgres.ts'

/** Two databases that say who they are: a copy that lags behind for ever. */
async function pair() {
  const [first, copy] = [
    await createDatabase(inject('postgresUrl'), inject('postgresTemplate')),
    await createDatabase(inject('postgresUrl'), inject('postgresTemplate')),
  ]
  const database = openDatabase(first.target, 2, copy.target)
  const other = openDatabase(copy.target, 2)
  await database.run("INSERT INTO settings (name, value) VALUES ('who', 'first')")
  await other.run("INSERT INTO settings (name, value) VALUES ('who', 'copy')")
  await other.close()
  const who = async () => (await database.get<{ value: string }>("SELECT value FROM settings WHERE name = 'who'"))?.value
  return {
    database,
    who,
    removeCopy: copy.remove,
    close: async () => {
      await database.close()
      await first.remove()
      await copy.remove()
    },
  }
}

test('only what may lag behind is read from the replica, and nothing is written there', async () => {
  if (!isPostgres) return
  const { database, who, close } = await pair()
  expect(await who()).toBe('first')
  expect(await database.fromReplica(who)).toBe('copy')
  // A transaction, and what runs inside, sees one state.
  expect(await database.fromReplica(() => database.transaction(who))).toBe('first')
  await database.fromReplica(() => database.run("UPDATE settings SET value = 'changed' WHERE name = 'who'"))
  expect([await who(), await database.fromReplica(who)]).toEqual(['changed', 'copy'])
  await close()
})

test('where the replica is away, the first database answers', async () => {
  if (!isPostgres) return
  const { database, who, removeCopy, close } = await pair()
  expect(await database.fromReplica(who)).toBe('copy')
  await removeCopy()
  expect(await database.fromReplica(who)).toBe('first')
  await close()
})
