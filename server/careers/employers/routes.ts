import type { employerEndpoints } from '../../../contract/careers/employers.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { EmployerRepository } from './repository.ts'

export const employerRoutes = (employers: EmployerRepository) =>
  ({
    'GET /employers': ({ query }) => employers.list(query),
    'GET /employers/:id': async ({ params }) => (await employers.find(params.id)) ?? notFound('employer'),
    'GET /staff/employers/:id/contacts': async ({ params, staff }) => ({ items: await employers.contacts(params.id, staff) }),
    'PUT /staff/employers/:id/verification': ({ params, body, staff }) => employers.verify(params.id, body.note, staff),
  }) satisfies Handlers<typeof employerEndpoints>
