import { afterEach, beforeEach, expect, test } from 'vitest'
import { showcaseConsentVersion } from '../../../../contract/showcase/showcase.ts'
import { allowMessage } from '../../../../server/people/messages/allowances.ts'
import { personalTables } from '../../../../server/people/privacy/registry.ts'
import { insertRow } from '../../../../server/platform/db/database.ts'
import { newSecrets, vault } from '../../../../server/platform/secrets.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { canary, spoken } from '../../../support/canary.ts'
import { dump } from '../../../support/dump.ts'
import { agreeToHandOver, openFair, openLink } from '../../../support/fair.ts'
import { createEvent, createRoom } from '../../../support/fixtures.ts'
import {
  decide,
  openTestStore,
  photo,
  publishItem,
  submission,
  type TestStore,
  uploadPicture,
} from '../../../support/showcase.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

const openid = 'openid-canary'
const shareUntil = '2027-01-05T00:00:00+08:00'
let t: TestApp
let media: TestStore
let as: { as: string }
let userId = ''
let secrets = newSecrets()

/** Somebody who did everything that can be done here, so that every registered table has a row of theirs. */
beforeEach(async () => {
  media = openTestStore()
  secrets = newSecrets()
  const check = { text: async () => 'pass' as const, picture: async () => 'trace-1' }
  t = await startApp({
    media: media.store,
    contentCheck: { check, timeLimit: 50, publicOrigin: 'https://youth.example' },
    sms: { mostADay: 100, isOutside: true, sendCode: async () => {} },
    secrets,
  })
  const { token, user } = await t.services.people.accounts.signIn({ provider: 'wechat', subject: openid, name: canary.name })
  as = { as: token }
  userId = user.id
  const others = t.person
  t.person = async name => (name === canary.name ? token : others(name))
  await t.services.people.accounts.setPhone(userId, canary.phone)
  await t.call('POST /session/phone-codes', { body: { phone: canary.phone } })
  await t.database.transaction(tx => allowMessage(tx, openid, 'notice', t.clock.now))
  await attend()
  await applyForJob()
  await talk()
  await show()
  await beHonoured()
  await takePart()
  await comeToTheFair()
  await standInLine()
})
afterEach(async () => {
  await t.close()
  media.remove()
})

async function attend() {
  const event = await createEvent(t)
  const body = { name: canary.name, phone: canary.phone, consent: true as const }
  const signedUp = await t.call(
    'POST /events/:id/registrations',
    { params: { id: event.id }, body },
    { ...as, headers: { 'idempotency-key': 'life-1' } },
  )
  const scan = {
    eventId: event.id,
    deviceId: 'door-1',
    gate: '北口',
    token: signedUp.pass?.token ?? '',
    scannedAt: '2026-12-05T08:40:00+08:00',
  }
  await t.call('POST /staff/check-ins', { body: scan }, { as: await t.staff('scanner') })
  const again = { ...scan, deviceId: 'door-2', gate: '南口', scannedAt: '2026-12-05T08:41:00+08:00' }
  await t.call('POST /staff/check-ins', { body: again }, { as: await t.staff('scanner') })
  await t.call('PUT /me/favorites/:kind/:id', { params: { kind: 'event', id: event.id } }, as)
  const { roomId } = await createRoom(t)
  await t.call('POST /rooms/:id/bookings', { params: { id: roomId }, body: { startsAt: '2026-12-05T09:00:00+08:00' } }, as)
}

async function applyForJob() {
  await importJobs(t, jobTable(jobRow()))
  const job = (await t.call('GET /jobs', { query: {} })).items[0]?.id ?? ''
  await t.call('PATCH /me', { body: { school: canary.school, wishes: canary.wish } }, as)
  const body = { shareUntil, withPhone: true }
  const { id } = await t.call('POST /jobs/:id/applications', { params: { id: job }, body }, as)
  await t.call('POST /staff/applications/:id/readings', { params: { id } }, { as: await t.staff('editor') })
  await t.call('PUT /me/applications/:id/outcome', { params: { id }, body: { outcome: 'talk' } }, as)
  await t.call('POST /jobs/:id/reports', { params: { id: job }, body: { reason: 'other', note: canary.wish } }, as)
  await t.call('POST /me/searches', { body: { label: canary.search, filters: { q: canary.search } } }, as)
}

async function talk() {
  await t.call('POST /tickets', { body: { question: spoken.question } }, as)
  const { id } = await t.call('POST /feedback', { body: { kind: 'complaint', text: `${spoken.question}没人管` } }, as)
  await t.call('POST /staff/tickets/:id/reply', { params: { id }, body: { text: '在管了。' } }, { as: await t.staff('admin') })
}

async function show() {
  const picture = await uploadPicture(t, canary.name, await photo(300, 200))
  const body = submission({ title: spoken.title, byline: canary.name, pictures: [{ id: picture.id, description: spoken.title }] })
  const { id } = await t.call('POST /showcase', { body }, as)
  await t.services.showcase.checks.run()
  await decide(t, id, 'publish')
  const params = { id: (await publishItem(t, '旁人')).id }
  await t.call('PUT /showcase/:id/like', { params }, as)
  await t.call('POST /showcase/:id/reports', { params, body: { reason: 'other', note: canary.wish } }, as)
  const introduction = { purpose: 'meet' as const, message: canary.wish, contact: canary.phone }
  await t.call('POST /showcase/:id/introductions', { params, body: introduction }, as)
  const nomination = { award: '青年之星' as const, nominee: canary.name, reason: canary.wish }
  await t.call('POST /showcase/nominations', { body: nomination }, as)
}

/** Proposed by somebody else, agreed to, and chosen. */
async function beHonoured() {
  const proposer = { as: await t.person('推荐人') }
  const body = { award: '服务之星' as const, nominee: canary.name, reason: '街坊都夸' }
  const { id } = await t.call('POST /showcase/nominations', { body }, proposer)
  const { token } = await t.call('POST /showcase/nominations/:id/agreement-link', { params: { id } }, proposer)
  const agreed = { agrees: true as const, birthDate: '1999-09-09', consentVersion: showcaseConsentVersion }
  await t.call('PUT /showcase/nominations/agreements/:token', { params: { token }, body: agreed }, as)
  const choice = { chosen: true, committee: ['王主任', '李书记', '赵老师'], reason: '街坊都夸' }
  await t.call('PUT /staff/showcase-nominations/:id/choice', { params: { id }, body: choice }, { as: await t.staff('editor') })
}

/** Needs something, brings something in, and has a say in what others brought in. */
async function takePart() {
  const editor = { as: await t.staff('editor') }
  await t.call('POST /needs', { body: { raisedBy: 'youth', title: canary.wish, text: canary.wish } }, as)
  await t.call('POST /proposals', { body: { title: canary.wish, text: canary.wish } }, as)
  const lines = { steward: '商圈管家岗', contactOffice: '服务室', contactPhone: '0371-60000011' }
  const draft = {
    raisedBy: 'shop',
    title: '想要坡道',
    text: '有台阶',
    pace: 'together',
    way: 'list',
    dueOn: '2026-12-20',
  } as const
  const need = { params: { id: (await t.call('POST /staff/needs', { body: { ...draft, ...lines } }, editor)).id } }
  await t.call('PUT /staff/needs/:id/state', { ...need, body: { state: 'open' } }, editor)
  await t.call('PUT /needs/:id/echo', need, as)
  const window = { opensAt: '2026-12-01T08:00:00+08:00', closesAt: '2026-12-31T08:00:00+08:00' }
  const idea = { kind: 'micro', side: 'merchants', title: '共享雨伞', text: '几家店一起放', ...window } as const
  const proposal = { params: { id: (await t.call('POST /staff/proposals', { body: idea }, editor)).id } }
  await t.call('PUT /staff/proposals/:id/state', { ...proposal, body: { state: 'open' } }, editor)
  await t.call('PUT /proposals/:id/vote', { ...proposal, body: { choice: 'for' } }, as)
  await t.call('POST /proposals/:id/statements', { ...proposal, body: { text: canary.wish } }, as)
}

/** Queues at a booth, hands the card over to who is there, and says afterwards what came of it. */
async function comeToTheFair() {
  const fair = await openFair(t)
  const employerId = fair.booths[0]?.employer.id ?? ''
  const { token, as: key } = await openLink(t, fair.id, employerId)
  const employer = { as: key }
  await t.call('PUT /employer-links/:token/line', { params: { token }, body: { state: 'open' } }, employer)
  await t.call('POST /fairs/:id/lines/:employerId/numbers', { params: { id: fair.id, employerId } }, as)
  await agreeToHandOver(t, fair.id, as.as)
  const shown = await t.call('POST /fairs/:id/card-codes', { params: { id: fair.id }, body: { withPhone: true } }, as)
  const scan = { params: { token }, body: { code: shown.token } }
  const { id } = await t.call('POST /employer-links/:token/handed-cards', scan, employer)
  await t.call('POST /employer-links/:token/handed-cards/:id/readings', { params: { token, id } }, employer)
  const answered = { params: { token, id }, body: { answer: 'interview' as const } }
  await t.call('PUT /employer-links/:token/handed-cards/:id/answer', answered, employer)
  const [asked_at, answered_at] = [t.clock.now, t.clock.now]
  const said = { user_id: userId, fair_id: fair.id, round: 'after', answer: 'talk', asked_at, answered_at } as const
  await insertRow(t.database, 'fair_follow_ups', { id: 'said', ...said })
}

/** As one stands while many sign up at once, until it is one's turn. */
async function standInLine() {
  const { id: event_id } = await createEvent(t)
  const request = { consent: true, name: canary.name, phone: canary.phone }
  await insertRow(t.database, 'sign_up_line', {
    id: 'standing',
    event_id,
    user_id: userId,
    place: 1,
    ahead: 0,
    arrived_at: t.clock.now,
    key: 'life-2',
    request_hash: 'any',
    request_sealed: vault(secrets).seal(JSON.stringify(request)),
  })
}

const canaries = [...Object.values(canary), ...Object.values(spoken), openid]
const searched = async (q: string) => (await t.call('GET /search', { query: { q } })).showcase.total

test('the export has a record of every registered table, with every field of it by name', async () => {
  const { sections } = await t.call('GET /me/export', {}, as)
  const registered = personalTables.filter(table => table.owner !== null)
  expect(sections.filter(section => section.records.length === 0).map(section => section.title)).toEqual([])
  expect(sections.map(section => section.title)).toEqual(registered.map(table => table.title))
  for (const { title, fields } of registered) {
    const records = sections.find(section => section.title === title)?.records ?? []
    for (const record of records) expect(record.map(field => field.what)).toEqual(Object.values(fields).map(field => field.what))
  }
  for (const value of canaries) expect([value, JSON.stringify(sections).includes(value)]).toEqual([value, true])
})

test('after deletion none of it is found: in no table, picture, search, or line of a log', async () => {
  expect(await searched(spoken.title)).toBe(1)
  const before = media.files().length
  await t.call('DELETE /me', {}, as)
  const rest = Object.entries(await dump(t.database))
  for (const value of canaries)
    expect([value, rest.filter(([, rows]) => rows.includes(value)).map(([table]) => table)]).toEqual([value, []])
  expect(await searched(spoken.title)).toBe(0)
  expect(media.files().length).toBeLessThan(before)
  expect(t.logs.join('')).not.toMatch(new RegExp(canaries.join('|')))
})
