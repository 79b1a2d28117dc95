import type { proposalEndpoints } from '../../../contract/community/proposals.ts'
import type { staffProposalEndpoints } from '../../../contract/community/staff-proposals.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { ProposalRepository } from './repository.ts'
import type { StaffProposalRepository } from './staff-repository.ts'
import type { ProposalStatements } from './statements.ts'

export const proposalRoutes = (proposals: ProposalRepository) =>
  ({
    'GET /proposals': ({ query }) => proposals.list(query),
    'GET /proposals/:id': ({ params, person }) => proposals.find(params.id, person),
    'POST /proposals': ({ tx, body, person }) => proposals.propose(tx, body, person),
    'GET /me/proposals': async ({ person }) => ({ items: await proposals.mine(person) }),
    'DELETE /proposals/:id': async ({ params, person }) => {
      await proposals.takeBack(params.id, person)
      return null
    },
    'PUT /proposals/:id/vote': ({ params, body, person }) => proposals.vote(params.id, body.choice, person),
    'POST /proposals/:id/statements': ({ tx, params, body, person }) => proposals.say(tx, params.id, body.text, person),
    'DELETE /proposals/:id/statements/mine': ({ params, person }) => proposals.unsay(params.id, person),
  }) satisfies Handlers<typeof proposalEndpoints>

export const staffProposalRoutes = (proposals: StaffProposalRepository, statements: ProposalStatements) =>
  ({
    'GET /staff/proposals': ({ query }) => proposals.list(query),
    'POST /staff/proposals': ({ tx, body, staff }) => proposals.create(tx, body, staff),
    'GET /staff/proposals/:id': ({ params }) => proposals.find(params.id),
    'PATCH /staff/proposals/:id': ({ params, body, staff, ifMatch }) => proposals.update(params.id, body, staff, ifMatch),
    'PUT /staff/proposals/:id/state': ({ params, body, staff, ifMatch }) => proposals.setState(params.id, body, staff, ifMatch),
    'POST /staff/proposals/:id/statements': ({ tx, params, body, staff }) => statements.add(tx, params.id, body, staff),
    'PUT /staff/proposals/:id/statements/:statement': ({ params, body, staff }) =>
      statements.review(params.id, params.statement, body, staff),
    'PUT /staff/proposals/:id/decision': ({ params, body, staff, ifMatch }) => proposals.decide(params.id, body, staff, ifMatch),
    'PUT /staff/proposals/:id/outcome': ({ params, body, staff, ifMatch }) =>
      proposals.setOutcome(params.id, body.text, staff, ifMatch),
  }) satisfies Handlers<typeof staffProposalEndpoints>
