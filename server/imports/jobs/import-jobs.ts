import type { ImportItem, RowError } from '../../../contract/imports/imports.ts'
import { keepContacts } from '../../careers/employers/contacts.ts'
import { type KnownEmployer, takeEmployers } from '../../careers/employers/intake.ts'
import { checkState, type VisibleUntil } from '../../careers/employers/visibility.ts'
import { takeFairEntries } from '../../careers/fairs/intake.ts'
import { type TakenJob, takeJobs } from '../../careers/jobs/intake.ts'
import { salaryText } from '../../careers/jobs/salary.ts'
import type { UnderstoodJob } from '../../careers/jobs/understood-job.ts'
import { toIso } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import { selectIn } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { ImportedRow } from '../records.ts'
import type { TableReadings } from '../thread/read-table.ts'
import { lawfulFields } from './fields.ts'
import type { JobReading } from './read-jobs.ts'

export interface JobImport {
  importId: string
  dryRun: boolean
  fairId: string | null
  now: number
  visibleUntil: VisibleUntil
  vault: Vault
}

/** Prepares to take the rows of a table in, batch by batch. */
export function jobImport(table: TableReadings<JobReading>, options: JobImport) {
  const taken: (TakenJob | null)[] = []

  return {
    total: table.total,
    sheets: table.sheets,
    ready: table.ready,

    /** Takes rows `from` … `to` in, within one transaction unless it is a dry run. */
    async take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]> {
      const readings = table.slice(from, to)
      const fresh = readings.filter((r): r is JobReading & { job: UnderstoodJob } => r.job !== null && r.repeats === null)
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
      const byReading = new Map<JobReading, TakenJob | null>(fresh.map((reading, i) => [reading, results[i] ?? null]))
      for (const reading of readings) {
        const repeated = reading.repeats === null ? null : (taken[reading.repeats] ?? null)
        taken.push(repeated ? { ...repeated, outcome: 'unchanged', before: null } : (byReading.get(reading) ?? null))
      }
      if (!options.dryRun)
        await keepContacts(
          tx,
          options.vault,
          fresh.flatMap(({ contacts, job }) =>
            contacts.map(contact => ({ ...contact, employerId: employers.get(job.employer.key)?.id ?? '' })),
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

/** What stands between a posting and the public because of its employer. */
function employerFaults(reading: JobReading, employer: KnownEmployer | null, now: number): RowError[] {
  const { sheet, number: row, job, employerCells } = reading
  if (!job || !employer) return []
  const faults: RowError[] = []
  const { creditCode } = job.employer
  if (employer.credit_code !== null && creditCode !== null && employer.credit_code !== creditCode)
    faults.push({
      sheet,
      row,
      ...employerCells.creditCode,
      code: 'credit-code-differs',
      message: '与已登记的统一社会信用代码不同，请核对是不是同一家企业；先按已登记的处理',
    })
  if (checkState(employer, now) === 'expired')
    faults.push({
      sheet,
      row,
      ...employerCells.employer,
      code: 'employer-unverified',
      message: '企业资质核验已过期，岗位先不公开；核验后自动恢复',
    })
  return faults
}

function toImportedRow(reading: JobReading, taken: TakenJob | null, employer: KnownEmployer | null, now: number): ImportedRow {
  const { sheet, number, job, errors, cells, refused } = reading
  const item: ImportItem = {
    sheet,
    row: number,
    outcome: !job || !taken ? 'refused' : outcomeOf(taken),
    job: job && {
      title: job.title,
      employer: job.employer.name,
      ...(employer ? { employerState: checkState(employer, now) } : {}),
      salary: { ...job.salary, text: salaryText(job.salary, job.salaryWords) },
      degree: job.degree,
      experience: job.experience,
      headcount: job.headcount,
      place: job.place,
      validThrough: toIso(job.validThrough),
    },
    missing: (taken?.missing ?? []).map(field => lawfulFields[field as keyof typeof lawfulFields] ?? field),
    cells,
  }
  return {
    item,
    errors: [...errors, ...employerFaults(reading, employer, now)],
    entityId: taken?.id ?? null,
    before: taken?.before ?? null,
    refusedCells: refused,
  }
}

function outcomeOf({ outcome, state }: TakenJob): ImportItem['outcome'] {
  if (outcome === 'unchanged') return 'unchanged'
  return state === 'review' || state === 'incomplete' ? state : outcome
}
