import type { z } from 'zod'
import type { eventDraft, StaffEvent } from '../../contract/culture/staff-events.ts'
import type { TestApp } from './app.ts'

/** Everything that must be recorded before publishing. */
export const checks = { plan: '方案 3 号', safetyPlan: '预案 12 号', employerCheck: '执照已核', advanceNotice: '三天前公示' }

/** A published event that starts at nine on 5 December and takes sign-ups; override what the test is about. */
export async function createEvent(t: TestApp, over: Partial<z.input<typeof eventDraft>> = {}): Promise<StaffEvent> {
  const as = { as: await t.staff('editor') }
  const body = {
    category: 'music' as const,
    title: '不插电小现场',
    startsAt: '2026-12-05T09:00:00+08:00',
    endsAt: '2026-12-05T12:00:00+08:00',
    venue: '德化新街',
    organizer: '商圈办',
    capacity: 3,
    waitlistCapacity: 2,
    checks,
    ...over,
  }
  const { id } = await t.call('POST /staff/events', { body }, as)
  return t.call('PUT /staff/events/:id/publication', { params: { id }, body: { published: true } }, as)
}

/** Signs somebody up, by name, and gives the reply. */
export async function signUp(t: TestApp, eventId: string, name: string) {
  return t.call(
    'POST /events/:id/registrations',
    { params: { id: eventId }, body: { name, consent: true } },
    { as: await t.person(name) },
  )
}

/** Takes entries of content in as a file, as staff send them; throws where one is refused. */
export async function importContent(t: TestApp, kind: 'places' | 'walks' | 'rooms' | 'events' | 'fairs', entries: object[]) {
  const report = await t.services.imports.run(
    kind,
    { name: `${kind}.json`, bytes: Buffer.from(JSON.stringify(entries)) },
    {},
    null,
  )
  if (report.rejected > 0) throw new Error(JSON.stringify(report.errors))
  return report
}

/** A place with one room of hourly slots from nine to twelve, closed on 8 December; gives both ids. */
export async function createRoom(t: TestApp, over: object = {}): Promise<{ placeId: string; roomId: string }> {
  await importContent(t, 'places', [
    { key: 'space', kind: 'shared-space', name: '共享空间', summary: '坐坐', status: 'operating' },
  ])
  await importContent(t, 'rooms', [
    {
      key: 'meeting',
      place: 'space',
      kind: 'meeting',
      name: '会议室',
      summary: '开小会',
      seats: 1,
      slotMinutes: 60,
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '12:00' }],
      blackouts: [{ from: '2026-12-08', to: '2026-12-08', reason: '设备检修' }],
      ...over,
    },
  ])
  const placeId = (await t.call('GET /places', { query: {} })).items[0]?.id ?? ''
  const roomId = (await t.call('GET /places/:id/rooms', { params: { id: placeId } })).items[0]?.id ?? ''
  return { placeId, roomId }
}
