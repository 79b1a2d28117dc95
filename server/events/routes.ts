import type { eventEndpoints } from '../../contract/events.ts'
import type { Handlers } from '../http/call.ts'
import { notFound } from '../problem.ts'
import type { EventCalendar } from './calendar.ts'
import type { EventRepository } from './repository.ts'
import type { StaffEventRepository } from './staff-repository.ts'

export const eventRoutes = (events: EventRepository, calendar: EventCalendar, staffEvents: StaffEventRepository) =>
  ({
    'GET /events': ({ query }) => events.list(query),
    'GET /events/:id': async ({ params, person }) => (await events.find(params.id, person)) ?? notFound('event'),
    'GET /events/:id/calendar.ics': async ({ params }) => (await calendar.ofEvent(params.id)) ?? notFound('event'),
    'GET /calendar.ics': () => calendar.feed(),
    'GET /staff/events': ({ query }) => staffEvents.list(query),
    'POST /staff/events': ({ tx, body, staff }) => staffEvents.create(tx, body, staff),
    'GET /staff/events/:id': ({ params }) => staffEvents.find(params.id),
    'PATCH /staff/events/:id': ({ params, body, staff, ifMatch }) => staffEvents.update(params.id, body, staff, ifMatch),
    'PUT /staff/events/:id/publication': ({ params, body, staff }) =>
      staffEvents.setPublication(params.id, body.published, staff),
    'PUT /staff/events/:id/cancellation': ({ params, body, staff }) => staffEvents.cancel(params.id, body.reason, staff),
  }) satisfies Handlers<typeof eventEndpoints>
