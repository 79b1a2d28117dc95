import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownYears, takeYears } from '../../../server/platform/workdays.ts'
import { afterWorking } from '../../../server/policies/tickets/working-hours.ts'
import { startApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-10-31T10:00:00+08:00') })
})
afterAll(async () => {
  await t.close()
  // The calendar is the process's own.
  takeYears(ownYears)
})

/** Invented for the test: no notice says so. */
const plan = {
  source: { name: '演示用的 2027 年安排', url: null, date: '2026-11-20' },
  holidays: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
  ],
  workdays: ['2027-02-13'],
}
const params = { year: '2027' }
const warned = async () =>
  (await t.call('GET /staff/calendar-warnings', {}, { as: await t.staff('editor') })).items.find(
    ({ code }) => code === 'no-holidays',
  )

test('from November on staff are told that next year’s holidays are missing, until somebody enters them', async () => {
  expect(await warned()).toBeUndefined()
  t.clock.now = Date.parse('2026-11-01T00:00:00+08:00')
  expect((await warned())?.message).toContain('2027 年')
  const today = await t.call('GET /staff/today', {}, { as: await t.staff('editor') })
  expect(today.reminders.map(({ code }) => code)).toContain('no-holidays')
  const as = { as: await t.staff('editor') }
  expect((await t.call('GET /staff/holidays', {}, as)).missing).toBe(2027)
  expect(await t.call('PUT /staff/holidays/:year', { params, body: plan }, as)).toMatchObject({ year: 2027, version: 1 })
  expect(await warned()).toBeUndefined()
  expect(await t.call('GET /staff/holidays', {}, as)).toMatchObject({
    missing: 2028,
    years: [
      { year: 2026, version: 0 },
      { year: 2027, savedBy: 'editor' },
    ],
  })
})

test('what was entered is marked in the calendar and counts in the clock of cases at once', async () => {
  const { marks } = await t.call('GET /event-days', { query: { month: '2026-12' } })
  expect(marks).toEqual([{ day: '2026-12-31', name: '元旦', isOff: true }])
  const friday = Date.parse('2027-02-12T16:00:00+08:00')
  expect(new Date(afterWorking(friday, 2 * 3_600_000)).toISOString()).toBe('2027-02-13T02:00:00.000Z')
  // Another server takes what this one saved.
  takeYears(ownYears)
  await t.services.staff.holidays.refresh()
  expect((await t.call('GET /event-days', { query: { month: '2027-02' } })).marks).toHaveLength(8)
})

test('what no notice can say is refused at its field, and an older ground too', async () => {
  const as = { as: await t.staff('editor') }
  const wrong = {
    ...plan,
    holidays: [
      { name: '元旦', from: '2027-01-03', to: '2027-01-01' },
      { name: '春节', from: '2028-02-01', to: '2028-02-02' },
    ],
    workdays: ['2027-02-12', '2027-02-30'],
  }
  await t.refuse('PUT /staff/holidays/:year', { params, body: wrong }, 'invalid-request', as)
  const { errors } = await t.refuse(
    'PUT /staff/holidays/:year',
    { params, body: { ...wrong, workdays: ['2027-02-12'] } },
    'invalid-request',
    as,
  )
  expect((errors as { path: string }[]).map(({ path }) => path)).toEqual(['holidays.0.to', 'holidays.1.from', 'workdays.0'])
  const stale = { ...as, headers: { 'if-match': '"0"' } }
  await t.refuse('PUT /staff/holidays/:year', { params, body: plan }, 'edit-conflict', stale)
  await t.refuse('PUT /staff/holidays/:year', { params, body: plan }, 'not-allowed', { as: await t.staff('agent') })
})
