import { z } from 'zod'

/** Opaque; compare, never parse. */
export const id = z.string().min(1).max(64)

/** ISO 8601 with zone, e.g. `2026-12-05T09:00:00+08:00`. */
export const dateTime = z.iso.datetime({ offset: true })

/** A calendar day in Asia/Shanghai, `2026-12-05`. */
export const day = z.iso.date()

export const idParams = z.strictObject({ id })

/** Where a statement comes from; shown beside what it supports. */
export const source = z.object({ name: z.string(), url: z.string().nullable(), date: z.string().nullable() })
export type Source = z.output<typeof source>

/** WGS-84 is not used in China's maps: latitude and longitude are GCJ-02, as WeChat's map expects. */
export const coordinates = z.object({ latitude: z.number(), longitude: z.number() })
export type Coordinates = z.output<typeof coordinates>

/** Query strings carry text: `true`/`1` switch a filter on, `false`/`0` leave it off. */
export const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })

/** Mainland mobile numbers: eleven digits from 13… to 19…. */
export const mobilePattern = /^1[3-9]\d{9}$/
export const mobile = z.string().trim().regex(mobilePattern, '手机号应为 11 位数字，如 13800001234')
