import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { written } from './needs.ts'

export const proposalSides = ['youth', 'merchants', 'community', 'departments'] as const
export type ProposalSide = (typeof proposalSides)[number]

/** 四方议事: decided once all four have spoken. 微议事: a small matter, decided by whom it concerns. */
export const proposalKinds = ['four-sided', 'micro'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const proposalStates = ['review', 'rejected', 'open', 'decided', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What everybody sees: before, within and after its time, and decided. */
export const proposalStatuses = ['upcoming', 'open', 'closed', 'decided'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export const voteChoices = ['for', 'against', 'other'] as const
export type VoteChoice = (typeof voteChoices)[number]

export const decisions = ['adopted', 'partly', 'declined'] as const
export type Decision = (typeof decisions)[number]

export const proposalTitle = written(40, '请用一句话写要议什么')
export const proposalText = written(1000, '请写清楚情况和想法')
export const statementText = written(500, '请写下想说的')

export const votes = z.object({ for: z.number().int(), against: z.number().int(), other: z.number().int() })

export const proposalSummary = z.object({
  id,
  kind: z.enum(proposalKinds),
  /** Who brought it in. */
  side: z.enum(proposalSides),
  title: z.string(),
  status: z.enum(proposalStatuses),
  opensAt: dateTime,
  closesAt: dateTime,
  votes,
  /** Those that are public. */
  statements: z.number().int(),
  decision: z.enum(decisions).nullable(),
  sample: z.boolean(),
})
export type ProposalSummary = z.output<typeof proposalSummary>

const statement = z.object({
  id,
  side: z.enum(proposalSides),
  /** Who speaks for the side; null for one of the young, who are not named. */
  office: z.string().nullable(),
  text: z.string(),
  at: dateTime,
})
export type Statement = z.output<typeof statement>

const ownStatement = z.object({
  text: z.string(),
  state: z.enum(['review', 'published', 'rejected']),
  reason: z.string().nullable(),
})

export const proposal = proposalSummary.omit({ statements: true }).extend({
  text: z.string(),
  statements: z.array(statement),
  decided: z.object({ decision: z.enum(decisions), reason: z.string(), at: dateTime }).nullable(),
  /** What became of it. */
  outcome: z.object({ text: z.string(), at: dateTime }).nullable(),
  /** The public need that came out of it. */
  need: z.object({ id, title: z.string() }).nullable(),
  /** The caller's own part; null for who is not signed in. */
  mine: z
    .object({ vote: z.enum(voteChoices).nullable(), statement: ownStatement.nullable(), mayTakeBack: z.boolean() })
    .nullable(),
})
export type Proposal = z.output<typeof proposal>

const myProposal = z.object({
  id,
  title: z.string(),
  text: z.string(),
  state: z.enum(proposalStates),
  reason: z.string().nullable(),
  /** Nobody has answered it. */
  mayTakeBack: z.boolean(),
  createdAt: dateTime,
})
export type MyProposal = z.output<typeof myProposal>

export const proposalEndpoints = defineEndpoints({
  'GET /proposals': {
    summary: '议事：在议的快截止的在前，有了决定的最近的在前',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({ show: z.enum(['open', 'decided']).default('open') }),
    response: pageOf(proposalSummary),
  },
  'GET /proposals/:id': {
    summary: '一件议事：四方怎么说、决定和理由、后来怎样',
    access: 'public',
    isShared: true,
    params: idParams,
    response: proposal,
  },
  'POST /proposals': {
    summary: '提一件议事，工作人员看过再公开',
    access: 'person',
    becomesPublic: true,
    body: z.strictObject({ title: proposalTitle, text: proposalText }),
    response: myProposal,
    status: 201,
    creates: true,
    problems: ['too-many-requests'],
  },
  'GET /me/proposals': { summary: '我提的议事', access: 'person', response: z.object({ items: z.array(myProposal) }) },
  'DELETE /proposals/:id': {
    summary: '拿回自己提的议事；有人回应了就不能拿回',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
    problems: ['already-answered'],
  },
  'PUT /proposals/:id/vote': {
    summary: '表态：赞成、不赞成、另有想法；一人一次，不能改',
    access: 'person',
    params: idParams,
    body: z.strictObject({ choice: z.enum(voteChoices) }),
    response: proposal,
    problems: ['already-voted', 'not-open'],
  },
  'POST /proposals/:id/statements': {
    summary: '说一段话，审核后公开；一人一段',
    access: 'person',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ text: statementText }),
    response: proposal,
    status: 201,
    creates: true,
    problems: ['already-said', 'not-open'],
  },
  'DELETE /proposals/:id/statements/mine': {
    summary: '拿回自己说的；有了决定就不能拿回',
    access: 'person',
    params: idParams,
    response: proposal,
    problems: ['already-answered'],
  },
})
