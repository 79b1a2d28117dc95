import { favoriteRepository } from './accounts/favorites.ts'
import { phoneCodes } from './accounts/phone-codes.ts'
import { profileRepository } from './accounts/profiles.ts'
import { accountRepository } from './accounts/repository.ts'
import { sessionRepository } from './accounts/sessions.ts'
import { applicationRepository } from './applications/repository.ts'
import { staffApplicationRepository } from './applications/staff-repository.ts'
import { benefitRepository } from './benefits/repository.ts'
import { checkInRepository } from './check-ins/repository.ts'
import type { Clock } from './clock.ts'
import { consentRepository } from './consents/repository.ts'
import type { Database } from './db/database.ts'
import { textIndex } from './db/text-index.ts'
import { employerRepository } from './employers/repository.ts'
import { eventCalendar } from './events/calendar.ts'
import { eventFeed } from './events/feed.ts'
import { eventPlanning } from './events/planning.ts'
import { eventRepository } from './events/repository.ts'
import { staffEventRepository } from './events/staff-repository.ts'
import { fairLive } from './fairs/live.ts'
import { fairRepository } from './fairs/repository.ts'
import { stayPlanner } from './fairs/stay-plan.ts'
import { sceneCodes } from './home/scene-codes.ts'
import { scenePictures } from './home/scene-pictures.ts'
import { importer } from './imports/importer.ts'
import { inboxRepository } from './inbox/repository.ts'
import { newJobs } from './jobs/new-jobs.ts'
import { jobRepository } from './jobs/repository.ts'
import { verificationLength } from './jobs/rows.ts'
import { staffJobRepository } from './jobs/staff-repository.ts'
import { fromJson } from './json.ts'
import { heedPush } from './messages/heed-push.ts'
import { outbox } from './messages/outbox.ts'
import { reminders } from './messages/reminders.ts'
import { placeRepository } from './places/repository.ts'
import { type ChatSettings, connectChat } from './policies/answers/chat.ts'
import { policyAnswers } from './policies/answers/service.ts'
import { policyRepository } from './policies/repository.ts'
import { accountDeletion } from './privacy/deletion.ts'
import { personalExport } from './privacy/export.ts'
import { registrationRepository } from './registrations/repository.ts'
import { promote } from './registrations/seats.ts'
import { bookingRepository } from './rooms/booking-repository.ts'
import { roomRepository } from './rooms/repository.ts'
import { staffRoomRepository } from './rooms/staff-repository.ts'
import { savedSearchRepository } from './saved-searches/repository.ts'
import { sceneRepository } from './scenes/repository.ts'
import { passSigner, vault } from './secrets.ts'
import { type ShowcaseParts, showcase } from './showcase/showcase.ts'
import type { SmsSender } from './sms/sms.ts'
import { auditLog } from './staff/audit.ts'
import { staffRepository } from './staff/repository.ts'
import { serviceBoard } from './tickets/board.ts'
import type { FindClause } from './tickets/citations.ts'
import { frequentAnswers } from './tickets/frequent-answers.ts'
import { type ContextOf, ticketRepository } from './tickets/repository.ts'
import { staffTicketRepository } from './tickets/staff-repository.ts'
import { walkRepository } from './walks/repository.ts'
import { type PushSettings, wechatPushes } from './wechat/pushes.ts'
import type { WeChat } from './wechat/wechat.ts'
import { readWordLists, type WordLists } from './word-lists.ts'

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
  /** What the words of people mean; those of `content/wordlists/` unless others are given. */
  words?: WordLists
}

/** Builds every domain's repositories and hands each what it needs of the others. */
export function createServices(parts: ServiceParts) {
  const { database, clock, passKey, dataKey, chat = null, media = null, contentCheck = null } = parts
  const { push = null, sms = null, wechat = null, noticeTemplate = null, words = readWordLists() } = parts
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
  const shows = showcase({ db: database, clock, text, audit, vault: safe, wording: words.showcase, media, contentCheck })
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
    words,
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
    imports: importer(database, clock, text, audit, words.tables),
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
