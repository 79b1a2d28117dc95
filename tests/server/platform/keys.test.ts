import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseCode } from '../../../contract/platform/signed-code.ts'
import { createApp } from '../../../server/app.ts'
import { contactsOf, keepContacts } from '../../../server/careers/employers/contacts.ts'
import { settleKeys } from '../../../server/platform/keys/key-register.ts'
import { resealAll } from '../../../server/platform/keys/sealed-columns.ts'
import { newSecrets, passSigner, rotated, type Secrets, vault } from '../../../server/platform/secrets.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { createEvent } from '../../support/fixtures.ts'

let t: TestApp
const secrets = newSecrets()
beforeEach(async () => {
  t = await startApp({ secrets })
})
afterEach(() => t.close())

const settle = (given: Secrets) => t.database.transaction(tx => settleKeys(tx, given, 'secrets.json', t.clock.now))

test('a database knows its keys: others are refused by fingerprint, a rotation is taken over once and not back', async () => {
  expect(await settle(secrets)).toEqual({ isFirst: true })
  expect(await settle(secrets)).toEqual({ isFirst: false })
  await expect(settle(newSecrets())).rejects.toThrow(/不是这个数据库的.*放回/)
  await expect(settle({ ...secrets, dataKey: newSecrets().dataKey })).rejects.toThrow('数据密钥')
  const after = rotated(secrets)
  await expect(settle({ ...after, oldPassKeys: [], oldDataKeys: [] })).rejects.toThrow('不是这个数据库的')
  expect(await settle(after)).toEqual({ isFirst: false })
  await expect(settle(secrets)).rejects.toThrow('不是这个数据库的')
  await expect(settle({ ...secrets, oldPassKeys: [after.passKey], oldDataKeys: [after.dataKey] })).rejects.toThrow()
  expect(await settle(rotated(after))).toEqual({ isFirst: false })
})

test('keys that open nothing of what is there are refused, also by a database that never noted any', async () => {
  await t.services.people.accounts.setPhone(await userOf(await t.person('李雷')), '13800138000')
  await expect(settle(newSecrets())).rejects.toThrow('打不开')
  expect(await settle(secrets)).toEqual({ isFirst: true })
})

test('after a rotation old passes open the door, phones and cards are read, and nothing needs the old data key', async () => {
  const as = await t.person('李雷')
  await t.services.people.accounts.setPhone(await userOf(as), '13800138000')
  const event = await createEvent(t)
  const { pass } = await t.call(
    'POST /events/:id/registrations',
    { params: { id: event.id }, body: { name: '李雷', consent: true, phone: '13800138000' } },
    { as },
  )
  await t.services.staff.members.create('wang', 'correct horse battery', 'scanner')
  await t.services.staff.factors.give('wang', '命令行')
  const identity = { provider: 'phone' as const, name: null, phone: '13912345678' }
  const before = await t.services.people.accounts.signIn({ ...identity, subject: vault(secrets).index(identity.phone) })

  await t.database.run("INSERT INTO employers (id, name, name_key, created_at, updated_at) VALUES ('e', '甲', '甲', 0, 0)")
  const contact = { employerId: 'e', what: '手机号', value: '13700137000' }
  await t.database.transaction(tx => keepContacts(tx, vault(secrets), [contact], 'i', 1))

  const after = rotated(secrets)
  expect(await resealAll(t.database, vault(after))).toBeGreaterThan(4)
  await t.database.transaction(tx => keepContacts(tx, vault(after), [contact], 'i', 2))
  expect(await contactsOf(t.database, vault({ ...after, oldDataKeys: [] }), 'e')).toMatchObject([{ seenAt: 2 }])
  expect(await resealAll(t.database, vault(after))).toBe(0)
  const withoutOld = vault({ ...after, oldDataKeys: [] })
  for (const sql of [
    'SELECT phone_sealed AS sealed FROM users WHERE phone_sealed IS NOT NULL',
    'SELECT phone_sealed AS sealed FROM registrations WHERE phone_sealed IS NOT NULL',
    'SELECT totp_sealed AS sealed FROM staff_members WHERE totp_sealed IS NOT NULL',
  ]) {
    const rows = await t.database.all<{ sealed: string }>(sql)
    expect([sql, rows.length > 0]).toEqual([sql, true])
    for (const { sealed } of rows) expect(withoutOld.open(sealed).length).toBeGreaterThan(10)
  }

  const parsed = parseCode(pass?.token ?? '')
  const opens = (keys: Secrets) => parsed !== null && passSigner(keys).verify(parsed.signed, parsed.signature)
  expect([opens(after), opens({ ...after, oldPassKeys: [] })]).toEqual([true, false])

  const { app, services } = await createApp({
    database: t.database,
    clock: () => t.clock.now,
    ...after,
    siteFolder: null,
    logLevel: 'silent',
    metricsToken: null,
  })
  const again = await services.people.accounts.signIn({ ...identity, subject: vault(after).index(identity.phone) })
  expect(again.user.id).toBe(before.user.id)
  expect((await app.inject('/api/v1/pass-keys')).json().keys).toHaveLength(2)
  await app.close()
})

test('an account by phone whose phone was taken away is found by the keyed hash of before', async () => {
  const accounts = t.services.people.accounts
  const identity = { provider: 'phone' as const, name: null, phone: '13912345678' }
  const { user } = await accounts.signIn({ ...identity, subject: vault(secrets).index(identity.phone) })
  await accounts.setPhone(user.id, null)
  const after = rotated(secrets)
  await resealAll(t.database, vault(after))
  const { app, services } = await createApp({
    database: t.database,
    clock: () => t.clock.now,
    ...after,
    siteFolder: null,
    logLevel: 'silent',
    metricsToken: null,
  })
  const again = await services.people.accounts.signIn({ ...identity, subject: vault(after).index(identity.phone) })
  expect(again.user.id).toBe(user.id)
  await app.close()
})

const userOf = async (token: string) => (await t.call('GET /me', {}, { as: token })).id
