import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import type { SavedTexts } from '../staff/saved-texts.ts'
import { answerFeedbackRepository } from './answer-feedback/repository.ts'
import { answerFeedbackRoutes } from './answer-feedback/routes.ts'
import { type ChatSettings, connectChat } from './answers/chat.ts'
import type { PolicyWords } from './answers/policy-words.ts'
import { answerRoutes } from './answers/routes.ts'
import { policyAnswers, type ServicePlaces, type ServicesFor } from './answers/service.ts'
import { benefitRepository } from './benefits/repository.ts'
import { benefitRoutes } from './benefits/routes.ts'
import { departmentRepository } from './departments/repository.ts'
import { departmentRoutes } from './departments/routes.ts'
import { policyRepository } from './library/repository.ts'
import { policyRoutes } from './library/routes.ts'
import { staffPolicyRepository } from './library/staff-repository.ts'
import { staffPolicyRoutes } from './library/staff-routes.ts'
import { sceneRepository } from './scenes/repository.ts'
import { sceneRoutes } from './scenes/routes.ts'
import { staffSceneRepository } from './scenes/staff-repository.ts'
import { sheetRepository } from './sheets/repository.ts'
import { sheetRoutes } from './sheets/routes.ts'
import { signpostRepository } from './signposts/repository.ts'
import { signpostRoutes } from './signposts/routes.ts'
import { policiesSearch } from './staff-search.ts'
import { serviceBoard } from './tickets/board.ts'
import { clauseFinder, contextReader } from './tickets/context.ts'
import { frequentAnswers } from './tickets/frequent-answers.ts'
import { ownTickets } from './tickets/own-tickets.ts'
import { replyTemplates } from './tickets/reply-templates.ts'
import { ticketRepository } from './tickets/repository.ts'
import { serviceBoardRoutes, ticketRoutes } from './tickets/routes.ts'
import { type PhoneOf, staffTicketRepository } from './tickets/staff-repository.ts'
import { staffTicketRoutes } from './tickets/staff-routes.ts'
import { trialRoutes } from './trials/routes.ts'
import { factCounter, trials } from './trials/trials.ts'
import { policiesDay, policiesWaiting } from './waiting.ts'

interface PolicyNeeds {
  staff: { audit: AuditLog; texts: SavedTexts; words: { refresh(): Promise<void> } }
  words: PolicyWords
  phoneOf: PhoneOf
  places: ServicePlaces
  servicesFor: ServicesFor
  /** A chat model that rewords answers; none unless an operator names one. */
  chat: ChatSettings | null
}

/** What the young may draw and ask: the library, answers out of it, self-check, and people who answer the rest. */
export function createPolicies(
  { database, clock, text }: Platform,
  { staff, words, chat, places, servicesFor, phoneOf }: PolicyNeeds,
) {
  const { audit, texts } = staff
  const library = policyRepository(database, clock, text, words)
  const signposts = signpostRepository(texts, clock, words)
  const sheets = sheetRepository(database, clock, audit, words)
  const findClause = clauseFinder(library)
  const sources = { ...library, refresh: staff.words.refresh, signposts: signposts.current, places, servicesFor }
  const answers = policyAnswers(database, clock, sources, chat && connectChat(chat, words), words)
  const feedback = answerFeedbackRepository(database, clock, audit, answers.asked)
  const benefits = benefitRepository(database, clock)
  const departments = departmentRepository(texts, clock, words)
  const { directory } = departments
  const board = serviceBoard(database, clock, directory, feedback.counts)
  const own = ownTickets(database, directory)
  const staffTickets = staffTicketRepository(database, clock, audit, directory, findClause, phoneOf, answers.cited)
  const frequent = frequentAnswers(database, clock, audit)
  const tickets = ticketRepository(database, clock, directory, words, contextReader(answers, findClause))
  const scenes = sceneRepository(database)
  return {
    library,
    scenes,
    answers,
    benefits,
    sheets,
    departments,
    staffTickets,
    serviceBoard: board.read,
    waiting: policiesWaiting(database, clock, own),
    day: policiesDay(database),
    staffSearch: policiesSearch({ policies: (q, limit) => library.list({ q, limit }), tickets: own.search }),
    routes: {
      ...policyRoutes(library),
      ...staffPolicyRoutes(staffPolicyRepository(database, clock, text, audit, library, factCounter(sheets.read))),
      ...answerRoutes(answers),
      ...answerFeedbackRoutes(feedback),
      ...sheetRoutes(sheets),
      ...trialRoutes(trials(clock, answers, words, sheets.read)),
      ...signpostRoutes(signposts),
      ...benefitRoutes(benefits),
      ...sceneRoutes(scenes, staffSceneRepository(database, clock, audit)),
      ...departmentRoutes(departments),
      ...ticketRoutes(tickets, frequent),
      ...staffTicketRoutes(staffTickets, frequent, replyTemplates(database, clock, audit, directory)),
      ...serviceBoardRoutes(board),
    },
  }
}
