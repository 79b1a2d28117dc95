import type { ImportKind, ImportReport } from '../../contract/imports/imports.ts'
import { requireFair } from '../careers/fairs/intake.ts'
import type { Queries } from '../platform/db/database.ts'
import { bumpRevision } from '../platform/db/revisions.ts'
import type { TextIndex } from '../platform/db/text-index.ts'
import type { Staff, UploadedFile } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import type { Platform } from '../platform/platform.ts'
import { notFound } from '../platform/problem.ts'
import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import type { AuditLog } from '../staff/audit.ts'
import { contentImport } from './content/import-content.ts'
import { documentImport } from './drafts/intake.ts'
import { jobFileOptions, refusePersonal, type SaidOfFile } from './jobs/file-options.ts'
import type { DocumentWords } from './policies/document-words.ts'
import { isDocument } from './policies/reading/form.ts'
import { addRows, type Counts, type ImportedRow, importRecords, noCounts } from './records.ts'
import * as takeRows from './take-rows.ts'
import type { TableKind } from './thread/messages.ts'
import { chosenRows, readTable, type TableReadings } from './thread/read-table.ts'
import { turns } from './turns.ts'
import { importUndo } from './undo.ts'

export interface ImportOptions extends SaidOfFile {
  dryRun?: boolean
  /** Lists the imported jobs at this fair. */
  fairId?: string | null
  /** Of the rows of the file, from 0, those that are wanted. */
  only?: ReadonlySet<number>
  /** Whether the report tells what became of every row; if not, of those alone that something is said of. */
  tellsRows?: boolean
}

/** A file that was understood and waits to be taken in, batch by batch. */
interface PreparedImport {
  total: number
  sheets: ImportReport['sheets']
  /** Resolves when the first `count` rows are understood. */
  ready?(count: number): Promise<void>
  /** Takes rows in and keeps a record of them, in one transaction; gives all counts and the milliseconds that it took. */
  take(from: number, to: number, before: Counts): Promise<{ counts: Counts; took: number }>
}

/** The same where rows are taken in where requests are answered. */
interface TakenHere extends Pick<PreparedImport, 'total' | 'sheets'> {
  take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]>
}

type Progress = (done: number, total: number) => void

/**
 * Rows that share one transaction: as many as go in within a slice, so that nobody else who writes waits longer. Each
 * transaction writes the pages of the indexes anew: 64 rows at a time cost three times as much as 512.
 */
const sliceLength = 50
const fewestRows = 256
const mostRows = 512
/** Whoever imports hears of it at the end, and what ends it waits for the disk. */
const step = { isStep: true }
const lastStep = { endsSteps: true }

export interface ImporterParts extends Pick<Platform, 'database' | 'clock' | 'text' | 'vault'> {
  audit: AuditLog
  documents: DocumentWords
  /** Whether postings of employers that nobody has checked may be public. */
  showsUnverified: boolean
  personal: PersonalDataReader
  /** Word lists that staff put in place of the files, by name. */
  changedLists(): ReadonlyMap<string, string>
  /** Hears of each part of a table of jobs that went in: what is kept of all jobs is brought up to date little by little. */
  jobsTaken(): Promise<unknown>
}

/** Takes files in, keeps a record of every row, and takes an import back. Files are read beside each other, and their parts taken in one after the other. */
export function importer({
  database: db,
  clock,
  text,
  vault,
  audit,
  documents,
  showsUnverified,
  personal,
  changedLists,
  jobsTaken,
}: ImporterParts) {
  const records = importRecords(db, clock, vault)
  const inTurn = turns()
  const running = new Map<string, Promise<unknown>>()

  async function prepare(
    kind: ImportKind,
    file: UploadedFile,
    importId: string,
    options: ImportOptions,
  ): Promise<PreparedImport> {
    const now = clock()
    const dryRun = options.dryRun ?? false
    if (kind === 'policies' && isDocument(file))
      return takenHere(await documentImport(file, { dryRun, now, words: documents, personal }), importId)
    if (kind !== 'jobs' && kind !== 'employers')
      return takenHere(await contentImport(kind, file, { dryRun, now, personal, topics: documents.topics }), importId)
    refusePersonal(options, personal)
    if (options.fairId) await requireFair(db, options.fairId)
    const lists = changedLists()
    if (kind === 'employers')
      return takenAside(kind, await readTable(kind, file, null, lists), { importId, dryRun, fairId: null, startedAt: now })
    const table = await readTable(kind, file, { ...jobFileOptions(options, now), showsCells: false }, lists)
    const wanted = options.only ? await chosenRows(table, options.only) : table
    return takenAside(kind, wanted, { importId, dryRun, fairId: options.fairId ?? null, startedAt: now })
  }

  const takenHere = (prepared: TakenHere, importId: string): PreparedImport => ({
    ...prepared,
    take: (from, to, before) =>
      db.transaction(async tx => {
        const begun = performance.now()
        const rows = await prepared.take(tx, text, from, to)
        const counts = await addRows(tx, { importId, from, vault, now: clock() }, rows, before)
        return { counts, took: performance.now() - begun }
      }, step),
  })

  const takenAside = (
    kind: TableKind,
    { total, sheets, ready, parts }: TableReadings,
    of: Pick<takeRows.RowsToTake, 'importId' | 'dryRun' | 'fairId' | 'startedAt'>,
  ): PreparedImport => ({
    total,
    sheets,
    ready,
    take: (from, to, counts) => {
      const own = parts(from, to)
      const rows = { kind, ...of, from, parts: own, counts, now: clock(), showsUnverified, keys: vault.keys }
      return db.step(
        takeRows,
        rows,
        own.map(({ buffer }) => buffer),
      )
    },
  })

  /** Says how it ended. Counts of jobs are made anew now, once for all rows. */
  async function end(tx: Queries, id: string, kind: ImportKind, state: 'done' | 'failed') {
    await records.finish(tx, id, state)
    if (kind === 'jobs') await bumpRevision(tx, 'jobs')
  }

  async function takeIn(
    id: string,
    prepared: PreparedImport,
    kind: ImportKind,
    file: UploadedFile,
    options: ImportOptions,
    staff: Staff | null,
    progress?: Progress,
  ): Promise<ImportReport> {
    const dryRun = options.dryRun ?? false
    await records.start({
      id,
      kind,
      fileName: file.name,
      dryRun,
      staffId: staff?.id ?? null,
      fairId: options.fairId ?? null,
      sheets: prepared.sheets,
    })
    let counts = noCounts
    try {
      let size = fewestRows
      for (let from = 0, to = 0; from < prepared.total; from = to) {
        to = Math.min(prepared.total, from + size)
        await prepared.ready?.(to)
        const taken = await inTurn(() => prepared.take(from, to, counts))
        counts = taken.counts
        if (kind === 'jobs') void jobsTaken().catch(() => {})
        // By doubling and halving: each length of an INSERT is a statement that the engine keeps.
        if (taken.took > sliceLength && size > fewestRows) size /= 2
        else if (taken.took * 2 < sliceLength && size < mostRows) size *= 2
        progress?.(to, prepared.total)
        // Lets requests through between batches.
        await new Promise(resolve => setImmediate(resolve))
      }
    } catch (error) {
      await db.transaction(tx => end(tx, id, kind, 'failed'), lastStep).catch(() => {})
      throw error
    }
    await db.transaction(async tx => {
      await end(tx, id, kind, 'done')
      if (!dryRun)
        await audit.record(tx, {
          actor: staff?.username ?? '命令行',
          action: 'import',
          kind: 'import',
          entityId: id,
          after: { kind, file: file.name, ...counts },
        })
    }, lastStep)
    return (await records.find(id, options.tellsRows)) ?? notFound('import')
  }

  return {
    records,

    /** Understands a file and takes it in. Throws a problem where the file as a whole cannot be read. */
    async run(kind: ImportKind, file: UploadedFile, options: ImportOptions, staff: Staff | null, progress?: Progress) {
      const id = newId()
      // What writes the steps gets ready while the file is read.
      if (kind === 'jobs' || kind === 'employers') void db.step(takeRows, null).catch(() => {})
      const prepared = await prepare(kind, file, id, options)
      const taking = takeIn(id, prepared, kind, file, options, staff, progress)
      const settled = taking.catch(() => {}).finally(() => running.delete(id))
      running.set(id, settled)
      return taking
    },

    /** Undoes an import of jobs or employers, once it has ended. What was changed since stays and is named. */
    undo: importUndo({ database: db, text, audit, records, ended: id => running.get(id) }),
  }
}
export type Importer = ReturnType<typeof importer>
