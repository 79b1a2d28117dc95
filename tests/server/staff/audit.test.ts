import { createHash } from 'node:crypto'
import { readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { daily } from '../../../server/chores.ts'
import { dayLength } from '../../../server/platform/clock.ts'
import { insertAll } from '../../../server/platform/db/database.ts'
import { auditKeys, newSecrets, rotated } from '../../../server/platform/secrets.ts'
import { type AuditLog, auditLog } from '../../../server/staff/audit.ts'
import type { AuditRow } from '../../../server/staff/audit-chain.ts'
import { headFile } from '../../../server/staff/audit-heads.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { makeDataFolder } from '../../support/data-folder.ts'

let t: TestApp
let folder = ''
let audit: AuditLog
const secrets = newSecrets()
const logWith = (keys = secrets) => auditLog(t.database, () => t.clock.now, { keys: auditKeys(keys), heads: headFile(folder) })
beforeEach(async () => {
  t = await startApp()
  folder = makeDataFolder('dehua-audit-')
  audit = logWith()
})
afterEach(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

const record = (log: AuditLog, count: number) =>
  t.database.transaction(async tx => {
    for (let i = 0; i < count; i++)
      await log.record(tx, { actor: '王', action: 'update', kind: 'job', entityId: `j${i}`, before: { i }, after: { i: i + 1 } })
  })
const rows = () => t.database.all<AuditRow>('SELECT * FROM audit_entries ORDER BY number')
const publish = () => daily({ ...t.services, staff: { ...t.services.staff, audit } }, quiet)
const quiet = { info: () => {}, error: () => {} }

/** What somebody does who has the database and knows how chains are made, but not the key. */
async function rewrite(change: (all: AuditRow[]) => AuditRow[]) {
  let hash = ''
  const forged = change(await rows()).map((row, i) => {
    const entry = { ...row, number: i + 1, key_id: null }
    const { number, at, actor, action, kind, entity_id, before, after, reason } = entry
    hash = createHash('sha256')
      .update(JSON.stringify([hash, number, at, actor, action, kind, entity_id, before, after, reason]))
      .digest('base64url')
    return { ...entry, hash }
  })
  await t.database.run('DELETE FROM audit_entries')
  await insertAll(t.database, 'audit_entries', forged)
  await t.database.run('UPDATE audit_head SET number = ?, hash = ?', [forged.length, hash])
}

test('the check says where the trail broke, by an edit, a deletion, a swap, a cut or a chain made anew', async () => {
  await record(audit, 60)
  await publish()
  expect(await audit.check()).toEqual({ entries: 60, fault: null })
  const kept = await rows()
  const head = await t.database.get<{ number: number; hash: string; seal: string }>('SELECT * FROM audit_head')
  const db = t.database
  const cutTo = async (number: number) => {
    await db.run('DELETE FROM audit_entries WHERE number > ?', [number])
    await db.run('UPDATE audit_head SET number = ?, hash = (SELECT hash FROM audit_entries WHERE number = ?)', [number, number])
  }
  const cases: [string, () => Promise<unknown>, { number: number; what: string }][] = [
    ['edit', () => db.run("UPDATE audit_entries SET actor = '李' WHERE number = 30"), { number: 30, what: 'edited' }],
    ['deletion', () => db.run('DELETE FROM audit_entries WHERE number = 30'), { number: 30, what: 'missing' }],
    [
      'swap',
      async () => {
        for (const [from, to] of [
          [30, 0],
          [31, 30],
          [0, 31],
        ] as const)
          await db.run('UPDATE audit_entries SET number = ? WHERE number = ?', [to, from])
      },
      { number: 30, what: 'edited' },
    ],
    ['cut', () => db.run('DELETE FROM audit_entries WHERE number > 55'), { number: 56, what: 'cut' }],
    ['cut, the head set back', () => cutTo(55), { number: 55, what: 'head' }],
    ['made anew without the key', () => rewrite(all => all.filter(row => row.number !== 30)), { number: 59, what: 'head' }],
    ['made anew from nothing', () => rewrite(() => []), { number: 0, what: 'head' }],
  ]
  for (const [name, tamper, fault] of cases) {
    await tamper()
    expect([name, (await audit.check()).fault]).toEqual([name, expect.objectContaining(fault)])
    expect([name, (await audit.list({ limit: 20 })).intact]).toEqual([name, false])
    await db.run('DELETE FROM audit_entries')
    await insertAll(db, 'audit_entries', kept)
    await db.run('UPDATE audit_head SET number = ?, hash = ?, seal = ?', [head?.number ?? 0, head?.hash ?? '', head?.seal ?? ''])
    expect((await audit.check()).fault).toBeNull()
  }
})

test('a chain that was cut and goes on stays broken, and one that was put back from an old copy is found by the published head', async () => {
  await record(audit, 10)
  const old = await t.database.get<{ hash: string; seal: string }>('SELECT * FROM audit_head')
  await record(audit, 10)
  await publish()
  await t.database.run('DELETE FROM audit_entries WHERE number > 10')
  await t.database.run("UPDATE audit_head SET number = 10, hash = ?, seal = 'guessed'", [old?.hash ?? ''])
  t.clock.advance(1)
  await record(audit, 15)
  expect((await audit.check()).fault).toMatchObject({ number: 20, what: 'edited' })
  expect((await audit.list({ limit: 5 })).intact).toBe(false)

  // With the head of that time, which an old copy of the database has, the database alone looks whole.
  await t.database.run('DELETE FROM audit_entries WHERE number > 10')
  await t.database.run('UPDATE audit_head SET number = 10, hash = ?, seal = ?', [old?.hash ?? '', old?.seal ?? ''])
  expect((await auditLog(t.database, () => 0, { keys: auditKeys(secrets), heads: null }).check()).fault).toBeNull()
  expect((await audit.check()).fault).toMatchObject({ number: 11, what: 'cut' })
  // A restore says so itself.
  headFile(folder).add({ at: '2026-12-05T09:00:00+08:00', number: 10, hash: old?.hash ?? '', restored: 'monday.db' })
  expect((await audit.check()).fault).toBeNull()
})

test('a page is read and judged by itself; what an old entry says is found by the check of the whole', async () => {
  await record(audit, 520)
  expect(await audit.check()).toEqual({ entries: 520, fault: null })
  await t.database.run("UPDATE audit_entries SET actor = '李' WHERE number = 1")
  const first = await audit.list({ limit: 20 })
  expect([first.intact, first.total, first.items[0]?.number, first.items.at(-1)?.number]).toEqual([true, 520, 520, 501])
  const second = await audit.list({ limit: 20, cursor: first.nextCursor ?? '' })
  expect(second.items[0]?.number).toBe(500)
  const last = await audit.list({ limit: 20, kind: 'job', entityId: 'j0' })
  expect([last.intact, last.total, last.nextCursor]).toEqual([false, 1, null])
  await audit.check()
  expect((await audit.list({ limit: 20 })).intact).toBe(false)
})

test('heads are published once a day, and a line that was cut off takes none of the others along', async () => {
  const file = join(folder, 'audit-heads.jsonl')
  const published = () => readFileSync(file, 'utf8').split('\n').filter(Boolean).length
  for (let day = 0; day < 3; day++) {
    await record(audit, 2)
    await publish()
    await publish()
    t.clock.advance(dayLength)
  }
  expect(published()).toBe(3)
  truncateSync(file, readFileSync(file).length - 20)
  expect(headFile(folder).read()).toHaveLength(2)
  expect((await audit.check()).fault).toBeNull()
})

test('after a rotation old entries are checked with the old key, and without it the check says which is missing', async () => {
  await record(audit, 3)
  const after = rotated(secrets)
  await record(logWith(after), 3)
  expect(await logWith(after).check()).toEqual({ entries: 6, fault: null })
  expect((await logWith({ ...after, oldDataKeys: [] }).check()).fault).toMatchObject({ number: 1, what: 'unknown-key' })
})

test('a chain from before there were keys goes on under them, and cannot be rewritten either', async () => {
  await record(audit, 5)
  await rewrite(all => all)
  await t.database.run('UPDATE audit_head SET seal = NULL')
  await audit.adopt()
  await record(audit, 5)
  expect((await audit.check()).fault).toBeNull()
  await t.database.run("UPDATE audit_entries SET actor = '李' WHERE number = 2")
  expect((await audit.check()).fault).toMatchObject({ number: 2, what: 'edited' })
})

test('entries are found by who, what and when, and the file of them is itself on record', async () => {
  await record(audit, 2)
  t.clock.advance(dayLength)
  const admin = { as: await t.staff('admin') }
  await t.database.transaction(tx =>
    audit.record(tx, { actor: '李', action: 'publish', kind: 'event', entityId: 'e1', after: { title: '=HYPERLINK("x")' } }),
  )
  const found = async (query: object) => (await t.call('GET /staff/audit', { query }, admin)).total
  expect(await found({ actor: '王' })).toBe(2)
  expect(await found({ kind: 'event' })).toBe(1)
  expect(await found({ from: '2026-12-06' })).toBe(1)
  expect(await found({ to: '2026-12-05' })).toBe(2)
  const take = (body: object) =>
    t.send({
      method: 'POST',
      url: '/api/v1/staff/audit/exports',
      headers: { authorization: `Bearer ${admin.as}` },
      payload: body,
    })
  const csv = (await take({ format: 'csv', actor: '李', reason: '年度检查' })).body
  expect(csv.split('\r\n')).toHaveLength(3)
  const [entry] = (await t.call('GET /staff/audit', { query: { kind: 'audit' } }, admin)).items
  expect(entry).toMatchObject({ actor: 'admin', action: 'export', reason: '年度检查', after: { actor: '李', lines: 1 } })
  expect((await take({ format: 'csv', reason: '' })).statusCode).toBe(400)
})

test('whoever asks has the whole chain read, and hears in a sentence where it breaks', async () => {
  const admin = { as: await t.staff('admin') }
  await record(t.services.staff.audit, 3)
  expect(await t.call('POST /staff/audit/checks', {}, admin)).toMatchObject({ entries: 3, fault: null })
  await t.database.run("UPDATE audit_entries SET actor = '别人' WHERE number = 2")
  const { entries, fault } = await t.call('POST /staff/audit/checks', {}, admin)
  expect([entries, fault?.number, fault?.text]).toEqual([1, 2, expect.stringContaining('第 2 条')])
})
