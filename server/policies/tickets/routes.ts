import type { serviceBoardEndpoints } from '../../../contract/policies/service-board.ts'
import type { ticketEndpoints } from '../../../contract/policies/tickets.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { ServiceBoardReader } from './board.ts'
import { departments } from './departments.ts'
import type { FrequentAnswers } from './frequent-answers.ts'
import type { TicketRepository } from './repository.ts'
import type { StaffTicketRepository } from './staff-repository.ts'

export const ticketRoutes = (tickets: TicketRepository, staffTickets: StaffTicketRepository, answers: FrequentAnswers) =>
  ({
    'POST /tickets': {
      first: ({ tx, person, body }) => tickets.ask(tx, person, 'question', body.question, body.contextQuestionId ?? null),
      again: ({ person }, { id }) => tickets.find(id, person),
    },
    'POST /feedback': {
      first: ({ tx, person, body }) => tickets.ask(tx, person, body.kind, body.text, null),
      again: ({ person }, { id }) => tickets.find(id, person),
    },
    'GET /me/tickets': ({ person, query }) => tickets.listOf(person, query),
    'GET /tickets/:id': ({ params, person }) => tickets.find(params.id, person),
    'POST /tickets/:id/messages': ({ tx, params, person, body }) => tickets.say(tx, params.id, person, body.text),
    'POST /tickets/:id/rating': ({ tx, params, person, body }) =>
      tickets.rate(tx, params.id, person, body.score, body.comment ?? null),
    'GET /frequent-answers': ({ query }) => answers.published(query),
    'GET /staff/departments': () => ({ items: departments }),
    'GET /staff/tickets': ({ staff, query }) => staffTickets.list(staff, query),
    'GET /staff/tickets/:id': ({ params, staff }) => staffTickets.find(params.id, staff),
    'POST /staff/tickets/:id/claim': ({ params, staff, ifMatch }) => staffTickets.claim(params.id, staff, ifMatch),
    'POST /staff/tickets/:id/reply': ({ tx, params, staff, ifMatch, body }) =>
      staffTickets.reply(tx, params.id, staff, ifMatch, body.text, body.citations),
    'POST /staff/tickets/:id/whistle': ({ params, staff, ifMatch, body }) =>
      staffTickets.whistle(params.id, staff, ifMatch, body.lead, body.supporters),
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
  }) satisfies Handlers<typeof ticketEndpoints>

export const serviceBoardRoutes = (board: ServiceBoardReader) =>
  ({ 'GET /service-board': () => board.read() }) satisfies Handlers<typeof serviceBoardEndpoints>
