import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'
import { dateTime, id } from './scalars.ts'
import { user } from './session.ts'

export const favoriteKinds = ['job', 'employer', 'booth', 'event', 'fair', 'place', 'policy'] as const
export type FavoriteKind = (typeof favoriteKinds)[number]

export const favorite = z.object({
  kind: z.enum(favoriteKinds),
  id,
  title: z.string(),
  note: z.string(),
  createdAt: dateTime,
})
export type Favorite = z.output<typeof favorite>

const favoriteParams = z.strictObject({ kind: z.enum(favoriteKinds), id })

export const meEndpoints = defineEndpoints({
  'GET /me': { summary: '我的资料', access: 'person', response: user },
  'GET /me/favorites': { summary: '我的收藏', access: 'person', response: z.object({ items: z.array(favorite) }) },
  'PUT /me/favorites/:kind/:id': {
    summary: '收藏（重复收藏不变）',
    access: 'person',
    params: favoriteParams,
    response: z.null(),
    status: 204,
  },
  'DELETE /me/favorites/:kind/:id': {
    summary: '取消收藏（未收藏也成功）',
    access: 'person',
    params: favoriteParams,
    response: z.null(),
    status: 204,
  },
})
