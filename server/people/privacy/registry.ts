import { accountTables } from './account-tables.ts'
import { activityTables } from './activity-tables.ts'
import { communityTables } from './community-tables.ts'
import { fairDayTables } from './fair-day-tables.ts'
import type { PersonalTable } from './personal-table.ts'
import { showcaseTables } from './showcase-tables.ts'
import { ticketTables } from './ticket-tables.ts'

/**
 * Every personal field with purpose, basis and retention. The privacy page, the export and the deletion are made
 * of this list, in its order: rows that hang on others stand before them.
 */
export const personalTables: PersonalTable[] = [
  ...activityTables,
  ...ticketTables,
  ...showcaseTables,
  ...communityTables,
  ...fairDayTables,
  ...accountTables,
]
