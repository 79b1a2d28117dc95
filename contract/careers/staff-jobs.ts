import { z } from 'zod'
import { askedDegrees, askedExperiences } from '../people/qualifications.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { exportFile, exportForm } from '../platform/export.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { employmentTypes, jobReport, jobStates, salary, staffJob } from './jobs.ts'

/** What a posting may lack. */
export const lawfulFields = ['headcount', 'validThrough', 'place', 'duties', 'employerName'] as const

const pay = salary
  .omit({ text: true })
  .extend({
    min: z.number().min(1).max(10_000_000).nullable(),
    max: z.number().min(1).max(10_000_000).nullable(),
    months: z.number().min(12).max(24).nullable(),
  })
  .refine(({ min, max }) => min !== null || max !== null, '薪资要写出数额')
  .refine(({ min, max }) => min === null || max === null || min <= max, '薪资的下限比上限大，请核对')

const editableJob = z.strictObject({
  title: z.string().trim().min(2).max(60),
  salary: pay,
  headcount: z.number().int().min(1).max(10_000).nullable(),
  place: z.string().trim().min(2).max(100),
  district: z.string().trim().max(40).nullable(),
  industry: z.string().trim().max(60).nullable(),
  duties: z.string().trim().min(4).max(4000),
  requirements: z.string().trim().max(4000).nullable(),
  benefits: z.array(z.string().trim().min(1).max(20)).max(20),
  degree: z.enum(askedDegrees),
  experience: z.enum(askedExperiences),
  employmentType: z.enum(employmentTypes),
  freshGraduate: z.boolean(),
  validThrough: dateTime,
})

const newJob = editableJob
  .partial()
  .required({ title: true, salary: true, headcount: true, place: true, duties: true, validThrough: true })
  .extend({
    employerId: id,
    /** Left out of sight until it is published where this is false. */
    published: z.boolean().default(true),
  })
export type NewJob = z.output<typeof newJob>

export const staffJobSorts = ['changed', 'ending', 'pay'] as const

export const staffJobFilters = z.strictObject({
  state: z.enum(jobStates).optional(),
  /** Of published ones: `public` is to be seen, `unchecked` waits for its employer's check, `ended` is past its day. */
  shown: z.enum(['public', 'unchecked', 'ended']).optional(),
  q: z.string().trim().max(60).optional(),
  employer: id.optional(),
  fair: id.optional(),
  lacks: z.enum(lawfulFields).optional(),
  /** Public ones that end within so many days. */
  endsWithin: z.coerce.number().int().min(1).max(90).optional(),
})
export type StaffJobFilters = z.output<typeof staffJobFilters>

/** Acts on many postings; `extend` moves their last day. */
export const batchActions = ['publish', 'withdraw', 'extend'] as const

const batch = z
  .strictObject({
    action: z.enum(batchActions),
    ids: z.array(id).min(1).max(500),
    validThrough: day.optional(),
    reason: z.string().trim().min(2).max(200).optional(),
    /** Only says what would change. */
    dryRun: z.boolean().default(false),
  })
  .refine(({ action, validThrough }) => action !== 'extend' || validThrough !== undefined, {
    path: ['validThrough'],
    message: '请选新的有效期',
  })
export type JobBatch = z.output<typeof batch>

const named = z.object({ id, title: z.string(), employer: z.string() })

export const jobBatchResult = z.object({
  /** To take it back by; null for a look ahead, and where nothing changed. */
  id: id.nullable(),
  changed: z.array(named.extend({ from: z.string(), to: z.string() })),
  skipped: z.array(named.extend({ why: z.string() })),
})
export type JobBatchResult = z.output<typeof jobBatchResult>

export const staffJobEndpoints = defineEndpoints({
  'GET /staff/jobs': {
    summary: '岗位管理列表（含待补全、待审核）',
    access: 'edit-jobs',
    query: pageQuery.extend({ ...staffJobFilters.shape, sort: z.enum(staffJobSorts).default('changed') }),
    response: pageOf(staffJob),
  },
  'GET /staff/job-counts': {
    summary: '各状态的岗位数',
    access: 'edit-jobs',
    response: z.object({
      published: z.number().int(),
      incomplete: z.number().int(),
      review: z.number().int(),
      withdrawn: z.number().int(),
      /** Published and not to be seen, because nobody has checked the employer. */
      unchecked: z.number().int(),
      /** Public and over within seven days. */
      ending: z.number().int(),
      reports: z.number().int(),
    }),
  },
  'POST /staff/jobs': {
    summary: '新建岗位；缺项的待补全，有待审词的待审核',
    access: 'edit-jobs',
    becomesPublic: true,
    body: newJob,
    response: staffJob,
    status: 201,
    creates: true,
  },
  'GET /staff/jobs/:id': { summary: '岗位（工作人员）', access: 'edit-jobs', params: idParams, response: staffJob },
  'PATCH /staff/jobs/:id': {
    summary: '补全或修改岗位',
    access: 'edit-jobs',
    becomesPublic: true,
    params: idParams,
    body: editableJob.partial(),
    response: staffJob,
    problems: ['edit-conflict'],
  },
  'PUT /staff/jobs/:id/publication': {
    summary: '发布、放行（须写理由）或下架岗位',
    access: 'publish-jobs',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ published: z.boolean(), reason: z.string().trim().min(2).max(200).optional() }),
    response: staffJob,
    problems: ['reason-required', 'expired'],
  },
  'POST /staff/job-batches': {
    summary: '一批岗位一起发布、下架或改有效期；dryRun 只看会改什么',
    access: 'publish-jobs',
    body: batch,
    response: jobBatchResult,
  },
  'DELETE /staff/job-batches/:id': {
    summary: '撤销一批改动；之后又改过的留着，并说明',
    access: 'publish-jobs',
    params: idParams,
    response: z.object({ restored: z.number().int(), kept: z.array(named) }),
    problems: ['already-undone'],
  },
  'POST /staff/job-exports': {
    summary: '按筛选导出岗位表；联系方式打码，写明用途才完整',
    access: 'edit-jobs',
    body: exportForm.extend({ filters: staffJobFilters.default({}) }),
    response: exportFile,
    produces: 'application/octet-stream',
    download: true,
    problems: ['too-many-rows'],
  },
  'GET /staff/job-reports': {
    summary: '岗位举报，等得最久的在前',
    access: 'publish-jobs',
    query: pageQuery.extend({
      state: z.enum(['open', 'resolved']).default('open'),
      number: z.string().trim().max(20).optional(),
    }),
    response: pageOf(jobReport),
  },
  'PUT /staff/job-reports/:id/resolution': {
    summary: '处理举报：保留或下架岗位；同一岗位的举报一起处理，举报人收到结果',
    access: 'publish-jobs',
    params: idParams,
    body: z.strictObject({ decision: z.enum(['keep', 'withdraw']), reason: z.string().trim().min(2).max(200) }),
    response: jobReport,
    problems: ['already-decided'],
  },
})
