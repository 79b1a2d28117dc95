import type { StaffJob } from '../../../contract/careers/jobs.ts'
import type { NewJob, staffJobEndpoints } from '../../../contract/careers/staff-jobs.ts'
import type { BodyOf } from '../../../contract/platform/endpoint.ts'
import { parseTime } from '../../platform/clock.ts'
import { stated } from '../../platform/db/database.ts'
import type { Changes, NewRow, Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import type { PostingWords } from '../../platform/texts/posting-words.ts'
import type { VisibleUntil } from '../employers/visibility.ts'
import type { JobRow } from './rows.ts'
import { type Amounts, monthlyRange, salaryText } from './salary.ts'

export type JobEdit = BodyOf<(typeof staffJobEndpoints)['PATCH /staff/jobs/:id']>
type Flags = StaffJob['flags']

/** Texts in which words may keep a posting back. */
const guarded = ['title', 'duties', 'requirements', 'benefits'] as const

const textsOf = (edit: JobEdit): Record<string, string> =>
  Object.fromEntries(
    guarded.flatMap(field => {
      const said = edit[field]
      return said === undefined ? [] : [[field, Array.isArray(said) ? said.join('、') : (said ?? '')]]
    }),
  )

/** What keeps the posting back after an edit: of texts that were not edited what was found in them before. */
export function flagsAfter(before: Flags, edit: JobEdit, postings: PostingWords): Flags {
  const texts = textsOf(edit)
  return [...before.filter(flag => !(flag.field in texts)), ...postings.flagsIn(texts)]
}

const isSameFlag = (one: Flags[number]) => (other: Flags[number]) =>
  one.kind === other.kind && one.word === other.word && one.field === other.field

/**
 * Columns after an edit. A posting that then lacks nothing becomes public by itself; one with a doubtful word that
 * nobody has let pass waits for a person, unless the doubtful words are what was taken out.
 */
export function columnsAfter(
  row: JobRow,
  edit: JobEdit,
  { postings, visibleUntil, isReported }: { postings: PostingWords; visibleUntil: VisibleUntil; isReported: boolean },
): Changes<'jobs'> {
  const missing = fromJson<string[]>(row.missing).filter(field => !(field in edit))
  const known = fromJson<Flags>(row.flags)
  const flags = flagsAfter(known, edit, postings)
  const isDoubtful = flags.some(flag => !known.some(isSameFlag(flag)))
  const validThrough = edit.validThrough ? parseTime(edit.validThrough) : row.valid_through
  return {
    ...editedColumns(edit),
    missing: JSON.stringify(missing),
    flags: JSON.stringify(flags),
    visible_until: visibleUntil(validThrough, row.verified_until),
    ...(isDoubtful ? { waived_reason: null } : {}),
    state: stateAfter(row, { missing, flags, isDoubtful, isReported }),
  }
}

function stateAfter(
  { state }: JobRow,
  { missing, flags, isDoubtful, isReported }: { missing: string[]; flags: Flags; isDoubtful: boolean; isReported: boolean },
): JobRow['state'] {
  if (state === 'withdrawn') return state
  if (isDoubtful) return 'review'
  if (state === 'review' && (flags.length > 0 || isReported)) return state
  if (state === 'incomplete' && missing.length === 0) return flags.length > 0 ? 'review' : 'published'
  return state === 'review' ? (missing.length > 0 ? 'incomplete' : 'published') : state
}

const payColumns = (amounts: Amounts) => {
  const monthly = monthlyRange(amounts)
  return {
    salary_min: amounts.min,
    salary_max: amounts.max,
    salary_unit: amounts.unit,
    salary_months: amounts.months,
    salary_text: salaryText(amounts),
    monthly_min: monthly.min,
    monthly_max: monthly.max,
  }
}

const editedColumns = (edit: JobEdit): Changes<'jobs'> => ({
  ...(edit.salary ? payColumns(edit.salary) : {}),
  ...stated({
    title: edit.title,
    // The words that an employer wrote once are not those of the new title.
    title_written: edit.title === undefined ? undefined : null,
    headcount: edit.headcount,
    place: edit.place,
    district: edit.district,
    industry: edit.industry,
    duties: edit.duties,
    requirements: edit.requirements,
    benefits: edit.benefits && JSON.stringify(edit.benefits),
    degree: edit.degree,
    experience: edit.experience,
    employment_type: edit.employmentType,
    fresh_graduate: edit.freshGraduate === undefined ? undefined : Number(edit.freshGraduate),
    valid_through: edit.validThrough === undefined ? undefined : parseTime(edit.validThrough),
  }),
})

/** The row of a posting that staff write themselves; it came by no import. */
export function newJobRow(
  id: string,
  { employerId, published, ...job }: NewJob,
  employer: Row<'employers', 'verified_until' | 'sample' | 'industry'>,
  { postings, visibleUntil, now }: { postings: PostingWords; visibleUntil: VisibleUntil; now: number },
): NewRow<'jobs'> {
  const flags = flagsAfter([], job, postings)
  const validThrough = parseTime(job.validThrough)
  return {
    id,
    employer_id: employerId,
    import_key: `desk|${id}`,
    import_hash: '',
    title: job.title,
    ...payColumns(job.salary),
    degree: job.degree ?? 'unstated',
    experience: job.experience ?? 'unstated',
    employment_type: job.employmentType ?? 'full-time',
    headcount: job.headcount,
    place: job.place,
    district: job.district ?? null,
    industry: job.industry ?? employer.industry,
    duties: job.duties,
    requirements: job.requirements ?? null,
    benefits: JSON.stringify(job.benefits ?? []),
    fresh_graduate: job.freshGraduate ? 1 : 0,
    state: !published ? 'withdrawn' : flags.length > 0 ? 'review' : 'published',
    missing: '[]',
    flags: JSON.stringify(flags),
    sample: employer.sample,
    posted_at: now,
    active_at: now,
    valid_through: validThrough,
    visible_until: visibleUntil(validThrough, employer.verified_until),
    created_at: now,
    updated_at: now,
  }
}
