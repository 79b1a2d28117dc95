import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { Staff } from '../platform/http/call.ts'
import type { AuditLog } from '../staff/audit.ts'

const name = 'showcase-publish-passed'

/** Whether what passed every check may be published without a person. Off until an administrator says otherwise. */
export const showcaseSettings = (db: Database, audit: AuditLog) => ({
  async publishPassed(queries: Queries = db): Promise<boolean> {
    return (await queries.get<Row<'settings', 'value'>>('SELECT value FROM settings WHERE name = ?', [name]))?.value === '1'
  },

  async setPublishPassed(allowed: boolean, staff: Staff): Promise<void> {
    const before = await this.publishPassed()
    await db.transaction(async tx => {
      await insertRow(
        tx,
        'settings',
        { name, value: allowed ? '1' : '0' },
        'ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      )
      await audit.record(tx, {
        actor: staff.username,
        action: 'set',
        kind: 'showcase-settings',
        entityId: name,
        before: { publishPassed: before },
        after: { publishPassed: allowed },
      })
    })
  },
})
export type ShowcaseSettings = ReturnType<typeof showcaseSettings>
