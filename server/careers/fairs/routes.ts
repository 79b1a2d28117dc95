import type { fairEndpoints } from '../../../contract/careers/fairs.ts'
import type { stayPlanEndpoints } from '../../../contract/careers/stay-plan.ts'
import type { EventDraft, FairDraft, StaffEvent } from '../../../contract/culture/staff-events.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Handlers, Staff } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { FairLive } from './live.ts'
import type { FairRepository } from './repository.ts'
import type { StayPlanner } from './stay-plan.ts'

/** Fairs are written where events are. */
export interface StaffEvents {
  create(tx: Queries, draft: EventDraft | FairDraft, staff: Staff): Promise<StaffEvent>
  cloneFair(tx: Queries, id: string, startsAt: string, staff: Staff): Promise<StaffEvent>
}

export const fairRoutes = (fairs: FairRepository, live: FairLive, staffEvents: StaffEvents) =>
  ({
    'GET /fairs': ({ query }) => fairs.list(query),
    'GET /fairs/:id': async ({ params, person }) => (await fairs.find(params.id, person)) ?? notFound('fair'),
    'GET /fairs/:id/booths': async ({ params }) => (await fairs.booths(params.id)) ?? notFound('fair'),
    'POST /staff/fairs': ({ tx, body, staff }) => staffEvents.create(tx, body, staff),
    'POST /staff/fairs/:id/clones': ({ tx, params, body, staff }) => staffEvents.cloneFair(tx, params.id, body.startsAt, staff),
    'GET /staff/fairs/:id/live': async ({ params }) => {
      const fair = (await fairs.find(params.id, null)) ?? notFound('fair')
      return live.of(params.id, fair.stats)
    },
  }) satisfies Handlers<typeof fairEndpoints>

export const stayPlanRoutes = (plans: StayPlanner) =>
  ({
    'GET /fairs/:id/stay-plan': async ({ params, query }) => (await plans.of(params.id, query.arrivesOn)) ?? notFound('fair'),
    'GET /fairs/:id/stay-plan.ics': async ({ params, query }) =>
      (await plans.calendarOf(params.id, query.arrivesOn)) ?? notFound('fair'),
  }) satisfies Handlers<typeof stayPlanEndpoints>
