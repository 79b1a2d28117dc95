import { globSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isPostgres, openTestDatabase } from '../../../support/database.ts'

/** These hold what only one engine understands. */
const ofOneEngine = /platform\/db\/(?:advisory-lock|backup-manifest|migrate|sound|search-numbers|sqlite-backup|text-index)\.ts$/

let t: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  t = await openTestDatabase()
})
afterEach(() => t.close())

/** Every statement that stands whole in the text of a file. */
const statementsIn = (text: string) =>
  [...text.matchAll(/(['"`])((?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\s(?:(?!\1|\$\{)[^\\])*)\1/g)].map(([, , sql = '']) => sql)

/** What the engine says against a statement; null where it could run it. */
async function fault(sql: string): Promise<string | null> {
  let count = 0
  const explained = isPostgres ? `EXPLAIN (GENERIC_PLAN) ${sql.replace(/\?/g, () => `$${++count}`)}` : `EXPLAIN ${sql}`
  return t.database.script(explained).then(
    () => null,
    (error: Error) => `${error.message}: ${sql}`,
  )
}

test('every statement of the server can be run, also those that no test runs', async () => {
  const files = globSync('server/**/*.ts').filter(file => !ofOneEngine.test(file.replaceAll('\\', '/')))
  const statements = files.flatMap(file => statementsIn(readFileSync(file, 'utf8')))
  expect(statements.length).toBeGreaterThan(120)
  const faults = []
  for (const sql of statements) faults.push(await fault(sql))
  expect(faults.filter(found => found !== null)).toEqual([])
})

test('a column that was renamed would be found', async () => {
  await t.database.script('ALTER TABLE walks RENAME COLUMN slug TO key')
  expect(await fault('SELECT * FROM walks ORDER BY slug')).toContain('slug')
})
