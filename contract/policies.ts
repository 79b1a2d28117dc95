import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { day, id, idParams, source } from './scalars.ts'

export const policyStatuses = ['current', 'expired', 'upcoming', 'replaced', 'unchecked'] as const
export type PolicyStatus = (typeof policyStatuses)[number]

export const policySummary = z.object({
  id,
  title: z.string(),
  topic: z.string(),
  level: z.enum(['nation', 'province', 'city', 'district']),
  summary: z.string(),
  status: z.enum(policyStatuses),
  documentNumber: z.string().nullable(),
  authority: z.string().nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  checkedAt: day.nullable(),
  source,
})
export type PolicySummary = z.output<typeof policySummary>

export const policy = policySummary.extend({
  clauses: z.array(z.object({ id: z.string(), heading: z.string(), text: z.string() })),
  replaces: z.object({ id, title: z.string() }).nullable(),
  replacedBy: z.object({ id, title: z.string() }).nullable(),
})
export type Policy = z.output<typeof policy>

export const policyEndpoints = defineEndpoints({
  'GET /policies': {
    summary: '政策列表，每条带来源、日期与状态',
    access: 'public',
    query: pageQuery.extend({
      q: z.string().trim().max(60).optional(),
      topic: z.string().max(20).optional(),
      level: policySummary.shape.level.optional(),
      status: z.enum(policyStatuses).optional(),
      /** The day the question is about; today when left out. */
      asOf: day.optional(),
    }),
    response: pageOf(policySummary),
  },
  'GET /policies/:id': { summary: '政策全文（分条）', access: 'public', params: idParams, response: policy },
})
