import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, flag, id, idParams } from '../platform/scalars.ts'
import { policy, policyStatuses, policySummary } from './library.ts'

/** A check of a text against its source holds so many days. */
export const checkedFor = 90

const desk = {
  state: z.enum(['published', 'withdrawn']),
  facts: z.object({ confirmed: z.number().int(), proposed: z.number().int() }),
  /** When one may apply, in the clauses' own words. */
  windows: z.array(z.string()),
  /** Nobody has compared it with the source for long. */
  isStale: z.boolean(),
  /** A draft of its next text that waits. */
  draftId: id.nullable(),
}

export const staffPolicySummary = policySummary.extend(desk)
export type StaffPolicySummary = z.output<typeof staffPolicySummary>

export const staffPolicy = policy.extend({ ...desk, withdrawnAt: dateTime.nullable() })
export type StaffPolicy = z.output<typeof staffPolicy>

const reason = z.string().trim().min(2, '请写明原因').max(200, '最多 200 个字')

export const staffPolicyEndpoints = defineEndpoints({
  'GET /staff/policies': {
    summary: '政策管理列表：要点确认了几条、受理时间、多久没核对',
    access: 'publish-policies',
    query: pageQuery.extend({
      q: z.string().trim().max(60).optional(),
      topic: z.string().max(20).optional(),
      level: policySummary.shape.level.optional(),
      status: z.enum(policyStatuses).optional(),
      state: desk.state.optional(),
      /** Those whose facts nobody has confirmed. */
      unconfirmed: flag.optional(),
      stale: flag.optional(),
    }),
    response: pageOf(staffPolicySummary),
  },
  'GET /staff/policies/:id': {
    summary: '政策全文与管理信息，撤下的也能看',
    access: 'publish-policies',
    params: idParams,
    response: staffPolicy,
  },
  'PUT /staff/policies/:id/publication': {
    summary: '撤下政策，或重新公开；写明原因',
    access: 'publish-policies',
    params: idParams,
    body: z.strictObject({ published: z.boolean(), reason }),
    response: staffPolicy,
  },
  'PUT /staff/policies/:id/check': {
    summary: '今天与来源核对过',
    access: 'publish-policies',
    params: idParams,
    response: staffPolicy,
  },
})
