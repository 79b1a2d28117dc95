import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day, id, idParams, source } from '../platform/scalars.ts'

export const planItem = z.object({
  kind: z.enum(['apply', 'arrive', 'fair', 'event', 'walk', 'leave']),
  /** Of the fair, event or walk. */
  id: id.nullable(),
  title: z.string(),
  startsAt: dateTime,
  endsAt: dateTime,
  venue: z.string().nullable(),
  note: z.string().nullable(),
})
export type PlanItem = z.output<typeof planItem>

/** A week around a fair with the free nights of the district's youth station. */
export const stayPlan = z.object({
  fair: z.object({ id, title: z.string(), startsAt: dateTime, endsAt: dateTime, venue: z.string(), sample: z.boolean() }),
  arrivesOn: day,
  leavesOn: day,
  /** The days one may arrive on so that the fair falls into the stay. */
  arrivals: z.array(day),
  nights: z.number().int(),
  /** The last working day on which to apply for this arrival. */
  applyBy: day,
  /** Set when `applyBy` has passed: the first arrival that can still be applied for. */
  earliestArrival: day.nullable(),
  rule: z.object({ text: z.string(), conditions: z.array(z.string()), source, policyId: id.nullable(), placeId: id.nullable() }),
  days: z.array(z.object({ day, items: z.array(planItem) })),
})
export type StayPlan = z.output<typeof stayPlan>

const planQuery = z.strictObject({ arrivesOn: day.optional() })

export const stayPlanEndpoints = defineEndpoints({
  'GET /fairs/:id/stay-plan': {
    summary: '来这里住几天：招聘会、驿站、晚间活动和路线排成日程',
    access: 'public',
    params: idParams,
    query: planQuery,
    response: stayPlan,
  },
  'GET /fairs/:id/stay-plan.ics': {
    summary: '同一份日程的日历文件',
    access: 'public',
    params: idParams,
    query: planQuery,
    response: z.string(),
    produces: 'text/calendar; charset=utf-8',
  },
})
