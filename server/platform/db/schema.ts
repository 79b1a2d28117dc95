// Written by `npm run schema` from the migrated schema of both engines.

import type { AttendanceTables } from './schema/attendance.ts'
import type { CareersTables } from './schema/careers.ts'
import type { CommunityTables } from './schema/community.ts'
import type { CultureTables } from './schema/culture.ts'
import type { HomeTables } from './schema/home.ts'
import type { ImportsTables } from './schema/imports.ts'
import type { PeopleTables } from './schema/people.ts'
import type { PlatformTables } from './schema/platform.ts'
import type { PoliciesTables } from './schema/policies.ts'
import type { ShowcaseTables } from './schema/showcase.ts'
import type { StaffTables } from './schema/staff.ts'

/** The columns of every table; `?` where an INSERT may leave one out. */
export interface Tables
  extends AttendanceTables,
    CareersTables,
    CommunityTables,
    CultureTables,
    HomeTables,
    ImportsTables,
    PeopleTables,
    PlatformTables,
    PoliciesTables,
    ShowcaseTables,
    StaffTables {}
