import type { trialEndpoints } from '../../../contract/policies/trials.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { Trials } from './trials.ts'

export const trialRoutes = (trials: Trials) =>
  ({
    'POST /staff/policies/:id/trial': ({ params, body }) => trials.run(params.id, body),
    'GET /staff/policies/:id/sheet/changes': ({ params }) => trials.changes(params.id),
  }) satisfies Handlers<typeof trialEndpoints>
