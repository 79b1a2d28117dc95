import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { sentFile } from '../platform/file.ts'
import { day, id } from '../platform/scalars.ts'
import { outcomes } from './applications.ts'
import { fairFollowUp } from './follow-ups.ts'

export const ledgerKinds = ['month', 'fair'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

const stage = z.object({
  outcome: z.enum(outcomes),
  byPerson: z.number().int(),
  byStaff: z.number().int(),
  /** Said by both. */
  confirmed: z.number().int(),
})

/** What came of a month, or of a fair. */
export const ledgerRow = z.object({
  /** `2026-12`, or the fair's id. */
  id: z.string(),
  title: z.string(),
  /** The first day of the month, the day of the fair. */
  day,
  /** Jobs offered, each once. */
  offered: z.number().int(),
  /** People looked for by them, as far as they say how many. */
  headcount: z.number().int(),
  arrived: z.number().int(),
  applications: z.number().int(),
  stages: z.array(
    z.object({
      outcome: z.enum(outcomes),
      /** Said by at least one of the two. */
      said: z.number().int(),
      confirmed: z.number().int(),
    }),
  ),
  /** What was said when asked after the fair; null by month. */
  followUp: fairFollowUp.nullable(),
})
export type LedgerRow = z.output<typeof ledgerRow>

const by = z.enum(ledgerKinds)

export const outcomeLedgerEndpoints = defineEndpoints({
  'GET /staff/outcomes': {
    summary: '成效台账：各阶段人数，本人说的、单位说的、双方确认的；可按月、按场列出，附口径',
    access: 'handle-applications',
    query: z.strictObject({ fairId: id.optional(), by: by.optional() }),
    response: z.object({
      applications: z.number().int(),
      withdrawn: z.number().int(),
      stages: z.array(stage),
      /** The latest first; empty unless asked for. */
      rows: z.array(ledgerRow),
      definitions: z.array(z.object({ name: z.string(), text: z.string() })),
    }),
  },
  'POST /staff/outcomes/exports': {
    summary: '导出成效台账（写明用途）；只有人数，没有个人信息',
    access: 'handle-applications',
    body: z.strictObject({ by, format: z.enum(['xlsx', 'csv']), reason: z.string().trim().min(2, '请写明用途').max(200) }),
    response: sentFile,
    produces: 'application/octet-stream',
    download: true,
  },
})
