import type { StaffAction, StaffRole } from '../../contract/staff.ts'
import type { Staff } from '../http/call.ts'

const everyone: StaffAction[] = ['be-staff']

/** The one table of who may do what. */
const allowed: Record<StaffRole, readonly StaffAction[]> = {
  admin: [
    ...everyone,
    'import',
    'edit-jobs',
    'publish-jobs',
    'verify-employers',
    'edit-events',
    'publish-events',
    'watch-fair',
    'check-in',
    'read-audit',
    'handle-applications',
  ],
  editor: [
    ...everyone,
    'import',
    'edit-jobs',
    'publish-jobs',
    'verify-employers',
    'edit-events',
    'publish-events',
    'watch-fair',
    'check-in',
    'handle-applications',
  ],
  moderator: [...everyone, 'edit-jobs', 'publish-jobs', 'verify-employers', 'watch-fair', 'read-audit'],
  agent: [...everyone],
  scanner: [...everyone, 'check-in', 'watch-fair'],
}

export const actionsOf = (role: StaffRole) => allowed[role]

export const can = (staff: Pick<Staff, 'role'>, action: StaffAction) => allowed[staff.role].includes(action)
