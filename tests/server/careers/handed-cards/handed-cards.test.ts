import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseCode } from '../../../../contract/platform/signed-code.ts'
import { hourly } from '../../../../server/chores.ts'
import { dayLength, hour, minute } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { dump } from '../../../support/dump.ts'
import { agreeToHandOver, openFair, openLink } from '../../../support/fair.ts'

let t: TestApp
let fairId: string
let link: { token: string; as: string }
let other: { token: string; as: string }
let as: { as: string }
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-05T09:00:00+08:00') })
  const fair = await openFair(t)
  fairId = fair.id
  link = await openLink(t, fairId, fair.booths[0]?.employer.id ?? '')
  other = await openLink(t, fairId, fair.booths[1]?.employer.id ?? '')
  as = { as: await t.person('林小满') }
})
afterEach(() => t.close())

const show = (withPhone = false) => t.call('POST /fairs/:id/card-codes', { params: { id: fairId }, body: { withPhone } }, as)
const scan = (code: string, by = link) =>
  t.call('POST /employer-links/:token/handed-cards', { params: { token: by.token }, body: { code } }, { as: by.as })
const refuseScan = (code: string, problem: string, by = link) =>
  t.refuse('POST /employer-links/:token/handed-cards', { params: { token: by.token }, body: { code } }, problem, { as: by.as })
const seen = async (by = link) =>
  (await t.call('GET /employer-links/:token/handed-cards', { params: { token: by.token } }, { as: by.as })).items
const reading = (id: string) => ({ params: { token: link.token, id } })
const withdraw = () =>
  t.call('DELETE /me/consents/:purpose', { params: { purpose: 'fair-card' }, query: { scopeId: fairId } }, as)
const answer = (id: string, answer: 'interview' | 'later' | 'unsuitable') =>
  t.call(
    'PUT /employer-links/:token/handed-cards/:id/answer',
    { params: { token: link.token, id }, body: { answer } },
    { as: link.as },
  )
const mine = async () => (await t.call('GET /me/handed-cards', {}, as)).items

test('a code is shown only after the consent for this fair; scanned or typed it gives the card, and its owner is told', async () => {
  await t.refuse('POST /fairs/:id/card-codes', { params: { id: fairId }, body: { withPhone: false } }, 'no-consent', as)
  await agreeToHandOver(t, fairId, as.as)
  await t.call('PATCH /me', { body: { school: '郑州大学' } }, as)
  const { code, token, validUntil } = await show()
  expect(validUntil).toBe('2026-12-05T09:10:00+08:00')
  // The door takes it for no pass, and it names nobody.
  expect(parseCode(token)).toBeNull()
  expect(parseCode(token, 'DH2')).toMatchObject({ code, eventId: fairId })
  const card = await scan(token)
  expect(await scan(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)).toMatchObject({ id: card.id })
  expect(await seen()).toEqual([{ id: card.id, handedAt: '2026-12-05T09:00:00+08:00', isRead: false, answer: null }])
  expect(await seen(other)).toEqual([])
  const person = await t.call('POST /employer-links/:token/handed-cards/:id/readings', reading(card.id), { as: link.as })
  expect(person).toMatchObject({ name: '林小满', phone: null, card: { school: '郑州大学' } })
  expect((await seen())[0]?.isRead).toBe(true)
  expect((await t.call('GET /me/inbox', {}, as)).items.map(item => item.title)).toEqual(['名片给了云帆测控'])
  expect(await mine()).toMatchObject([{ employer: { name: '云帆测控' }, readings: [{ reader: '云帆测控（招聘会企业链接）' }] }])
  const kept = Object.values(await dump(t.database, ['card_codes', 'handed_cards'])).join()
  for (const secret of [code, token, '郑州大学']) expect(kept).not.toContain(secret)
})

test('a code is good for ten minutes, at this fair, as it was signed; guesses end', async () => {
  await agreeToHandOver(t, fairId, as.as)
  const { code, token } = await show()
  await refuseScan(`${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`, 'wrong-code')
  await refuseScan('DH2.nothing', 'wrong-code')
  for (let i = 0; i < 5; i++) await refuseScan(code === '222222' ? '333333' : '222222', 'wrong-code')
  await refuseScan(code, 'too-many-requests')
  expect(await scan(token)).toMatchObject({ isRead: false })
  t.clock.advance(10 * minute)
  await refuseScan(token, 'wrong-code', other)
  await refuseScan(code, 'wrong-code', other)
  t.clock.advance(hour)
  await hourly(t.database, t.services, () => t.clock.now)
  expect(await t.database.all('SELECT code_index FROM card_codes')).toEqual([])
})

test('withdrawing takes every card of the fair away at once; a card is given back by a word to its employer, without another scan', async () => {
  await agreeToHandOver(t, fairId, as.as)
  const { token } = await show()
  const { id } = await scan(token)
  await scan(token, other)
  await withdraw()
  expect([await seen(), await seen(other)]).toEqual([[], []])
  await t.refuse('POST /employer-links/:token/handed-cards/:id/readings', reading(id), 'not-shared', { as: link.as })
  await refuseScan(token, 'no-consent')
  expect((await mine()).map(card => card.sharedUntil)).toEqual([null, null])
  const again = { params: { id }, body: { shared: true } }
  await t.refuse('PUT /me/handed-cards/:id/sharing', again, 'no-consent', as)
  t.clock.advance(minute)
  const until = '2026-12-30T00:00:00+08:00'
  const back = await t.call('PUT /me/handed-cards/:id/sharing', { ...again, body: { shared: true, until } }, as)
  expect(back).toMatchObject({ sharedUntil: until, fairUntil: until })
  // Whoever was not named sees nothing, though the consent is for the fair.
  expect([(await seen()).length, (await seen(other)).length]).toEqual([1, 0])
})

test('a consent given anew covers what is handed over from then on, and nothing of before it was withdrawn', async () => {
  await agreeToHandOver(t, fairId, as.as)
  await scan((await show()).token)
  await withdraw()
  t.clock.advance(minute)
  await agreeToHandOver(t, fairId, as.as)
  expect(await seen()).toEqual([])
  await scan((await show()).token, other)
  expect([(await seen()).length, (await seen(other)).length]).toEqual([0, 1])
})

test('one employer alone can be shown it no longer, until its owner says so or hands it over again', async () => {
  await agreeToHandOver(t, fairId, as.as)
  const { token } = await show()
  const { id } = await scan(token)
  await scan(token, other)
  const stop = await t.call('PUT /me/handed-cards/:id/sharing', { params: { id }, body: { shared: false } }, as)
  expect(stop).toMatchObject({ sharedUntil: null, fairUntil: '2027-01-05T00:00:00+08:00' })
  expect([(await seen()).length, (await seen(other)).length]).toEqual([0, 1])
  await t.call('PUT /me/handed-cards/:id/sharing', { params: { id }, body: { shared: true } }, as)
  expect(await seen()).toHaveLength(1)
  await t.call('PUT /me/handed-cards/:id/sharing', { params: { id }, body: { shared: false } }, as)
  expect(await scan(token)).toMatchObject({ id })
  expect(await seen()).toHaveLength(1)
})

test('what was applied for with nothing to be seen stays unseen, whatever is handed over at the same booth', async () => {
  const { jobs } = await t.call('GET /employer-links/:token/content', { params: { token: link.token } }, { as: link.as })
  await t.call('POST /jobs/:id/applications', { params: { id: jobs[0]?.id ?? '' }, body: { fairId } }, as)
  await agreeToHandOver(t, fairId, as.as)
  await scan((await show()).token)
  const content = await t.call('GET /employer-links/:token/content', { params: { token: link.token } }, { as: link.as })
  expect(content.cards).toEqual([])
})

test('after an application was shown no longer it can be shown again without applying anew', async () => {
  const content = async () => t.call('GET /employer-links/:token/content', { params: { token: link.token } }, { as: link.as })
  const id = (await content()).jobs[0]?.id ?? ''
  const endsAt = '2026-12-20T00:00:00+08:00'
  const sent = await t.call('POST /jobs/:id/applications', { params: { id }, body: { fairId, shareUntil: endsAt } }, as)
  await t.call('DELETE /me/consents/:purpose', { params: { purpose: 'resume' }, query: { scopeId: id } }, as)
  expect((await content()).cards).toEqual([])
  const again = { params: { purpose: 'resume' as const }, body: { version: '2026-11', scopeId: id, endsAt } }
  await t.call('PUT /me/consents/:purpose', again, as)
  expect((await content()).cards).toMatchObject([{ id: sent.id }])
  expect((await t.call('GET /me/applications', {}, as)).items).toMatchObject([{ id: sent.id, sharedUntil: endsAt }])
})

test('codes are for the day of the fair, and cards go 90 days after it', async () => {
  const body = { params: { id: fairId }, body: { withPhone: false } }
  t.clock.now = Date.parse('2026-12-05T07:59:00+08:00')
  await agreeToHandOver(t, fairId, as.as)
  await t.refuse('POST /fairs/:id/card-codes', body, 'closed', as)
  t.clock.now = Date.parse('2026-12-05T08:00:00+08:00')
  await scan((await show()).token)
  t.clock.now = Date.parse('2026-12-05T12:00:00+08:00')
  await t.refuse('POST /fairs/:id/card-codes', body, 'closed', as)
  t.clock.advance(91 * dayLength)
  await hourly(t.database, t.services, () => t.clock.now)
  expect(await t.database.all('SELECT id FROM handed_cards')).toEqual([])
})

test('the booth answers a card, its owner is told and sees it, and a changed mind is told as well', async () => {
  await agreeToHandOver(t, fairId, as.as)
  await t.services.people.accounts.setPhone((await t.call('GET /me', {}, as)).id, '13900001234')
  const { id } = await scan((await show(true)).token)
  expect((await mine())[0]?.answer).toBeNull()
  expect(await answer(id, 'later')).toMatchObject({ id, answer: 'later' })
  t.clock.advance(minute)
  await answer(id, 'interview')
  await answer(id, 'interview')
  await answer(id, 'later')
  await answer(id, 'interview')
  expect((await mine())[0]?.answer).toEqual({ said: 'interview', at: '2026-12-05T09:01:00+08:00' })
  expect((await seen())[0]?.answer).toBe('interview')
  const told = (await t.call('GET /me/inbox', {}, as)).items.map(({ title, text }) => `${title}。${text}`)
  expect(told).toHaveLength(3)
  expect(told).toContainEqual(expect.stringContaining('云帆测控约你面试。会打你名片上的电话'))
  expect(told).toContainEqual(expect.stringContaining('云帆测控会再联系你'))
})

test('who gave no phone is told to come to the booth; without consent, and by another employer, nothing is said', async () => {
  await agreeToHandOver(t, fairId, as.as)
  const { id } = await scan((await show()).token)
  const put = 'PUT /employer-links/:token/handed-cards/:id/answer'
  await t.refuse(put, { params: { token: other.token, id }, body: { answer: 'later' } }, 'not-shared', { as: other.as })
  await answer(id, 'interview')
  expect((await t.call('GET /me/inbox', {}, as)).items.map(({ text }) => text)).toContainEqual(expect.stringContaining('到展位'))
  await withdraw()
  await t.refuse(put, { params: { token: link.token, id }, body: { answer: 'unsuitable' } }, 'not-shared', { as: link.as })
  // What was said stays to be read by the person alone.
  expect((await mine())[0]?.answer?.said).toBe('interview')
  expect(await seen()).toEqual([])
})
