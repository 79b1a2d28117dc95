import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { savedVersion, savedVersions } from '../platform/saved-texts.ts'
import { coordinates, day, id } from '../platform/scalars.ts'
import { opening, openingHours } from './places.ts'

/** What one looks for on the way, as the word list `service-kinds` tells apart. */
export const serviceKinds = [
  'toilet',
  'water',
  'first-aid',
  'locker',
  'nursing',
  'charging',
  'printing',
  'wifi',
  'police',
  'station',
  'window',
  'metro',
] as const
export type ServiceKind = (typeof serviceKinds)[number]

const text = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '编号只用小写字母、数字和连字符')

/** As staff write it. What it does not say itself it has of the place that it is in. */
export const serviceEntry = z.strictObject({
  id: key,
  kind: z.enum(serviceKinds),
  name: text(40, '请写名称'),
  /** The id or the key of one of our places; null where it is in none. */
  place: z.string().min(1).max(64).nullable(),
  /** How it is found once one is there: `3 楼扶梯口左转`. */
  where: z.string().trim().min(1).max(80).nullable(),
  address: z.string().trim().min(1).max(120).nullable(),
  coordinates: coordinates.nullable(),
  /** In words, as the source states them. */
  openingHours: z.string().trim().min(1).max(120).nullable(),
  hours: openingHours.nullable(),
  source: text(120, '请写从哪里来'),
  /** When somebody last compared it with its source; null: nobody has yet. */
  checkedOn: day.nullable(),
  sample: z.boolean(),
})
export type ServiceEntry = z.output<typeof serviceEntry>

export const serviceList = z.strictObject({ items: z.array(serviceEntry).max(500) })
export type ServiceList = z.output<typeof serviceList>

export const staffServices = serviceList.extend({
  ...savedVersion.shape,
  /** Those that nobody has checked for 90 days. */
  stale: z.array(z.string()),
})
export type StaffServices = z.output<typeof staffServices>

/** As everybody sees it. */
export const servicePoint = z.object({
  id,
  kind: z.enum(serviceKinds),
  name: z.string(),
  /** The place that it is in, or is. */
  place: z.object({ id, name: z.string() }).nullable(),
  where: z.string().nullable(),
  address: z.string().nullable(),
  /** Null where no source states the position. */
  coordinates: coordinates.nullable(),
  opening: opening.nullable(),
  openingHours: z.string().nullable(),
  source: z.string(),
  checkedOn: day.nullable(),
  sample: z.boolean(),
})
export type ServicePoint = z.output<typeof servicePoint>

/** Where one may start from instead of where one is; stations first. */
const startingPoint = z.object({ id, name: z.string(), coordinates })
export type StartingPoint = z.output<typeof startingPoint>

export const services = z.object({ items: z.array(servicePoint), starts: z.array(startingPoint) })
export type Services = z.output<typeof services>

/** A kind that was asked for, by the name that people know. */
export const askedService = z.object({ kind: z.enum(serviceKinds), name: z.string() })
export type AskedService = z.output<typeof askedService>

const reason = text(200, '请写明为什么改')

export const serviceEndpoints = defineEndpoints({
  'GET /services': {
    summary: '在哪：厕所、饮水、急救这些，一次给全；远近在手机上算，位置不上传',
    access: 'public',
    isShared: true,
    response: services,
  },
  'GET /staff/services': { summary: '“在哪”的清单', access: 'edit-events', response: staffServices },
  'PUT /staff/services': {
    summary: '保存“在哪”的清单，马上公开',
    access: 'publish-events',
    becomesPublic: true,
    body: z.strictObject({ list: serviceList, reason }),
    response: staffServices,
    problems: ['edit-conflict', 'list-mismatch'],
  },
  'GET /staff/services/versions': { summary: '清单改过几次，谁改的', access: 'edit-events', response: savedVersions },
  'GET /staff/services/versions/:version': {
    summary: '清单以前的样子',
    access: 'edit-events',
    params: z.strictObject({ version: z.coerce.number().int().min(0) }),
    response: serviceList,
  },
})
