import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { creditCode, importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })

test('an employer is registered once under its name, waits for its check, and is found by its short name', async () => {
  const body = { name: '云杉软件（郑州）有限公司', shortName: '云杉', industry: '软件', creditCode: creditCode('云杉') }
  const made = await t.call('POST /staff/employers', { body }, await editor())
  expect(made).toMatchObject({ ...body, state: 'waiting', version: 1, waitingJobs: 0 })
  const again = { body: { name: '云杉软件 (郑州) 有限公司' } }
  expect(await t.refuse('POST /staff/employers', again, 'invalid-request', await editor())).toMatchObject({
    errors: [{ path: 'name' }],
  })
  const sameCode = { body: { name: '另一家有限公司', creditCode: creditCode('云杉') } }
  expect(await t.refuse('POST /staff/employers', sameCode, 'invalid-request', await editor())).toMatchObject({
    errors: [{ path: 'creditCode' }],
  })
  expect((await t.call('GET /staff/employers', { query: { q: '云杉' } }, await editor())).items.map(one => one.id)).toEqual([
    made.id,
  ])
})

test('a corrected name is the one that its jobs are found by; who was too late sees what stands there now', async () => {
  await importJobs(t, jobTable(jobRow()))
  const [employer] = (await t.call('GET /staff/employers', { query: {} }, await editor())).items
  const id = employer?.id ?? ''
  const stale = { ...(await editor()), headers: { 'if-match': '"1"' } }
  const renamed = await t.call('PATCH /staff/employers/:id', { params: { id }, body: { name: '青禾连锁商业有限公司' } }, stale)
  expect(renamed).toMatchObject({ name: '青禾连锁商业有限公司', version: 2 })
  expect((await t.call('GET /jobs', { query: { q: '青禾连锁' } })).total).toBe(1)
  const late = { params: { id }, body: { industry: '零售' } }
  expect(await t.refuse('PATCH /staff/employers/:id', late, 'edit-conflict', stale)).toMatchObject({
    current: { name: '青禾连锁商业有限公司' },
  })
  const { items } = await t.call(
    'GET /staff/audit',
    { query: { kind: 'employer', entityId: id } },
    { as: await t.staff('admin') },
  )
  expect(items[0]).toMatchObject({ action: 'update', before: { name: '青禾生活超市' }, after: { name: '青禾连锁商业有限公司' } })
  expect((await t.call('GET /staff/employers/:id', { params: { id } }, await editor())).checks).toMatchObject([
    { seen: 'licence', checkedBy: 'editor' },
  ])
})

test('whom to reach at an employer is kept sealed, read on record, and can be struck out', async () => {
  const { id } = await t.call('POST /staff/employers', { body: { name: '云杉软件（郑州）有限公司' } }, await editor())
  const said = { what: '联系人', value: '王经理 13800138000' }
  await t.call('POST /staff/employers/:id/contacts', { params: { id }, body: said }, await editor())
  expect(JSON.stringify(await t.database.all('SELECT * FROM employer_contacts'))).not.toContain('王经理')
  const read = async () => (await t.call('GET /staff/employers/:id/contacts', { params: { id } }, await editor())).items
  const [kept] = await read()
  expect(kept).toMatchObject(said)
  const { items } = await t.call(
    'GET /staff/audit',
    { query: { kind: 'employer', entityId: id } },
    { as: await t.staff('admin') },
  )
  expect(items.map(entry => entry.action)).toEqual(['read-contacts', 'add-contact', 'create'])
  expect(JSON.stringify(items)).not.toContain('13800138000')
  await t.call('DELETE /staff/employers/:id/contacts/:contact', { params: { id, contact: kept?.id ?? '' } }, await editor())
  expect(await read()).toEqual([])
})
