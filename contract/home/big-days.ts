import { z } from 'zod'
import { eventCard } from '../culture/events.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

/** 畅通, 较挤, 限流. */
export const doorStates = ['clear', 'busy', 'limited'] as const
export type DoorState = (typeof doorStates)[number]

export const spotKinds = ['way', 'toilet', 'water', 'first-aid', 'meeting', 'last-train'] as const
export type SpotKind = (typeof spotKinds)[number]

export const bigDayDoor = z.object({
  id,
  name: z.string(),
  /** Null while nobody has said anything and nothing was counted. */
  state: z.enum(doorStates).nullable(),
  note: z.string(),
  /** Whose word it is: a person's on duty, or the count of passes at this door. */
  by: z.enum(['staff', 'check-ins']).nullable(),
  at: dateTime.nullable(),
  /** Nobody has said anything for half an hour. */
  isStale: z.boolean(),
  /** Passes checked here in the last ten minutes; null where none are. */
  admitted: z.number().int().nullable(),
})
export type BigDayDoor = z.output<typeof bigDayDoor>

export const bigDaySpot = z.object({
  kind: z.enum(spotKinds),
  name: z.string(),
  text: z.string(),
  /** A place with a page of its own. */
  placeId: id.nullable(),
})
export type BigDaySpot = z.output<typeof bigDaySpot>

export const bigDay = z.object({
  id,
  /** 跨年夜 */
  name: z.string(),
  /** 今晚人很多，慢一点走 */
  headline: z.string(),
  startsAt: dateTime,
  endsAt: dateTime,
  /** Seen by those who hold its link alone; nothing else of the program knows it. */
  isRehearsal: z.boolean(),
  /** The last word on any of it. */
  updatedAt: dateTime,
  notices: z.array(z.string()),
  doors: z.array(bigDayDoor),
  spots: z.array(bigDaySpot),
  /** What is still on or to come before it ends. */
  events: z.array(eventCard),
})
export type BigDay = z.output<typeof bigDay>

/** How heavily phones may ask; the same for all. */
export const pace = z.object({
  /** Pages ask again by themselves so often, and never sooner without being told to; null: whenever they are shown. */
  refreshSeconds: z.number().int().nullable(),
  pictures: z.enum(['full', 'light']),
})
export type Pace = z.output<typeof pace>

const line = (most: number) => z.string().trim().min(1, '请填写这一项').max(most)

const doorFields = z.strictObject({
  /** Of a door that is there already: what was said of it stays. */
  id: id.optional(),
  name: line(20),
  eventId: id.nullable().default(null),
  gate: z.string().trim().max(20).nullable().default(null),
  flow: z.number().int().min(1).max(100_000).nullable().default(null),
})

const spotFields = z.strictObject({
  kind: z.enum(spotKinds),
  placeId: id.nullable().default(null),
  /** Left empty where the place says its own. */
  name: z.string().trim().max(30).default(''),
  text: z.string().trim().max(80).default(''),
})

const bigDayFields = z.strictObject({
  name: line(20),
  headline: line(20),
  startsAt: dateTime,
  endsAt: dateTime,
  notices: z.array(line(80)).max(5),
  doors: z.array(doorFields).max(12),
  spots: z.array(spotFields).max(40),
})

export const bigDayDraft = bigDayFields.partial().required({ name: true, headline: true, startsAt: true, endsAt: true })
export type BigDayDraft = z.output<typeof bigDayDraft>

export const bigDayEdit = bigDayFields.partial()
export type BigDayEdit = z.output<typeof bigDayEdit>

/** `off`: written, nobody sees it. `planned`: begins by itself. `over`: ended by itself. */
export const bigDayPhases = ['off', 'planned', 'on', 'over'] as const
export type BigDayPhase = (typeof bigDayPhases)[number]

export const staffBigDay = bigDay.omit({ events: true, doors: true, spots: true }).extend({
  phase: z.enum(bigDayPhases),
  doors: z.array(bigDayDoor.extend(doorFields.required({ id: true }).shape)),
  spots: z.array(spotFields),
  /** Path of the rehearsal on a phone; null for who does not run the day. */
  rehearsal: z.string().nullable(),
  version: z.number().int(),
})
export type StaffBigDay = z.output<typeof staffBigDay>

export const bigDayEndpoints = defineEndpoints({
  'GET /big-day': {
    summary: '正在进行的大活动：入口、通告、厕所饮水医疗点、今晚的事；没有时为空',
    access: 'public',
    isShared: true,
    response: z.object({ asOf: dateTime, bigDay: bigDay.nullable() }),
  },
  'GET /big-day-rehearsals/:token': {
    summary: '演练：拿着链接的人看到的样子，别处都不变',
    access: 'public',
    params: z.strictObject({ token: id }),
    response: bigDay,
  },
  'GET /staff/big-days': {
    summary: '大活动，新的在前',
    access: 'check-in',
    response: z.object({ items: z.array(staffBigDay) }),
  },
  'POST /staff/big-days': {
    summary: '新建大活动（没打开，谁也看不到）',
    access: 'run-big-days',
    becomesPublic: true,
    body: bigDayDraft,
    response: staffBigDay,
    status: 201,
    creates: true,
  },
  'GET /staff/big-days/:id': { summary: '一个大活动', access: 'check-in', params: idParams, response: staffBigDay },
  'PATCH /staff/big-days/:id': {
    summary: '修改大活动；正开着的马上生效',
    access: 'run-big-days',
    becomesPublic: true,
    params: idParams,
    body: bigDayEdit,
    response: staffBigDay,
    problems: ['edit-conflict', 'big-day-overlaps'],
  },
  'PUT /staff/big-days/:id/switch': {
    summary: '打开（按计划或现在就开）或关掉；打开时清掉演练时报的入口情况',
    access: 'run-big-days',
    params: idParams,
    body: z.strictObject({ isOn: z.boolean(), atOnce: z.boolean().default(false) }),
    response: staffBigDay,
    problems: ['big-day-overlaps', 'big-day-over'],
  },
  'PUT /staff/big-days/:id/doors/:door': {
    summary: '报一个入口的情况：畅通、较挤、限流',
    access: 'check-in',
    becomesPublic: true,
    params: z.strictObject({ id, door: id }),
    body: z.strictObject({ state: z.enum(doorStates), note: z.string().trim().max(40).default('') }),
    response: staffBigDay,
  },
})
