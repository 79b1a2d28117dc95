import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { line, myShowcaseItem, showcaseStates } from './showcase.ts'

export const staffShowcaseItem = myShowcaseItem.extend({
  hold: z.enum(['new', 'edited', 'rejected', 'reported']),
  flags: z.array(z.object({ word: z.string(), field: z.string() })),
  checks: z.array(z.object({ subject: z.enum(['text', 'picture']), state: z.string() })),
  reports: z.array(z.object({ reason: z.string(), note: z.string(), at: dateTime })),
  /** Who has approved this version, where two must; null where nobody has yet. */
  firstLook: z.object({ by: z.string(), at: dateTime }).nullable(),
})
export type StaffShowcaseItem = z.output<typeof staffShowcaseItem>

export const nomination = z.object({
  id,
  award: z.string(),
  nominee: z.string(),
  itemId: id.nullable(),
  reason: z.string(),
  state: z.enum(['open', 'chosen', 'declined']),
  /** Whether the nominee's name may be public; `not-needed` where an item speaks for them. */
  agreement: z.enum(['not-needed', 'asked', 'agreed', 'declined']),
  /** Who decided and why. */
  committee: z.array(z.string()),
  decisionReason: z.string().nullable(),
  createdAt: dateTime,
})
export type Nomination = z.output<typeof nomination>

export const introduction = z.object({
  id,
  itemId: id,
  itemTitle: z.string(),
  purpose: z.enum(['meet', 'work-together']),
  message: z.string(),
  contact: z.string(),
  state: z.enum(['open', 'done']),
  createdAt: dateTime,
})

export type Introduction = z.output<typeof introduction>

/** `publishPassed`: what every check passed needs no person. `needsTwo`: publishing needs two people; not both. */
const settings = z.object({ publishPassed: z.boolean(), needsTwo: z.boolean() })
export type ShowcaseSettingsValues = z.output<typeof settings>

export const staffShowcaseEndpoints = defineEndpoints({
  'GET /staff/showcase': {
    summary: '投稿审核列表，等得最久的在前',
    access: 'review-showcase',
    query: pageQuery.extend({ state: z.enum(showcaseStates).optional() }),
    response: pageOf(staffShowcaseItem),
  },
  'PUT /staff/showcase/:id/decision': {
    summary: '发布或退回，写明理由；要两人同意时，第一个人同意后还在待审',
    access: 'review-showcase',
    params: idParams,
    body: z.strictObject({ decision: z.enum(['publish', 'reject']), reason: line(200), version: z.number().int() }),
    response: staffShowcaseItem,
    problems: ['edit-conflict', 'not-agreed', 'own-look', 'withdrawn'],
  },
  'PUT /staff/showcase/:id/feature': {
    summary: '选为某月人物',
    access: 'review-showcase',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写成 2026-12'), reason: line(40) }),
    response: z.null(),
    status: 204,
  },
  'GET /staff/showcase-settings': {
    summary: '风采设置',
    access: 'review-showcase',
    response: settings,
  },
  'PUT /staff/showcase-settings': {
    summary: '通过内容检查的投稿是否直接发布、发布是否要两人同意（都默认否）',
    access: 'set-showcase',
    body: z.strictObject({ publishPassed: z.boolean().optional(), needsTwo: z.boolean().optional() }),
    response: settings,
  },
  'GET /staff/showcase-nominations': {
    summary: '评优推荐',
    access: 'review-showcase',
    query: pageQuery.extend({ state: z.enum(['open', 'chosen', 'declined']).optional() }),
    response: pageOf(nomination),
  },
  'PUT /staff/showcase-nominations/:id/choice': {
    summary: '评委会的决定与理由',
    access: 'review-showcase',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ chosen: z.boolean(), committee: z.array(line(20)).min(1).max(15), reason: line(200) }),
    response: nomination,
    problems: ['already-decided'],
  },
  'GET /staff/showcase-introductions': {
    summary: '想认识、想合作的请求',
    access: 'review-showcase',
    query: pageQuery.extend({ state: z.enum(['open', 'done']).optional() }),
    response: pageOf(introduction),
  },
  'PUT /staff/showcase-introductions/:id/done': {
    summary: '已转达；联系方式随即删除',
    access: 'review-showcase',
    params: idParams,
    response: z.null(),
    status: 204,
  },
})
