import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
let as: { as: string }
beforeEach(async () => {
  // Friday at four in the afternoon: an hour and a half of work are left before the weekend.
  t = await startApp({ now: Date.parse('2026-12-04T16:00:00+08:00') })
  as = { as: await t.person('李雷') }
})
afterEach(() => t.close())

const complain = () => t.call('POST /feedback', { body: { kind: 'complaint', text: '岗位要收押金' } }, as)

test('a complaint has a number, and is due after so many working hours: the weekend does not count', async () => {
  const ticket = await complain()
  expect(ticket).toMatchObject({ kind: 'complaint', status: 'open', clock: { targetHours: 4, isOverdue: false } })
  expect(ticket.id.length).toBeGreaterThan(6)
  expect(ticket.clock.dueAt).toMatch(/^2026-12-07T/)
})

test('it stands with the questions of the person and with those of staff, told apart by its kind', async () => {
  const { id } = await complain()
  await t.call('POST /tickets', { body: { question: '档案怎么转？' } }, as)
  const kinds = (items: { id: string; kind: string }[]) => items.map(item => item.kind).sort()
  expect(kinds((await t.call('GET /me/tickets', { query: {} }, as)).items)).toEqual(['complaint', 'question'])
  const staff = { as: await t.staff('admin') }
  const seen = (await t.call('GET /staff/tickets', { query: {} }, staff)).items
  expect(seen.find(item => item.id === id)?.kind).toBe('complaint')
})

test('the answer is told in the inbox in its own words, and leads to it', async () => {
  const { id } = await complain()
  const staff = { as: await t.staff('admin', '区人才办') }
  await t.call('POST /staff/tickets/:id/reply', { params: { id }, body: { text: '已下架，并联系了企业。' } }, staff)
  expect((await t.call('GET /me/inbox', {}, as)).items).toMatchObject([
    { title: '你的投诉有了答复', link: `/packages/tickets/ticket?id=${id}` },
  ])
  expect((await t.call('GET /tickets/:id', { params: { id } }, as)).messages.at(-1)?.text).toBe('已下架，并联系了企业。')
})

test('an empty one, and one of another kind, is not taken', async () => {
  await t.refuse('POST /feedback', { body: { kind: 'suggestion', text: ' ' } }, 'invalid-request', as)
  await t.refuse('POST /feedback', { body: { kind: 'question' as 'complaint', text: '问' } }, 'invalid-request', as)
})
