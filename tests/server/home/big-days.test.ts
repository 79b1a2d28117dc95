import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { createEvent, importContent, signUp } from '../../support/fixtures.ts'

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const minutes = (count: number) => count * 60_000

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: at('2026-12-31T12:00'), limits: { mode: 'strict', addressFactor: 1 } })
})
afterEach(() => t.close())

const draft = {
  name: '跨年夜',
  headline: '今晚人很多，慢一点走',
  startsAt: '2026-12-31T18:00:00+08:00',
  endsAt: '2027-01-01T01:00:00+08:00',
  notices: ['C 口只出不进，请走 A 口'],
  doors: [{ name: '北入口 · 太康路' }, { name: '南入口 · 解放路' }],
  spots: [{ kind: 'toilet' as const, name: '广场东侧厕所', text: '24 小时' }],
}

async function make(over: object = {}) {
  const as = { as: await t.staff('editor') }
  const day = await t.call('POST /staff/big-days', { body: { ...draft, ...over } }, as)
  const params = { id: day.id }
  return {
    day,
    params,
    as,
    // A session left alone ends: each act has its own.
    turn: async (isOn: boolean, atOnce = false) =>
      t.call('PUT /staff/big-days/:id/switch', { params, body: { isOn, atOnce } }, { as: await t.staff('editor') }),
    report: async (door: number, state: 'clear' | 'busy' | 'limited', note = '') =>
      t.call(
        'PUT /staff/big-days/:id/doors/:door',
        { params: { ...params, door: day.doors[door]?.id ?? '' }, body: { state, note } },
        { as: await t.staff('scanner') },
      ),
  }
}

const shown = async () => (await t.call('GET /home', {})).bigDay

test('a planned day begins and ends by the clock, and the pace of phones with it', async () => {
  const { turn } = await make()
  expect(await shown()).toBeNull()
  expect((await turn(true)).phase).toBe('planned')
  expect(await shown()).toBeNull()
  t.clock.now = at('2026-12-31T18:00')
  const home = await t.call('GET /home', {})
  expect(home.bigDay).toMatchObject({ name: '跨年夜', isRehearsal: false, notices: draft.notices })
  expect(home.pace).toEqual({ refreshSeconds: 300, pictures: 'light' })
  expect((await t.call('GET /big-day', {})).bigDay).toEqual(home.bigDay)
  t.clock.now = at('2027-01-01T01:00')
  expect(await t.call('GET /home', {})).toMatchObject({ bigDay: null, pace: { refreshSeconds: null, pictures: 'full' } })
  expect((await t.call('GET /big-day', {})).bigDay).toBeNull()
})

test('one switch opens it at once and shuts it again', async () => {
  const { turn, params } = await make()
  expect(await turn(true, true)).toMatchObject({ phase: 'on', startsAt: '2026-12-31T12:00:00+08:00' })
  expect(await shown()).not.toBeNull()
  expect((await turn(false)).phase).toBe('off')
  expect(await shown()).toBeNull()
  t.clock.now = at('2027-01-02T00:00')
  const late = { as: await t.staff('editor') }
  await t.refuse('PUT /staff/big-days/:id/switch', { params, body: { isOn: true } }, 'big-day-over', late)
})

test('two days cannot be on at one time, however they come to it', async () => {
  const first = await make()
  const second = await make({ name: '灯会', startsAt: '2027-01-01T01:00:00+08:00', endsAt: '2027-01-01T23:00:00+08:00' })
  await first.turn(true)
  await second.turn(true)
  const body = { startsAt: '2027-01-01T00:30:00+08:00' }
  const refused = await t.refuse('PATCH /staff/big-days/:id', { params: second.params, body }, 'big-day-overlaps', second.as)
  expect(refused.detail).toContain('跨年夜')
  const third = await make()
  await t.refuse('PUT /staff/big-days/:id/switch', { params: third.params, body: { isOn: true } }, 'big-day-overlaps', third.as)
})

test('a door says whose word it is and when, and after half an hour that it is old', async () => {
  const { turn, report } = await make()
  await turn(true, true)
  t.clock.now = at('2026-12-31T14:05')
  await report(0, 'limited', '满，建议换口')
  const [north, south] = (await shown())?.doors ?? []
  const word = { state: 'limited', note: '满，建议换口', by: 'staff', at: '2026-12-31T14:05:00+08:00' }
  expect(north).toMatchObject({ ...word, isStale: false })
  expect(south).toMatchObject({ state: null, by: null, at: null, isStale: false, admitted: null })
  t.clock.advance(minutes(31))
  expect((await shown())?.doors[0]).toMatchObject({ ...word, isStale: true })
})

test('where passes are checked at a door, it is counted; what a person said of late goes first', async () => {
  const event = await createEvent(t, { startsAt: '2026-12-31T14:00:00+08:00', endsAt: '2026-12-31T22:00:00+08:00', capacity: 9 })
  const { turn, report } = await make({ doors: [{ name: '北入口', eventId: event.id, gate: 'A', flow: 2 }] })
  await turn(true, true)
  t.clock.now = at('2026-12-31T15:00')
  for (const [name, gate] of [
    ['李雷', 'A'],
    ['韩梅梅', 'B'],
    ['林小满', 'A'],
  ] as const) {
    const { pass } = await signUp(t, event.id, name)
    const scan = { eventId: event.id, gate, deviceId: 'door-1', code: pass?.code ?? '' }
    await t.call('POST /staff/check-ins', { body: scan }, { as: await t.staff('scanner') })
  }
  expect((await shown())?.doors[0]).toMatchObject({ state: 'busy', by: 'check-ins', admitted: 2 })
  await report(0, 'limited')
  expect((await shown())?.doors[0]).toMatchObject({ state: 'limited', by: 'staff', admitted: 2 })
  t.clock.advance(minutes(11))
  expect((await shown())?.doors[0]).toMatchObject({ state: 'limited', by: 'staff', admitted: 0 })
})

test('a rehearsal is seen by who holds its link, and leaves home, limits and the doors of the day alone', async () => {
  const { day, turn, report, params } = await make()
  const token = day.rehearsal?.split('token=')[1] ?? ''
  t.clock.now = at('2026-12-31T19:00')
  await report(1, 'busy', '演练')
  const seen = await t.call('GET /big-day-rehearsals/:token', { params: { token } })
  expect(seen).toMatchObject({ isRehearsal: true, doors: [{ state: null }, { state: 'busy' }] })
  expect(await shown()).toBeNull()
  expect(t.services.home.bigDays.addressFactor()).toBe(1)
  await t.refuse('GET /big-day-rehearsals/:token', { params: { token: `${token.slice(1)}A` } }, 'not-found')
  expect((await t.call('GET /staff/big-days/:id', { params }, { as: await t.staff('scanner') })).rehearsal).toBeNull()
  await turn(true)
  expect((await shown())?.doors[1]).toMatchObject({ state: null, note: '' })
  const trail = await t.call('GET /staff/audit', { query: { kind: 'big-day' } }, { as: await t.staff('admin') })
  expect(trail.items.map(({ action }) => action)).toEqual(['switch-on', 'report', 'create'])
  expect(JSON.stringify(trail)).not.toContain(token)
})

test('while it is on one address may do more, and as much as ever when it is over', async () => {
  const { turn } = await make()
  const person = { as: await t.person('李雷') }
  const admitted = async () => {
    const { id } = await createEvent(t, { startsAt: '2027-01-09T09:00:00+08:00', endsAt: '2027-01-09T12:00:00+08:00' })
    for (let tried = 0; tried < 40; tried++) {
      const { statusCode } = await t.send({
        method: 'POST',
        url: `/api/v1/events/${id}/registrations`,
        headers: { authorization: `Bearer ${person.as}` },
        payload: { name: '李雷', consent: true },
      })
      if (statusCode === 429) return tried
    }
    return 40
  }
  expect(await admitted()).toBe(25)
  await turn(true, true)
  t.clock.advance(minutes(60))
  expect(await admitted()).toBe(40)
  t.clock.now = at('2027-01-01T01:00')
  expect(await admitted()).toBe(25)
})

test('spots are named by their places, and a place that is taken down goes by what was written, or not at all', async () => {
  await importContent(t, 'places', [
    {
      key: 'hall',
      kind: 'party-service-centre',
      name: '党群服务中心',
      summary: '坐坐',
      address: '苏宁负一层',
      status: 'operating',
    },
  ])
  const placeId = (await t.call('GET /places', { query: {} })).items[0]?.id ?? ''
  const { turn } = await make({
    spots: [
      { kind: 'first-aid', placeId },
      { kind: 'water', placeId, name: '饮水点' },
    ],
  })
  await turn(true, true)
  expect((await shown())?.spots).toEqual([
    { kind: 'first-aid', name: '党群服务中心', text: '苏宁负一层', placeId },
    { kind: 'water', name: '饮水点', text: '苏宁负一层', placeId },
  ])
  await t.database.run("UPDATE places SET state = 'draft' WHERE id = ?", [placeId])
  t.clock.advance(minutes(1))
  expect((await shown())?.spots).toEqual([{ kind: 'water', name: '饮水点', text: '', placeId: null }])
})

test('what is going on until it ends is among it, and what comes after is not', async () => {
  await createEvent(t, { title: '灯光秀', startsAt: '2026-12-31T20:00:00+08:00', endsAt: '2026-12-31T21:00:00+08:00' })
  await createEvent(t, { title: '元旦市集', startsAt: '2027-01-01T10:00:00+08:00', endsAt: '2027-01-01T21:00:00+08:00' })
  const { turn } = await make()
  await turn(true, true)
  expect((await shown())?.events.map(({ title }) => title)).toEqual(['灯光秀'])
})

test('an edit keeps what was said of the doors that stay, and is refused over a newer one', async () => {
  const { day, turn, report, params, as } = await make()
  await turn(true, true)
  await report(1, 'busy')
  const [north, south] = day.doors
  const body = { doors: [{ id: south?.id ?? '', name: '南门' }, { name: '东入口' }] }
  const edited = await t.call('PATCH /staff/big-days/:id', { params, body }, as)
  expect(edited.doors).toMatchObject([
    { id: south?.id, name: '南门', state: 'busy' },
    { name: '东入口', state: null },
  ])
  expect(edited.doors[1]?.id).not.toBe(north?.id)
  const stale = { ...as, headers: { 'if-match': `"${day.version}"` } }
  await t.refuse('PATCH /staff/big-days/:id', { params, body: { name: '除夕' } }, 'edit-conflict', stale)
})

test('whoever checks passes reports doors and switches nothing; a phone number in a note is refused', async () => {
  const { params, day } = await make()
  const as = { as: await t.staff('scanner') }
  await t.refuse('PUT /staff/big-days/:id/switch', { params, body: { isOn: true } }, 'not-allowed', as)
  await t.refuse('POST /staff/big-days', { body: draft }, 'not-allowed', as)
  const door = {
    params: { ...params, door: day.doors[0]?.id ?? '' },
    body: { state: 'busy' as const, note: '找老王 13800001234' },
  }
  await t.refuse('PUT /staff/big-days/:id/doors/:door', door, 'invalid-request', as)
})
