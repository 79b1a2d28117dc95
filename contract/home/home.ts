import { z } from 'zod'
import { heldPass } from '../attendance/registrations.ts'
import { fairSummary } from '../careers/fairs.ts'
import { eventCard } from '../culture/events.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day, id } from '../platform/scalars.ts'
import { bigDay, pace } from './big-days.ts'

const eventShelf = z.object({ total: z.number().int(), items: z.array(eventCard) })

export const home = z.object({
  /** The server's time: greetings and countdowns agree on every phone. */
  asOf: dateTime,
  /** Events of today that are not over or cancelled; `tonight` starts at 17:00 or runs past it. */
  greeting: z.object({ today: z.number().int(), tonight: z.number().int() }),
  nextFair: fairSummary.nullable(),
  today: eventShelf,
  weekend: eventShelf,
  month: eventShelf,
  /** The next day that has events, when today has none. */
  nextDay: day.nullable(),
  jobs: z.object({ total: z.number().int(), employers: z.number().int() }),
  topics: z.array(z.object({ topic: z.string(), count: z.number().int() })),
  livePass: heldPass.nullable(),
  /** While one is on, it leads. */
  bigDay: bigDay.nullable(),
  pace,
})
export type Home = z.output<typeof home>

export const sceneTarget = z.object({
  kind: z.enum(['fair', 'booth', 'event', 'job', 'place', 'walk', 'room', 'showcase', 'need', 'proposal', 'home']),
  id: id.nullable(),
  /** For a booth: its fair. */
  parentId: id.nullable(),
  /** What to tell a person whose code has expired or is unknown; null when all is well. */
  notice: z.string().nullable(),
})
export type SceneTarget = z.output<typeof sceneTarget>

export const homeEndpoints = defineEndpoints({
  'GET /home': { summary: '首页一屏所需的全部内容', access: 'public', isShared: true, response: home },
  'GET /wechat/first-screen': {
    summary: '微信在打开小程序时预先取的首页内容，和 GET /home 没登录时一样',
    access: 'public',
    /** As WeChat sends them; who is asking is not looked at. */
    query: z.object({
      appid: z.string().max(64).optional(),
      timestamp: z.string().max(20).optional(),
      path: z.string().max(512).optional(),
      query: z.string().max(2048).optional(),
      scene: z.string().max(8).optional(),
    }),
    response: home,
  },
  'GET /scene-codes/:code': {
    summary: '小程序码场景值指向哪里；过期的也有去处',
    access: 'public',
    params: z.strictObject({ code: z.string().min(1).max(32) }),
    response: sceneTarget,
  },
  'GET /scene-codes/:code/picture': {
    summary: '打开这一页的小程序码，印在海报上；没接微信或微信没答时为空',
    access: 'public',
    params: z.strictObject({ code: z.string().min(1).max(32) }),
    /** A data address. */
    response: z.object({ picture: z.string().nullable() }),
  },
})
