import type { Platform } from '../platform/platform.ts'
import { auditLog } from './audit.ts'
import { staffRepository } from './repository.ts'
import { staffRoutes } from './routes.ts'
import { secondFactors } from './second-factors.ts'
import { staffSessionRepository } from './session-repository.ts'
import { signInTries } from './sign-in-tries.ts'

/** Who works here, and what they did. With `requiresTotp` admins and agents do nothing before they have a second factor. */
export function createStaff({ database, clock, vault }: Platform, { requiresTotp }: { requiresTotp: boolean }) {
  const audit = auditLog(database, clock)
  const members = staffRepository(database, clock, audit)
  const factors = secondFactors(clock, vault, members)
  const sessions = staffSessionRepository(database, clock, vault, signInTries(database, clock, vault), { requiresTotp })
  return { audit, members, factors, sessions, routes: staffRoutes(sessions, members, factors, audit) }
}
