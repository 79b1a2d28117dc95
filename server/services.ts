import { checkInRepository } from './attendance/check-ins/repository.ts'
import { registrationRepository } from './attendance/registrations/repository.ts'
import { promote } from './attendance/registrations/seats.ts'
import { applicationRepository } from './careers/applications/repository.ts'
import { staffApplicationRepository } from './careers/applications/staff-repository.ts'
import { employerRepository } from './careers/employers/repository.ts'
import { fairLive } from './careers/fairs/live.ts'
import { fairRepository } from './careers/fairs/repository.ts'
import { stayPlanner } from './careers/fairs/stay-plan.ts'
import { newJobs } from './careers/jobs/new-jobs.ts'
import { jobRepository } from './careers/jobs/repository.ts'
import { verificationLength } from './careers/jobs/rows.ts'
import { staffJobRepository } from './careers/jobs/staff-repository.ts'
import { savedSearchRepository } from './careers/saved-searches/repository.ts'
import { eventCalendar } from './culture/events/calendar.ts'
import { eventFeed } from './culture/events/feed.ts'
import { eventPlanning } from './culture/events/planning.ts'
import { eventRepository } from './culture/events/repository.ts'
import { staffEventRepository } from './culture/events/staff-repository.ts'
import { placeRepository } from './culture/places/repository.ts'
import { bookingRepository } from './culture/rooms/booking-repository.ts'
import { roomRepository } from './culture/rooms/repository.ts'
import { staffRoomRepository } from './culture/rooms/staff-repository.ts'
import { walkRepository } from './culture/walks/repository.ts'
import { sceneCodes } from './home/scene-codes.ts'
import { scenePictures } from './home/scene-pictures.ts'
import { importer } from './imports/importer.ts'
import { favoriteRepository } from './people/accounts/favorites.ts'
import { phoneCodes } from './people/accounts/phone-codes.ts'
import { profileRepository } from './people/accounts/profiles.ts'
import { accountRepository } from './people/accounts/repository.ts'
import { sessionRepository } from './people/accounts/sessions.ts'
import { consentRepository } from './people/consents/repository.ts'
import { inboxRepository } from './people/inbox/repository.ts'
import { heedPush } from './people/messages/heed-push.ts'
import { outbox } from './people/messages/outbox.ts'
import { reminders } from './people/messages/reminders.ts'
import { accountDeletion } from './people/privacy/deletion.ts'
import { personalExport } from './people/privacy/export.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { textIndex } from './platform/db/text-index.ts'
import { fromJson } from './platform/json.ts'
import { passSigner, vault } from './platform/secrets.ts'
import type { SmsSender } from './platform/sms/sms.ts'
import { type PushSettings, wechatPushes } from './platform/wechat/pushes.ts'
import type { WeChat } from './platform/wechat/wechat.ts'
import { type ChatSettings, connectChat } from './policies/answers/chat.ts'
import { policyAnswers } from './policies/answers/service.ts'
import { benefitRepository } from './policies/benefits/repository.ts'
import { policyRepository } from './policies/library/repository.ts'
import { sceneRepository } from './policies/scenes/repository.ts'
import { serviceBoard } from './policies/tickets/board.ts'
import type { FindClause } from './policies/tickets/citations.ts'
import { frequentAnswers } from './policies/tickets/frequent-answers.ts'
import { type ContextOf, ticketRepository } from './policies/tickets/repository.ts'
import { staffTicketRepository } from './policies/tickets/staff-repository.ts'
import { type ShowcaseParts, showcase } from './showcase/showcase.ts'
import { auditLog } from './staff/audit.ts'
import { staffRepository } from './staff/repository.ts'

export interface ServiceParts {
  database: Database
  clock: Clock
  passKey: string
  dataKey: string
  /** A chat model that rewords answers; none unless an operator names one. */
  chat?: ChatSettings | null
  /** Where pictures are kept; without it none are taken. */
  media?: ShowcaseParts['media']
  contentCheck?: ShowcaseParts['contentCheck']
  push?: PushSettings | null
  wechat?: WeChat | null
  /** WeChat's template for what stands in the inbox. */
  noticeTemplate?: string | null
  sms?: SmsSender | null
}

/** Builds every domain's repositories and hands each what it needs of the others. */
export function createServices(parts: ServiceParts) {
  const { database, clock, passKey, dataKey, chat = null, media = null, contentCheck = null } = parts
  const { push = null, sms = null, wechat = null, noticeTemplate = null } = parts
  const text = textIndex(database.dialect)
  const signer = passSigner(passKey)
  const safe = vault(dataKey)
  const sessions = sessionRepository(database, clock)
  const audit = auditLog(database, clock)
  const accounts = accountRepository(database, clock, sessions, safe)
  const registrations = registrationRepository(database, clock, signer, safe)
  const profiles = profileRepository(database, clock, safe)
  const events = eventRepository(database, clock, text)
  const policies = policyRepository(database, clock, text)
  const findClause: FindClause = async clauseId => {
    const policy = await policies.find(clauseId.split('#')[0] ?? '')
    const clause = policy?.clauses.find(({ id }) => id === clauseId)
    return policy && clause
      ? { policyId: policy.id, clauseId, title: policy.title, heading: clause.heading, text: clause.text }
      : null
  }
  const scenes = sceneCodes(database, clock)
  const shows = showcase({ db: database, clock, text, audit, vault: safe, media, contentCheck })
  const answers = policyAnswers(database, clock, policies, chat && connectChat(chat))
  const contextOf: ContextOf = async questionId => {
    const asked = await answers.asked(questionId)
    if (!asked) return null
    const cited = await Promise.all(fromJson<string[]>(asked.clauses).slice(0, 3).map(findClause))
    const quotes = cited.flatMap(clause => (clause ? [`${clause.title} ${clause.heading}：${clause.text}`] : []))
    return { question: asked.question, answer: quotes.join('\n') || '没有找到依据' }
  }
  return {
    clock,
    signer,
    audit,
    events,
    vault: safe,
    sessions,
    accounts,
    profiles,
    phoneCodes: phoneCodes(database, clock, safe, sms),
    favorites: favoriteRepository(database, clock),
    staff: staffRepository(database, clock, safe),
    jobs: jobRepository(database, clock, text),
    staffJobs: staffJobRepository(database, clock, text, audit),
    employers: employerRepository(database, clock, text, audit, { verificationLength }),
    calendar: eventCalendar(database, clock),
    feed: eventFeed(database, clock),
    planning: eventPlanning(database, clock),
    inbox: inboxRepository(database, clock),
    staffEvents: staffEventRepository(database, clock, text, audit, promote),
    fairs: fairRepository(database, clock, events),
    fairLive: fairLive(database, clock),
    places: placeRepository(database, clock, text),
    walks: walkRepository(database),
    rooms: roomRepository(database, clock),
    bookings: bookingRepository(database, clock),
    staffRooms: staffRoomRepository(database, clock, audit),
    stayPlans: stayPlanner(database, clock),
    policies,
    benefits: benefitRepository(database, clock),
    tickets: ticketRepository(database, clock, contextOf),
    staffTickets: staffTicketRepository(database, clock, audit, findClause),
    frequentAnswers: frequentAnswers(database, clock, audit),
    serviceBoard: serviceBoard(database, clock),
    policyAnswers: answers,
    guides: sceneRepository(database),
    registrations,
    checkIns: checkInRepository(database, clock, signer),
    scenes,
    scenePictures: scenePictures(scenes, wechat),
    imports: importer(database, clock, text, audit),
    showcase: shows,
    pushes: wechatPushes(database, clock, push, heedPush(clock, shows.checks)),
    consents: consentRepository(database, clock),
    applications: applicationRepository(database, clock, safe, async (tx, userId, withPhone) => ({
      ...(await accounts.contactOf(tx, userId, withPhone)),
      card: await profiles.cardOf(userId, tx),
    })),
    staffApplications: staffApplicationRepository(database, clock, safe, audit),
    archive: personalExport(database, clock, safe),
    deletion: accountDeletion(database, clock, async userId => {
      await registrations.leave(userId)
      await shows.leave(userId)
    }),
    reminders: reminders(database, clock),
    outbox: outbox(database, clock, { wechat, templateId: noticeTemplate }),
    savedSearches: savedSearchRepository(database, clock, newJobs(database, clock, text)),
  }
}
export type Services = ReturnType<typeof createServices>
