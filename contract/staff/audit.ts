import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { sentFile } from '../platform/file.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id } from '../platform/scalars.ts'

export const auditEntry = z.object({
  number: z.number().int(),
  at: dateTime,
  actor: z.string(),
  action: z.string(),
  kind: z.string(),
  entityId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
})
export type AuditEntry = z.output<typeof auditEntry>

const auditFilters = z.strictObject({
  kind: z.string().max(40).optional(),
  entityId: id.optional(),
  /** The name of who did it, whole. */
  actor: z.string().trim().max(64).optional(),
  /** First and last day, both included. */
  from: day.optional(),
  to: day.optional(),
})
export type AuditFilters = z.output<typeof auditFilters>

/** Lines that one export holds at most, the latest. */
export const mostExported = 5000

export const auditEndpoints = defineEndpoints({
  'GET /staff/audit': {
    summary: '操作记录（哈希链，改不了）',
    access: 'read-audit',
    query: pageQuery.extend(auditFilters.shape),
    response: pageOf(auditEntry).extend({ intact: z.boolean() }),
  },
  'POST /staff/audit/checks': {
    summary: '核对全部操作记录：有没有被改、删、换过',
    access: 'read-audit',
    response: z.object({
      checkedAt: dateTime,
      /** How many stand as they were written. */
      entries: z.number().int(),
      /** Where the chain breaks first; null where it does not. */
      fault: z.object({ number: z.number().int(), text: z.string() }).nullable(),
    }),
  },
  'POST /staff/audit/exports': {
    summary: `导出操作记录（最多 ${mostExported} 条，写明用途）`,
    access: 'read-audit',
    body: auditFilters.extend({
      format: z.enum(['xlsx', 'csv']),
      reason: z.string().trim().min(2, '请写明用途').max(200),
    }),
    response: sentFile,
    produces: 'application/octet-stream',
    download: true,
  },
})
