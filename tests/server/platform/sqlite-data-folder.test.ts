import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { daily } from '../../../server/chores.ts'
import { demoStaffPassword } from '../../../server/imports/seed.ts'
import { openInstallation } from '../../../server/installation.ts'
import { lockDatabase } from '../../../server/platform/db/process-lock.ts'
import { readEnvironment } from '../../../server/platform/env.ts'
import { startSentence } from '../../../server/platform/start-error.ts'
import { createServices } from '../../../server/services.ts'
import { headFile } from '../../../server/staff/audit-heads.ts'
import { makeMediaFolder } from '../../../server/start.ts'
import { readWordLists } from '../../../server/word-lists.ts'
import { makeDataFolder } from '../../support/data-folder.ts'

const phone = '13800138000'
const words = readWordLists()
let root = ''
beforeAll(async () => {
  root = makeDataFolder('dehua-folder-')
  await make('own')
  await make('other')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What a start does before it listens. */
async function open(dataDir: string) {
  const installation = await openInstallation(readEnvironment({ DATA_DIR: dataDir }), Date.now, true)
  try {
    makeMediaFolder(dataDir)
    const { database, secrets } = installation
    const services = createServices({ database, clock: Date.now, words, ...secrets, auditHeads: headFile(dataDir) })
    const faults: string[] = []
    await daily(services, { info: () => {}, error: (_facts, text) => faults.push(text) })
    const staff = await demoStaffPassword(dataDir, services.staff.members)
    return { ...installation, services, faults, staff }
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** An installation with somebody's phone in it, as a power cut leaves it: with its log beside it. */
async function make(name: string) {
  const folder = join(root, `${name}-live`)
  const { services, database, close } = await open(folder)
  await database.script('PRAGMA wal_checkpoint(TRUNCATE)')
  await services.people.accounts.signIn({ provider: 'phone', subject: services.platform.vault.index(phone), name: null, phone })
  await database.transaction(tx => services.staff.audit.record(tx, { actor: name, action: 'a', kind: 'k', entityId: 'e' }))
  await services.staff.audit.publish()
  cpSync(folder, join(root, name), { recursive: true })
  await close()
}

const files = [
  'dehua-youth.db',
  'dehua-youth.db-wal',
  'dehua-youth.db-shm',
  'dehua-youth.db.lock',
  'secrets.json',
  'media',
  'audit-heads.jsonl',
  'demo-staff.txt',
]
const faults: Record<string, (file: string, name: string) => void> = {
  missing: file => rmSync(file, { recursive: true }),
  empty: file => {
    rmSync(file, { recursive: true })
    writeFileSync(file, '')
  },
  cut: file => {
    if (statSync(file).isDirectory()) rmSync(file, { recursive: true })
    else truncateSync(file, Math.floor(statSync(file).size * 0.6))
  },
  // A folder where a file should be cannot be read by anybody, not even by root; a file where a folder should be neither.
  unreadable: file => {
    const isFolder = statSync(file).isDirectory()
    rmSync(file, { recursive: true })
    if (isFolder) writeFileSync(file, 'x')
    else mkdirSync(file)
  },
  'of another installation': (file, name) => {
    rmSync(file, { recursive: true })
    cpSync(join(root, 'other', name), file, { recursive: true })
  },
}
/** With these nobody is let in; all others start, with what there was. */
const refused = [
  /^dehua-youth\.db (?!.*log)/,
  /^secrets\.json /,
  /^dehua-youth\.db-(?:wal|shm) unreadable/,
  /^dehua-youth\.db-wal of another/,
  /^dehua-youth\.db\.lock unreadable/,
  /^media (?:empty|unreadable)/,
  /^(?:audit-heads\.jsonl|demo-staff\.txt) unreadable/,
]

test.each(files.flatMap(name => Object.keys(faults).map(fault => [name, fault])))(
  'a start with %s %s ends in a sentence or in a running server, and never makes new keys',
  async (name, fault) => {
    const folder = join(root, 'case')
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(root, 'own'), folder, { recursive: true })
    faults[fault]?.(join(folder, name), name)
    const keys = () =>
      existsSync(join(folder, 'secrets.json')) && statSync(join(folder, 'secrets.json')).isFile()
        ? readFileSync(join(folder, 'secrets.json'), 'utf8')
        : null
    const before = keys()
    const outcome = await open(folder).catch((error: unknown) => startSentence(error, folder))
    expect(keys()).toBe(before)
    const isRefused = refused.some(known => known.test(`${name} ${fault}`))
    if (typeof outcome === 'string') {
      expect([isRefused, outcome]).toEqual([true, expect.stringMatching(/^[^\n]*[一-龥][^\n]*。$/)])
      expect(outcome).not.toContain('没有启动')
      return
    }
    try {
      expect(isRefused).toBe(false)
      const user = await outcome.database.get<{ phone_sealed: string }>('SELECT phone_sealed FROM users')
      // What was only in the log goes with the log.
      if (!name.endsWith('-wal')) expect(outcome.services.platform.vault.open(user?.phone_sealed ?? '')).toBe(phone)
      // Of another trail, or longer than the trail is now: said, day after day.
      if (name === 'audit-heads.jsonl' && fault.startsWith('of')) expect(outcome.faults).toHaveLength(1)
      const open = readdirSync(folder).filter(file => (statSync(join(folder, file)).mode & 0o077) !== 0)
      expect(open).toEqual([])
    } finally {
      await outcome.close()
    }
  },
)

test('keys are made for a new folder, and a folder whose first start was cut gets them at the second', async () => {
  const folder = join(root, 'new')
  await (await open(folder)).close()
  const first = readFileSync(join(folder, 'secrets.json'), 'utf8')
  await (await open(folder)).close()
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(first)
})

const main = join(import.meta.dirname, '../../../server/main.ts')
const run = (dataDir: string, as: object = {}) =>
  spawnSync(process.execPath, ['--no-warnings', main], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
    encoding: 'utf8',
    ...as,
  })

test('a second server on one folder, and one on a folder it may not write, say so in one line and end with 1', async () => {
  const folder = join(root, 'case')
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'own'), folder, { recursive: true })
  const release = lockDatabase(join(folder, 'dehua-youth.db'))
  const second = run(folder)
  release()
  expect([second.status, second.stdout, second.stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^另一个服务正在使用数据库 .*。\n$/),
  ])

  const shut = join(root, 'shut')
  mkdirSync(shut)
  chmodSync(shut, 0o500)
  chmodSync(root, 0o755)
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const readOnly = run(shut, nobody)
  expect([readOnly.status, readOnly.stdout, readOnly.stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^数据目录只读或没有权限.*。\n$/),
  ])
})

test('the lock of a server that was killed is free at once', async () => {
  const file = join(root, 'killed.db')
  const lock = join(import.meta.dirname, '../../../server/platform/db/process-lock.ts')
  const holder = spawn(
    process.execPath,
    [
      '--no-warnings',
      '-e',
      `import(${JSON.stringify(lock)}).then(m => { m.lockDatabase(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000) })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await new Promise(resolve => holder.stdout.once('data', resolve))
  expect(() => lockDatabase(file)).toThrow('另一个服务正在使用')
  const ended = new Promise(resolve => holder.once('exit', resolve))
  holder.kill('SIGKILL')
  await ended
  lockDatabase(file)()
})
