import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams, source } from '../platform/scalars.ts'
import { isCreditCode, plainCreditCode } from './credit-code.ts'
import { jobBooth } from './jobs.ts'

export const employerSummary = z.object({
  id,
  name: z.string(),
  industry: z.string().nullable(),
  size: z.string().nullable(),
  district: z.string().nullable(),
  /** When a person last checked that the employer exists and may hire; null where no check holds now. */
  verifiedAt: dateTime.nullable(),
  jobCount: z.number().int(),
  sample: z.boolean(),
})
export type EmployerSummary = z.output<typeof employerSummary>

/** What was looked at: 营业执照, 国家企业信用信息公示系统, or invented content; `unstated` before this was asked. */
export const checkedDocuments = ['licence', 'registry', 'sample', 'unstated'] as const
export type CheckedDocument = (typeof checkedDocuments)[number]

const check = z.object({
  seen: z.enum(checkedDocuments),
  creditCode: z.string().nullable(),
  checkedAt: dateTime,
  validUntil: dateTime,
})

export const employer = employerSummary.extend({
  nature: z.string().nullable(),
  introduction: z.string().nullable(),
  address: z.string().nullable(),
  source: source.nullable(),
  booths: z.array(jobBooth),
  /** The check that holds now. */
  check: check.nullable(),
})
export type Employer = z.output<typeof employer>

export const employerStates = ['waiting', 'expiring', 'checked', 'expired'] as const
export type EmployerState = (typeof employerStates)[number]

/** An employer as those see it who check it. */
export const staffEmployer = employerSummary.extend({
  state: z.enum(employerStates),
  shortName: z.string().nullable(),
  nature: z.string().nullable(),
  introduction: z.string().nullable(),
  address: z.string().nullable(),
  source: source.nullable(),
  /** Of the last check, or as a table gave it. */
  creditCode: z.string().nullable(),
  /** Postings that become public with the check. */
  waitingJobs: z.number().int(),
  lastCheck: check.extend({ checkedBy: z.string(), note: z.string().nullable() }).nullable(),
  version: z.number().int(),
})
export type StaffEmployer = z.output<typeof staffEmployer>

const creditCode = z
  .string()
  .transform(plainCreditCode)
  .refine(isCreditCode, '统一社会信用代码不对：应为 18 位数字和大写字母，最后一位是校验码，请对照营业执照再核一遍')

const said = (max: number) => z.string().trim().min(1).max(max)

const employerForm = z.strictObject({
  /** As on the licence. */
  name: z.string().trim().min(4).max(80),
  shortName: said(20).nullable().optional(),
  industry: said(60).nullable().optional(),
  size: said(40).nullable().optional(),
  nature: said(40).nullable().optional(),
  introduction: said(2000).nullable().optional(),
  address: said(120).nullable().optional(),
  district: said(40).nullable().optional(),
  creditCode: creditCode.nullable().optional(),
})
export type EmployerForm = z.output<typeof employerForm>

const employerEdit = employerForm.partial()
export type EmployerEdit = z.output<typeof employerEdit>

export const employerEndpoints = defineEndpoints({
  'GET /employers': {
    summary: '企业列表',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({ q: z.string().trim().max(60).optional() }),
    response: pageOf(employerSummary),
  },
  'GET /employers/:id': { summary: '企业详情', access: 'public', isShared: true, params: idParams, response: employer },
  'GET /staff/employers': {
    summary: '企业核验列表：待核验、快到期、已核验、已过期',
    access: 'verify-employers',
    query: pageQuery.extend({ state: z.enum(employerStates).optional(), q: z.string().trim().max(60).optional() }),
    response: pageOf(staffEmployer),
  },
  'POST /staff/employers': {
    summary: '登记企业；核验后岗位才公开',
    access: 'verify-employers',
    becomesPublic: true,
    body: employerForm,
    response: staffEmployer,
    status: 201,
    creates: true,
  },
  'GET /staff/employers/:id': {
    summary: '企业（工作人员），带每次核验',
    access: 'verify-employers',
    params: idParams,
    response: staffEmployer.extend({
      checks: z.array(check.extend({ checkedBy: z.string(), note: z.string().nullable() })),
    }),
  },
  'PATCH /staff/employers/:id': {
    summary: '修改企业资料',
    access: 'verify-employers',
    becomesPublic: true,
    params: idParams,
    body: employerEdit,
    response: staffEmployer,
    problems: ['edit-conflict'],
  },
  'POST /staff/employers/:id/contacts': {
    summary: '记下企业的联系方式（不公开，加密保存）',
    access: 'verify-employers',
    params: idParams,
    body: z.strictObject({ what: said(20), value: said(200) }),
    response: z.null(),
    status: 204,
  },
  'DELETE /staff/employers/:id/contacts/:contact': {
    summary: '删去一条联系方式',
    access: 'verify-employers',
    params: idParams.extend({ contact: id }),
    response: z.null(),
    status: 204,
  },
  'GET /staff/employers/:id/contacts': {
    summary: '企业的联系方式（不公开，每次查看都有记录）',
    access: 'verify-employers',
    params: idParams,
    response: z.object({ items: z.array(z.object({ id, what: z.string(), value: z.string(), seenAt: dateTime })) }),
  },
  'PUT /staff/employers/:id/verification': {
    summary: '记录一次企业资质核验（到期前未再核验，岗位自动隐藏）',
    access: 'verify-employers',
    params: idParams,
    body: z.strictObject({
      creditCode: creditCode.optional(),
      seen: z.enum(['licence', 'registry']),
      /** At most 180 days ahead, which is also what holds where it is left out. */
      validUntil: dateTime.optional(),
      note: z.string().trim().max(200).optional(),
    }),
    response: staffEmployer,
    problems: ['credit-code-taken'],
  },
})
