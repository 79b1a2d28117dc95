import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const ask = (question: string) => t.call('POST /policies/questions', { body: { question, asOf: '2026-03-01' } })
const say = (id: string, body: { useful: boolean; reason?: 'wrong' | 'number' }) =>
  t.call('PUT /policies/questions/:id/feedback', { params: { id }, body })

test('what was of no use becomes a line that staff work through, without a name in it', async () => {
  const as = await t.staff('agent')
  const useful = await ask('本科租房补贴多少钱')
  const useless = await ask('我叫张小明，手机13800138000，租房补贴要什么材料')
  const signpost = await ask('公司拖欠工资三个月了')
  await say(useful.id, { useful: true })
  await say(useless.id, { useful: true })
  await say(useless.id, { useful: false, reason: 'wrong' })
  await say(signpost.id, { useful: false, reason: 'number' })

  const list = await t.call('GET /staff/answer-feedback', { query: {} }, { as })
  expect(list.counts).toEqual({ useful: 1, notUseful: 2 })
  expect(list.items.map(i => i.useful)).toEqual([false, false, true])
  expect(JSON.stringify(list)).not.toMatch(/张小明|13800138000/)
  expect(list.items.find(i => i.id === signpost.id)).toMatchObject({ outcome: 'refused', reason: 'number', handledAt: null })

  await t.call('PUT /staff/answer-feedback/:id/handling', { params: { id: useless.id }, body: { handled: true } }, { as })
  const left = await t.call('GET /staff/answer-feedback', { query: { useful: 'false', handled: 'false' } }, { as })
  expect(left.items.map(i => i.id)).toEqual([signpost.id])
})

test('the public board says how many answers were useful, once enough people said so', async () => {
  const board = async () => (await t.call('GET /service-board', {})).answers
  expect(await board()).toEqual({ useful: null, notUseful: null, usefulShare: null })
  for (let i = 0; i < 5; i++) await say((await ask('本科租房补贴多少钱')).id, { useful: i > 0 })
  t.clock.advance(60_000)
  expect(await board()).toEqual({ useful: 5, notUseful: 3, usefulShare: 0.625 })
})
