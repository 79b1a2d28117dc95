import type { checkInEndpoints } from '../../../contract/attendance/check-ins.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { PassSigner } from '../../platform/secrets.ts'
import type { Door } from './door.ts'
import type { CheckInRepository } from './repository.ts'

export const checkInRoutes = (checkIns: CheckInRepository, door: Door, signer: PassSigner, clock: Clock) =>
  ({
    'POST /staff/check-ins': ({ body, staff }) => checkIns.checkIn(body, staff),
    'POST /staff/check-ins/batch': async ({ body, staff }) => ({ results: await checkIns.merge(body.scans, staff) }),
    'PUT /staff/events/:id/devices/:deviceId': ({ params, body }) => door.report(params.id, params.deviceId, body),
    'POST /staff/events/:id/departures': ({ tx, params, body, staff }) => door.depart(tx, params.id, body, staff),
    'POST /staff/events/:id/name-searches': async ({ params, body, staff }) => ({
      items: await door.search(params.id, body.name, staff),
    }),
    'POST /staff/events/:id/door-lists': ({ params, body, staff }) => door.list(params.id, body.reason, staff),
    'GET /staff/clock': () => ({ now: toIso(clock()) }),
    'GET /pass-keys': () => ({ keys: signer.jwks }),
  }) satisfies Handlers<typeof checkInEndpoints>
