import type { staffTicketEndpoints } from '../../../contract/policies/staff-tickets.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { FrequentAnswers } from './frequent-answers.ts'
import type { ReplyTemplates } from './reply-templates.ts'
import type { StaffTicketRepository } from './staff-repository.ts'

export const staffTicketRoutes = (staffTickets: StaffTicketRepository, answers: FrequentAnswers, templates: ReplyTemplates) =>
  ({
    'GET /staff/tickets': ({ staff, query }) => staffTickets.list(staff, query),
    'GET /staff/tickets/:id': ({ params, staff }) => staffTickets.find(params.id, staff),
    'POST /staff/tickets/:id/claim': ({ params, staff, ifMatch }) => staffTickets.claim(params.id, staff, ifMatch),
    'POST /staff/tickets/:id/reply': ({ tx, params, staff, ifMatch, body }) =>
      staffTickets.reply(tx, params.id, staff, ifMatch, body.text, body.citations),
    'POST /staff/tickets/:id/whistle': ({ params, staff, ifMatch, body }) =>
      staffTickets.whistle(params.id, staff, ifMatch, body.lead, body.supporters),
    'POST /staff/tickets/:id/hand-over': ({ params, staff, ifMatch, body }) =>
      staffTickets.handOver(params.id, staff, ifMatch, body.to, body.reason),
    'POST /staff/tickets/:id/pause': ({ params, staff, ifMatch, body }) =>
      staffTickets.pause(params.id, staff, ifMatch, body.text),
    'POST /staff/tickets/:id/escalate': ({ params, staff, ifMatch, body }) =>
      staffTickets.escalate(params.id, staff, ifMatch, body.reason),
    'POST /staff/tickets/:id/close': ({ params, staff, ifMatch }) => staffTickets.close(params.id, staff, ifMatch),
    'POST /staff/tickets/:id/frequent-answers': async ({ tx, params, staff, body }) => {
      await staffTickets.find(params.id, staff)
      return answers.draft(tx, params.id, staff, body.question, body.answer)
    },
    'GET /staff/frequent-answers': ({ query }) => answers.all(query),
    'PUT /staff/frequent-answers/:id/publication': ({ params, staff, body }) => answers.publish(params.id, staff, body.published),
    'POST /staff/tickets/:id/phone-readings': ({ params, body, staff }) => staffTickets.readPhone(params.id, body.reason, staff),
    'GET /staff/tickets/:id/clauses': async ({ params, staff }) => ({ items: await staffTickets.clauses(params.id, staff) }),
    'GET /staff/tickets/:id/history': async ({ params, staff }) => ({ items: await staffTickets.history(params.id, staff) }),
    'GET /staff/reply-templates': async ({ staff }) => ({ items: await templates.list(staff) }),
    'POST /staff/reply-templates': ({ tx, body, staff }) => templates.create(tx, body, staff),
    'PUT /staff/reply-templates/:id': ({ params, body, staff, ifMatch }) => templates.update(params.id, body, staff, ifMatch),
    'DELETE /staff/reply-templates/:id': ({ params, staff }) => templates.remove(params.id, staff),
  }) satisfies Handlers<typeof staffTicketEndpoints>
