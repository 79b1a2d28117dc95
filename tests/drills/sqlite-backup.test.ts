import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manifestOf, readManifest } from '../../server/platform/db/backup-manifest.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openSqlite } from '../../server/platform/db/sqlite.ts'
import { writeSecrets } from '../../server/platform/keys/secrets-file.ts'
import { newSecrets } from '../../server/platform/secrets.ts'
import { makeDataFolder } from '../support/data-folder.ts'
import { amount, randomOf } from '../support/drill.ts'
import { insertEvent, insertPeople, numbers, seatsIn, signUpOnAndOn } from '../support/one-event.ts'
import { startServer } from '../support/server-process.ts'

const eventId = 'drill'
const backups = amount({ quick: 2, usual: 5, full: 10 })
const damages = amount({ quick: 4, usual: 20, full: 20 })
const command = fileURLToPath(new URL('../../server/cli/backup.ts', import.meta.url))

let folder = ''
/** The data folder in use, and one on another machine that has nothing but the keys. */
let home = ''
let elsewhere = ''
const databaseIn = (dataDir: string) => join(dataDir, 'dehua-youth.db')
beforeEach(async () => {
  folder = makeDataFolder('dehua-drill-')
  home = join(folder, 'home')
  elsewhere = join(folder, 'elsewhere')
  const secrets = newSecrets()
  for (const dataDir of [home, elsewhere]) {
    mkdirSync(dataDir)
    writeSecrets(join(dataDir, 'secrets.json'), secrets)
  }
  const database = openSqlite(databaseIn(home))
  await migrate(database)
  await insertEvent(database, eventId, 1_000_000)
  await insertPeople(database, 20_000)
  await database.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs what an operator types; gives its status and what it said. */
function type(word: 'backup' | 'restore', file: string, dataDir: string): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [command, word, file], { env: { ...process.env, DATA_DIR: dataDir } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk
    })
  return new Promise(resolve => child.once('close', status => resolve({ status, said })))
}

const tablesIn = (file: string) => JSON.stringify(manifestOf(file, 0).tables)

async function seatsOf(file: string) {
  const database = openSqlite(file)
  const seats = await seatsIn(database, eventId)
  await database.close()
  return seats
}

test('a backup taken while sixteen clients write is one moment of it, sealed, and comes back elsewhere', async ({ task }) => {
  const server = await startServer(databaseIn(home))
  const acknowledged: string[] = []
  const crowd = signUpOnAndOn(server.origin, eventId, { clients: 16, next: numbers(20_000), acknowledged })
  const wrong: string[] = []
  for (let i = 0; i < backups; i++) {
    await crowd.reached(acknowledged.length + 50)
    const before = [...acknowledged]
    const copy = join(folder, `copy${i}`)
    const { status, said } = await type('backup', copy, home)
    if (status !== 0) wrong.push(said)
    if (readFileSync(copy).includes('SQLite format 3')) wrong.push('readable by everybody')
    rmSync(databaseIn(elsewhere), { force: true })
    const restored = await type('restore', copy, elsewhere)
    if (restored.status !== 0) wrong.push(restored.said)
    if (tablesIn(databaseIn(elsewhere)) !== JSON.stringify(readManifest(copy)?.tables))
      wrong.push('other tables than were copied')
    const { ids, confirmed, counted } = await seatsOf(databaseIn(elsewhere))
    if (counted?.taken !== confirmed) wrong.push(`${counted?.taken} counted, ${confirmed} there`)
    const lost = before.filter(id => !ids.has(id)).length
    if (lost > 0) wrong.push(`${lost} of before are not in it`)
  }
  await server.end('SIGKILL')
  await crowd.ended
  task.meta.figure = `写入 ${acknowledged.length} 次之间备份 ${backups} 次，异地恢复后不一致 ${wrong.length} 处`
  expect(wrong).toEqual([])
})

test('a sealed backup with a byte changed or cut off anywhere is refused, and without its key as well', async ({ task }) => {
  const copy = join(folder, 'copy')
  await type('backup', copy, home)
  const whole = readFileSync(copy)
  const random = randomOf(20_261_205)
  let refused = 0
  for (let i = 0; i < damages; i++) {
    const at = Math.floor(random() * whole.length)
    const damaged = i % 2 === 0 ? Buffer.from(whole) : whole.subarray(0, at)
    if (i % 2 === 0) damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(copy, damaged)
    const { status, said } = await type('restore', copy, elsewhere)
    if (status === 1 && /数据库没有动过|不是本程序/.test(said)) refused++
  }
  writeFileSync(copy, whole)
  writeSecrets(join(elsewhere, 'secrets.json'), newSecrets())
  const keyless = await type('restore', copy, elsewhere)
  task.meta.figure = `损坏 ${damages} 处，拒绝 ${refused} 次；换了密钥也拒绝`
  expect(refused).toBe(damages)
  expect([keyless.status, keyless.said]).toEqual([1, expect.stringContaining('另一把数据密钥')])
})

test('control: a plain copy of the file while it is written is caught', async ({ task }) => {
  const server = await startServer(databaseIn(home))
  const acknowledged: string[] = []
  const crowd = signUpOnAndOn(server.origin, eventId, { clients: 16, next: numbers(20_000), acknowledged })
  await crowd.reached(100)
  const before = [...acknowledged]
  copyFileSync(databaseIn(home), databaseIn(elsewhere))
  await server.end('SIGKILL')
  await crowd.ended
  const lost = await seatsOf(databaseIn(elsewhere)).then(
    ({ ids }) => before.filter(id => !ids.has(id)).length,
    () => before.length,
  )
  task.meta.figure = `复制前已确认 ${before.length}，复制里缺 ${lost}`
  expect(lost).toBeGreaterThan(0)
})
