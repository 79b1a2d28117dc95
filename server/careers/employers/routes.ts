import type { employerEndpoints } from '../../../contract/careers/employers.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { EmployerRepository } from './repository.ts'
import type { StaffEmployerRepository } from './staff-repository.ts'

export const employerRoutes = (employers: EmployerRepository, staffEmployers: StaffEmployerRepository) =>
  ({
    'GET /employers': ({ query }) => employers.list(query),
    'GET /employers/:id': async ({ params }) => (await employers.find(params.id)) ?? notFound('employer'),
    'GET /staff/employers': ({ query }) => staffEmployers.list(query),
    'GET /staff/employers/:id/contacts': async ({ params, staff }) => ({
      items: await staffEmployers.contacts(params.id, staff),
    }),
    'PUT /staff/employers/:id/verification': ({ params, body, staff }) => staffEmployers.verify(params.id, body, staff),
  }) satisfies Handlers<typeof employerEndpoints>
