import type { Platform } from '../platform/platform.ts'
import { auditLog } from './audit.ts'
import type { AuditHeads } from './audit-heads.ts'
import { staffRepository } from './repository.ts'
import { staffRoutes } from './routes.ts'
import { savedTexts } from './saved-texts.ts'
import { secondFactors } from './second-factors.ts'
import { staffSessionRepository } from './session-repository.ts'
import { signInTries } from './sign-in-tries.ts'
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
  const sessions = staffSessionRepository(database, clock, vault, signInTries(database, clock, vault), { requiresTotp })
  const texts = savedTexts(database, clock, audit)
  const words = wordLists(texts, lists)
  const routes = { ...staffRoutes(sessions, members, factors, audit), ...wordListRoutes(words) }
  return { audit, members, factors, sessions, texts, words, routes }
}
