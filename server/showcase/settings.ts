import type { ShowcaseSettingsValues } from '../../contract/showcase/staff-showcase.ts'
import { type Database, insertRow, type Queries, selectIn } from '../platform/db/database.ts'
import type { Staff } from '../platform/http/call.ts'
import { invalidRequest } from '../platform/problem.ts'
import type { AuditLog } from '../staff/audit.ts'

type Values = ShowcaseSettingsValues
const names: Record<keyof Values, string> = { publishPassed: 'showcase-publish-passed', needsTwo: 'showcase-needs-two' }

/** How items become public: each is off until an administrator says otherwise. */
export function showcaseSettings(db: Database, audit: AuditLog) {
  async function read(queries: Queries = db): Promise<Values> {
    const rows = await selectIn(queries, 'settings', 'name', Object.values(names))
    const isOn = (name: string) => rows.some(row => row.name === name && row.value === '1')
    return { publishPassed: isOn(names.publishPassed), needsTwo: isOn(names.needsTwo) }
  }

  return {
    read,

    /** Sets what is stated and gives all. Throws where nobody would look and two would have to. */
    set: ({ publishPassed, needsTwo }: { [N in keyof Values]?: boolean | undefined }, staff: Staff): Promise<Values> =>
      db.transaction(async tx => {
        const before = await read(tx)
        const after = { publishPassed: publishPassed ?? before.publishPassed, needsTwo: needsTwo ?? before.needsTwo }
        if (after.publishPassed && after.needsTwo)
          throw invalidRequest([{ path: 'needsTwo', message: '「直接发布」和「两人同意」只能开一个，请先关掉另一个' }])
        for (const key of Object.keys(names) as (keyof Values)[])
          await insertRow(
            tx,
            'settings',
            { name: names[key], value: after[key] ? '1' : '0' },
            'ON CONFLICT (name) DO UPDATE SET value = excluded.value',
          )
        const about = { kind: 'showcase-settings', entityId: 'showcase' }
        await audit.record(tx, { actor: staff.username, action: 'set', ...about, before, after })
        return after
      }),
  }
}
export type ShowcaseSettings = ReturnType<typeof showcaseSettings>
