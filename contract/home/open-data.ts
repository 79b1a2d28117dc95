import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime } from '../platform/scalars.ts'

export const openSetNames = ['jobs', 'events', 'places', 'policies', 'service-board'] as const
export type OpenSetName = (typeof openSetNames)[number]

/** A column, by the names of Frictionless Table Schema; `unit` is ours. */
export const openField = z.object({
  name: z.string(),
  /** In Chinese. */
  title: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime']),
  description: z.string().optional(),
  unit: z.string().optional(),
  constraints: z.object({ enum: z.array(z.string()) }).optional(),
})
export type OpenField = z.output<typeof openField>

const licence = z.object({ title: z.string(), path: z.string().nullable() }).nullable()
export type OpenLicence = z.output<typeof licence>

/** A set, by the names of DCAT. */
export const openSet = z.object({
  identifier: z.enum(openSetNames),
  title: z.string(),
  description: z.string(),
  /** Where its facts come from. */
  source: z.string(),
  /** Moves whenever the rows do; the files have it as their ETag. */
  version: z.string(),
  modified: dateTime,
  rows: z.number().int(),
  distribution: z.array(
    z.object({
      format: z.enum(['csv', 'json']),
      mediaType: z.string(),
      /** On the server's own address. */
      downloadPath: z.string(),
    }),
  ),
  schema: z.object({ fields: z.array(openField), primaryKey: z.string() }),
})
export type OpenSet = z.output<typeof openSet>

export const openCatalogue = z.object({
  publisher: z.string().nullable(),
  contactPoint: z.string().nullable(),
  /** As the operator says it; null where nobody has. */
  license: licence,
  issued: dateTime,
  dataset: z.array(openSet),
})
export type OpenCatalogue = z.output<typeof openCatalogue>

export const openDataEndpoints = defineEndpoints({
  'GET /open-data': {
    summary: '开放数据目录：有哪些数据、每一列是什么、许可、版本、下载地址（CSV、JSON）；没有个人信息',
    access: 'public',
    isShared: true,
    response: openCatalogue,
  },
})
