import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id } from '../platform/scalars.ts'
import { resumeCard } from './resume-card.ts'
import { user } from './session.ts'

export const me = user.extend({ card: resumeCard })
export type Me = z.output<typeof me>

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
  'GET /me': { summary: '我的资料与简历卡', access: 'person', response: me },
  'PATCH /me': {
    summary: '改姓名和简历卡；没写的不变，写 null 就是清空',
    access: 'person',
    body: resumeCard
      .partial()
      .extend({ name: z.string().trim().min(1, '请填写姓名').max(30, '姓名最多 30 个字').nullable().optional() }),
    response: me,
  },
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
