import type { JobState } from '../../../contract/careers/jobs.ts'
import { deleteIn, insertAll, type Queries, selectIn, updateRow } from '../../platform/db/database.ts'
import type { Column, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import type { VisibleUntil } from '../employers/visibility.ts'
import { noteChanged } from './changed-jobs.ts'
import { reportedAmong } from './open-reports.ts'
import { indexedJob } from './rows.ts'
import { monthlyRange, salaryText } from './salary.ts'
import type { UnderstoodJob } from './understood-job.ts'

/** An understood posting whose employer is known by now. */
export interface IncomingJob {
  /** Its import key, told apart from other postings of the file with the same employer, title and place. */
  key: string
  job: UnderstoodJob
  employer: Row<'employers', 'id' | 'name' | 'verified_until'>
}

export interface TakenJob {
  id: string
  outcome: 'created' | 'updated' | 'unchanged'
  state: JobState
  missing: string[]
  /** The row before it was changed, for undoing. */
  before: JobColumns | null
}

/** A whole row of the table, as it is written. */
export type JobColumns = Row<'jobs'>

/**
 * Takes postings in: new ones are written, changed ones changed, the rest left alone. With `dryRun` nothing is written.
 * The caller moves the revision of jobs once all are in: what is made of all of them is not made anew for each part.
 */
export async function takeJobs(
  tx: Queries,
  text: TextIndex,
  incoming: IncomingJob[],
  { importId, now, dryRun, visibleUntil }: { importId: string; now: number; dryRun: boolean; visibleUntil: VisibleUntil },
): Promise<TakenJob[]> {
  const rows = await selectIn(
    tx,
    'jobs',
    'import_key',
    incoming.map(row => row.key),
  )
  const known = new Map(rows.map(row => [row.import_key, row]))
  const hidden = rows.filter(row => row.state === 'review').map(row => row.id)
  const reported = await reportedAmong(tx, hidden)
  const fresh: JobColumns[] = []
  const changed: JobColumns[] = []
  const taken = incoming.map(({ key, job, employer }): TakenJob => {
    const before = known.get(key) ?? null
    if (before?.import_hash === job.hash)
      return { id: before.id, outcome: 'unchanged', state: before.state, missing: fromJson(before.missing), before: null }
    const columns = columnsOf(job, employer, importId, now)
    const row = before ? changedRow(before, job, columns, reported.has(before.id)) : newRow(key, job, columns)
    row.visible_until = visibleUntil(row.valid_through, employer.verified_until)
    known.set(key, row)
    ;(before ? changed : fresh).push(row)
    return { id: row.id, outcome: before ? 'updated' : 'created', state: row.state, missing: fromJson(row.missing), before }
  })
  if (dryRun || fresh.length + changed.length === 0) return taken
  const written = writeJobs(tx, fresh, changed)
  const names = new Map(incoming.map(row => [row.employer.id, row.employer.name]))
  await text.put(
    tx,
    'jobs',
    [...fresh, ...changed].map(row => indexedJob(row, names.get(row.employer_id) ?? '')),
    written,
  )
  await noteChanged(
    tx,
    [...fresh, ...changed].map(({ id }) => id),
  )
  return taken
}

async function writeJobs(tx: Queries, fresh: JobColumns[], changed: JobColumns[]): Promise<void> {
  await insertAll(tx, 'jobs', fresh)
  for (const { id, import_key: _, created_at: __, ...row } of changed) await updateRow(tx, 'jobs', id, row)
}

function newRow(key: string, job: UnderstoodJob, columns: ImportedColumns): JobColumns {
  const missing = JSON.stringify(job.missing)
  return {
    id: newId(),
    import_key: key,
    ...columns,
    active_at: job.postedAt,
    waived_reason: null,
    closed_at: null,
    duties: job.duties,
    place: job.place,
    district: job.district,
    headcount: job.headcount,
    valid_through: job.validThrough,
    visible_until: 0,
    state: job.flags.length > 0 ? 'review' : job.missing.length > 0 ? 'incomplete' : 'published',
    missing,
    created_at: columns.updated_at,
    version: 1,
  }
}

/** What staff filled in or let pass stays, as long as the table still leaves it out. */
function changedRow(before: JobColumns, job: UnderstoodJob, columns: ImportedColumns, isReported: boolean): JobColumns {
  const stillMissing = fromJson<string[]>(before.missing)
  const filledByStaff = job.missing.filter(field => !stillMissing.includes(field))
  const missing = job.missing.filter(field => stillMissing.includes(field))
  const kept = <C extends Column<'jobs'>>(field: (typeof job.missing)[number], column: C, value: JobColumns[C]): JobColumns[C] =>
    filledByStaff.includes(field) ? before[column] : value
  return {
    ...before,
    ...columns,
    active_at: columns.updated_at,
    waived_reason: missing.length > 0 ? before.waived_reason : null,
    duties: kept('duties', 'duties', job.duties),
    place: kept('place', 'place', job.place),
    district: kept('place', 'district', job.district),
    headcount: kept('headcount', 'headcount', job.headcount),
    valid_through: kept('validThrough', 'valid_through', job.validThrough),
    state: stateAfter(before.state, job.flags.length > 0 || isReported, missing.length > 0 && before.waived_reason === null),
    missing: JSON.stringify(missing),
    version: before.version + 1,
  }
}

type ImportedColumns = ReturnType<typeof columnsOf>

/** What staff took down stays down; suspicious words and what was reported wait for a person. */
function stateAfter(before: JobState, doubtful: boolean, incomplete: boolean): JobState {
  if (before === 'withdrawn') return 'withdrawn'
  if (doubtful) return 'review'
  return incomplete ? 'incomplete' : 'published'
}

function columnsOf(job: UnderstoodJob, employer: IncomingJob['employer'], importId: string, now: number) {
  const monthly = monthlyRange(job.salary)
  return {
    employer_id: employer.id,
    import_hash: job.hash,
    import_id: importId,
    title: job.title,
    title_written: job.titleWritten,
    salary_min: job.salary.min,
    salary_max: job.salary.max,
    salary_unit: job.salary.unit,
    salary_months: job.salary.months,
    salary_text: salaryText(job.salary, job.salaryWords),
    monthly_min: monthly.min,
    monthly_max: monthly.max,
    degree: job.degree,
    experience: job.experience,
    employment_type: job.employmentType,
    industry: job.industry,
    requirements: job.requirements,
    benefits: JSON.stringify(job.benefits),
    fresh_graduate: job.freshGraduate ? 1 : 0,
    flags: JSON.stringify(job.flags),
    source: job.source ? JSON.stringify(job.source) : null,
    sample: job.sample ? 1 : 0,
    posted_at: job.postedAt,
    updated_at: now,
  }
}

/** What an import did to one posting. */
export interface TakenBack {
  id: string
  before: JobColumns | null
}

/** Undoes imports row by row; the caller moves the revision of jobs: new postings go, changed ones become what they were; what staff changed since stays. */
export async function takeJobsBack(tx: Queries, text: TextIndex, importId: string, taken: TakenBack[]) {
  const rows = await selectIn(
    tx,
    'jobs',
    'id',
    taken.map(row => row.id),
  )
  const current = new Map(rows.map(row => [row.id, row]))
  const removed: string[] = []
  const restored: JobColumns[] = []
  const kept: { title: string; reason: string }[] = []
  for (const { id, before } of taken) {
    const row = current.get(id)
    if (!row) continue
    const version = before ? before.version + 1 : 1
    if (row.import_id !== importId) kept.push({ title: row.title, reason: '之后的导入又改过它' })
    else if (row.version !== version) kept.push({ title: row.title, reason: '工作人员之后改过它' })
    else if (before) restored.push(before)
    else removed.push(id)
  }
  await deleteIn(tx, 'jobs', removed)
  for (const before of restored) {
    const { id, ...columns } = before
    await updateRow(tx, 'jobs', id, columns)
  }
  await text.remove(tx, 'jobs', removed)
  const employers = await selectIn(
    tx,
    'employers',
    'id',
    restored.map(row => row.employer_id),
  )
  const nameOf = new Map(employers.map(employer => [employer.id, employer.name]))
  await text.put(
    tx,
    'jobs',
    restored.map(row => indexedJob(row, nameOf.get(row.employer_id) ?? '')),
  )
  await noteChanged(tx, [...removed, ...restored.map(({ id }) => id)])
  return { removed: removed.length, restored: restored.length, kept }
}
