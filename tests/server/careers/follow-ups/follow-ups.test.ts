import { afterEach, beforeEach, expect, test } from 'vitest'
import { hourly } from '../../../../server/chores.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { dump } from '../../../support/dump.ts'
import { agreeToBeAsked, openFair, openLink } from '../../../support/fair.ts'
import { signUp } from '../../../support/fixtures.ts'

let t: TestApp
let fairId: string
let employerId: string
beforeEach(async () => {
  t = await startApp({ now: at('2026-12-05T08:30:00') })
  const fair = await openFair(t)
  fairId = fair.id
  employerId = fair.booths[0]?.employer.id ?? ''
})
afterEach(() => t.close())

const at = (moment: string) => Date.parse(`${moment}+08:00`)
/** Signed in anew: half a year outlasts a session. */
const as = async (name: string) => ({
  as: (await t.services.people.accounts.signIn({ provider: 'demo', subject: name, name })).token,
})
const chores = (moment: string) => {
  t.clock.now = at(moment)
  return hourly(t.database, t.services, () => t.clock.now)
}
/** Signs up, and comes and agrees where said so. */
async function visitor(name: string, { comes = true, agrees = true } = {}) {
  const { pass } = await signUp(t, fairId, name)
  if (agrees) await agreeToBeAsked(t, fairId, await t.person(name))
  const body = { eventId: fairId, deviceId: 'north-1', token: pass?.token ?? '' }
  if (comes) await t.call('POST /staff/check-ins', { body }, { as: await t.staff('scanner') })
}
const questionsTo = async (name: string) =>
  (await t.call('GET /me/inbox', {}, await as(name))).items.filter(({ link }) => link?.startsWith('/packages/fairs/after?id='))
const lastQuestion = async (name: string) => (await questionsTo(name))[0]?.link?.split('=')[1] ?? ''
const say = async (name: string, answer: 'none' | 'talk' | 'offer' | 'joined' | 'stayed' | 'left') =>
  t.call('PUT /me/fair-follow-ups/:id/answer', { params: { id: await lastQuestion(name) }, body: { answer } }, await as(name))
const withdraw = async (name: string) =>
  t.call('DELETE /me/consents/:purpose', { params: { purpose: 'fair-follow-up' }, query: { scopeId: fairId } }, await as(name))
const results = () => t.call('GET /fairs/:id/results', { params: { id: fairId } })
const ledger = async () => {
  const { rows } = await t.call('GET /staff/outcomes', { query: { by: 'fair' } }, { as: await t.staff('editor') })
  return rows.find(({ id }) => id === fairId)?.followUp
}

test('only who was there and agreed is asked, the day after and by day, once whatever runs twice', async () => {
  await visitor('林小满')
  await visitor('没来的', { comes: false })
  await visitor('没同意的', { agrees: false })
  await chores('2026-12-05T20:00:00')
  expect(await questionsTo('林小满')).toEqual([])
  await chores('2026-12-06T03:00:00')
  expect(await questionsTo('林小满')).toEqual([])
  t.clock.now = at('2026-12-06T10:00:00')
  const { followUps } = t.services.careers
  const asked = await Promise.all([followUps.askDue(), followUps.askDue(), followUps.askDue()])
  expect(asked.reduce((sum, one) => sum + one, 0)).toBe(1)
  await chores('2026-12-07T10:00:00')
  expect((await questionsTo('林小满')).map(({ title }) => title)).toEqual(['后来怎样：青年人才专场'])
  expect(await questionsTo('没来的')).toEqual([])
  expect(await questionsTo('没同意的')).toEqual([])
})

test('who says to have been taken on is asked again after three and six months, and who left not any more', async () => {
  for (const name of ['林小满', '周正', '谈过的']) await visitor(name)
  await chores('2026-12-06T10:00:00')
  await say('林小满', 'joined')
  await say('周正', 'joined')
  await say('谈过的', 'talk')
  await chores('2027-03-05T10:00:00')
  expect(await questionsTo('林小满')).toHaveLength(1)
  await chores('2027-03-06T11:00:00')
  await chores('2027-03-07T11:00:00')
  expect(await questionsTo('林小满')).toHaveLength(2)
  expect(await questionsTo('谈过的')).toHaveLength(1)
  const first = (await questionsTo('林小满'))[1]?.link?.split('=')[1] ?? ''
  const late = { params: { id: first }, body: { answer: 'talk' as const } }
  await t.refuse('PUT /me/fair-follow-ups/:id/answer', late, 'closed', await as('林小满'))
  await t.refuse(
    'PUT /me/fair-follow-ups/:id/answer',
    { params: { id: await lastQuestion('林小满') }, body: { answer: 'talk' } },
    'invalid-request',
    await as('林小满'),
  )
  await say('林小满', 'stayed')
  await say('周正', 'left')
  await chores('2027-06-07T11:00:00')
  await chores('2027-06-08T11:00:00')
  expect((await questionsTo('林小满')).map(({ title }) => title)[0]).toBe('入职 6 个月了：青年人才专场')
  expect((await questionsTo('周正')).map(({ title }) => title)).not.toContain('入职 6 个月了：青年人才专场')
  await say('林小满', 'stayed')
  expect((await ledger())?.people).toMatchObject({
    asked: 3,
    answered: 3,
    talk: 3,
    offer: 2,
    joined: 2,
    stayed3Months: 1,
    stayed6Months: 1,
  })
})

test('withdrawing the consent deletes what was said, nothing more can be said, and agreeing anew asks nobody twice', async () => {
  await visitor('林小满')
  await chores('2026-12-06T10:00:00')
  await say('林小满', 'offer')
  expect((await ledger())?.people.answered).toBe(1)
  await withdraw('林小满')
  expect(await ledger()).toMatchObject({ people: { asked: 1, answered: 0, offer: 0 } })
  expect((await dump(t.database, ['fair_follow_ups'])).fair_follow_ups).not.toContain('offer')
  const again = { params: { id: await lastQuestion('林小满') }, body: { answer: 'offer' as const } }
  await t.refuse('PUT /me/fair-follow-ups/:id/answer', again, 'no-consent', await as('林小满'))
  await agreeToBeAsked(t, fairId, await t.person('林小满'))
  await chores('2026-12-07T10:00:00')
  expect(await questionsTo('林小满')).toHaveLength(1)
  expect(await say('林小满', 'talk')).toMatchObject({ answer: 'talk', hasConsent: true })
})

test('a year after the fair the answers are numbers that lead to nobody', async () => {
  await visitor('林小满')
  await chores('2026-12-06T10:00:00')
  await say('林小满', 'talk')
  await chores('2027-12-06T10:00:00')
  expect(await t.database.all('SELECT user_id, answer FROM fair_follow_ups')).toEqual([{ user_id: null, answer: 'talk' }])
})

test('the public reads how many came and answered, and no number under five', async () => {
  await t.refuse('GET /fairs/:id/results', { params: { id: fairId } }, 'not-found')
  const names = ['一', '二', '三', '四', '五', '六', '七'].map(name => `到场${name}`)
  for (const name of names) await visitor(name)
  await chores('2026-12-06T10:00:00')
  for (const name of names.slice(0, 4)) await say(name, 'talk')
  expect(await results()).toMatchObject({ arrived: 7, answered: null, talk: null, smallest: 5 })
  await say(names[4] ?? '', 'joined')
  await say(names[5] ?? '', 'none')
  expect(await results()).toMatchObject({ arrived: 7, answered: 6, talk: 5, offer: null, joined: null, stayed3Months: null })
  const board = await t.call('GET /fair-results', {})
  expect(board.items).toMatchObject([{ fair: { id: fairId }, arrived: 7, answered: 6 }])
  expect(board.definitions.map(({ name }) => name)).toContain('少于 5 人')
})

test('an employer says by its link how many, by number only, and the ledger has both beside each other', async () => {
  const { token, as: key } = await openLink(t, fairId, employerId)
  const put = (body: { talked: number; offered: number; joined: number }) => ({ params: { token }, body })
  const by = { as: key }
  await t.refuse('PUT /employer-links/:token/results', put({ talked: 3, offered: 4, joined: 0 }), 'invalid-request', by)
  await t.refuse('PUT /employer-links/:token/results', put({ talked: 3, offered: 1, joined: 0 }), 'link-shut')
  await t.call('PUT /employer-links/:token/results', put({ talked: 9, offered: 3, joined: 1 }), by)
  const { results: kept } = await t.call('PUT /employer-links/:token/results', put({ talked: 12, offered: 6, joined: 2 }), by)
  expect(kept).toEqual({ talked: 12, offered: 6, joined: 2, saidAt: '2026-12-05T08:30:00+08:00' })
  await visitor('林小满')
  await chores('2026-12-06T10:00:00')
  await say('林小满', 'joined')
  expect(await ledger()).toEqual({
    people: { asked: 1, answered: 1, talk: 1, offer: 1, joined: 1, stayed3Months: 0, stayed6Months: 0 },
    employers: { employers: 1, talk: 12, offer: 6, joined: 2 },
  })
  expect((await results()).employers).toEqual({ employers: 1, talk: 12, offer: 6, joined: null })
  const sheet = { by: 'fair', format: 'csv', reason: '月报' }
  const headers = { authorization: `Bearer ${await t.staff('editor')}` }
  const file = await t.send({ method: 'POST', url: '/api/v1/staff/outcomes/exports', headers, payload: sheet })
  expect(file.body).toContain('入职（本人会后说）')
  expect(file.body).toContain('1,1,1,1,1,0,0,1,12,6,2')
})
