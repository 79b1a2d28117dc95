import { z } from 'zod'
import { needPaces, needSides, needText, needTitle, needWays, written } from '../../../contract/community/needs.ts'
import {
  decisions,
  proposalKinds,
  proposalSides,
  proposalText,
  proposalTitle,
  statementText,
} from '../../../contract/community/proposals.ts'
import { officePhone } from '../../../contract/community/staff-needs.ts'
import { insertRow } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { ContentKind } from './content-kind.ts'
import { key } from './schemas.ts'
import { dayPattern, resolveDay, resolveTime, timePattern } from './times.ts'

const time = z.string().regex(timePattern, '时间写成 2026-12-05T09:00:00+08:00，或 -3d 14:00')
const day = z.string().regex(dayPattern, '日期写成 2026-12-05 或 +3d')

const needItem = z.strictObject({
  key,
  raisedBy: z.enum(needSides),
  title: needTitle,
  text: needText,
  pace: z.enum(needPaces),
  way: z.enum(needWays),
  due: day,
  steward: written(40, '请写岗位或办公室'),
  contactOffice: written(40, '请写联络的办公室'),
  contactPhone: officePhone,
  departments: z.array(written(30, '请写部门名称')).max(10).default([]),
  published: time,
  /** What became of it and when; null while it is open, or somebody works on it. */
  done: z
    .strictObject({ at: time, result: written(500, '请写结果') })
    .nullable()
    .default(null),
  isWorkedOn: z.boolean().default(false),
  sample: z.boolean().default(false),
})
type NeedItem = z.output<typeof needItem>

/** Needs that the office itself writes down. */
export const needs: ContentKind<NeedItem, 'needs'> = {
  schema: needItem,
  fault: async () => null,
  row: async (item, now) => {
    const published = resolveTime(item.published, now)
    return {
      table: 'needs',
      keyColumn: 'import_key',
      key: item.key,
      columns: {
        raised_by: item.raisedBy,
        title: item.title,
        text: item.text,
        pace: item.pace,
        way: item.way,
        due_on: resolveDay(item.due, now),
        steward: item.steward,
        contact_office: item.contactOffice,
        contact_phone: item.contactPhone,
        departments: JSON.stringify(item.departments),
        state: item.done ? 'done' : item.isWorkedOn ? 'working' : 'open',
        result: item.done?.result ?? null,
        done_at: item.done ? resolveTime(item.done.at, now) : null,
        sample: item.sample ? 1 : 0,
        published_at: published,
        updated_at: now,
      },
      initial: { created_at: published },
    }
  },
  after: async () => {},
}

const proposalItem = z.strictObject({
  key,
  kind: z.enum(proposalKinds),
  side: z.enum(proposalSides),
  title: proposalTitle,
  text: proposalText,
  opens: time,
  closes: time,
  /** Who speaks for a side: an office or a group, never a person. */
  statements: z
    .array(z.strictObject({ side: z.enum(proposalSides), office: written(40, '请写是哪家单位'), text: statementText, at: time }))
    .max(12)
    .default([]),
  decision: z
    .strictObject({ decision: z.enum(decisions), reason: written(1000, '请写明理由'), at: time })
    .nullable()
    .default(null),
  outcome: z
    .strictObject({ text: written(1000, '请写后来怎样'), at: time })
    .nullable()
    .default(null),
  sample: z.boolean().default(false),
})
type ProposalItem = z.output<typeof proposalItem>

/** Proposals that the office itself brings in, with what offices said to them. Votes are people's alone. */
export const proposals: ContentKind<ProposalItem, 'proposals'> = {
  schema: proposalItem,
  async fault(item, now) {
    if (resolveTime(item.closes, now) <= resolveTime(item.opens, now)) return ['closes', '截止要晚于开始']
    return item.outcome && !item.decision ? ['outcome', '先有决定，再有后来'] : null
  },
  row: async (item, now) => {
    const opens = resolveTime(item.opens, now)
    return {
      table: 'proposals',
      keyColumn: 'import_key',
      key: item.key,
      columns: {
        kind: item.kind,
        side: item.side,
        title: item.title,
        text: item.text,
        opens_at: opens,
        closes_at: resolveTime(item.closes, now),
        state: item.decision ? 'decided' : 'open',
        decision: item.decision?.decision ?? null,
        decision_reason: item.decision?.reason ?? null,
        decided_at: item.decision ? resolveTime(item.decision.at, now) : null,
        outcome: item.outcome?.text ?? null,
        outcome_at: item.outcome ? resolveTime(item.outcome.at, now) : null,
        sample: item.sample ? 1 : 0,
        published_at: opens,
        updated_at: now,
      },
      initial: { created_at: opens },
    }
  },
  after: async (tx, id, item, { now }) => {
    await tx.run('DELETE FROM proposal_statements WHERE proposal_id = ? AND author_id IS NULL', [id])
    for (const { at, ...statement } of item.statements) {
      const said = resolveTime(at, now)
      await insertRow(tx, 'proposal_statements', {
        id: newId(),
        proposal_id: id,
        ...statement,
        state: 'published',
        created_at: said,
        published_at: said,
      })
    }
  },
}
