import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LineDeed, LineState } from '../../../../contract/careers/lines.ts'
import { hourly } from '../../../../server/chores.ts'
import { dayLength, minute } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { openFair, openLink } from '../../../support/fair.ts'

let t: TestApp
let fairId: string
let booths: { number: string; employer: { id: string; name: string } }[]
let link: { token: string; as: string }
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-05T09:00:00+08:00') })
  const fair = await openFair(t)
  fairId = fair.id
  booths = fair.booths
  link = await openLink(t, fairId, booth().employerId)
})
afterEach(() => t.close())

const booth = (i = 0) => ({ id: fairId, employerId: booths[i]?.employer.id ?? '' })
const as = async (name: string) => ({ as: await t.person(name) })
const take = async (name: string, i = 0, headers: Record<string, string> = {}) =>
  t.call('POST /fairs/:id/lines/:employerId/numbers', { params: booth(i) }, { ...(await as(name)), headers })
const mine = async (name: string) => (await t.call('GET /me/line-numbers', {}, await as(name))).items
const inbox = async (name: string) => (await t.call('GET /me/inbox', {}, await as(name))).items.map(item => item.title)
const setState = (state: LineState) =>
  t.call('PUT /employer-links/:token/line', { params: { token: link.token }, body: { state } }, { as: link.as })
const iso = (time: number) => new Date(time).toISOString()
const act = (...deeds: [LineDeed['deed'], number, number?][]) =>
  t.call(
    'POST /employer-links/:token/line/deeds',
    {
      params: { token: link.token },
      body: { deeds: deeds.map(([deed, number, at = t.clock.now]) => ({ deed, number, at: iso(at) })) },
    },
    { as: link.as },
  )
const staffState = async (i: number, state: LineState) =>
  t.call('PUT /staff/fairs/:id/lines/:employerId', { params: booth(i), body: { state } }, { as: await t.staff('scanner') })
const lines = async () => (await t.call('GET /fairs/:id/lines', { params: { id: fairId } })).items

test('numbers are given where the booth began to, one to a person, the same after a lost reply, and in two lines at most', async () => {
  await t.refuse('POST /fairs/:id/lines/:employerId/numbers', { params: booth() }, 'not-found', await as('林小满'))
  await setState('open')
  const first = await take('林小满', 0, { 'idempotency-key': 'lost-reply-1' })
  expect(first).toMatchObject({ number: 1, state: 'waiting', ahead: 0, minutes: null, booth: { number: 'A01' } })
  expect(await take('林小满', 0, { 'idempotency-key': 'lost-reply-1' })).toEqual(first)
  expect(await take('林小满')).toEqual(first)
  expect(await take('周正')).toMatchObject({ number: 2, ahead: 1 })
  await staffState(1, 'open')
  t.clock.advance(minute)
  expect(await take('林小满', 1)).toMatchObject({ number: 1, booth: { number: 'A02' } })
  expect(await lines()).toMatchObject([
    { employerId: booth(0).employerId, waiting: 2, state: 'open', calling: [] },
    { employerId: booth(1).employerId, waiting: 1 },
  ])
  await t.call('DELETE /me/line-numbers/:id', { params: { id: first.id } }, await as('林小满'))
  expect((await mine('林小满')).map(one => one.state)).toEqual(['waiting', 'left'])
  expect(await mine('周正')).toMatchObject([{ number: 2, ahead: 0 }])
  expect(await take('林小满')).toMatchObject({ number: 3, ahead: 1 })
})

test('a third line is refused until one of the two is left', async () => {
  await t.database.run(
    "INSERT INTO employers (id, name, name_key, created_at, updated_at) VALUES ('third', '第三家', '第三家', 0, 0)",
  )
  await t.database.run("INSERT INTO booths (id, fair_id, number, employer_id) VALUES ('b3', ?, 'A03', 'third')", [fairId])
  booths.push({ number: 'A03', employer: { id: 'third', name: '第三家' } })
  for (const i of [0, 1, 2]) await staffState(i, 'open')
  const first = await take('林小满', 0)
  await take('林小满', 1)
  const problem = await t.refuse(
    'POST /fairs/:id/lines/:employerId/numbers',
    { params: booth(2) },
    'two-lines',
    await as('林小满'),
  )
  expect(problem.title).toBe('最多同时排 2 家')
  await t.call('DELETE /me/line-numbers/:id', { params: { id: first.id } }, await as('林小满'))
  expect(await take('林小满', 2)).toMatchObject({ number: 1 })
})

test('who is called is told, who was called twice and did not come loses the place, is told so and may take a new one', async () => {
  await setState('open')
  await take('林小满')
  await take('周正')
  expect(await act(['call', 1])).toMatchObject({ waiting: [{ number: 2 }], called: [{ number: 1, calls: 1 }] })
  expect(await inbox('林小满')).toEqual(['叫到你了：A01 展位 1 号'])
  expect(await act(['lost', 1])).toMatchObject({ called: [{ number: 1 }], lost: 0 })
  await act(['call-again', 1])
  t.clock.advance(minute)
  expect(await act(['lost', 1])).toMatchObject({ called: [], lost: 1 })
  expect((await inbox('林小满'))[0]).toBe('过号了：A01 展位 1 号')
  expect(await inbox('林小满')).toHaveLength(3)
  expect(await mine('林小满')).toMatchObject([{ state: 'lost', calls: 2 }])
  expect(await take('林小满')).toMatchObject({ number: 3, ahead: 1 })
  expect(await act(['call', 2], ['came', 2])).toMatchObject({ came: 1, called: [] })
  // Who stands there already needs no word.
  expect(await inbox('周正')).toEqual([])
})

test('what a booth noted without a network comes late, in its order and any number of times, and counts once', async () => {
  await setState('open')
  for (const name of ['林小满', '周正', '赵四']) await take(name)
  const start = t.clock.now
  t.clock.advance(20 * minute)
  const noted: [LineDeed['deed'], number, number][] = [
    ['call', 1, start + minute],
    ['came', 1, start + 2 * minute],
    ['call', 2, start + 9 * minute],
    ['call-again', 2, start + 10 * minute],
    ['lost', 2, start + 11 * minute],
    ['call', 3, start + 12 * minute],
  ]
  const line = await act(...noted)
  // No word had reached the second: the place holds until it has.
  expect(line).toMatchObject({
    came: 1,
    lost: 0,
    called: [
      { number: 2, calls: 2 },
      { number: 3, calls: 1 },
    ],
  })
  expect(await act(...noted.slice(0, 4))).toEqual({ ...line })
  expect(await inbox('周正')).toEqual(['第 2 次叫你：A01 展位 2 号'])
  expect(await act(['lost', 2])).toMatchObject({ lost: 1 })
  expect(await inbox('林小满')).toEqual([])
  expect(await inbox('赵四')).toEqual(['叫到你了：A01 展位 3 号'])
})

test('minutes are said only once this booth has called enough people who were waiting, and then by its own pace', async () => {
  await setState('open')
  const names = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六']
  for (const name of names) await take(name)
  for (const number of [1, 2, 3]) {
    await act(['call', number], ['came', number])
    t.clock.advance(6 * minute)
  }
  expect(await mine('己六')).toMatchObject([{ ahead: 2, minutes: null }])
  await act(['call', 4], ['came', 4])
  expect(await mine('戊五')).toMatchObject([{ ahead: 0, minutes: 6 }])
  expect(await mine('己六')).toMatchObject([{ ahead: 1, minutes: 12 }])
  expect(await lines()).toMatchObject([{ waiting: 2, minutes: 18 }])
  t.clock.advance(2 * minute)
  expect(await mine('戊五')).toMatchObject([{ minutes: 4 }])
})

test('a paused line gives no numbers and keeps those given; a closed one tells everybody who waits', async () => {
  await setState('open')
  await take('林小满')
  await setState('paused')
  expect(await mine('林小满')).toMatchObject([{ state: 'waiting', isPaused: true }])
  const refusal = await t.refuse('POST /fairs/:id/lines/:employerId/numbers', { params: booth() }, 'closed', await as('周正'))
  expect(refusal.title).toBe('这个展位暂停取号')
  await setState('closed')
  expect(await inbox('林小满')).toEqual(['不用再等：A01 展位 1 号'])
  expect(await mine('林小满')).toMatchObject([{ state: 'over' }])
  expect(await lines()).toEqual([])
  await setState('open')
  expect(await take('林小满')).toMatchObject({ number: 2 })
})

test('an employer that does not come after all leaves nobody waiting', async () => {
  await setState('open')
  await take('林小满')
  await t.call('DELETE /staff/fairs/:id/employers/:employerId', { params: booth() }, { as: await t.staff('editor') })
  expect(await inbox('林小满')).toEqual(['不用再等：A01 展位 1 号'])
  await t.refuse('POST /fairs/:id/lines/:employerId/numbers', { params: booth() }, 'closed', await as('周正'))
})

test('no line before the fair and none after it: what is left over is said to be, and goes after 90 days', async () => {
  t.clock.now = Date.parse('2026-12-04T12:00:00+08:00')
  const body = { params: { token: link.token }, body: { state: 'open' as const } }
  await t.refuse('PUT /employer-links/:token/line', body, 'closed', { as: link.as })
  t.clock.now = Date.parse('2026-12-05T11:00:00+08:00')
  await setState('open')
  await take('林小满')
  t.clock.now = Date.parse('2026-12-05T12:00:00+08:00')
  expect(await mine('林小满')).toMatchObject([{ state: 'over' }])
  await t.refuse('POST /fairs/:id/lines/:employerId/numbers', { params: booth() }, 'closed', await as('周正'))
  t.clock.advance(91 * dayLength)
  await hourly(t.database, t.services, () => t.clock.now)
  expect(await t.database.all('SELECT id FROM line_numbers')).toEqual([])
})

test('staff see and call for a booth, the board of the day shows who waits longest, and all of it is on record', async () => {
  await staffState(0, 'open')
  await take('林小满')
  t.clock.advance(9 * minute)
  await take('周正')
  const scanner = { as: await t.staff('scanner') }
  expect(await t.call('GET /staff/fairs/:id/live', { params: { id: fairId } }, scanner)).toMatchObject({
    lines: [{ booth: 'A01', employer: booths[0]?.employer.name, waiting: 2, longestWait: 9, state: 'open', calling: [] }],
  })
  const deed = { deeds: [{ number: 1, deed: 'call' as const, at: iso(t.clock.now) }] }
  const called = await t.call('POST /staff/fairs/:id/lines/:employerId/deeds', { params: booth(), body: deed }, scanner)
  expect(called).toMatchObject({ called: [{ number: 1 }] })
  expect(await t.call('GET /staff/fairs/:id/lines/:employerId', { params: booth() }, scanner)).toEqual(called)
  const { items } = await t.call('GET /staff/audit', { query: { entityId: fairId } }, { as: await t.staff('admin') })
  expect(items.map(item => item.action)).toEqual(expect.arrayContaining(['line-deeds', 'set-line']))
  expect(items.find(item => item.action === 'line-deeds')?.actor).toBe('scanner')
})
