import type { employerEndpoints } from '../../../contract/careers/employers.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { EmployerEdits } from './edits.ts'
import type { EmployerRepository } from './repository.ts'
import type { StaffEmployerRepository } from './staff-repository.ts'

export const employerRoutes = (employers: EmployerRepository, staffEmployers: StaffEmployerRepository, edits: EmployerEdits) =>
  ({
    'GET /employers': ({ query }) => employers.list(query),
    'GET /employers/:id': async ({ params }) => (await employers.find(params.id)) ?? notFound('employer'),
    'GET /staff/employers': ({ query }) => staffEmployers.list(query),
    'POST /staff/employers': async ({ body, staff, tx }) => staffEmployers.find(await edits.create(tx, body, staff), tx),
    'GET /staff/employers/:id': ({ params }) => staffEmployers.details(params.id),
    'PATCH /staff/employers/:id': async ({ params: { id }, body, staff, ifMatch }) => {
      await edits.update(id, body, staff, ifMatch, () => staffEmployers.find(id))
      return staffEmployers.find(id)
    },
    'POST /staff/employers/:id/contacts': async ({ params, body, staff }) => {
      await edits.addContact(params.id, body, staff)
      return null
    },
    'DELETE /staff/employers/:id/contacts/:contact': async ({ params, staff }) => {
      await edits.removeContact(params.id, params.contact, staff)
      return null
    },
    'GET /staff/employers/:id/contacts': async ({ params, staff }) => ({
      items: await staffEmployers.contacts(params.id, staff),
    }),
    'PUT /staff/employers/:id/verification': ({ params, body, staff }) => staffEmployers.verify(params.id, body, staff),
  }) satisfies Handlers<typeof employerEndpoints>
