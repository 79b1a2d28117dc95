import { expect, test } from 'vitest'
import { loadSampleContent } from '../../../../server/imports/seed.ts'
import { openDatabase } from '../../../../server/platform/db/open.ts'
import { newSecrets } from '../../../../server/platform/secrets.ts'
import { createServices } from '../../../../server/services.ts'
import { isPostgres, openTestDatabase } from '../../../support/database.ts'

test('of two demonstrations that start together on one empty database, one loads the samples and the other finds them', async () => {
  const { database, target, close } = await openTestDatabase()
  // An embedded database has one server: the second start there is that of a moment later.
  const second = isPostgres ? openDatabase(target) : database
  const secrets = newSecrets()
  const start = (db: typeof database) =>
    db.alone(() => loadSampleContent(createServices({ database: db, clock: Date.now, ...secrets })))
  const loads = isPostgres ? await Promise.all([start(database), start(second)]) : [await start(database), await start(second)]
  expect(loads.filter(load => load !== null)).toHaveLength(1)
  if (second !== database) await second.close()
  await close()
})
