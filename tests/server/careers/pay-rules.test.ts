import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PayRules } from '../../../contract/careers/pay-rules.ts'
import { startApp, type TestApp } from '../../support/app.ts'

let t: TestApp
let editor: string
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-05T10:00:00+08:00') })
  editor = await t.staff('editor')
})
afterAll(() => t.close())

const as = (version?: number) => ({ as: editor, ...(version === undefined ? {} : { headers: { 'if-match': String(version) } }) })
const current = () => t.call('GET /pay-rules', {})
const reason = '当年的基数公布了'

test('everybody reads what is taken off pay, each figure with its source and day, and what was not found is left open', async () => {
  const rules = await current()
  expect(rules.insurances.map(({ name, percent }) => [name, percent])).toEqual([
    ['养老保险', 8],
    ['医疗保险', 2],
    ['失业保险', 0.3],
  ])
  const parts = [...rules.insurances, rules.base, rules.fund, rules.tax, rules.time, rules.trial]
  for (const { source } of parts)
    expect(source).toMatchObject({ name: expect.stringMatching(/./), date: expect.stringMatching(/^\d{4}-/) })
  for (const { lowest, highest, note } of [rules.base, rules.fund]) {
    expect([lowest, highest]).toEqual([null, null])
    expect(note).toContain('未查到')
  }
})

test('what an editor saves counts at once, two do not overwrite each other, and an older version comes back', async () => {
  const before = await current()
  const found = await t.call('GET /staff/pay-rules', {}, as())
  expect(found).toMatchObject({ version: 0, savedBy: null, isOver: false })
  // Invented for the test: no notice says so.
  const rules: PayRules = { ...before, base: { ...before.base, lowest: 4000, highest: 20_000, note: null } }
  const saved = await t.call('PUT /staff/pay-rules', { body: { ...rules, reason } }, as(0))
  expect(saved).toMatchObject({ version: 1, savedBy: 'editor', base: { lowest: 4000 } })
  expect(await current()).toEqual(rules)
  await t.refuse('PUT /staff/pay-rules', { body: { ...before, reason } }, 'edit-conflict', as(0))
  const { items } = await t.call('GET /staff/pay-rules/versions', {}, as())
  expect(items.map(item => [item.version, item.reason])).toEqual([
    [1, reason],
    [0, null],
  ])
  const version = (number: number) => t.call('GET /staff/pay-rules/versions/:version', { params: { version: number } }, as())
  expect(await version(1)).toEqual(rules)
  expect(await version(0)).toEqual(before)
  await t.call('PUT /staff/pay-rules', { body: { ...before, reason: '改回去' } }, as(1))
  expect(await current()).toEqual(before)
  const trail = await t.call('GET /staff/audit', { query: { kind: 'pay-rules' } }, { as: await t.staff('admin') })
  expect(trail.items.map(entry => entry.reason)).toEqual(['改回去', reason])
})

test('a figure without its source, and figures that contradict each other, are refused at their field', async () => {
  const rules = await current()
  const pathsOf = async (body: object) =>
    (
      (await t.refuse('PUT /staff/pay-rules', { body: { ...rules, reason, ...body } as never }, 'invalid-request', as()))
        .errors as { path: string }[]
    ).map(({ path }) => path)
  const { source } = rules.base
  expect(await pathsOf({ base: { ...rules.base, source: { ...source, name: ' ' } } })).toEqual(['base.source.name'])
  expect(await pathsOf({ base: { ...rules.base, source: { ...source, date: '' } } })).toEqual(['base.source.date'])
  expect(await pathsOf({ reason: '' })).toEqual(['reason'])
  expect(
    await pathsOf({
      base: { ...rules.base, lowest: 20_000, highest: 4000 },
      fund: { ...rules.fund, leastPercent: 12, mostPercent: 5 },
      tax: {
        ...rules.tax,
        brackets: [
          { upTo: 36_000, percent: 10 },
          { upTo: 30_000, percent: 20 },
          { upTo: null, percent: 3 },
        ],
      },
    }),
  ).toEqual(['base.highest', 'fund.mostPercent', 'tax.brackets.1.percent', 'tax.brackets.2.percent'])
  expect(await pathsOf({ tax: { ...rules.tax, brackets: [{ upTo: 36_000, percent: 3 }] } })).toEqual(['tax.brackets.0.upTo'])
  await t.refuse('PUT /staff/pay-rules', { body: { ...rules, reason } }, 'not-allowed', { as: await t.staff('agent') })
})

test('once the year is over staff are told, there and on the first page of the desk', async () => {
  const waiting = async () =>
    (await t.call('GET /staff/today', {}, as())).waiting.find(({ kind }) => kind === 'pay-rules')?.count ?? 0
  expect(await waiting()).toBe(0)
  t.clock.now = Date.parse('2027-01-01T00:30:00+08:00')
  editor = await t.staff('editor')
  expect(await t.call('GET /staff/pay-rules', {}, as())).toMatchObject({ year: 2026, isOver: true })
  expect(await waiting()).toBe(1)
})
