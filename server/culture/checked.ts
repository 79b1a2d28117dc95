import { dayLength } from '../platform/clock.ts'
import type { SqlValue } from '../platform/db/database.ts'

/** What nobody compared with its source for so long may no longer be true. */
export const staleAfter = 14 * dayLength

/** Events to come that the public relies on and nobody compared for too long. */
export const uncheckedEvents = (now: number): { sql: string; params: SqlValue[] } => ({
  sql: "state = 'published' AND cancelled_reason IS NULL AND starts_at > ? AND coalesce(checked_at, created_at) <= ?",
  params: [now, now - staleAfter],
})
