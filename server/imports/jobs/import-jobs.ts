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

/** Takes rows of a table in, within one transaction unless it is a dry run. */
export async function takeJobRows(
  tx: Queries,
  text: TextIndex,
  readings: JobReading[],
  options: JobImport,
): Promise<ImportedRow[]> {
  const { dryRun, fairId, importId, now, vault } = options
  const readable = readings.filter((r): r is JobReading & { job: UnderstoodJob } => r.job !== null)
  const employers = await employersOf(tx, text, readable, options)
  const employerOf = (job: UnderstoodJob) => employers.get(job.employer.key) ?? unknownEmployer(job)
  const results = await takeJobs(
    tx,
    text,
    readable.map(({ key, job }) => ({ key, job, employer: employerOf(job) })),
    options,
  )
  const taken = new Map(readable.map((reading, i) => [reading, results[i] as TakenJob]))
  const fresh = readable.filter(({ repeats }) => repeats === null)
  if (!dryRun)
    await keepContacts(
      tx,
      vault,
      fresh.flatMap(({ contacts, job }) => contacts.map(contact => ({ ...contact, employerId: employerOf(job).id }))),
      importId,
      now,
    )
  if (fairId && !dryRun)
    await takeFairEntries(
      tx,
      fairId,
      fresh.map(reading => ({
        employerId: employerOf(reading.job).id,
        jobId: taken.get(reading)?.id ?? '',
        booth: reading.job.booth,
      })),
      importId,
    )
  return readings.map(reading => {
    const own = taken.get(reading as (typeof readable)[number]) ?? null
    // What a dry run did not write is not known when it comes again.
    const result = own && reading.repeats !== null ? { ...own, outcome: 'unchanged' as const, before: null } : own
    return toImportedRow(reading, result, reading.job && employerOf(reading.job), now)
  })
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
