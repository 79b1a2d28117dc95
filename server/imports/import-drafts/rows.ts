import type { DraftCounts, ImportDraft } from '../../../contract/imports/import-drafts.ts'
import { toIso } from '../../platform/clock.ts'
import type { Row } from '../../platform/db/rows.ts'
import { importDraftsKept } from '../../platform/db/tidy.ts'
import { fromJsonOrNull } from '../../platform/json.ts'

export type DraftHead = Omit<Row<'import_drafts'>, 'file_sealed' | 'choices_sealed'> & Row<'staff_members', 'username'>

/** What a list needs of a draft, with who made it; the file stays where it is. */
export const selectHead = `SELECT d.id, d.file_name, d.sender, d.counts, d.import_id, d.staff_id, d.version, d.created_at, d.updated_at,
  s.username FROM import_drafts d JOIN staff_members s ON s.id = d.staff_id`

export const toDraft = (row: DraftHead): ImportDraft => ({
  id: row.id,
  fileName: row.file_name,
  sender: row.sender,
  counts: fromJsonOrNull<DraftCounts>(row.counts),
  createdBy: row.username,
  createdAt: toIso(row.created_at),
  updatedAt: toIso(row.updated_at),
  expiresAt: toIso(row.updated_at + importDraftsKept),
  version: row.version,
})
