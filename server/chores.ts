import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { tidy } from './platform/db/tidy.ts'
import { sealDoorCodes } from './platform/door-codes.ts'
import type { Services } from './services.ts'

/** What the server does of its own accord each hour, at one server at a time. */
export const hourly = (database: Database, services: Services, clock: Clock): Promise<void> =>
  database.alone(async () => {
    const { platform, people, careers, showcase, home } = services
    await sealDoorCodes(database, platform.vault)
    await tidy(database, clock())
    await showcase.tidy()
    await home.searched.tidy()
    await people.deletion.finish()
    await careers.savedSearches.tellNews()
    await careers.followUps.askDue()
  })

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

/** And each minute. What every server does for itself comes first, the rest at one server at a time. */
export async function minutely(services: Services): Promise<void> {
  await services.platform.instances.report()
  await services.staff.words.refresh()
  await services.staff.holidays.refresh()
  await services.home.bigDays.refresh()
  await services.platform.database.alone(() => shared(services))
}

async function shared({ staff, culture, people, imports, home, attendance }: Services): Promise<void> {
  await attendance.line.tendAll()
  await staff.times.publishDue({ event: culture.staffEvents.publishDue })
  await home.searched.flush()
  await imports.records.failCutOff(false)
  await people.reminders.tellDue()
  await people.outbox.flush()
}
