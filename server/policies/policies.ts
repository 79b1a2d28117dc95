import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { answerFeedbackRepository } from './answer-feedback/repository.ts'
import { answerFeedbackRoutes } from './answer-feedback/routes.ts'
import { type ChatSettings, connectChat } from './answers/chat.ts'
import type { PolicyWords } from './answers/policy-words.ts'
import { answerRoutes } from './answers/routes.ts'
import { policyAnswers } from './answers/service.ts'
import { benefitRepository } from './benefits/repository.ts'
import { benefitRoutes } from './benefits/routes.ts'
import { policyRepository } from './library/repository.ts'
import { policyRoutes } from './library/routes.ts'
import { sceneRepository } from './scenes/repository.ts'
import { sceneRoutes } from './scenes/routes.ts'
import { sheetRepository } from './sheets/repository.ts'
import { sheetRoutes } from './sheets/routes.ts'
import { policiesSearch } from './staff-search.ts'
import { serviceBoard } from './tickets/board.ts'
import { clauseFinder, contextReader } from './tickets/context.ts'
import { frequentAnswers } from './tickets/frequent-answers.ts'
import { ownTickets } from './tickets/own-tickets.ts'
import { ticketRepository } from './tickets/repository.ts'
import { serviceBoardRoutes, ticketRoutes } from './tickets/routes.ts'
import { staffTicketRepository } from './tickets/staff-repository.ts'
import { policiesDay, policiesWaiting } from './waiting.ts'

interface PolicyNeeds {
  audit: AuditLog
  words: PolicyWords
  /** A chat model that rewords answers; none unless an operator names one. */
  chat: ChatSettings | null
}

/** What the young may draw and ask: the library, answers out of it, self-check, and people who answer the rest. */
export function createPolicies({ database, clock, text }: Platform, { audit, words, chat }: PolicyNeeds) {
  const library = policyRepository(database, clock, text, words)
  const findClause = clauseFinder(library)
  const answers = policyAnswers(database, clock, library, chat && connectChat(chat, words), words)
  const feedback = answerFeedbackRepository(database, clock, audit, answers.asked)
  const benefits = benefitRepository(database, clock)
  const board = serviceBoard(database, clock)
  const own = ownTickets(database)
  const staffTickets = staffTicketRepository(database, clock, audit, findClause)
  return {
    library,
    answers,
    benefits,
    staffTickets,
    serviceBoard: board.read,
    waiting: policiesWaiting(database, clock, own),
    day: policiesDay(database),
    staffSearch: policiesSearch({ policies: (q, limit) => library.list({ q, limit }), tickets: own.search }),
    routes: {
      ...policyRoutes(library),
      ...answerRoutes(answers),
      ...answerFeedbackRoutes(feedback),
      ...sheetRoutes(sheetRepository(database, clock, audit, words)),
      ...benefitRoutes(benefits),
      ...sceneRoutes(sceneRepository(database)),
      ...ticketRoutes(
        ticketRepository(database, clock, contextReader(answers, findClause)),
        staffTickets,
        frequentAnswers(database, clock, audit),
      ),
      ...serviceBoardRoutes(board),
    },
  }
}
