import type { FactSheet, StaffSheet } from '../../../contract/policies/sheets.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound, ProblemError } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { PolicyWords } from '../answers/policy-words.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readSheet } from './read-sheet.ts'

/** Fact sheets: proposed by the program at each reading, confirmed by a person for the words as they stand. */
export function sheetRepository(db: Database, clock: Clock, audit: AuditLog, words: PolicyWords) {
  async function read(tx: Queries, id: string): Promise<StaffSheet & { fingerprint: string }> {
    const policy =
      (await tx.get<Row<'policies', 'title' | 'level' | 'sample'>>('SELECT title, level, sample FROM policies WHERE id = ?', [
        id,
      ])) ?? notFound('policy')
    const rows = await tx.all<Row<'clauses', 'number' | 'heading' | 'text'>>(
      'SELECT number, heading, text FROM clauses WHERE policy_id = ? ORDER BY number',
      [id],
    )
    const clauses = rows.map(({ number, heading, text }) => ({ id: `${id}#${number}`, heading, text }))
    const fingerprint = fingerprintOf(clauses)
    const kept = await tx.get<Row<'policy_sheets'> & { username: string }>(
      'SELECT s.*, m.username FROM policy_sheets s JOIN staff_members m ON m.id = s.confirmed_by WHERE policy_id = ?',
      [id],
    )
    if (kept?.fingerprint === fingerprint)
      return {
        status: 'confirmed',
        sheet: fromJson<FactSheet>(kept.sheet),
        confirmedBy: kept.username,
        confirmedAt: toIso(kept.confirmed_at),
        clauses,
        fingerprint,
      }
    const sheet = readSheet(words, { title: policy.title, level: policy.level, clauses })
    const isSample = policy.sample === 1
    const status = isSample ? 'confirmed' : 'proposed'
    return { status, sheet, confirmedBy: isSample ? '示例' : null, confirmedAt: null, clauses, fingerprint }
  }

  return {
    find: (id: string): Promise<StaffSheet> => read(db, id),

    /** Throws `sheet-mismatch` where a fact names characters that its clause does not have, or a sum that they do not say. */
    confirm: (id: string, sheet: FactSheet, staff: Staff): Promise<StaffSheet> =>
      db.transaction(async tx => {
        const { clauses, fingerprint } = await read(tx, id)
        const faults = faultsOf(sheet, clauses)
        if (faults.length > 0) throw new ProblemError(422, 'sheet-mismatch', '事实和原文对不上', faults.slice(0, 5).join('；'))
        await tx.run('DELETE FROM policy_sheets WHERE policy_id = ?', [id])
        await insertRow(tx, 'policy_sheets', {
          policy_id: id,
          sheet: JSON.stringify(sheet),
          fingerprint,
          confirmed_by: staff.id,
          confirmed_at: clock(),
        })
        await changed(tx, id, staff, 'confirm')
        return read(tx, id)
      }),

    withdraw: (id: string, staff: Staff): Promise<StaffSheet> =>
      db.transaction(async tx => {
        await tx.run('DELETE FROM policy_sheets WHERE policy_id = ?', [id])
        await changed(tx, id, staff, 'withdraw')
        return read(tx, id)
      }),
  }

  async function changed(tx: Queries, id: string, staff: Staff, action: string) {
    await bumpRevision(tx, 'policies')
    await audit.record(tx, { actor: staff.username, action, kind: 'policy-sheet', entityId: id })
  }
}
export type SheetRepository = ReturnType<typeof sheetRepository>

/** Each fact must stand where it says; a sum must be among the digits there. */
function faultsOf(sheet: FactSheet, clauses: readonly { text: string }[]): string[] {
  const quote = ({ clause, start, end }: { clause: number; start: number; end: number }) =>
    clauses[clause - 1]?.text.slice(start, end) ?? ''
  const facts = [...sheet.amounts, ...sheet.who, ...sheet.joins, ...sheet.sentences]
  const nowhere = facts.filter(fact => quote(fact) === '').map(({ clause }) => `第 ${clause} 条没有这几个字，请重新选原文`)
  const wrong = sheet.amounts
    .filter(amount => quote(amount) !== '' && !sumsIn(quote(amount)).includes(amount.yuan))
    .map(({ clause, yuan }) => `第 ${clause} 条选的原文里没有 ${yuan} 元`)
  return [...nowhere, ...wrong]
}

const sumsIn = (text: string) =>
  [...text.matchAll(/(\d+(?:\.\d+)?)(万)?元/gu)].map(([, digits, scale]) => Number(digits) * (scale ? 10_000 : 1))
