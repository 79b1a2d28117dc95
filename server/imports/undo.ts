import { dropContacts } from '../careers/employers/contacts.ts'
import { dropUnusedEmployers } from '../careers/employers/intake.ts'
import { dropEmptyBooths } from '../careers/fairs/intake.ts'
import { takeJobsBack } from '../careers/jobs/intake.ts'
import type { Database, Queries } from '../platform/db/database.ts'
import { bumpRevision } from '../platform/db/revisions.ts'
import type { TextIndex } from '../platform/db/text-index.ts'
import type { Staff } from '../platform/http/call.ts'
import { conflict, notFound } from '../platform/problem.ts'
import type { AuditLog } from '../staff/audit.ts'
import type { ImportRecords } from './records.ts'
import { turns } from './turns.ts'

/** Rows that are taken back together: others who write wait for no more. */
const sliceRows = 100
const step = { isStep: true }
const lastStep = { endsSteps: true }

interface UndoParts {
  database: Database
  text: TextIndex
  audit: AuditLog
  records: ImportRecords
  /** Resolves when an import that is still being taken in has ended. */
  ended(id: string): Promise<unknown> | undefined
}

/** Takes an import back, slice by slice; what a cut leaves is taken back when it is asked for again. */
export function importUndo({ database: db, text, audit, records, ended }: UndoParts) {
  const inTurn = turns()

  /** Calls `part` in one small transaction after the other, until it says that nothing is left. */
  async function inParts(part: (tx: Queries) => Promise<boolean>): Promise<void> {
    while (await db.transaction(part, step));
  }

  return (id: string, staff: Staff) =>
    inTurn(async () => {
      await ended(id)
      const head = (await records.head(id)) ?? notFound('import')
      if (head.dryRun) throw conflict('dry-run', '这次只是试导入', '试导入没有写入任何内容，不需要撤销。')
      if (head.state === 'undone') throw conflict('already-undone', '已经撤销过了', '这次导入之前已经撤销。')
      if (head.kind !== 'jobs' && head.kind !== 'employers')
        throw conflict('not-undoable', '这类导入不能整批撤销', '活动、地点、政策和一件事请在工作台逐条修改或下架。')
      const result: Awaited<ReturnType<typeof takeJobsBack>> = { removed: 0, restored: 0, kept: [] }
      if (head.kind === 'jobs')
        await inParts(async tx => {
          const changes = await records.changes(tx, id, sliceRows)
          const { removed, restored, kept } = await takeJobsBack(tx, text, id, changes)
          await records.settle(tx, id, changes)
          result.removed += removed
          result.restored += restored
          result.kept.push(...kept)
          return changes.length === sliceRows
        })
      await db.transaction(async tx => {
        await dropEmptyBooths(tx, id)
        await dropContacts(tx, id)
      }, step)
      await inParts(async tx => (await dropUnusedEmployers(tx, text, id, sliceRows)) === sliceRows)
      return db.transaction(async tx => {
        await records.finish(tx, id, 'undone')
        await bumpRevision(tx, 'jobs')
        await audit.record(tx, { actor: staff.username, action: 'undo', kind: 'import', entityId: id, after: result })
        return result
      }, lastStep)
    })
}
