import type { ImportItem, ImportReport } from '../../../contract/imports/imports.ts'
import { keepContacts } from '../../careers/employers/contacts.ts'
import { type KnownEmployer, takeEmployers } from '../../careers/employers/intake.ts'
import type { VisibleUntil } from '../../careers/employers/visibility.ts'
import { takeFairEntries } from '../../careers/fairs/intake.ts'
import { type TakenJob, takeJobs } from '../../careers/jobs/intake.ts'
import { salaryText } from '../../careers/jobs/salary.ts'
import type { UnderstoodJob } from '../../careers/jobs/understood-job.ts'
import { toIso } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import { selectIn } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Vault } from '../../platform/secrets.ts'
import { GuardedRow, guardOf } from '../guarded-row.ts'
import type { ImportedRow } from '../records.ts'
import type { Sheet } from '../table/sheet.ts'
import type { TableChoice, TableForm, TableRow } from '../table/table-form.ts'
import { readTables } from '../table/tables.ts'
import type { TableWords } from '../table-words.ts'
import { jobRecognizers } from './columns-by-content.ts'
import { type JobField, jobRequired, lawfulFields, maxLengths, sharedFields } from './fields.ts'
import { type FileDefaults, understandJob } from './understand.ts'

const formOf = ({ columns, cells, notes }: TableWords): TableForm<JobField> => ({
  dictionary: columns,
  notes,
  required: jobRequired,
  leading: 'title',
  shared: sharedFields,
  passive: ['ignored', 'privateContact'],
  maxLengths,
  recognizers: jobRecognizers(cells),
})

export interface JobImport {
  importId: string
  dryRun: boolean
  fairId: string | null
  defaults: FileDefaults
  choice: TableChoice<JobField>
  now: number
  visibleUntil: VisibleUntil
  words: TableWords
  vault: Vault
}

type Row = TableRow<JobField>

/** A row of the file with the posting it holds, if it holds one. */
interface Reading {
  row: Row
  guarded: GuardedRow<JobField>
  job: UnderstoodJob | null
  key: string
  /** The index of an earlier row that says the very same. */
  repeats: number | null
}

/** Finds the tables of jobs in these sheets and prepares to take their rows in, batch by batch. */
export function jobImport(sheets: Sheet[], options: JobImport) {
  const { rows, sheets: report } = readTables(sheets, formOf(options.words), options.choice)
  const guard = guardOf(options.words, maxLengths)
  const keys = new Map<string, { hash: string; index: number }[]>()
  const taken: (TakenJob | null)[] = []

  /** Postings with the same employer, title and place but other contents are told apart by their order. */
  function read(row: Row, index: number): Reading {
    const guarded = new GuardedRow(row, guard)
    const job = understandJob(guarded, options.defaults, options.now, options.words)
    if (!job) return { row, guarded, job, key: '', repeats: null }
    const others = keys.get(job.key) ?? []
    keys.set(job.key, others)
    const same = others.findIndex(other => other.hash === job.hash)
    if (same < 0) others.push({ hash: job.hash, index })
    const order = same < 0 ? others.length - 1 : same
    return {
      row,
      guarded,
      job,
      key: order === 0 ? job.key : `${job.key}|${order + 1}`,
      repeats: same < 0 ? null : (others[same]?.index ?? null),
    }
  }

  return {
    total: rows.length,
    sheets: report satisfies ImportReport['sheets'],

    /** Takes rows `from` … `to` in, within one transaction unless it is a dry run. */
    async take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]> {
      const readings = rows.slice(from, to).map((row, i) => read(row, from + i))
      const fresh = readings.filter((r): r is Reading & { job: UnderstoodJob } => r.job !== null && r.repeats === null)
      const employers = await employersOf(tx, text, fresh, options)
      const results = await takeJobs(
        tx,
        text,
        fresh.map(({ key, job }) => ({
          key,
          job,
          employer: employers.get(job.employer.key) ?? unknownEmployer(job),
        })),
        options,
      )
      const byReading = new Map<Reading, TakenJob | null>(fresh.map((reading, i) => [reading, results[i] ?? null]))
      for (const reading of readings) {
        const repeated = reading.repeats === null ? null : (taken[reading.repeats] ?? null)
        taken.push(repeated ? { ...repeated, outcome: 'unchanged', before: null } : (byReading.get(reading) ?? null))
      }
      if (!options.dryRun)
        await keepContacts(
          tx,
          options.vault,
          fresh.flatMap(({ guarded, job }) =>
            guarded.contacts.map(contact => ({ ...contact, employerId: employers.get(job.employer.key)?.id ?? '' })),
          ),
          options.importId,
          options.now,
        )
      if (options.fairId && !options.dryRun)
        await takeFairEntries(
          tx,
          options.fairId,
          fresh.map((r, i) => ({
            employerId: employers.get(r.job.employer.key)?.id ?? '',
            jobId: results[i]?.id ?? '',
            booth: r.job.booth,
          })),
          options.importId,
        )
      return readings.map((reading, i) => {
        const employer = reading.job && (employers.get(reading.job.employer.key) ?? unknownEmployer(reading.job))
        noteEmployer(reading, employer, options.now)
        return toImportedRow(reading, taken[from + i] ?? null, employer, options.now)
      })
    },
  }
}

/** Known and new employers by key; a dry run only looks. */
async function employersOf(
  tx: Queries,
  text: TextIndex,
  readings: { job: UnderstoodJob }[],
  { dryRun, importId, now }: JobImport,
) {
  if (dryRun) {
    const known = await selectIn(
      tx,
      'employers',
      'name_key',
      readings.map(r => r.job.employer.key),
    )
    return new Map(known.map(row => [row.name_key, row]))
  }
  const incoming = readings.map(({ job }) => ({
    ...job.employer,
    source: job.source ? JSON.stringify(job.source) : null,
    sample: job.sample,
  }))
  return (await takeEmployers(tx, text, incoming, importId, now)).employers
}

const unknownEmployer = ({ employer }: UnderstoodJob): KnownEmployer => ({
  id: '',
  name_key: employer.key,
  name: employer.name,
  verified_until: null,
  credit_code: employer.creditCode,
})

/** Says what stands between a posting and the public because of its employer. */
function noteEmployer({ guarded, job }: Reading, employer: KnownEmployer | null, now: number) {
  if (!job || !employer) return
  if (employer.credit_code !== null && job.employer.creditCode !== null && employer.credit_code !== job.employer.creditCode)
    guarded.note('creditCode', 'credit-code-differs', '与已登记的统一社会信用代码不同，请核对是不是同一家企业；先按已登记的处理')
  if (stateOf(employer, now) === 'expired')
    guarded.note('employer', 'employer-unverified', '企业资质核验已过期，岗位先不公开；核验后自动恢复')
}

function stateOf({ verified_until }: KnownEmployer, now: number) {
  if (verified_until === null) return 'waiting'
  return verified_until > now ? 'checked' : 'expired'
}

function toImportedRow(
  { row, guarded, job }: Reading,
  taken: TakenJob | null,
  employer: KnownEmployer | null,
  now: number,
): ImportedRow {
  const item: ImportItem = {
    sheet: row.sheet,
    row: row.number,
    outcome: !job || !taken ? 'refused' : outcomeOf(taken),
    job: job && {
      title: job.title,
      employer: job.employer.name,
      ...(employer ? { employerState: stateOf(employer, now) } : {}),
      salary: { ...job.salary, text: salaryText(job.salary, job.salaryWords) },
      degree: job.degree,
      experience: job.experience,
      headcount: job.headcount,
      place: job.place,
      validThrough: toIso(job.validThrough),
    },
    missing: (taken?.missing ?? []).map(field => lawfulFields[field as keyof typeof lawfulFields] ?? field),
    cells: guarded.outcomes(),
  }
  return {
    item,
    errors: row.reader.errors,
    entityId: taken?.id ?? null,
    before: taken?.before ?? null,
    refusedCells: job ? null : { titles: row.header.titles, cells: guarded.cellsWithoutIdentity(row.cells) },
  }
}

function outcomeOf({ outcome, state }: TakenJob): ImportItem['outcome'] {
  if (outcome === 'unchanged') return 'unchanged'
  return state === 'review' || state === 'incomplete' ? state : outcome
}
