import type { PolicyDraft } from '../../../contract/imports/drafts.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { DocumentEntry } from '../policies/document.ts'

/** What was read, with what staff changed of it. Without `updates` and `replaces` the known policy is looked for. */
export interface DraftEntry extends DocumentEntry {
  updates?: string | null
  replaces?: string | null
}

export type DraftRow = Narrow<Row<'policy_drafts'>, Pick<PolicyDraft, 'state'>>

/** A draft with the name and size of its file, where there is one. */
export type DraftWithFile = DraftRow & { file_name: string | null; file_size: number | null }

export const draftsWithFiles = `SELECT d.*, o.name AS file_name, o.size AS file_size
  FROM policy_drafts d LEFT JOIN policy_originals o ON o.id = d.original_id`

const needed: [keyof DocumentEntry, string][] = [
  ['title', '标题'],
  ['topic', '主题'],
  ['level', '层级'],
]

/** What it cannot be published without, as `[field, Chinese name]`. */
export const missingIn = (entry: DocumentEntry) => needed.filter(([field]) => entry[field] === null)

/** What a reader would miss, though it can be published without. */
const wanted: [keyof DocumentEntry, string][] = [
  ['documentNumber', '文号'],
  ['authority', '发文机关'],
  ['published', '发布日期'],
  ['effectiveFrom', '施行日期'],
]

export const unreadIn = (entry: DocumentEntry) => [...needed, ...wanted].filter(([field]) => entry[field] === null)
