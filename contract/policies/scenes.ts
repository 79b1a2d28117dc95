import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { id, idParams } from '../platform/scalars.ts'

/** 一件事: what somebody wants to get done, as ordered steps over policies, places and events. */
export const sceneSummary = z.object({ id, title: z.string(), summary: z.string(), steps: z.number().int() })
export type SceneSummary = z.output<typeof sceneSummary>

export const sceneStep = z.object({
  title: z.string(),
  text: z.string(),
  links: z.array(
    z.object({
      kind: z.enum(['policy', 'place', 'events', 'question']),
      /** The id of the thing; the category for events; the words for a question. */
      target: z.string(),
      label: z.string(),
    }),
  ),
})
export type SceneStep = z.output<typeof sceneStep>

export const scene = sceneSummary.omit({ steps: true }).extend({ steps: z.array(sceneStep) })
export type Scene = z.output<typeof scene>

const text = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)

/** What staff write. A link's target must be there: a policy, a place, a category of events, or any question. */
export const sceneDraft = z.strictObject({
  title: text(30, '请写标题'),
  summary: text(120, '请写一句话说明'),
  /** Smaller ones come first. */
  position: z.number().int().min(0).max(999),
  steps: z
    .array(
      z.strictObject({
        title: text(30, '请写这一步的标题'),
        text: text(200, '请写这一步怎么做'),
        links: z
          .array(
            z.strictObject({
              kind: sceneStep.shape.links.element.shape.kind,
              target: text(60, '请选链接到哪里'),
              label: text(40, '请写链接上的字'),
            }),
          )
          .max(6, '一步最多 6 个链接'),
      }),
    )
    .min(1, '至少写一步')
    .max(12, '最多 12 步'),
})
export type SceneDraft = z.output<typeof sceneDraft>

export const staffScene = scene.extend({
  position: z.number().int(),
  state: z.enum(['published', 'withdrawn']),
  version: z.number().int(),
})
export type StaffScene = z.output<typeof staffScene>

export const sceneEndpoints = defineEndpoints({
  'GET /scenes': {
    summary: '一件事清单',
    access: 'public',
    isShared: true,
    response: z.object({ items: z.array(sceneSummary) }),
  },
  'GET /scenes/:id': {
    summary: '一件事：按顺序做什么、去哪里',
    access: 'public',
    isShared: true,
    params: idParams,
    response: scene,
  },
  'GET /staff/scenes': {
    summary: '一件事管理列表，撤下的也在',
    access: 'publish-policies',
    query: pageQuery,
    response: pageOf(staffScene),
  },
  'GET /staff/scenes/:id': { summary: '一件事（工作人员）', access: 'publish-policies', params: idParams, response: staffScene },
  'POST /staff/scenes': {
    summary: '新建一件事；先不公开',
    access: 'publish-policies',
    becomesPublic: true,
    body: sceneDraft,
    response: staffScene,
    status: 201,
    creates: true,
  },
  'PUT /staff/scenes/:id': {
    summary: '修改一件事',
    access: 'publish-policies',
    becomesPublic: true,
    params: idParams,
    body: sceneDraft,
    response: staffScene,
    problems: ['edit-conflict'],
  },
  'PUT /staff/scenes/:id/publication': {
    summary: '公开或撤下一件事',
    access: 'publish-policies',
    params: idParams,
    body: z.strictObject({ published: z.boolean() }),
    response: staffScene,
  },
})
