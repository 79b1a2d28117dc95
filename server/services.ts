import { createAttendance } from './attendance/attendance.ts'
import { promote } from './attendance/registrations/seats.ts'
import { createCareers } from './careers/careers.ts'
import { uncheckedAtBooths } from './careers/fairs/gate.ts'
import { hallIsFull } from './careers/fairs/hall.ts'
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
  const { about = unsaid } = parts
  const platform = createPlatform(parts)
  const lists = standingWordLists(parts.words)
  const { words } = lists
  const staff = createStaff(platform, { requiresTotp, auditHeads: parts.auditHeads ?? null, lists })
  const { audit } = staff
  const showcase = createShowcase(platform, { audit, wording: words.showcase, media, contentCheck })
  const people = createPeople(platform, { demo, wechat, sms, push, noticeTemplate, leave, checks: showcase.checks })
  const { phoneOf } = people.accounts
  const attendance = createAttendance(platform, { audit, phoneOf, hallIsFull })
  const culture = createCulture(platform, { audit, times: staff.times, promote, otherProblems: uncheckedAtBooths })
  const { events, staffEvents, places } = culture
  const policies = createPolicies(platform, { staff, words: words.policies, chat, places: places.service, phoneOf })
  const careers = createCareers(platform, {
    audit,
    tries: staff.tries,
    cardOf: people.cardOf,
    events,
    staffEvents,
    showsUnverified,
    postings: words.postings,
    words: words.jobSearches,
  })
  const imports = createImports(platform, {
    audit,
    words,
    changedLists: lists.changed,
    visibleUntil: careers.visibleUntil,
    policies,
  })
  const home = createHome(platform, {
    wechat,
    about,
    thirdParties: thirdParties(parts),
    words,
    staff,
    policies,
    showcase,
    attendance,
    culture,
    careers,
    imports,
  })

  /** Gives back what others wait for, before somebody’s account goes. */
  async function leave(userId: string): Promise<void> {
    await attendance.registrations.leave(userId)
    await showcase.leave(userId)
  }

  return { platform, staff, people, policies, showcase, attendance, culture, careers, imports, home, personal: words.personal }
}
export type Services = ReturnType<typeof createServices>
