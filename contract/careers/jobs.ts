import { z } from 'zod'
import { askedDegrees, askedExperiences } from '../people/qualifications.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery, total } from '../platform/page.ts'
import { dateTime, flag, id, idParams, source } from '../platform/scalars.ts'

/** schema.org `unitText`, lower case. Month means each month's pay before `months` is applied. */
export const salaryUnits = ['month', 'day', 'hour', 'year'] as const
export const employmentTypes = ['full-time', 'part-time', 'internship', 'contract'] as const

/** Pay in yuan per unit. `months` is the number of monthly payments a year where the posting says it. */
export const salary = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.enum(salaryUnits),
  months: z.number().nullable(),
  text: z.string(),
})
export type Salary = z.output<typeof salary>
export type EmploymentType = (typeof employmentTypes)[number]

export const employerRef = z.object({ id, name: z.string(), verifiedAt: dateTime.nullable() })

/** Where a job can be talked about in person. */
export const jobBooth = z.object({ fairId: id, fairTitle: z.string(), startsAt: dateTime, number: z.string() })
export type JobBooth = z.output<typeof jobBooth>

export const jobSummary = z.object({
  id,
  title: z.string(),
  employer: employerRef,
  salary,
  employmentType: z.enum(employmentTypes),
  degree: z.enum(askedDegrees),
  experience: z.enum(askedExperiences),
  /** Null where the employer says 若干. */
  headcount: z.number().int().nullable(),
  place: z.string().nullable(),
  district: z.string().nullable(),
  benefits: z.array(z.string()),
  freshGraduate: z.boolean(),
  postedAt: dateTime,
  validThrough: dateTime,
  /** Last sign of life of the posting: import, change or confirmation. */
  activeAt: dateTime,
  booths: z.array(jobBooth),
  /** Set on reposts: where the posting was first published. */
  source: source.nullable(),
  sample: z.boolean(),
})
export type JobSummary = z.output<typeof jobSummary>

export const job = jobSummary.extend({
  status: z.enum(['open', 'expired', 'closed']),
  industry: z.string().nullable(),
  duties: z.string().nullable(),
  requirements: z.string().nullable(),
  /** Fields the posting lacks and staff let pass, with their reason. */
  waived: z.object({ missing: z.array(z.string()), reason: z.string() }).nullable(),
  similar: z.array(jobSummary),
})
export type Job = z.output<typeof job>

/** What words of a search can set; `q` widens or corrects the words themselves, `not` rules something out. */
export const understoodFilters = [
  'degree',
  'salary',
  'benefit',
  'employmentType',
  'experience',
  'freshGraduate',
  'near',
  'district',
  'industry',
  'not',
  'q',
] as const

const facetCount = z.object({ value: z.string(), label: z.string().optional(), count: z.number().int() })
/** For every filter the counts its values would give with all other filters kept. */
export const jobFacets = z.object({
  degree: z.array(facetCount),
  employmentType: z.array(facetCount),
  experience: z.array(facetCount),
  salaryMin: z.array(facetCount),
  industry: z.array(facetCount),
  district: z.array(facetCount),
  freshGraduate: z.array(facetCount),
  fairId: z.array(facetCount),
})
export type JobFacets = z.output<typeof jobFacets>

export const jobFilters = z.strictObject({
  /** In people's own words; what is understood of it comes back as `understood`. */
  q: z.string().trim().max(60).optional(),
  /** Words of `q` that are searched as text and not understood as a condition, commas between. */
  asText: z.string().max(120).optional(),
  degree: z.enum(askedDegrees).optional(),
  employmentType: z.enum(employmentTypes).optional(),
  experience: z.enum(askedExperiences).optional(),
  /** Yuan a month that the posting can reach; daily, hourly and yearly pay is converted for this. */
  salaryMin: z.coerce.number().int().min(0).max(1_000_000).optional(),
  industry: z.string().max(40).optional(),
  district: z.string().max(40).optional(),
  fairId: id.optional(),
  employerId: id.optional(),
  freshGraduate: flag.optional(),
})
export type JobFilters = z.output<typeof jobFilters>

export const jobQuery = pageQuery.extend({
  ...jobFilters.shape,
  sort: z.enum(['relevance', 'newest', 'salary']).default('relevance'),
})
export type JobQuery = z.output<typeof jobQuery>

/** A condition read out of `q`, to be shown as a chip that can be taken off by naming its `words` in `asText`. */
export const understoodWords = z.object({
  filter: z.enum(understoodFilters),
  /**
   * `、` between alternatives; pay in yuan a month as `8000-10000`, the second empty where only a least was said. What is
   * ruled out stands with its filter, `;` between: `employmentType:part-time;title:销售、业务`.
   */
  value: z.string(),
  label: z.string(),
  /** As typed. */
  words: z.string(),
  /** Where they stand in `q`: start and end. */
  span: z.tuple([z.number().int(), z.number().int()]),
})
export type UnderstoodWords = z.output<typeof understoodWords>

/** How near what is shown comes to what was asked, and the way on where nothing is. */
export const nearestJobs = z.object({
  /** What was understood and yet passed over, because no job answers all of it. */
  leftOut: z.array(z.string()),
  /** When nothing is found: the one filter to drop, or `rest` for all but the words, and how many jobs that gives. */
  dropHint: z.object({ filter: z.string(), ...total.shape }).nullable(),
  /** When nothing is found because some words are in no job: the others. */
  nearestWords: z.string().nullable(),
})
export type NearestJobs = z.output<typeof nearestJobs>

export const jobPage = pageOf(jobSummary).extend({
  /** Where `isLeast` is set, these too say how many there are at least. */
  facets: jobFacets,
  ...nearestJobs.shape,
  understood: z.array(understoodWords),
  /** The words that were searched as text: `q` without what was understood. */
  q: z.string(),
})
export type JobPage = z.output<typeof jobPage>

export const jobStates = ['published', 'incomplete', 'review', 'withdrawn'] as const
export type JobState = (typeof jobStates)[number]

/** A posting as staff see it: its state, what it lacks, and the words that hold it back. */
export const staffJob = job.omit({ similar: true, booths: true }).extend({
  /** As the employer wrote it, where it is shown otherwise. */
  titleWritten: z.string().nullable(),
  state: z.enum(jobStates),
  missing: z.array(z.string()),
  /** `pay`: the employer changed it since somebody looked. */
  flags: z.array(z.object({ word: z.string(), kind: z.enum(['discrimination', 'fraud', 'pay']), field: z.string() })),
  /** When it last changed. */
  updatedAt: dateTime,
  version: z.number().int(),
})
export type StaffJob = z.output<typeof staffJob>

export const jobReportReasons = ['charges-money', 'not-real', 'other-pay', 'discrimination', 'other'] as const
export type JobReportReason = (typeof jobReportReasons)[number]

/** What somebody says is wrong with a posting. Who it was is not told. */
export const jobReport = z.object({
  id,
  /** What the reporter was told, to ask by. */
  number: z.string(),
  job: z.object({ id, title: z.string(), employer: z.string(), state: z.enum(jobStates) }),
  reason: z.enum(jobReportReasons),
  note: z.string(),
  reportedAt: dateTime,
  /** Null while it is open. */
  decision: z.enum(['keep', 'withdraw']).nullable(),
})
export type JobReport = z.output<typeof jobReport>

export const jobEndpoints = defineEndpoints({
  'GET /jobs': { summary: '岗位列表与筛选', access: 'public', isShared: true, query: jobQuery, response: jobPage },
  'GET /jobs/:id': { summary: '岗位详情', access: 'public', isShared: 'with-all', params: idParams, response: job },
  'POST /jobs/:id/reports': {
    summary: '举报岗位，得到编号；三个人举报先隐藏再审',
    access: 'person',
    params: idParams,
    body: z.strictObject({ reason: z.enum(jobReportReasons), note: z.string().trim().max(200).default('') }),
    response: z.object({ number: z.string() }),
    status: 201,
    creates: true,
  },
})
