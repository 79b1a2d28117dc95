import type { policyEndpoints } from '../../../contract/policies/library.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { PolicyRepository } from './repository.ts'

export const policyRoutes = (policies: PolicyRepository) =>
  ({
    'GET /policies': ({ query }) => policies.list(query),
    'GET /policies/:id': async ({ params, query }) => (await policies.find(params.id, query.asOf)) ?? notFound('policy'),
    'GET /policies/:id/original': ({ params }) => policies.original(params.id),
  }) satisfies Handlers<typeof policyEndpoints>
