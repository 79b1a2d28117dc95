import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { tidy } from './platform/db/tidy.ts'
import { sealDoorCodes } from './platform/door-codes.ts'
import type { Services } from './services.ts'

/** What the server does of its own accord each hour. */
export async function hourly(
  database: Database,
  { platform, people, careers, showcase, home }: Services,
  clock: Clock,
): Promise<void> {
  await sealDoorCodes(database, platform.vault)
  await tidy(database, clock())
  await showcase.tidy()
  await home.searched.tidy()
  await people.deletion.finish()
  await careers.savedSearches.tellNews()
}

/** What an operator should read. */
interface Journal {
  info(facts: object, text: string): void
  error(facts: object, text: string): void
}

/** Once a day, and at each start: sees that the audit trail stands as it was written, and publishes how far it reaches. */
export async function daily({ staff }: Services, journal: Journal): Promise<void> {
  const { fault } = await staff.audit.check()
  if (fault) {
    journal.error({ auditFault: fault }, `操作记录被动过：${fault.text}`)
    return
  }
  const head = await staff.audit.publish()
  if (head) journal.info({ auditHead: head }, `操作记录到第 ${head.number} 条完好`)
}

/** And each minute. */
export async function minutely({ platform, staff, culture, people, imports, home }: Services): Promise<void> {
  await platform.instances.report()
  await staff.words.refresh()
  await staff.times.publishDue({ event: culture.staffEvents.publishDue })
  await home.searched.flush()
  await imports.records.failCutOff(false)
  await people.reminders.tellDue()
  await people.outbox.flush()
}
