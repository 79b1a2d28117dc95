import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { jobFilters } from './jobs.ts'

const filters = jobFilters.extend({
  salaryMin: z.number().int().min(0).max(1_000_000).optional(),
  freshGraduate: z.boolean().optional(),
})

export const savedSearch = z.object({
  id,
  label: z.string(),
  filters,
  createdAt: dateTime,
  /** Jobs posted since the person last opened it. */
  newJobs: z.number().int(),
  /** A paused one is kept, and tells of nothing. */
  isPaused: z.boolean(),
})
export type SavedSearch = z.output<typeof savedSearch>

export const savedSearchEndpoints = defineEndpoints({
  'GET /me/searches': { summary: '我订的岗位搜索', access: 'person', response: z.object({ items: z.array(savedSearch) }) },
  'POST /me/searches': {
    summary: '订一个搜索：有新岗位就在消息里告诉我',
    access: 'person',
    body: z.strictObject({ label: z.string().trim().min(1).max(40), filters }),
    response: savedSearch,
    status: 201,
    creates: true,
    problems: ['too-many'],
  },
  'PUT /me/searches/:id/pause': {
    summary: '暂停或恢复提醒；恢复后只说恢复之后的新岗位',
    access: 'person',
    params: idParams,
    body: z.strictObject({ paused: z.boolean() }),
    response: savedSearch,
  },
  'PUT /me/searches/:id/read': {
    summary: '看过了，新岗位从现在数起',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'DELETE /me/searches/:id': { summary: '不再告诉我', access: 'person', params: idParams, response: z.null(), status: 204 },
})
