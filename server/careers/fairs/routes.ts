import type { fairEndpoints } from '../../../contract/careers/fairs.ts'
import type { staffFairEndpoints } from '../../../contract/careers/staff-fairs.ts'
import type { stayPlanEndpoints } from '../../../contract/careers/stay-plan.ts'
import type { EventDraft, FairDraft, StaffEvent } from '../../../contract/culture/staff-events.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Handlers, Staff } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { FairEmployers } from './employers.ts'
import type { FairLiveBoard } from './live.ts'
import type { LiveBoards } from './live-boards.ts'
import type { FairNotices } from './notices.ts'
import type { FairRepository } from './repository.ts'
import type { FairWriting, StaffFairRepository } from './staff-repository.ts'
import type { StayPlanner } from './stay-plan.ts'

/** Fairs are written where events are. */
export interface StaffEvents extends FairWriting {
  create(tx: Queries, draft: EventDraft | FairDraft, staff: Staff): Promise<StaffEvent>
  cloneFair(tx: Queries, id: string, startsAt: string, staff: Staff): Promise<StaffEvent>
}

export const fairRoutes = (fairs: FairRepository, live: FairLiveBoard, boards: LiveBoards, staffEvents: StaffEvents) =>
  ({
    'GET /fairs': ({ query }) => fairs.list(query),
    'GET /fairs/:id': async ({ params, person }) => (await fairs.find(params.id, person)) ?? notFound('fair'),
    'GET /fairs/:id/booths': async ({ params }) => (await fairs.booths(params.id)) ?? notFound('fair'),
    'POST /staff/fairs': ({ tx, body, staff }) => staffEvents.create(tx, body, staff),
    'POST /staff/fairs/:id/clones': ({ tx, params, body, staff }) => staffEvents.cloneFair(tx, params.id, body.startsAt, staff),
    'GET /staff/fairs/:id/live': ({ params }) => live.of(params.id),
    'GET /staff/fairs/:id/live/stream': ({ params }) => boards.watch(params.id),
  }) satisfies Handlers<typeof fairEndpoints>

export const staffFairRoutes = (fairs: StaffFairRepository, employers: FairEmployers, notices: FairNotices) =>
  ({
    'GET /staff/fairs': ({ query }) => fairs.list(query),
    'GET /staff/fairs/:id': ({ params }) => fairs.find(params.id),
    'PATCH /staff/fairs/:id': ({ params, body, staff, ifMatch }) => fairs.update(params.id, body, staff, ifMatch),
    'PUT /staff/fairs/:id/publication': ({ params, body, staff }) => fairs.setPublication(params.id, body.published, staff),
    'GET /staff/fairs/:id/employers': ({ params }) => employers.list(params.id),
    'PUT /staff/fairs/:id/booths/:number': ({ params, body, staff }) =>
      employers.place(params.id, params.number, body.employerId, staff),
    'DELETE /staff/fairs/:id/employers/:employerId': ({ params, staff }) => employers.remove(params.id, params.employerId, staff),
    'POST /staff/fairs/:id/notices': ({ tx, params, body, staff }) => notices.send(tx, params.id, body, staff),
  }) satisfies Handlers<typeof staffFairEndpoints>

export const stayPlanRoutes = (plans: StayPlanner) =>
  ({
    'GET /fairs/:id/stay-plan': async ({ params, query }) => (await plans.of(params.id, query.arrivesOn)) ?? notFound('fair'),
    'GET /fairs/:id/stay-plan.ics': async ({ params, query, origin }) =>
      (await plans.calendarOf(params.id, query.arrivesOn, origin)) ?? notFound('fair'),
  }) satisfies Handlers<typeof stayPlanEndpoints>
