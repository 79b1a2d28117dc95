import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { tidy } from './platform/db/tidy.ts'
import type { Services } from './services.ts'

/** What the server does of its own accord each hour. */
export async function hourly(database: Database, { deletion, savedSearches, showcase }: Services, clock: Clock): Promise<void> {
  await tidy(database, clock())
  await showcase.tidy()
  await deletion.finish()
  await savedSearches.tellNews()
}

/** And each minute. */
export async function minutely({ reminders, outbox }: Services): Promise<void> {
  await reminders.tellDue()
  await outbox.flush()
}
