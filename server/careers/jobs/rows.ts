import type { EmploymentType, Job, JobBooth, JobSummary } from '../../../contract/careers/jobs.ts'
import type { AskedDegree, AskedExperience } from '../../../contract/people/qualifications.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import { toIso, toIsoOrNull } from '../../platform/clock.ts'
import { type Column, columnList, columns, type Narrow, type Row } from '../../platform/db/rows.ts'
import type { IndexedText } from '../../platform/db/text-index.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { checkedAt } from '../employers/visibility.ts'

const summaryFields = columns('jobs', [
  'id',
  'employer_id',
  'title',
  'salary_min',
  'salary_max',
  'salary_unit',
  'salary_months',
  'salary_text',
  'monthly_min',
  'degree',
  'experience',
  'employment_type',
  'headcount',
  'place',
  'district',
  'benefits',
  'fresh_graduate',
  'state',
  'source',
  'sample',
  'posted_at',
  'active_at',
  'valid_through',
  'visible_until',
])
const detailFields = columns('jobs', [
  'industry',
  'duties',
  'requirements',
  'missing',
  'flags',
  'waived_reason',
  'version',
  'title_written',
  'closed_at',
  'updated_at',
])

const select = (fields: readonly Column<'jobs'>[]) =>
  `${columnList('j', fields)}, e.name AS employer_name, e.verified_at, e.verified_until`

/** Column lists over `jobs j JOIN employers e`. */
export const summaryColumns = select(summaryFields)
export const detailColumns = select([...summaryFields, ...detailFields])

interface JobWords {
  salary_unit: 'month' | 'day' | 'hour' | 'year'
  degree: AskedDegree
  experience: AskedExperience
  employment_type: EmploymentType
}

interface OfEmployer extends Row<'employers', 'verified_at' | 'verified_until'> {
  employer_name: Row<'employers'>['name']
}

export type JobSummaryRow = Narrow<Row<'jobs', (typeof summaryFields)[number]>, JobWords> & OfEmployer
export type JobRow = JobSummaryRow & Row<'jobs', (typeof detailFields)[number]>

export const toSummary = (row: JobSummaryRow, booths: JobBooth[], now: number): JobSummary => ({
  id: row.id,
  title: row.title,
  employer: { id: row.employer_id, name: row.employer_name, verifiedAt: toIsoOrNull(checkedAt(row, now)) },
  salary: { min: row.salary_min, max: row.salary_max, unit: row.salary_unit, months: row.salary_months, text: row.salary_text },
  employmentType: row.employment_type,
  degree: row.degree,
  experience: row.experience,
  headcount: row.headcount,
  place: row.place,
  district: row.district,
  benefits: fromJson<string[]>(row.benefits),
  freshGraduate: row.fresh_graduate === 1,
  postedAt: toIso(row.posted_at),
  validThrough: toIso(row.valid_through),
  activeAt: toIso(row.active_at),
  booths,
  source: fromJsonOrNull<Source>(row.source),
  sample: row.sample === 1,
})

/** What a job's own page adds to its summary, for everybody and for staff. */
export const toDetail = (row: JobRow, now: number) => {
  const missing = fromJson<string[]>(row.missing)
  return {
    status: statusOf(row, now),
    industry: row.industry,
    duties: row.duties,
    requirements: row.requirements,
    waived: row.waived_reason === null ? null : { missing, reason: row.waived_reason },
  }
}

const statusOf = (row: JobSummaryRow, now: number): Job['status'] =>
  row.state === 'withdrawn' ? 'closed' : row.visible_until > now ? 'open' : 'expired'

/** What the search finds a job by. */
export const indexedJob = (
  row: Pick<JobRow, 'id' | 'title' | 'industry' | 'place' | 'duties' | 'requirements' | 'active_at'>,
  employerName: string,
): IndexedText => ({
  ref: row.id,
  title: row.title,
  names: [employerName, row.industry ?? '', row.place ?? ''].join(' '),
  text: [row.duties ?? '', row.requirements ?? ''].join(' '),
  moment: row.active_at,
})
