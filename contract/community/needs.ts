import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'

/** Who needs it: the young, or a shop. */
export const needSides = ['youth', 'shop'] as const
export type NeedSide = (typeof needSides)[number]

/** 即办 or 帮办. */
export const needPaces = ['at-once', 'together'] as const
export type NeedPace = (typeof needPaces)[number]

/** 志愿, 专长, 清单, 结对. */
export const needWays = ['volunteer', 'skill', 'list', 'pairing'] as const
export type NeedWay = (typeof needWays)[number]

/** `review`: waits for staff; of these everybody sees `open`, `working` and `done`. */
export const needStates = ['review', 'rejected', 'open', 'working', 'done', 'withdrawn'] as const
export type NeedState = (typeof needStates)[number]

/** A text that must not be empty; `empty` is said where it is. */
export const written = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)

export const needTitle = written(40, '请用一句话写需要什么')
export const needText = written(500, '请写清楚情况')

export const needSummary = z.object({
  id,
  raisedBy: z.enum(needSides),
  title: z.string(),
  state: z.enum(['open', 'working', 'done']),
  pace: z.enum(needPaces),
  way: z.enum(needWays),
  dueOn: day,
  isOverdue: z.boolean(),
  /** The role or office that answers for it. */
  steward: z.string(),
  /** How many said that they need it too. */
  echoes: z.number().int(),
  /** Whether the caller did. */
  echoed: z.boolean(),
  doneAt: dateTime.nullable(),
  sample: z.boolean(),
})
export type NeedSummary = z.output<typeof needSummary>

export const need = needSummary.extend({
  text: z.string(),
  /** An office and its line. */
  contact: z.object({ office: z.string(), phone: z.string() }),
  departments: z.array(z.string()),
  result: z.string().nullable(),
  publishedAt: dateTime,
  updatedAt: dateTime,
})
export type Need = z.output<typeof need>

/** As its asker sees it, also while it is not public. */
const myNeed = z.object({
  id,
  raisedBy: z.enum(needSides),
  title: z.string(),
  text: z.string(),
  state: z.enum(needStates),
  /** Why it was rejected or withdrawn. */
  reason: z.string().nullable(),
  /** Nobody has begun with it. */
  mayTakeBack: z.boolean(),
  createdAt: dateTime,
})
export type MyNeed = z.output<typeof myNeed>

export const needEndpoints = defineEndpoints({
  'GET /needs': {
    summary: '需求清单：在办的按期限排，办好的最近的在前',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({ show: z.enum(['open', 'overdue', 'done']).default('open') }),
    response: pageOf(needSummary),
  },
  'GET /needs/:id': {
    summary: '一条需求：谁来办、何时办完、结果',
    access: 'public',
    isShared: true,
    params: idParams,
    response: need,
  },
  'POST /needs': {
    summary: '说一个需求，工作人员看过再公开',
    access: 'person',
    becomesPublic: true,
    body: z.strictObject({ raisedBy: z.enum(needSides), title: needTitle, text: needText }),
    response: myNeed,
    status: 201,
    creates: true,
    problems: ['too-many-requests'],
  },
  'GET /me/needs': { summary: '我说的需求', access: 'person', response: z.object({ items: z.array(myNeed) }) },
  'DELETE /needs/:id': {
    summary: '拿回自己说的需求；已经有人在办就不能拿回',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
    problems: ['already-answered'],
  },
  'PUT /needs/:id/echo': {
    summary: '我也需要，一人一次',
    access: 'person',
    params: idParams,
    response: need,
    problems: ['already-done'],
  },
  'DELETE /needs/:id/echo': { summary: '不再需要', access: 'person', params: idParams, response: need },
})
