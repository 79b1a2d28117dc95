import type { StaffMember, staffEndpoints } from '../../contract/staff/staff.ts'
import { toIso } from '../platform/clock.ts'
import type { Handlers, Staff } from '../platform/http/call.ts'
import type { AuditLog } from './audit.ts'
import { actionsOf } from './permissions.ts'
import type { StaffRepository } from './repository.ts'

export const staffRoutes = (members: StaffRepository, audit: AuditLog) =>
  ({
    'POST /staff/session': async ({ body }) => {
      const { token, staff, expiresAt } = await members.signIn(body.username, body.password, body.totp)
      return { token, staff: toMember(staff), expiresAt: toIso(expiresAt) }
    },
    'GET /staff/session': ({ staff }) => toMember(staff),
    'DELETE /staff/session': async ({ token }) => {
      if (token) await members.signOut(token)
      return null
    },
    'GET /staff/audit': ({ query }) => audit.list(query),
  }) satisfies Handlers<typeof staffEndpoints>

const toMember = (staff: Staff): StaffMember => ({ ...staff, actions: [...actionsOf(staff.role)] })
