import type { Platform } from '../platform/platform.ts'
import { auditLog } from './audit.ts'
import type { AuditHeads } from './audit-heads.ts'
import { auditRoutes } from './audit-routes.ts'
import { holidayCalendar, holidayRoutes } from './holidays.ts'
import { publicationTimes } from './publication-times.ts'
import { staffRepository } from './repository.ts'
import { staffRoutes } from './routes.ts'
import { savedTexts } from './saved-texts.ts'
import type { SearchSource } from './search.ts'
import { secondFactors } from './second-factors.ts'
import { staffSessionRepository } from './session-repository.ts'
import { signInTries } from './sign-in-tries.ts'
import { staffViews } from './views.ts'
import { staffWaiting } from './waiting.ts'
import { type Exchangeable, wordListRoutes, wordLists } from './word-lists.ts'

interface StaffNeeds {
  requiresTotp: boolean
  /** Where the audit trail's heads are published; null: nowhere. */
  auditHeads: AuditHeads | null
  /** What the server reads texts by. */
  lists: Exchangeable
}

/** Who works here, and what they did. With `requiresTotp` admins and agents do nothing before they have a second factor. */
export function createStaff({ database, clock, vault, auditKeys }: Platform, { requiresTotp, auditHeads, lists }: StaffNeeds) {
  const audit = auditLog(database, clock, { keys: auditKeys, heads: auditHeads })
  const members = staffRepository(database, clock, audit)
  const factors = secondFactors(clock, vault, members)
  const tries = signInTries(database, clock, vault)
  const sessions = staffSessionRepository(database, clock, vault, tries, audit, {
    requiresTotp,
  })
  const views = staffViews(database)
  const texts = savedTexts(database, clock, audit)
  const words = wordLists(texts, lists)
  const holidays = holidayCalendar(texts, clock)
  return {
    audit,
    times: publicationTimes(database, clock, audit),
    members,
    factors,
    sessions,
    tries,
    texts,
    words,
    holidays,
    waiting: staffWaiting(database),
    staffSearch: [
      {
        action: 'manage-staff',
        search: async (q, limit) =>
          (await members.list({ q, limit })).items.map(({ id, username, department }) => ({
            kind: 'member',
            id,
            title: username,
            note: department ?? '工作人员',
          })),
      },
    ] satisfies SearchSource[],
    routes: {
      ...staffRoutes({ sessions, members, factors, views }),
      ...auditRoutes(audit, clock),
      ...wordListRoutes(words),
      ...holidayRoutes(holidays),
    },
  }
}
