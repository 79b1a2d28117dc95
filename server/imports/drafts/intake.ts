import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { UploadedFile } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import type { PersonalDataReader } from '../../platform/texts/personal-data.ts'
import { personalFaults } from '../../platform/texts/public-texts.ts'
import { keepOriginal, originalId } from '../../policies/library/originals.ts'
import { type ReadDocument, understand } from '../policies/document.ts'
import type { DocumentWords } from '../policies/document-words.ts'
import { formOf, mediaTypes } from '../policies/reading/form.ts'
import { readBlocks } from '../policies/reading/read-blocks.ts'
import { bareTitle } from '../policies/understanding/marks.ts'
import type { ImportedRow } from '../records.ts'
import { relationOf } from './known.ts'
import { type DraftEntry, missingIn, unreadIn } from './rows.ts'

const listed = 8

/** Reads one document and prepares to keep it as a draft: it waits until a person has seen it beside the original. */
export async function documentImport(
  file: UploadedFile,
  { dryRun, now, words, personal }: { dryRun: boolean; now: number; words: DocumentWords; personal: PersonalDataReader },
) {
  const read = understand(await readBlocks(file), words)
  read.report.notUnderstood.push(...personalIn(read, personal))
  return {
    total: 1,
    sheets: [{ name: file.name, rows: 1, note: noteOf(read) }],
    take: async (tx: Queries): Promise<ImportedRow[]> => [await takeDraft(tx, file, read, dryRun, now)],
  }
}

/** Whom a document names or leads to: the office's own words, for a person to keep or take out before they are public. */
const personalIn = ({ entry }: ReadDocument, personal: PersonalDataReader) =>
  entry.clauses.flatMap(({ label, heading, text }) => {
    const whole = `${heading} ${text}`
    const faults = personalFaults({ whole }, personal)
    return faults.map(({ message }) => ({ place: label ?? heading, text: whole.slice(0, 200), message }))
  })

function noteOf({ entry, report: { notUnderstood } }: ReadDocument): string {
  const unread = notUnderstood.slice(0, listed).map(({ place, text }) => `${place}“${text.slice(0, 60)}”`)
  return [
    `读成 ${entry.clauses.length} 条，与原件核对后才公开`,
    ...(unread.length > 0 ? [`有 ${notUnderstood.length} 处没有读懂：${unread.join('；')}`] : []),
  ].join('。')
}

async function takeDraft(
  tx: Queries,
  file: UploadedFile,
  { entry, report }: ReadDocument,
  dryRun: boolean,
  now: number,
): Promise<ImportedRow> {
  const { unknown } = await relationOf(tx, entry)
  const notUnderstood = [
    ...report.notUnderstood,
    ...unknown.map(text => ({ place: '废止的文件', text, message: '政策库里没有这份文件，没有要到期的旧版' })),
  ]
  const known = await tx.get<Row<'policy_drafts', 'id'>>(
    "SELECT id FROM policy_drafts WHERE original_id = ? AND state IN ('waiting', 'published')",
    [originalId(file.bytes)],
  )
  const id = known?.id ?? newId()
  if (!known && !dryRun) {
    await replaceWaiting(tx, entry, now)
    const original = await keepOriginal(tx, { name: file.name, type: mediaTypes[formOf(file)], bytes: file.bytes }, now)
    await insertRow(tx, 'policy_drafts', {
      id,
      original_id: original,
      state: 'waiting',
      entry: JSON.stringify(entry),
      report: JSON.stringify({ ...report, notUnderstood }),
      created_at: now,
    })
  }
  const errorOf = (column: string, value: string, code: string, message: string) => ({
    sheet: file.name,
    row: 1,
    column,
    value,
    code,
    message,
  })
  return {
    item: {
      sheet: file.name,
      row: 1,
      outcome: known ? 'unchanged' : 'review',
      job: null,
      missing: missingIn(entry).map(([, name]) => name),
      cells: [],
    },
    errors: [
      ...unreadIn(entry).map(([, name]) => errorOf(name, '', 'not-read', `没有读到${name}，请核对时补上`)),
      ...notUnderstood.map(({ place, text, message }) => errorOf(place, text.slice(0, 200), 'not-understood', message)),
    ],
    entityId: dryRun ? null : id,
    before: null,
    refusedCells: null,
  }
}

/** The same document sent again, corrected: the one that still waits makes way. */
async function replaceWaiting(tx: Queries, entry: DraftEntry, now: number): Promise<void> {
  const waiting = await tx.all<Row<'policy_drafts', 'id' | 'entry'>>(
    "SELECT id, entry FROM policy_drafts WHERE state = 'waiting'",
  )
  for (const draft of waiting) {
    const old = fromJson<DraftEntry>(draft.entry)
    const isSame =
      old.title !== null &&
      entry.title !== null &&
      bareTitle(old.title) === bareTitle(entry.title) &&
      old.documentNumber === entry.documentNumber
    if (isSame) await tx.run("UPDATE policy_drafts SET state = 'replaced', decided_at = ? WHERE id = ?", [now, draft.id])
  }
}
