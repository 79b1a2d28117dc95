import type { staffPolicyEndpoints } from '../../../contract/policies/staff-policies.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { StaffPolicyRepository } from './staff-repository.ts'

export const staffPolicyRoutes = (policies: StaffPolicyRepository) =>
  ({
    'GET /staff/policies': ({ query }) => policies.list(query),
    'GET /staff/policies/:id': ({ params }) => policies.find(params.id),
    'PUT /staff/policies/:id/publication': ({ params, body, staff }) =>
      policies.publish(params.id, body.published, body.reason, staff),
    'PUT /staff/policies/:id/check': ({ params, staff }) => policies.check(params.id, staff),
  }) satisfies Handlers<typeof staffPolicyEndpoints>
