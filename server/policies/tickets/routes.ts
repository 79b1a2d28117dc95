import type { serviceBoardEndpoints } from '../../../contract/policies/service-board.ts'
import type { ticketEndpoints } from '../../../contract/policies/tickets.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { ServiceBoardReader } from './board.ts'
import type { FrequentAnswers } from './frequent-answers.ts'
import type { TicketRepository } from './repository.ts'

export const ticketRoutes = (tickets: TicketRepository, answers: FrequentAnswers) =>
  ({
    'POST /tickets': {
      first: ({ tx, person, body }) =>
        tickets.ask(tx, person, {
          kind: 'question',
          question: body.question,
          contextQuestionId: body.contextQuestionId ?? null,
          about: null,
        }),
      again: ({ person }, { id }) => tickets.find(id, person),
    },
    'POST /feedback': {
      first: ({ tx, person, body }) =>
        tickets.ask(tx, person, {
          kind: body.kind,
          question: body.text,
          contextQuestionId: null,
          about: body.about ?? null,
        }),
      again: ({ person }, { id }) => tickets.find(id, person),
    },
    'GET /me/tickets': ({ person, query }) => tickets.listOf(person, query),
    'GET /tickets/:id': ({ params, person }) => tickets.find(params.id, person),
    'POST /tickets/:id/messages': ({ tx, params, person, body }) => tickets.say(tx, params.id, person, body.text),
    'POST /tickets/:id/rating': ({ tx, params, person, body }) =>
      tickets.rate(tx, params.id, person, body.score, body.comment ?? null),
    'GET /frequent-answers': ({ query }) => answers.published(query),
  }) satisfies Handlers<typeof ticketEndpoints>

export const serviceBoardRoutes = (board: ServiceBoardReader) =>
  ({ 'GET /service-board': () => board.read() }) satisfies Handlers<typeof serviceBoardEndpoints>
