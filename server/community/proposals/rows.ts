import {
  type MyProposal,
  type ProposalSide,
  type ProposalStatus,
  type ProposalSummary,
  proposalSides,
  type Statement,
} from '../../../contract/community/proposals.ts'
import type { StaffProposal, StaffStatement } from '../../../contract/community/staff-proposals.ts'
import { toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { CommunityWording } from '../wording.ts'

export type StatementRow = Row<'proposal_statements'>

/** A proposal with its votes and its statements counted. */
export type ProposalRow = Row<'proposals'> & {
  votes_for: number
  votes_against: number
  votes_other: number
  spoken: number
  waiting: number
}

const votesFor = (choice: string) =>
  `(SELECT count(*) FROM proposal_votes v WHERE v.proposal_id = p.id AND v.choice = '${choice}')`
const statementsIn = (state: string) =>
  `(SELECT count(*) FROM proposal_statements s WHERE s.proposal_id = p.id AND s.state = '${state}')`

export const proposalSelect = `SELECT p.*, ${votesFor('for')} AS votes_for, ${votesFor('against')} AS votes_against,
  ${votesFor('other')} AS votes_other, ${statementsIn('published')} AS spoken, ${statementsIn('review')} AS waiting
  FROM proposals p`

export const isPublic = "state IN ('open', 'decided')"

/** Null while it is not public. */
export function statusOf({ state, opens_at, closes_at }: Row<'proposals'>, now: number): ProposalStatus | null {
  if (state === 'decided') return 'decided'
  if (state !== 'open' || opens_at === null || closes_at === null) return null
  return now < opens_at ? 'upcoming' : now < closes_at ? 'open' : 'closed'
}

const votesOf = (row: ProposalRow) => ({ for: row.votes_for, against: row.votes_against, other: row.votes_other })

/** Only of rows that are public: the table holds that they have their times. */
export const toSummary = (row: ProposalRow, now: number): ProposalSummary => ({
  id: row.id,
  kind: row.kind,
  side: row.side,
  title: row.title,
  status: statusOf(row, now) ?? 'closed',
  opensAt: toIso(row.opens_at ?? 0),
  closesAt: toIso(row.closes_at ?? 0),
  votes: votesOf(row),
  statements: row.spoken,
  decision: row.decision,
  sample: row.sample === 1,
})

export const toStatement = ({ id, side, office, text, published_at, created_at }: StatementRow): Statement => ({
  id,
  side,
  office,
  text,
  at: toIso(published_at ?? created_at),
})

/** Nobody has voted or said anything, reviewed or not. */
export const isUnanswered = (row: ProposalRow, statements: number) =>
  row.state !== 'decided' && row.votes_for + row.votes_against + row.votes_other + statements === 0

export const toMyProposal = (row: ProposalRow, statements: number): MyProposal => ({
  id: row.id,
  title: row.title,
  text: row.text,
  state: row.state,
  reason: row.reason,
  mayTakeBack: isUnanswered(row, statements),
  createdAt: toIso(row.created_at),
})

/** Sides that have to speak before there is a decision and have not. */
export const missingSides = ({ kind }: Row<'proposals'>, statements: readonly StatementRow[]): ProposalSide[] =>
  kind === 'micro'
    ? []
    : proposalSides.filter(side => !statements.some(statement => statement.side === side && statement.state === 'published'))

const toStaffStatement = (row: StatementRow, wording: CommunityWording): StaffStatement => ({
  id: row.id,
  side: row.side,
  office: row.office,
  text: row.text,
  state: row.state,
  reason: row.reason,
  flags: wording.flagsIn({ text: row.text }),
  createdAt: toIso(row.created_at),
})

export function toStaffProposal(
  row: ProposalRow,
  statements: readonly StatementRow[],
  needId: string | null,
  now: number,
  wording: CommunityWording,
): StaffProposal {
  return {
    id: row.id,
    kind: row.kind,
    side: row.side,
    title: row.title,
    text: row.text,
    opensAt: toIsoOrNull(row.opens_at),
    closesAt: toIsoOrNull(row.closes_at),
    state: row.state,
    status: statusOf(row, now),
    votes: votesOf(row),
    statements: statements.map(statement => toStaffStatement(statement, wording)),
    waiting: row.waiting,
    missing: missingSides(row, statements),
    reason: row.reason,
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedAt: toIsoOrNull(row.decided_at),
    outcome: row.outcome,
    hasAuthor: row.author_id !== null,
    needId,
    flags: wording.flagsIn({ title: row.title, text: row.text }),
    sample: row.sample === 1,
    createdAt: toIso(row.created_at),
    version: row.version,
  }
}
