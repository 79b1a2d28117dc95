import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { coordinates, flag, id, idParams, source } from '../platform/scalars.ts'
import { openingHours, place, placeKinds, placeStatuses } from './places.ts'
import { previewed } from './previews.ts'

const placeFields = z.strictObject({
  kind: z.enum(placeKinds),
  name: z.string().trim().min(2).max(40),
  summary: z.string().trim().max(120),
  paragraphs: z.array(z.string().trim().min(1).max(1000)).max(20),
  offers: z.array(z.string().trim().min(1).max(60)).max(12),
  address: z.string().trim().max(120).nullable(),
  coordinates: coordinates.nullable(),
  status: z.enum(placeStatuses),
  /** In words, as the source states them. */
  openingHours: z.string().trim().max(120).nullable(),
  hours: openingHours.nullable(),
  source: source.nullable(),
})

export const placeDraft = placeFields.partial().required({ kind: true, name: true, status: true })
export type PlaceDraft = z.output<typeof placeDraft>

export const placeEdit = placeFields.partial()
export type PlaceEdit = z.output<typeof placeEdit>

export const staffPlace = place.omit({ nearby: true, walks: true, exceptions: true, walkMinutes: true }).extend({
  hours: openingHours.nullable(),
  state: z.enum(['draft', 'published']),
  version: z.number().int(),
})
export type StaffPlace = z.output<typeof staffPlace>

export const staffPlaceQuery = pageQuery.extend({
  q: z.string().trim().max(60).optional(),
  kind: z.enum(placeKinds).optional(),
  state: z.enum(['draft', 'published']).optional(),
  /** Only those that were not compared with their source for two weeks. */
  needsCheck: flag.optional(),
})
export type StaffPlaceQuery = z.output<typeof staffPlaceQuery>

/** What to draw a map of. */
export const placeDot = z.object({ id, name: z.string(), kind: z.enum(placeKinds), coordinates })
export type PlaceDot = z.output<typeof placeDot>

export const staffPlaceEndpoints = defineEndpoints({
  'GET /staff/places': {
    summary: '地点管理列表',
    access: 'edit-events',
    query: staffPlaceQuery,
    response: pageOf(staffPlace),
  },
  'GET /staff/place-positions': {
    summary: '有位置的地点，画地图用',
    access: 'edit-events',
    response: z.object({ items: z.array(placeDot) }),
  },
  'POST /staff/places': {
    summary: '新建地点（草稿）',
    access: 'edit-events',
    becomesPublic: true,
    body: placeDraft,
    response: staffPlace,
    status: 201,
    creates: true,
  },
  'GET /staff/places/:id': { summary: '地点（工作人员）', access: 'edit-events', params: idParams, response: staffPlace },
  'PATCH /staff/places/:id': {
    summary: '修改地点：位置、开放时间、介绍',
    access: 'edit-events',
    becomesPublic: true,
    params: idParams,
    body: placeEdit,
    response: staffPlace,
    problems: ['edit-conflict'],
  },
  'PUT /staff/places/:id/publication': {
    summary: '发布或撤下地点；还有路线、活动或预约用着时不能撤',
    access: 'publish-events',
    params: idParams,
    body: z.strictObject({ published: z.boolean() }),
    response: staffPlace,
    problems: ['in-use'],
  },
  'PUT /staff/places/:id/check': {
    summary: '核对无误：记下今天和来源对过',
    access: 'edit-events',
    params: idParams,
    response: staffPlace,
  },
  'POST /staff/place-previews': {
    summary: '把正在写的地点变成手机上能看的预览',
    access: 'edit-events',
    body: placeDraft,
    becomesPublic: true,
    response: previewed,
  },
})
