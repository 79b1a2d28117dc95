import type { checkInEndpoints } from '../../../contract/attendance/check-ins.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { PassSigner } from '../../platform/secrets.ts'
import type { CheckInRepository } from './repository.ts'

export const checkInRoutes = (checkIns: CheckInRepository, signer: PassSigner, clock: Clock) =>
  ({
    'POST /staff/check-ins': ({ body, staff }) => checkIns.checkIn(body, staff),
    'POST /staff/check-ins/batch': async ({ body, staff }) => ({ results: await checkIns.merge(body.scans, staff) }),
    'GET /staff/clock': () => ({ now: toIso(clock()) }),
    'GET /pass-keys': () => ({ keys: signer.jwks }),
  }) satisfies Handlers<typeof checkInEndpoints>
