import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams, source } from '../platform/scalars.ts'
import { jobBooth } from './jobs.ts'

export const employerSummary = z.object({
  id,
  name: z.string(),
  industry: z.string().nullable(),
  size: z.string().nullable(),
  district: z.string().nullable(),
  /** When staff last checked that the employer exists and may hire; older than 180 days hides its jobs. */
  verifiedAt: dateTime.nullable(),
  jobCount: z.number().int(),
  sample: z.boolean(),
})
export type EmployerSummary = z.output<typeof employerSummary>

export const employer = employerSummary.extend({
  nature: z.string().nullable(),
  introduction: z.string().nullable(),
  address: z.string().nullable(),
  source: source.nullable(),
  booths: z.array(jobBooth),
})
export type Employer = z.output<typeof employer>

export const employerEndpoints = defineEndpoints({
  'GET /employers': {
    summary: '企业列表',
    access: 'public',
    query: pageQuery.extend({ q: z.string().trim().max(60).optional() }),
    response: pageOf(employerSummary),
  },
  'GET /employers/:id': { summary: '企业详情', access: 'public', params: idParams, response: employer },
  'GET /staff/employers/:id/contacts': {
    summary: '企业的联系方式（不公开，每次查看都有记录）',
    access: 'verify-employers',
    params: idParams,
    response: z.object({ items: z.array(z.object({ what: z.string(), value: z.string(), seenAt: dateTime })) }),
  },
  'PUT /staff/employers/:id/verification': {
    summary: '记录一次企业资质核验（到期前未再核验，岗位自动隐藏）',
    access: 'verify-employers',
    params: idParams,
    body: z.strictObject({ note: z.string().trim().max(200).optional() }),
    response: employer,
  },
})
