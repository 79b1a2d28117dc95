import type { Platform } from '../platform/platform.ts'
import { auditLog } from './audit.ts'
import type { AuditHeads } from './audit-heads.ts'
import { publicationTimes } from './publication-times.ts'
import { staffRepository } from './repository.ts'
import { staffRoutes } from './routes.ts'
import { secondFactors } from './second-factors.ts'
import { staffSessionRepository } from './session-repository.ts'
import { signInTries } from './sign-in-tries.ts'

interface StaffNeeds {
  requiresTotp: boolean
  /** Where the audit trail's heads are published; null: nowhere. */
  auditHeads: AuditHeads | null
}

/** Who works here, and what they did. With `requiresTotp` admins and agents do nothing before they have a second factor. */
export function createStaff({ database, clock, vault, auditKeys }: Platform, { requiresTotp, auditHeads }: StaffNeeds) {
  const audit = auditLog(database, clock, { keys: auditKeys, heads: auditHeads })
  const members = staffRepository(database, clock, audit)
  const factors = secondFactors(clock, vault, members)
  const sessions = staffSessionRepository(database, clock, vault, signInTries(database, clock, vault), { requiresTotp })
  const times = publicationTimes(database, clock, audit)
  return { audit, times, members, factors, sessions, routes: staffRoutes(sessions, members, factors, audit) }
}
