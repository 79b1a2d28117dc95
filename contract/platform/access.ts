export const staffRoles = ['admin', 'editor', 'moderator', 'agent', 'scanner'] as const
export type StaffRole = (typeof staffRoles)[number]

/** What staff may be allowed to do. Which role may do what stands in `server/staff/permissions.ts`. */
export const staffActions = [
  'be-staff',
  'import',
  'edit-jobs',
  'publish-jobs',
  'verify-employers',
  'publish-policies',
  'edit-events',
  'publish-events',
  'edit-rooms',
  'watch-fair',
  'check-in',
  'read-audit',
  'manage-staff',
  'handle-tickets',
  'edit-departments',
  'read-answers',
  'review-answers',
  'edit-word-lists',
  'review-showcase',
  'set-showcase',
  'handle-applications',
  'run-big-days',
  'handle-needs',
  'run-proposals',
] as const
export type StaffAction = (typeof staffActions)[number]

/** Who may call: anyone, a signed-in person, or staff whose role allows the action. */
export type Access = 'public' | 'person' | StaffAction
