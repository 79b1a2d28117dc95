import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { tidy } from './platform/db/tidy.ts'
import { sealDoorCodes } from './platform/door-codes.ts'
import type { Services } from './services.ts'

/** What the server does of its own accord each hour. */
export async function hourly(database: Database, { platform, people, careers, showcase }: Services, clock: Clock): Promise<void> {
  await sealDoorCodes(database, platform.vault)
  await tidy(database, clock())
  await showcase.tidy()
  await people.deletion.finish()
  await careers.savedSearches.tellNews()
}

/** And each minute. */
export async function minutely({ people }: Services): Promise<void> {
  await people.reminders.tellDue()
  await people.outbox.flush()
}
