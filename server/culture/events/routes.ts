import type { DistrictEvent, eventEndpoints } from '../../../contract/culture/events.ts'
import type { MonthSheet, monthEndpoints } from '../../../contract/culture/months.ts'
import type { staffEventEndpoints } from '../../../contract/culture/staff-events.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { PreviewRepository } from '../previews.ts'
import type { EventCalendar } from './calendar.ts'
import type { EventFeed } from './feed.ts'
import { marksOf } from './month.ts'
import type { EventPlanning } from './planning.ts'
import type { EventRepository } from './repository.ts'
import type { StaffEventRepository } from './staff-repository.ts'

interface PublicParts {
  events: EventRepository
  calendar: EventCalendar
  feed: EventFeed
  month: (month: string) => Promise<MonthSheet>
  /** What staff are writing, by the id of its preview. */
  preview: (id: string) => Promise<DistrictEvent | null>
}

export const eventRoutes = ({ events, calendar, feed, month, preview }: PublicParts) =>
  ({
    'GET /events': ({ query }) => events.list(query),
    'GET /event-days': async ({ query }) => ({
      month: query.month,
      days: await events.daysOf(query.month, query.category),
      marks: marksOf(query.month),
    }),
    'GET /events/:id': async ({ params, person }) =>
      (await events.find(params.id, person)) ?? (await preview(params.id)) ?? notFound('event'),
    'GET /events/:id/calendar.ics': async ({ params, origin }) =>
      (await calendar.ofEvent(params.id, origin)) ?? notFound('event'),
    'GET /calendar.ics': ({ origin }) => calendar.feed(origin),
    'GET /event-months/:month': ({ params }) => month(params.month),
    'GET /feed.atom': () => feed.atom(),
  }) satisfies Handlers<typeof eventEndpoints & typeof monthEndpoints>

export const staffEventRoutes = (staffEvents: StaffEventRepository, planning: EventPlanning, previews: PreviewRepository) =>
  ({
    'GET /staff/events': ({ query }) => staffEvents.list(query),
    'POST /staff/events': ({ tx, body, staff }) => staffEvents.create(tx, body, staff),
    'GET /staff/events/:id': ({ params }) => staffEvents.find(params.id),
    'PATCH /staff/events/:id': ({ params, body, staff, ifMatch }) => staffEvents.update(params.id, body, staff, ifMatch),
    'PUT /staff/events/:id/publication': ({ params, body, staff }) => staffEvents.setPublication(params.id, body, staff),
    'PUT /staff/events/:id/check': ({ params, staff }) => staffEvents.check(params.id, staff),
    'POST /staff/events/:id/clones': ({ tx, params, body, staff }) => staffEvents.clone(tx, params.id, body.startsAt, staff),
    'POST /staff/event-previews': ({ body, staff }) => previews.put('event', body, staff),
    'GET /staff/event-clashes': async ({ query }) => ({ items: await planning.clashesIf(query) }),
    'PUT /staff/events/:id/cancellation': ({ params, body, staff }) => staffEvents.cancel(params.id, body.reason, staff),
    'GET /staff/events/:id/clashes': async ({ params }) => ({ items: await planning.clashes(params.id) }),
    'GET /staff/events/:id/answers': async ({ params }) => ({ items: await planning.answers(params.id) }),
    'GET /staff/calendar-warnings': async () => ({ items: await planning.warnings() }),
  }) satisfies Handlers<typeof staffEventEndpoints>
