import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProposalSide } from '../../../contract/community/proposals.ts'
import { days, startApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

const as = async (name: string) => ({ as: await t.person(name) })
const editor = async () => ({ as: await t.staff('editor') })
const window = { opensAt: '2026-12-05T08:00:00+08:00', closesAt: '2026-12-08T18:00:00+08:00' }

const proposed = async (title: string, by = `提${title}的人`) =>
  t.call('POST /proposals', { body: { title, text: '想周五周六晚一小时收摊。' } }, await as(by))
/** One that is public and open. */
async function opened(title: string, by = `提${title}的人`, kind: 'micro' | 'four-sided' = 'micro') {
  const { id } = await proposed(title, by)
  await t.call('PATCH /staff/proposals/:id', { params: { id }, body: { kind, ...window } }, await editor())
  await t.call('PUT /staff/proposals/:id/state', { params: { id }, body: { state: 'open' } }, await editor())
  return id
}
const vote = async (id: string, name: string, choice: 'for' | 'against' | 'other' = 'for') =>
  t.call('PUT /proposals/:id/vote', { params: { id }, body: { choice } }, await as(name))
const say = async (id: string, name: string, text = '赞成，但十点要关音响。') =>
  t.call('POST /proposals/:id/statements', { params: { id }, body: { text } }, await as(name))
const speak = async (id: string, side: Exclude<ProposalSide, 'youth'>) =>
  t.call(
    'POST /staff/proposals/:id/statements',
    { params: { id }, body: { side, office: '一家单位', text: '可以试。' } },
    await editor(),
  )
const review = async (id: string, published: boolean, reason: string | null = null) => {
  const { statements } = await t.call('GET /staff/proposals/:id', { params: { id } }, await editor())
  const statement = statements.find(({ office }) => office === null)?.id ?? ''
  const body = { published, reason }
  return t.call('PUT /staff/proposals/:id/statements/:statement', { params: { id, statement }, body }, await editor())
}
const decision = { decision: 'adopted' as const, reason: '大多数人赞成，先试两个月' }
const seen = (id: string) => t.call('GET /proposals/:id', { params: { id } })
const inbox = async (name: string) => (await t.call('GET /me/inbox', {}, await as(name))).items.map(({ title }) => title)

test('a proposal is public only after review, with its time, and of nobody by name', async () => {
  const { id } = await proposed('晚一小时收摊', '有想法的人')
  await t.refuse('GET /proposals/:id', { params: { id } }, 'not-found')
  const open = { params: { id }, body: { state: 'open' as const } }
  const refused = await t.refuse('PUT /staff/proposals/:id/state', open, 'invalid-request', await editor())
  expect((refused.errors as { path: string }[]).map(({ path }) => path)).toEqual(['opensAt', 'closesAt'])
  const backwards = { opensAt: window.closesAt, closesAt: window.opensAt }
  await t.call('PATCH /staff/proposals/:id', { params: { id }, body: backwards }, await editor())
  await t.refuse('PUT /staff/proposals/:id/state', open, 'invalid-request', await editor())
  await t.call('PATCH /staff/proposals/:id', { params: { id }, body: window }, await editor())
  await t.call('PUT /staff/proposals/:id/state', open, await editor())
  const proposal = await seen(id)
  expect(proposal).toMatchObject({ title: '晚一小时收摊', status: 'open', side: 'youth', mine: null })
  expect(JSON.stringify(proposal)).not.toContain('有想法的人')
  expect(await inbox('有想法的人')).toContain('你提的议事公开了')
})

test('nobody votes twice, also at once, and a vote stays as it was given', async () => {
  const id = await opened('放共享雨伞')
  const replies = await Promise.allSettled([vote(id, '甲'), vote(id, '甲', 'against'), vote(id, '甲', 'other'), vote(id, '乙')])
  expect(replies.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const { votes, mine } = await t.call('GET /proposals/:id', { params: { id } }, await as('甲'))
  expect(votes.for + votes.against + votes.other).toBe(2)
  const again = { params: { id }, body: { choice: 'against' as const } }
  const refused = await t.refuse('PUT /proposals/:id/vote', again, 'already-voted', await as('甲'))
  expect(refused.detail).toContain('一人一次')
  expect((await t.call('GET /proposals/:id', { params: { id } }, await as('甲'))).mine?.vote).toBe(mine?.vote)
})

test('before its time and after it nobody votes or says anything', async () => {
  const id = await opened('按时议事')
  const start = t.clock.now
  const voting = { params: { id }, body: { choice: 'for' as const } }
  const saying = { params: { id }, body: { text: '来晚了' } }
  t.clock.now = Date.parse(window.opensAt) - 1
  expect((await seen(id)).status).toBe('upcoming')
  await t.refuse('PUT /proposals/:id/vote', voting, 'not-open', await as('早到'))
  t.clock.now = Date.parse(window.closesAt)
  expect((await seen(id)).status).toBe('closed')
  await t.refuse('PUT /proposals/:id/vote', voting, 'not-open', await as('晚到'))
  await t.refuse('POST /proposals/:id/statements', saying, 'not-open', await as('晚到'))
  const waiting = await t.call('GET /staff/today', {}, await editor())
  expect(waiting.waiting.find(({ kind }) => kind === 'proposals-closed')?.count).toBeGreaterThan(0)
  t.clock.now = start
})

test('what a person says is public only after review, without a name, once each', async () => {
  const id = await opened('夜市加座位')
  await say(id, '会说的人')
  expect((await seen(id)).statements).toEqual([])
  await t.refuse(
    'POST /proposals/:id/statements',
    { params: { id }, body: { text: '再说' } },
    'already-said',
    await as('会说的人'),
  )
  const reach = { params: { id }, body: { text: '加我微信 abc12345 细说' } }
  await t.refuse('POST /proposals/:id/statements', reach, 'invalid-request', await as('留微信的'))
  await review(id, true)
  const { statements } = await seen(id)
  expect(statements).toMatchObject([{ side: 'youth', office: null, text: '赞成，但十点要关音响。' }])
  expect(JSON.stringify(statements)).not.toContain('会说的人')

  await review(id, false, '跑题了')
  expect((await seen(id)).statements).toEqual([])
  const own = (await t.call('GET /proposals/:id', { params: { id } }, await as('会说的人'))).mine?.statement
  expect(own).toEqual({ text: '赞成，但十点要关音响。', state: 'rejected', reason: '跑题了' })
})

test('of four sides each must have spoken before there is a decision; what was decided stays', async () => {
  const id = await opened('步行街收摊', '发起人', 'four-sided')
  await say(id, '青年甲')
  const decide = async () => t.call('PUT /staff/proposals/:id/decision', { params: { id }, body: decision }, await editor())
  for (const side of ['merchants', 'community', 'departments'] as const) await speak(id, side)
  // What waits for review counts for nothing yet.
  const refused = await t.refuse(
    'PUT /staff/proposals/:id/decision',
    { params: { id }, body: decision },
    'sides-missing',
    await editor(),
  )
  expect(refused.detail).toContain('青年')
  await review(id, true)
  await decide()
  expect(await seen(id)).toMatchObject({
    status: 'decided',
    decided: { decision: 'adopted', reason: decision.reason },
    outcome: null,
  })
  expect(await inbox('发起人')).toContain('你提的议事有决定了')
  const body = { ...decision, decision: 'declined' as const }
  await t.refuse('PUT /staff/proposals/:id/decision', { params: { id }, body }, 'already-decided', await editor())
  await t.refuse('PATCH /staff/proposals/:id', { params: { id }, body: { title: '别的' } }, 'wrong-state', await editor())
  await t.refuse('PUT /proposals/:id/vote', { params: { id }, body: { choice: 'for' } }, 'not-open', await as('晚到'))

  await t.call('PUT /staff/proposals/:id/outcome', { params: { id }, body: { text: '试了两个月，留下了' } }, await editor())
  expect((await seen(id)).outcome?.text).toBe('试了两个月，留下了')
  const list = await t.call('GET /proposals', { query: { show: 'decided' } })
  expect(list.items.map(item => item.id)).toContain(id)
})

test('a proposal is taken back while nobody has answered, by a vote or a word, reviewed or not', async () => {
  const back = async (id: string) => t.call('DELETE /proposals/:id', { params: { id } }, await as('反悔的人'))
  await back((await proposed('还没公开', '反悔的人')).id)
  await back(await opened('公开了没人理', '反悔的人'))
  for (const answer of [vote, say]) {
    const id = await opened('有人回应', '反悔的人')
    await answer(id, '回应的人')
    await t.refuse('DELETE /proposals/:id', { params: { id } }, 'already-answered', await as('反悔的人'))
    const { items } = await t.call('GET /me/proposals', {}, await as('反悔的人'))
    expect(items.find(item => item.id === id)?.mayTakeBack).toBe(false)
  }
})

test('one’s own word is taken back until there is a decision', async () => {
  const id = await opened('说了又改')
  await say(id, '改口的人', '先这样')
  const unsay = { params: { id } }
  expect((await t.call('DELETE /proposals/:id/statements/mine', unsay, await as('改口的人'))).mine?.statement).toBeNull()
  await say(id, '改口的人', '还是那样')
  await t.call('PUT /staff/proposals/:id/decision', { params: { id }, body: decision }, await editor())
  await t.refuse('DELETE /proposals/:id/statements/mine', unsay, 'already-answered', await as('改口的人'))
})

test('what is public becomes a need in one step, and its page leads there once that is public', async () => {
  const { id: unseen } = await proposed('没公开的提议')
  const source = (id: string) => ({ body: { kind: 'proposal' as const, id } })
  await t.refuse('POST /staff/needs/sources', source(unseen), 'not-found', await editor())
  const id = await opened('门口加坡道')
  const need = await t.call('POST /staff/needs/sources', source(id), await editor())
  expect(need).toMatchObject({ title: '门口加坡道', from: { kind: 'proposal', id } })
  expect((await seen(id)).need).toBeNull()
  const whole = { pace: 'at-once', way: 'list', dueOn: '2026-12-20', steward: '管家岗' } as const
  const body = { ...whole, contactOffice: '服务室', contactPhone: '0371-60000011' }
  await t.call('PATCH /staff/needs/:id', { params: { id: need.id }, body }, await editor())
  await t.call('PUT /staff/needs/:id/state', { params: { id: need.id }, body: { state: 'open' } }, await editor())
  expect((await seen(id)).need).toEqual({ id: need.id, title: '门口加坡道' })
})

test('with an account go its votes and words; a public proposal stays, of nobody', async () => {
  const id = await opened('留下来的提议', '要走的人')
  await vote(id, '要走的人')
  await say(id, '要走的人')
  await review(id, true)
  const { id: unseen } = await proposed('没公开的提议', '要走的人')
  await t.call('DELETE /me', {}, await as('要走的人'))
  expect(await seen(id)).toMatchObject({ title: '留下来的提议', votes: { for: 0 }, statements: [] })
  expect(await t.database.get('SELECT author_id FROM proposals WHERE id = ?', [id])).toEqual({ author_id: null })
  expect(await t.database.get('SELECT id FROM proposals WHERE id = ?', [unseen])).toBeUndefined()
})

test('the trail says who did what, and none of what people said', async () => {
  const id = await opened('记录在案')
  await say(id, '金丝雀', '金丝雀的话')
  await review(id, true)
  await speak(id, 'merchants')
  const { items } = await t.services.staff.audit.list({ kind: 'proposal', entityId: id, limit: 50 })
  expect(items.map(({ action }) => action)).toEqual(['say', 'publish', 'open', 'update'])
  expect(JSON.stringify(items)).not.toContain('金丝雀')
})

test('more than five proposals a day are no proposals any more', async () => {
  for (let i = 0; i < 5; i++) await proposed(`第 ${i + 1} 件`, '话多的人')
  const body = { title: '第 6 件', text: '还有' }
  await t.refuse('POST /proposals', { body }, 'too-many-requests', await as('话多的人'))
  t.clock.advance(days(1) + 1)
  await proposed('第二天', '话多的人')
  t.clock.advance(-days(1) - 1)
})
