import { createAttendance } from './attendance/attendance.ts'
import { promote } from './attendance/registrations/seats.ts'
import { createCareers } from './careers/careers.ts'
import { uncheckedAtBooths } from './careers/fairs/gate.ts'
import { hallIsFull } from './careers/fairs/hall.ts'
import { forgetAnswers } from './careers/follow-ups/answers.ts'
import { createCommunity } from './community/community.ts'
import { createCulture } from './culture/culture.ts'
import { unsaid } from './home/about.ts'
import { createHome } from './home/home.ts'
import { createImports } from './imports/imports.ts'
import { createPeople } from './people/people.ts'
import { thirdParties } from './people/privacy/third-parties.ts'
import { createPlatform } from './platform/platform.ts'
import { createPolicies } from './policies/policies.ts'
import type { ServiceParts } from './service-parts.ts'
import { createShowcase } from './showcase/showcase.ts'
import { createStaff } from './staff/staff.ts'
import { standingWordLists } from './word-lists.ts'

/** What the product does, a pillar a line, each with what it needs of the others. */
export function createServices(parts: ServiceParts) {
  const { demo = false, chat = null, wechat = null, sms = null, push = null, noticeTemplate = null } = parts
  const { media = null, contentCheck = null, showsUnverified = false, requiresTotp = !demo } = parts
  const { about = unsaid, licence = null } = parts
  const platform = createPlatform(parts)
  const lists = standingWordLists(parts.words)
  const { words } = lists
  const staff = createStaff(platform, { requiresTotp, auditHeads: parts.auditHeads ?? null, lists })
  const { audit, texts, times, tries } = staff
  const showcase = createShowcase(platform, { audit, wording: words.showcase, media, contentCheck })
  const channels = { wechat, sms, push, noticeTemplate }
  const people = createPeople(platform, { demo, ...channels, leave, forgetAnswers, checks: showcase.checks })
  const { phoneOf } = people.accounts
  const attendance = createAttendance(platform, { audit, phoneOf, hallIsFull })
  const atEvents = { promote, otherProblems: uncheckedAtBooths }
  const culture = createCulture(platform, { audit, texts, times, words: words.services, ...atEvents })
  const { events, staffEvents, places, services } = culture
  const policyNeeds = { words: words.policies, chat, places: places.service, servicesFor: services.found, phoneOf }
  const policies = createPolicies(platform, { staff, ...policyNeeds })
  const careers = createCareers(platform, {
    audit,
    texts,
    tries,
    cardOf: people.cardOf,
    events,
    staffEvents,
    showsUnverified,
    ...{ postings: words.postings, words: words.jobSearches, employerNames: words.employerNames },
  })
  const community = createCommunity(platform, { audit, words, ticketOf: policies.staffTickets.find })
  const imports = createImports(platform, {
    audit,
    words,
    changedLists: lists.changed,
    showsUnverified,
    jobsTaken: careers.shown.keepUp,
    policies,
  })
  const pillars = { staff, policies, showcase, community, attendance, culture, careers, imports }
  const home = createHome(platform, {
    wechat,
    about,
    licence,
    thirdParties: thirdParties(parts),
    words,
    ...pillars,
  })

  /** Gives back what others wait for, before somebody’s account goes. */
  async function leave(userId: string): Promise<void> {
    await attendance.registrations.leave(userId)
    await showcase.leave(userId)
    await community.leave(userId)
  }

  return { platform, people, home, personal: words.personal, ...pillars }
}
export type Services = ReturnType<typeof createServices>
