import { afterEach, beforeEach, expect, test } from 'vitest'
import { addRows } from '../../../server/imports/records.ts'
import { minute } from '../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const counts = { rows: 250, accepted: 250, rejected: 0, created: 250, updated: 0, unchanged: 0, incomplete: 0, review: 0 }

/** As a kill between two batches leaves it. */
async function cutOff(id: string, staffId: string | null) {
  const { records } = t.services.imports
  await records.start({ id, kind: 'jobs', fileName: '岗位.xlsx', dryRun: false, staffId, fairId: null, sheets: [] })
  await t.database.transaction(tx =>
    addRows(tx, { importId: id, from: 0, vault: t.services.platform.vault, now: t.clock.now }, [], counts),
  )
}
const states = async () =>
  Object.fromEntries(
    (await t.call('GET /staff/imports', {}, { as: await t.staff('editor') })).items.map(({ id, state }) => [id, state]),
  )

test('an import that a kill cut off is marked failed at the next start, with what went in', async () => {
  await t.staff('editor')
  await cutOff('of-staff', 'staff-editor')
  await cutOff('of-a-command', null)
  expect(await states()).toEqual({ 'of-staff': 'running', 'of-a-command': 'running' })
  const { failCutOff } = t.services.imports.records
  // Another server of the same database may be at it.
  expect(await failCutOff(false)).toBe(0)
  expect(await failCutOff(true)).toBe(1)
  expect(await states()).toEqual({ 'of-staff': 'failed', 'of-a-command': 'running' })
  t.clock.advance(minute + 1)
  expect(await failCutOff(false)).toBe(1)
  const report = await t.call('GET /staff/imports/:id', { params: { id: 'of-a-command' } }, { as: await t.staff('editor') })
  expect(report).toMatchObject({ state: 'failed', ...counts })
})
