import type { DraftEdit, DraftReport, draftEndpoints, PolicyDraft, PolicyDraftDetails } from '../../../contract/imports/drafts.ts'
import type { BodyOf } from '../../../contract/platform/endpoint.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import { toClause } from '../../policies/library/clauses.ts'
import { originalOfDraft } from '../../policies/library/originals.ts'
import type { PolicyRepository } from '../../policies/library/repository.ts'
import type { SheetRepository } from '../../policies/sheets/repository.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { readBlocks } from '../policies/reading/read-blocks.ts'
import { dayBefore } from '../policies/understanding/days.ts'
import { editableOf, edited, emptyEntry, emptyReport, entryFrom } from './by-hand.ts'
import { type KnownPolicy, type Relation, relationOf } from './known.ts'
import { publishDraft } from './publication.ts'
import { type DraftEntry, type DraftWithFile, draftsWithFiles, missingIn } from './rows.ts'

/** What drafts need of the policies. */
export interface PolicyParts {
  library: Pick<PolicyRepository, 'clausesOf' | 'compare'>
  sheets: Pick<SheetRepository, 'adopt' | 'startFrom'>
}

type Creating = (typeof draftEndpoints)['POST /staff/policy-drafts']

/** Policies that wait for a person: documents that were read, and what was written by hand. */
export function draftRepository(db: Database, clock: Clock, text: TextIndex, audit: AuditLog, policies: PolicyParts) {
  const { library, sheets } = policies
  const rowOf = async (tx: Queries, id: string): Promise<DraftWithFile> =>
    (await tx.get<DraftWithFile>(`${draftsWithFiles} WHERE d.id = ?`, [id])) ?? notFound('policy-draft')

  async function find(id: string, tx: Queries = db): Promise<PolicyDraftDetails> {
    const row = await rowOf(tx, id)
    const entry = fromJson<DraftEntry>(row.entry)
    const found = await relationOf(tx, entry)
    const clauses = entry.clauses.map((clause, i) => toClause(row.policy_id ?? 'draft', { number: i + 1, ...clause }))
    const { effectiveFrom } = entry
    return {
      ...toDraft(row, entry, found),
      ...entry,
      clauses,
      report: fromJson<DraftReport>(row.report),
      known: found.known && toKnown(found.known),
      differences: found.known ? library.compare(await library.clausesOf(found.known.id, tx), clauses) : [],
      closes: found.closes.map(policy => ({
        policy: toKnown(policy),
        on: effectiveFrom === null ? policy.effective_to : earlier(dayBefore(effectiveFrom), policy.effective_to),
      })),
    }
  }

  /** Changes a draft that still waits, with an entry in the audit trail. */
  async function changed(
    id: string,
    staff: Staff,
    action: string,
    change: (tx: Queries, row: DraftWithFile) => Promise<{ columns: object; after?: unknown; reason?: string }>,
    ifMatch: number | null = null,
  ): Promise<PolicyDraftDetails> {
    await db.transaction(async tx => {
      await tx.run('UPDATE policy_drafts SET version = version + 1 WHERE id = ?', [id])
      const row = await rowOf(tx, id)
      if (ifMatch !== null && ifMatch !== row.version - 1)
        throw editConflict({ ...editableOf(fromJson<DraftEntry>(row.entry)), version: row.version - 1 })
      if (row.state !== 'waiting')
        throw conflict('already-decided', '这份文件已经处理过了', '公开或退回之后不能再改；要改请重新导入文件。')
      const { columns, after, reason } = await change(tx, row)
      await updateRow(tx, 'policy_drafts', id, columns)
      await audit.record(tx, { actor: staff.username, action, kind: 'policy-draft', entityId: id, after, reason: reason ?? null })
    })
    return find(id)
  }

  return {
    find: (id: string) => find(id),

    /** A draft by hand: empty but for what is given, or with the text of the policy that it starts from. */
    async create(tx: Queries, { from, ...edit }: BodyOf<Creating>, staff: Staff): Promise<PolicyDraftDetails> {
      const id = newId()
      const start = from ? await entryFrom(tx, from.policy, from.as) : emptyEntry
      const row = {
        original_id: null,
        state: 'waiting' as const,
        report: JSON.stringify(emptyReport),
        policy_id: from?.policy ?? null,
      }
      await insertRow(tx, 'policy_drafts', { id, ...row, entry: JSON.stringify(edited(start, edit)), created_at: clock() })
      if (from) await sheets.startFrom(tx, from.policy, id)
      await audit.record(tx, {
        actor: staff.username,
        action: 'create',
        kind: 'policy-draft',
        entityId: id,
        after: { from, title: edit.title },
      })
      return find(id, tx)
    },

    async list({ limit, cursor, state }: PageQuery & { state?: PolicyDraft['state'] | undefined }) {
      const offset = offsetOf(cursor)
      const where = state === undefined ? '' : 'WHERE d.state = ?'
      const params = state === undefined ? [] : [state]
      const rows = await db.all<DraftWithFile>(`${draftsWithFiles} ${where} ORDER BY d.created_at DESC, d.id LIMIT ? OFFSET ?`, [
        ...params,
        limit,
        offset,
      ])
      const total =
        (await db.get<{ total: number }>(`SELECT count(*) AS total FROM policy_drafts d ${where}`, params))?.total ?? 0
      const items: PolicyDraft[] = []
      for (const row of rows) {
        const entry = fromJson<DraftEntry>(row.entry)
        items.push(toDraft(row, entry, await relationOf(db, entry)))
      }
      return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    original: (id: string) => originalOfDraft(db, id),

    /** The original's own words in their order, as they were read. */
    originalText: async (id: string) =>
      (await readBlocks(await originalOfDraft(db, id))).map(block =>
        block.kind === 'line'
          ? { place: block.place, text: block.text, isHeading: block.heading !== null, rows: [] }
          : { place: block.place, text: '', isHeading: false, rows: block.rows },
      ),

    /** Puts right what was read wrongly or not at all. */
    edit: (id: string, edit: DraftEdit, staff: Staff, ifMatch: number | null) =>
      changed(
        id,
        staff,
        'update',
        async (tx, row) => {
          for (const field of ['updates', 'replaces'] as const)
            if (edit[field] && !(await tx.get('SELECT 1 AS one FROM policies WHERE id = ?', [edit[field]])))
              throw invalidRequest([{ path: field, message: `政策库里没有 ${edit[field]}` }])
          const entry = edited(fromJson<DraftEntry>(row.entry), edit)
          // The text itself stands in the draft; the trail says that it was changed.
          const after = { ...edit, ...(edit.clauses ? { clauses: edit.clauses.length } : {}) }
          return { columns: { entry: JSON.stringify(entry), updated_at: clock() }, after }
        },
        ifMatch,
      ),

    publish: (id: string, staff: Staff) =>
      changed(id, staff, 'publish', async (tx, row) => {
        const policyId = await publishDraft(tx, text, row, clock())
        await sheets.adopt(tx, id, policyId, staff)
        return { columns: { state: 'published', policy_id: policyId, decided_at: clock() }, after: { policyId, compared: true } }
      }),

    refuse: (id: string, reason: string, staff: Staff) =>
      changed(id, staff, 'refuse', async () => ({ columns: { state: 'refused', reason, decided_at: clock() }, reason })),
  }
}
export type DraftRepository = ReturnType<typeof draftRepository>

const toKnown = ({ id, title, effective_from, effective_to }: KnownPolicy) => ({
  id,
  title,
  effectiveFrom: effective_from,
  effectiveTo: effective_to,
})

const earlier = (day: string, other: string | null) => (other !== null && other < day ? other : day)

const toDraft = (row: DraftWithFile, entry: DraftEntry, { relation }: Relation): PolicyDraft => ({
  id: row.id,
  state: row.state,
  title: entry.title,
  original: row.file_name === null ? null : { name: row.file_name, bytes: row.file_size ?? 0 },
  createdAt: toIso(row.created_at),
  savedAt: toIso(row.updated_at ?? row.created_at),
  relation,
  missing: missingIn(entry).map(([, name]) => name),
  notUnderstood: fromJson<DraftReport>(row.report).notUnderstood.length,
  policyId: row.policy_id,
  reason: row.reason,
  version: row.version,
})
