import type { bigDayEndpoints } from '../../../contract/home/big-days.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { BigDayRepository } from './repository.ts'
import type { StaffBigDays } from './staff-repository.ts'

export const bigDayRoutes = (bigDays: BigDayRepository, staffDays: StaffBigDays, clock: Clock) =>
  ({
    'GET /big-day': async () => ({ asOf: toIso(clock()), bigDay: await bigDays.current() }),
    'GET /big-day-rehearsals/:token': async ({ params }) => (await bigDays.rehearsal(params.token)) ?? notFound('big-day'),
    'GET /staff/big-days': ({ staff }) => staffDays.list(staff),
    'POST /staff/big-days': ({ tx, body, staff }) => staffDays.create(tx, body, staff),
    'GET /staff/big-days/:id': ({ params, staff }) => staffDays.find(params.id, staff),
    'PATCH /staff/big-days/:id': ({ params, body, staff, ifMatch }) => staffDays.update(params.id, body, staff, ifMatch),
    'PUT /staff/big-days/:id/switch': ({ params, body, staff }) => staffDays.turn(params.id, body, staff),
    'PUT /staff/big-days/:id/doors/:door': ({ params, body, staff }) => staffDays.report(params.id, params.door, body, staff),
  }) satisfies Handlers<typeof bigDayEndpoints>
