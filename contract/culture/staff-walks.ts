import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { id, idParams, source } from '../platform/scalars.ts'
import { previewed } from './previews.ts'
import { walk } from './walks.ts'

const stop = z.strictObject({
  placeId: id,
  stayMinutes: z.number().int().min(1).max(480),
  note: z.string().trim().max(120).default(''),
})

const walkFields = z.strictObject({
  title: z.string().trim().min(2).max(40),
  summary: z.string().trim().max(120),
  paragraphs: z.array(z.string().trim().min(1).max(1000)).max(20),
  bestTime: z.string().trim().max(40).nullable(),
  tags: z.array(z.string().trim().min(1).max(12)).max(8),
  source: source.nullable(),
  /** In their order. */
  stops: z.array(stop).min(2, '一条路线至少两站').max(20),
})

export const walkDraft = walkFields.partial().required({ title: true, stops: true })
export type WalkDraft = z.output<typeof walkDraft>

export const walkEdit = walkFields.partial()
export type WalkEdit = z.output<typeof walkEdit>

export const staffWalk = walk.extend({ state: z.enum(['draft', 'published']), version: z.number().int() })
export type StaffWalk = z.output<typeof staffWalk>

export const staffWalkQuery = pageQuery.extend({
  q: z.string().trim().max(60).optional(),
  state: z.enum(['draft', 'published']).optional(),
})
export type StaffWalkQuery = z.output<typeof staffWalkQuery>

const walkProblems = ['edit-conflict', 'not-public']

export const staffWalkEndpoints = defineEndpoints({
  'GET /staff/walks': {
    summary: '路线管理列表',
    access: 'edit-events',
    query: staffWalkQuery,
    response: pageOf(staffWalk),
  },
  'POST /staff/walks': {
    summary: '新建路线（草稿）',
    access: 'edit-events',
    becomesPublic: true,
    body: walkDraft,
    response: staffWalk,
    status: 201,
    creates: true,
  },
  'GET /staff/walks/:id': { summary: '路线（工作人员）', access: 'edit-events', params: idParams, response: staffWalk },
  'PATCH /staff/walks/:id': {
    summary: '修改路线和各站的顺序',
    access: 'edit-events',
    becomesPublic: true,
    params: idParams,
    body: walkEdit,
    response: staffWalk,
    problems: walkProblems,
  },
  'PUT /staff/walks/:id/publication': {
    summary: '发布或撤下路线；每一站都已发布才能发布',
    access: 'publish-events',
    params: idParams,
    body: z.strictObject({ published: z.boolean() }),
    response: staffWalk,
    problems: walkProblems,
  },
  'POST /staff/walk-previews': {
    summary: '把正在写的路线变成手机上能看的预览',
    access: 'edit-events',
    body: walkDraft,
    becomesPublic: true,
    response: previewed,
  },
})
