import type { employerEndpoints } from '../../contract/employers.ts'
import type { Handlers } from '../http/call.ts'
import { notFound } from '../problem.ts'
import type { EmployerRepository } from './repository.ts'

export const employerRoutes = (employers: EmployerRepository) =>
  ({
    'GET /employers': ({ query }) => employers.list(query),
    'GET /employers/:id': async ({ params }) => (await employers.find(params.id)) ?? notFound('employer'),
    'PUT /staff/employers/:id/verification': ({ params, body, staff }) => employers.verify(params.id, body.note, staff),
  }) satisfies Handlers<typeof employerEndpoints>
