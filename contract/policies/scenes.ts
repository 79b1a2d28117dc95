import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
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
})
