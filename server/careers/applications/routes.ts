import type { applicationEndpoints } from '../../../contract/careers/applications.ts'
import type { outcomeLedgerEndpoints } from '../../../contract/careers/outcome-ledger.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { ledgerDefinitions, type OutcomeLedger } from './ledger.ts'
import type { ApplicationRepository } from './repository.ts'
import type { StaffApplicationRepository } from './staff-repository.ts'

export const applicationRoutes = (
  applications: ApplicationRepository,
  received: StaffApplicationRepository,
  ledger: OutcomeLedger,
) =>
  ({
    'POST /jobs/:id/applications': {
      first: ({ tx, person, params, body }) => applications.apply(tx, person.id, params.id, body),
      again: ({ tx, person }, { id }) => applications.find(tx, person.id, id),
    },
    'GET /me/applications': async ({ person }) => ({ items: await applications.listOf(person.id) }),
    'DELETE /me/applications/:id': ({ person, params }) => applications.withdraw(person.id, params.id),
    'PUT /me/applications/:id/outcome': ({ person, params, body }) => applications.say(person.id, params.id, body.outcome),
    'GET /staff/applications': ({ query }) => received.list(query),
    'POST /staff/applications/:id/readings': ({ params, staff }) => received.open(params.id, staff),
    'PUT /staff/applications/:id/outcome': ({ params, body, staff }) => received.say(params.id, body.outcome, staff),
    'GET /staff/outcomes': async ({ query }) => ({
      ...(await received.ledger(query.fairId)),
      rows: query.by ? await ledger.rows(query.by) : [],
      definitions: ledgerDefinitions,
    }),
    'POST /staff/outcomes/exports': ({ body, staff }) => ledger.file(body.by, body.format, body.reason, staff),
  }) satisfies Handlers<typeof applicationEndpoints & typeof outcomeLedgerEndpoints>
