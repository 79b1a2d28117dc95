import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/platform/db/database.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { isPostgres, openEmptyDatabase } from '../support/database.ts'
import { amount, randomOf } from '../support/drill.ts'
import { watchEngines } from '../support/engine-faults.ts'

const cuts = amount({ quick: 4, usual: 20, full: 40 })
const random = randomOf(20_261_205)
const program = fileURLToPath(new URL('../support/migrate-process.ts', import.meta.url))

/** Runs the migration in a process of its own; gives what it printed, nothing where it was killed. */
function migrateApart(target: string, at: number | null, environment = {}): Promise<string> {
  const child = spawn(process.execPath, [program, target, ...(at === null ? [] : [String(at)])], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  return new Promise(resolve => child.once('close', () => resolve(said.trim())))
}

/** Everything that the engine knows of the schema, in one text. */
async function schemaOf(database: Database): Promise<string> {
  const asked = isPostgres
    ? [
        'SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2',
        'SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1',
        'SELECT conrelid::regclass::text AS place, pg_get_constraintdef(oid) AS rule FROM pg_constraint ORDER BY 1, 2',
      ]
    : ["SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2"]
  return JSON.stringify(await Promise.all(asked.map(sql => database.all(sql))))
}

const appliedIn = async (database: Database) =>
  (await database.get<{ count: number }>('SELECT count(*) AS count FROM schema_migrations').catch(() => undefined))?.count ?? 0

/** The schema after no migration, after one, after two … */
const steps: string[] = []
let statements = 0
beforeAll(async () => {
  const { database, close } = await openEmptyDatabase()
  let isOver = false
  while (!isOver) {
    let entries = 0
    const stop = watchEngines(sql => {
      if (sql.startsWith('INSERT INTO schema_migrations') && entries++ === (steps.length === 0 ? 0 : 1)) throw new Error('enough')
      return sql
    })
    isOver = await migrate(database).then(
      () => true,
      () => false,
    )
    stop()
    steps[await appliedIn(database)] = await schemaOf(database)
  }
  await close()
  const whole = await openEmptyDatabase()
  statements = Number(await migrateApart(whole.target, null))
  await whole.close()
})

/** Cuts a migration at a statement; gives whether the schema is one between two migrations, and whether it can go on. */
async function cutAt(at: number, environment = {}) {
  const { target, close } = await openEmptyDatabase()
  await migrateApart(target, at, environment)
  const database = openDatabase(target)
  const applied = await appliedIn(database)
  const schema = await schemaOf(database)
  const isWhole = schema === steps[applied] || (applied === 0 && schema === (await emptySchema()))
  const isCompleted = await migrate(database).then(
    async () => (await schemaOf(database)) === steps.at(-1),
    () => false,
  )
  await database.close()
  await close()
  return { isWhole, isCompleted }
}

async function emptySchema() {
  const { database, close } = await openEmptyDatabase()
  const schema = await schemaOf(database)
  await close()
  return schema
}

test('a migration cut off anywhere leaves the schema before or after it, and the next start completes it', async ({ task }) => {
  const outcomes = []
  for (let cut = 0; cut < cuts; cut++) outcomes.push(await cutAt(Math.floor(random() * statements)))
  const between = outcomes.filter(({ isWhole }) => !isWhole).length
  task.meta.figure = `${statements} 条语句里随机 ${cuts} 处 SIGKILL，停在中间 ${between} 次`
  expect(outcomes).toEqual(outcomes.map(() => ({ isWhole: true, isCompleted: true })))
})

test('control: migrations that nothing holds together are caught between two of them', async ({ task }) => {
  let between = 0
  for (const part of [0.3, 0.5, 0.8]) {
    const { isWhole } = await cutAt(Math.floor(statements * part), { RISKY: '1' })
    if (!isWhole) between++
  }
  task.meta.figure = `3 处 SIGKILL，停在中间 ${between} 次`
  expect(between).toBeGreaterThan(0)
})
