import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { written } from './needs.ts'
import {
  decisions,
  proposalKinds,
  proposalSides,
  proposalStates,
  proposalStatuses,
  proposalText,
  proposalTitle,
  statementText,
  votes,
} from './proposals.ts'

const proposalFields = z.strictObject({
  kind: z.enum(proposalKinds),
  side: z.enum(proposalSides),
  title: proposalTitle,
  text: proposalText,
  opensAt: dateTime.nullable(),
  closesAt: dateTime.nullable(),
})
export const proposalDraft = proposalFields.partial().required({ kind: true, side: true, title: true, text: true })
export type ProposalDraft = z.output<typeof proposalDraft>
export const proposalEdit = proposalFields.partial()
export type ProposalEdit = z.output<typeof proposalEdit>

const flags = z.array(z.object({ word: z.string(), field: z.string() }))

export const staffStatement = z.object({
  id,
  side: z.enum(proposalSides),
  office: z.string().nullable(),
  text: z.string(),
  state: z.enum(['review', 'published', 'rejected']),
  reason: z.string().nullable(),
  flags,
  createdAt: dateTime,
})
export type StaffStatement = z.output<typeof staffStatement>

export const staffProposal = proposalFields.extend({
  id,
  state: z.enum(proposalStates),
  /** Null while it is not public. */
  status: z.enum(proposalStatuses).nullable(),
  votes,
  statements: z.array(staffStatement),
  /** Statements that wait for review. */
  waiting: z.number().int(),
  /** Sides that have not spoken yet, where all must. */
  missing: z.array(z.enum(proposalSides)),
  reason: z.string().nullable(),
  decision: z.enum(decisions).nullable(),
  decisionReason: z.string().nullable(),
  decidedAt: dateTime.nullable(),
  outcome: z.string().nullable(),
  hasAuthor: z.boolean(),
  /** The need that was made of it. */
  needId: id.nullable(),
  flags,
  sample: z.boolean(),
  createdAt: dateTime,
  version: z.number().int(),
})
export type StaffProposal = z.output<typeof staffProposal>

export const staffProposalQuery = pageQuery.extend({
  q: z.string().trim().max(60).optional(),
  state: z.enum(proposalStates).optional(),
  /** `waiting`: has something to be reviewed; `closed`: its time is over and nobody has decided. */
  only: z.enum(['waiting', 'closed']).optional(),
})
export type StaffProposalQuery = z.output<typeof staffProposalQuery>

const version = { problems: ['edit-conflict', 'wrong-state'] } as const

export const staffProposalEndpoints = defineEndpoints({
  'GET /staff/proposals': {
    summary: '议事管理列表：待审的在前，再按截止时间',
    access: 'run-proposals',
    query: staffProposalQuery,
    response: pageOf(staffProposal),
  },
  'POST /staff/proposals': {
    summary: '新建议事（待公开）',
    access: 'run-proposals',
    becomesPublic: true,
    body: proposalDraft,
    response: staffProposal,
    status: 201,
    creates: true,
  },
  'GET /staff/proposals/:id': { summary: '议事（工作人员）', access: 'run-proposals', params: idParams, response: staffProposal },
  'PATCH /staff/proposals/:id': {
    summary: '修改议事：说法、哪一方提的、起止时间',
    access: 'run-proposals',
    becomesPublic: true,
    params: idParams,
    body: proposalEdit,
    response: staffProposal,
    ...version,
  },
  'PUT /staff/proposals/:id/state': {
    summary: '公开、退回或撤下；告诉提出的人',
    access: 'run-proposals',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({
      state: z.enum(['open', 'rejected', 'withdrawn']),
      reason: written(300, '请写明理由').nullable().default(null),
    }),
    response: staffProposal,
    ...version,
  },
  'POST /staff/proposals/:id/statements': {
    summary: '记下商户、社区或部门的意见，马上公开',
    access: 'run-proposals',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({
      side: z.enum(proposalSides).exclude(['youth']),
      office: written(40, '请写是哪家单位'),
      text: statementText,
    }),
    response: staffProposal,
    status: 201,
    creates: true,
    problems: ['wrong-state'],
  },
  'PUT /staff/proposals/:id/statements/:statement': {
    summary: '审核一段意见：公开或退回；公开过的也能退回',
    access: 'run-proposals',
    becomesPublic: true,
    params: z.strictObject({ id, statement: id }),
    body: z.strictObject({ published: z.boolean(), reason: written(200, '请写明理由').nullable().default(null) }),
    response: staffProposal,
    problems: ['wrong-state'],
  },
  'PUT /staff/proposals/:id/decision': {
    summary: '写下决定和理由，一次写定；四方议事要四方都说过',
    access: 'run-proposals',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ decision: z.enum(decisions), reason: written(1000, '请写明理由') }),
    response: staffProposal,
    problems: ['already-decided', 'sides-missing', ...version.problems],
  },
  'PUT /staff/proposals/:id/outcome': {
    summary: '写下后来怎样',
    access: 'run-proposals',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ text: written(1000, '请写后来怎样') }),
    response: staffProposal,
    ...version,
  },
})
