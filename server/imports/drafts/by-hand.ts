import type { DraftClause, DraftEdit, DraftReport } from '../../../contract/imports/drafts.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import type { Policy } from '../../../contract/policies/library.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import { fromRow } from '../../policies/library/clauses.ts'
import { rowText } from '../policies/reading/blocks.ts'
import type { EntryClause } from '../policies/understanding/clauses.ts'
import type { DraftEntry } from './rows.ts'

export const emptyEntry: DraftEntry = {
  title: null,
  topic: null,
  level: null,
  summary: '',
  documentNumber: null,
  authority: null,
  published: null,
  effectiveFrom: null,
  effectiveTo: null,
  sourceUrl: null,
  abolishes: [],
  clauses: [],
}

/** Nothing was read, so nothing was misunderstood. */
export const emptyReport: DraftReport = { read: [], aside: [], notUnderstood: [] }

/** The text of a policy to go on from: to put it right, or as the beginning of its next version. */
export async function entryFrom(tx: Queries, policyId: string, as: 'update' | 'version'): Promise<DraftEntry> {
  const row = (await tx.get<Row<'policies'>>('SELECT * FROM policies WHERE id = ?', [policyId])) ?? notFound('policy')
  const clauses = await tx.all<Row<'clauses'>>('SELECT * FROM clauses WHERE policy_id = ? ORDER BY number', [policyId])
  const same = as === 'update'
  return {
    ...emptyEntry,
    title: row.title,
    topic: row.topic,
    level: row.level as Policy['level'],
    summary: row.summary,
    authority: row.authority,
    documentNumber: same ? row.document_number : null,
    published: same ? row.published_on : null,
    effectiveFrom: same ? row.effective_from : null,
    effectiveTo: same ? row.effective_to : null,
    sourceUrl: same ? fromJson<Source>(row.source).url : null,
    clauses: clauses.map(fromRow).map(({ number: _number, ...clause }) => clause),
    updates: same ? policyId : null,
    replaces: same ? row.replaces : policyId,
  }
}

/** An entry with what staff changed of it. */
export const edited = (entry: DraftEntry, { clauses, ...fields }: DraftEdit): DraftEntry => ({
  ...entry,
  ...fields,
  ...(clauses ? { clauses: clauses.map(toEntryClause) } : {}),
})

/** Puts the rows of each table into the text where the table stands, one a line, as documents are read. */
function toEntryClause({ label, chapter, heading, text, tables }: DraftClause): EntryClause {
  const clause: EntryClause = { label, chapter, heading, text: '', tables: [] }
  let from = 0
  for (const { at, columns, rows } of [...tables].sort((a, b) => a.at - b.at)) {
    const place = Math.max(from, Math.min(at, text.length))
    clause.text += text.slice(from, place)
    if (clause.text !== '' && !clause.text.endsWith('\n')) clause.text += '\n'
    const filled = rows.filter(row => rowText(columns, row) !== '')
    const start = clause.text.length
    clause.text += filled.map(row => rowText(columns, row).replace(/\n/g, ' ')).join('\n')
    if (filled.length > 0) clause.tables.push({ start, end: clause.text.length, columns, rows: filled })
    from = place
    if (from < text.length && text[from] !== '\n') clause.text += '\n'
  }
  clause.text = (clause.text + text.slice(from)).trimEnd() || heading
  return clause
}

/** An entry as staff edit it, for whoever lost against another: each clause's words without its tables. */
export const editableOf = (entry: DraftEntry) => ({ ...entry, clauses: entry.clauses.map(toDraftClause) })

function toDraftClause({ label, chapter, heading, text, tables }: EntryClause): DraftClause {
  let plain = ''
  let from = 0
  const placed = tables.map(({ start, end, columns, rows }) => {
    plain += text.slice(from, start)
    from = end
    return { at: plain.length, columns, rows }
  })
  return { label, chapter, heading, text: plain + text.slice(from), tables: placed }
}
