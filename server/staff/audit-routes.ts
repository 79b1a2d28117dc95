import { type AuditEntry, type auditEndpoints, mostExported } from '../../contract/staff/audit.ts'
import { type Clock, dayOf, parseTime, toIso, writtenTime } from '../platform/clock.ts'
import type { Handlers } from '../platform/http/call.ts'
import { sheetFile } from '../platform/sheet-file.ts'
import type { AuditLog } from './audit.ts'

const titles = ['编号', '时间', '谁', '做了什么', '对象', '对象编号', '改前', '改后', '理由']

export function auditRoutes(audit: AuditLog, clock: Clock) {
  /** Of all who ask at the same time, one reads the chain. */
  let running: ReturnType<AuditLog['check']> | null = null
  const check = () => {
    running ??= audit.check().finally(() => {
      running = null
    })
    return running
  }

  return {
    'GET /staff/audit': ({ query }) => audit.list(query),
    'POST /staff/audit/checks': async () => {
      const { entries, fault } = await check()
      return { checkedAt: toIso(clock()), entries, fault: fault && { number: fault.number, text: fault.text } }
    },
    'POST /staff/audit/exports': async ({ body: { format, reason, ...filters }, staff }) => {
      const entries = await audit.take(filters, mostExported, { actor: staff.username, reason })
      return sheetFile(format, { name: `操作记录 ${dayOf(clock())}`, titles, rows: entries.map(cellsOf) })
    },
  } satisfies Handlers<typeof auditEndpoints>
}

const cellsOf = ({ number, at, actor, action, kind, entityId, before, after, reason }: AuditEntry) => [
  number,
  writtenTime(parseTime(at)),
  actor,
  action,
  kind,
  entityId,
  before === null ? '' : JSON.stringify(before),
  after === null ? '' : JSON.stringify(after),
  reason ?? '',
]
