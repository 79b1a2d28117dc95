import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { needPaces, needSides, needStates, needText, needTitle, needWays, written } from './needs.ts'

/** Lines of offices: with the area, 400, or the short ones like 12345. */
export const officePhone = z
  .string()
  .trim()
  .regex(
    /^(?:0\d{2,3}-?[2-9]\d{6,7}(?:-\d{1,5})?|400-?\d{3}-?\d{4}|1\d{4}|9\d{4})$/,
    '请写办公电话，如 0371-60000000，不写手机号',
  )

const office = (max: number, empty: string) => written(max, empty).nullable()

const needFields = z.strictObject({
  raisedBy: z.enum(needSides),
  title: needTitle,
  text: needText,
  pace: z.enum(needPaces).nullable(),
  way: z.enum(needWays).nullable(),
  dueOn: day.nullable(),
  /** A role or an office, e.g. 某街道 · 商圈管家. */
  steward: office(40, '请写岗位或办公室'),
  contactOffice: office(40, '请写联络的办公室'),
  contactPhone: officePhone.nullable(),
  departments: z.array(written(30, '请写部门名称')).max(10),
})
export const needDraft = needFields.partial().required({ raisedBy: true, title: true, text: true })
export type NeedDraft = z.output<typeof needDraft>
export const needEdit = needFields.partial()
export type NeedEdit = z.output<typeof needEdit>

/** What a need may come out of, in one step. */
export const needSources = ['ticket', 'proposal'] as const
export type NeedSource = (typeof needSources)[number]

export const staffNeed = needFields.extend({
  id,
  state: z.enum(needStates),
  isOverdue: z.boolean(),
  echoes: z.number().int(),
  /** The member of staff who answers for it. */
  handler: z.string().nullable(),
  reason: z.string().nullable(),
  result: z.string().nullable(),
  /** Whether a person asked for it who hears what becomes of it. */
  hasAsker: z.boolean(),
  from: z.object({ kind: z.enum(needSources), id }).nullable(),
  /** What in the words somebody should look at before they are public. */
  flags: z.array(z.object({ word: z.string(), field: z.string() })),
  /** The states that it may go to from here. */
  next: z.array(z.enum(needStates)),
  sample: z.boolean(),
  createdAt: dateTime,
  publishedAt: dateTime.nullable(),
  doneAt: dateTime.nullable(),
  version: z.number().int(),
})
export type StaffNeed = z.output<typeof staffNeed>

export const staffNeedQuery = pageQuery.extend({
  q: z.string().trim().max(60).optional(),
  state: z.enum(needStates).optional(),
  /** `due`: overdue, or due within three days. */
  only: z.enum(['overdue', 'due', 'mine']).optional(),
})
export type StaffNeedQuery = z.output<typeof staffNeedQuery>

export const staffNeedEndpoints = defineEndpoints({
  'GET /staff/needs': {
    summary: '需求管理列表：待审的在前，再按期限',
    access: 'handle-needs',
    query: staffNeedQuery,
    response: pageOf(staffNeed),
  },
  'POST /staff/needs': {
    summary: '记一条需求（待公开）',
    access: 'handle-needs',
    becomesPublic: true,
    body: needDraft,
    response: staffNeed,
    status: 201,
    creates: true,
  },
  'POST /staff/needs/sources': {
    summary: '把工单或议事转成需求；转过的给出那一条',
    access: 'handle-needs',
    body: z.strictObject({ kind: z.enum(needSources), id }),
    response: staffNeed,
    status: 201,
    creates: true,
  },
  'GET /staff/needs/:id': { summary: '需求（工作人员）', access: 'handle-needs', params: idParams, response: staffNeed },
  'PATCH /staff/needs/:id': {
    summary: '修改需求：说法、管家、联络、部门、期限',
    access: 'handle-needs',
    becomesPublic: true,
    params: idParams,
    body: needEdit,
    response: staffNeed,
    problems: ['edit-conflict'],
  },
  'PUT /staff/needs/:id/handler': { summary: '由我负责', access: 'handle-needs', params: idParams, response: staffNeed },
  'PUT /staff/needs/:id/state': {
    summary: '公开、开始办、办好、退回、撤下或重办；告诉提出的人',
    access: 'handle-needs',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({
      state: z.enum(needStates).exclude(['review']),
      /** The result of what is done; the reason of what is rejected, withdrawn or begun anew. */
      text: written(500, '请写明结果或理由').nullable().default(null),
    }),
    response: staffNeed,
    problems: ['edit-conflict', 'wrong-state'],
  },
})
