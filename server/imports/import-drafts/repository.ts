import type { DraftShelf, DraftStand, ImportDraftDetails, ImportDraftEdit } from '../../../contract/imports/import-drafts.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import { requireFair } from '../../careers/fairs/intake.ts'
import { keysetCursor, offsetCursor, offsetOf, timeAndIdOf } from '../../platform/db/cursor.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff, UploadedFile } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, notFound } from '../../platform/problem.ts'
import type { Importer, ImporterParts } from '../importer.ts'
import { refusePersonal } from '../jobs/file-options.ts'
import { draftChecks } from './checks.ts'
import { type Choices, edited, noChoices } from './choices.ts'
import { type DraftHead, selectHead, toDraft } from './rows.ts'
import { importSenders } from './senders.ts'
import { readableFields, restOf, rowsOf, tablesOf } from './view.ts'

type RowsQuery = PageQuery & { stands?: DraftShelf | undefined; code?: string | undefined }

const mostDrafts = 50

/** Files of jobs on their way in: kept sealed, put right cell by cell, taken in when they are fit. */
export function importDraftRepository(parts: ImporterParts, importer: Importer) {
  const { database: db, clock, vault, audit, personal } = parts
  const senders = importSenders(db, clock)

  const headOf = async (queries: Queries, id: string): Promise<DraftHead> =>
    (await queries.get<DraftHead>(`${selectHead} WHERE d.id = ?`, [id])) ?? notFound('import-draft')

  async function choicesOf(id: string): Promise<Choices> {
    const row = await db.get<Row<'import_drafts', 'choices_sealed'>>('SELECT choices_sealed FROM import_drafts WHERE id = ?', [
      id,
    ])
    return row ? fromJson<Choices>(vault.open(row.choices_sealed)) : notFound('import-draft')
  }

  async function fileOf({ id, file_name }: DraftHead): Promise<UploadedFile> {
    const row = await db.get<Row<'import_drafts', 'file_sealed'>>('SELECT file_sealed FROM import_drafts WHERE id = ?', [id])
    return row ? { name: file_name, bytes: Buffer.from(vault.open(row.file_sealed), 'base64') } : notFound('import-draft')
  }

  const checks = draftChecks(parts, fileOf)

  const record = (tx: Queries, staff: Staff, action: string, entityId: string, after?: object) =>
    audit.record(tx, { actor: staff.username, action, kind: 'import-draft', entityId, after })

  async function details(id: string): Promise<ImportDraftDetails> {
    const [row, choices] = [await headOf(db, id), await choicesOf(id)]
    const check = await checks.of(row, choices)
    const unchecked = check.rows.filter(({ stands, taken }) => isFit(stands) && taken.item.job?.employerState !== 'checked')
    const fair = choices.fairId
      ? await db.get<Row<'events', 'id' | 'title'>>('SELECT id, title FROM events WHERE id = ?', [choices.fairId])
      : undefined
    const last = row.import_id ? await importer.records.head(row.import_id) : null
    return {
      ...toDraft(row),
      counts: check.counts,
      fair: fair ?? null,
      validThrough: choices.validThrough,
      place: choices.place,
      source: choices.source,
      employer: choices.employer,
      proposal: check.proposal,
      tables: tablesOf(check, choices),
      sheets: check.sheets,
      fields: readableFields,
      rowsWithContacts: check.rows.filter(({ reading }) => reading.contacts.length > 0).length,
      uncheckedEmployers: new Set(unchecked.map(({ taken }) => taken.item.job?.employer)).size,
      imported: last && last.state === 'done' ? last : null,
    }
  }

  return {
    senders,
    find: details,

    /** Takes a file and says how it is read. Throws what is wrong with it as a whole. */
    async create(file: UploadedFile, sender: string | null, fairId: string | null, staff: Staff): Promise<ImportDraftDetails> {
      if (fairId) await requireFair(db, fairId)
      const choices = { ...noChoices, fairId, columns: await senders.columnsOf(sender) }
      const id = newId()
      const { counts } = await checks.first(id, file, choices)
      const now = clock()
      await db.transaction(async tx => {
        await requireRoom(tx, staff)
        await insertRow(tx, 'import_drafts', {
          id,
          file_name: file.name.slice(0, 200),
          file_sealed: vault.seal(file.bytes.toString('base64')),
          choices_sealed: vault.seal(JSON.stringify(choices)),
          sender,
          counts: counts && JSON.stringify(counts),
          staff_id: staff.id,
          created_at: now,
          updated_at: now,
        })
        await record(tx, staff, 'create', id, { file: file.name, sender })
      })
      return details(id)
    },

    /** The last touched first. */
    async list({ limit, cursor }: PageQuery) {
      const after = timeAndIdOf(cursor)
      const rows = await db.all<DraftHead>(
        `${selectHead} ${after ? 'WHERE (d.updated_at, d.id) < (?, ?)' : ''} ORDER BY d.updated_at DESC, d.id DESC LIMIT ?`,
        [...(after ?? []), limit + 1],
      )
      const total = (await db.get<{ total: number }>('SELECT count(*) AS total FROM import_drafts'))?.total ?? 0
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return { items: page.map(toDraft), nextCursor: last ? keysetCursor(last.updated_at, last.id) : null, total }
    },

    async rows(id: string, { limit, cursor, stands, code }: RowsQuery) {
      const check = await checks.of(await headOf(db, id), await choicesOf(id))
      const rows = rowsOf(check).filter(
        row =>
          (!stands || row.stands === stands || (stands === 'held' && !isFit(row.stands))) &&
          (!code || row.problems.some(problem => problem.code === code)),
      )
      const offset = offsetOf(cursor)
      const items = rows.slice(offset, offset + limit)
      return { items, nextCursor: offsetCursor(offset + items.length, rows.length), total: rows.length }
    },

    /** Puts something right and checks anew; with `ifMatch` only where nobody else did meanwhile. */
    async update(id: string, edit: ImportDraftEdit, staff: Staff, ifMatch: number | null): Promise<ImportDraftDetails> {
      const row = await headOf(db, id)
      if (ifMatch !== null && ifMatch !== row.version) throw editConflict(await details(id))
      refusePersonal(edit, personal)
      if (edit.fairId) await requireFair(db, edit.fairId)
      const before = await choicesOf(id)
      const seen = edit.fixes ? (await checks.of(row, before)).rows : []
      const sender = edit.sender === undefined ? row.sender : edit.sender
      const remembered = sender === row.sender ? {} : await senders.columnsOf(sender)
      const after = edited({ ...before, columns: { ...remembered, ...before.columns } }, edit, seen)
      const next = { ...row, sender, version: row.version + 1 }
      const { counts } = await checks.of(next, after)
      await db.transaction(async tx => {
        const changed = await tx.run(
          'UPDATE import_drafts SET sender = ?, choices_sealed = ?, counts = ?, version = ?, updated_at = ? WHERE id = ? AND version = ?',
          [sender, vault.seal(JSON.stringify(after)), counts && JSON.stringify(counts), next.version, clock(), id, row.version],
        )
        if (changed === 0) {
          checks.forget(id)
          throw editConflict(toDraft(await headOf(tx, id)))
        }
        await record(tx, staff, 'update', id, { changed: Object.keys(edit), cells: edit.fixes?.length ?? 0 })
      })
      return details(id)
    },

    /** Takes the rows in that stand so; the others stay here. */
    async take(id: string, stands: readonly DraftStand[], staff: Staff) {
      const [row, choices] = [await headOf(db, id), await choicesOf(id)]
      const check = await checks.of(row, choices)
      const wanted = (stand: DraftStand) => stands.includes(stand) || (stand === 'known' && choices.fairId !== null)
      const only = new Set(check.rows.flatMap((one, index) => (wanted(one.stands) ? [index] : [])))
      if (!check.rows.some(one => stands.includes(one.stands)))
        throw conflict('nothing-to-import', '没有可以导入的行', '这几行要么已经导入，要么还有地方要改，请先改好标出来的格子。')
      const report = await importer.run('jobs', await fileOf(row), { ...choices, only }, staff)
      await db.transaction(async tx => {
        await tx.run('UPDATE import_drafts SET import_id = ?, updated_at = ? WHERE id = ?', [report.id, clock(), id])
        if (row.sender) await senders.remember(tx, row.sender, choices.columns)
      })
      return report
    },

    /** The rows that are not fit, with the reasons. */
    rest: async (id: string) => restOf(await checks.of(await headOf(db, id), await choicesOf(id))),

    async remove(id: string, staff: Staff): Promise<void> {
      await db.transaction(async tx => {
        const { file_name } = await headOf(tx, id)
        await tx.run('DELETE FROM import_drafts WHERE id = ?', [id])
        await record(tx, staff, 'delete', id, { file: file_name })
      })
    },
  }
}
export type ImportDraftRepository = ReturnType<typeof importDraftRepository>

/** Holds the row of who sends it, so that files sent at once are counted one after the other. Throws where there is no room. */
async function requireRoom(tx: Queries, staff: Staff): Promise<void> {
  await tx.run('UPDATE staff_members SET created_at = created_at WHERE id = ?', [staff.id])
  const own = await tx.get<{ count: number }>('SELECT count(*) AS count FROM import_drafts WHERE staff_id = ?', [staff.id])
  if ((own?.count ?? 0) >= mostDrafts)
    throw conflict('too-many-drafts', '没导完的表格太多', `最多留 ${mostDrafts} 份，请先导完或丢掉几份，再传新的。`)
}

const isFit = (stand: DraftStand) => stand === 'ready' || stand === 'known'
