import type { EventDraft, StaffEvent } from '../../contract/events.ts'
import type { TestApp } from './app.ts'

/** A published event that starts at nine on 5 December and takes sign-ups; override what the test is about. */
export async function createEvent(t: TestApp, over: Partial<EventDraft> = {}): Promise<StaffEvent> {
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
