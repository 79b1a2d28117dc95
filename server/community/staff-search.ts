import type { NeedState } from '../../contract/community/needs.ts'
import type { ProposalState } from '../../contract/community/proposals.ts'
import type { SearchSource } from '../staff/search.ts'

interface Sources {
  needs(q: string, limit: number): Promise<{ id: string; title: string; state: NeedState; due_on: string | null }[]>
  proposals(q: string, limit: number): Promise<{ id: string; title: string; state: ProposalState }[]>
}

const needStates: Record<NeedState, string> = {
  review: '待审',
  rejected: '已退回',
  open: '已公开',
  working: '在办',
  done: '已办好',
  withdrawn: '已撤下',
}
const proposalStates: Record<ProposalState, string> = {
  review: '待审',
  rejected: '已退回',
  open: '在议',
  decided: '有决定',
  withdrawn: '已撤下',
}

/** Needs and proposals of all states. */
export const communitySearch = ({ needs, proposals }: Sources): SearchSource[] => [
  {
    action: 'handle-needs',
    search: async (q, limit) =>
      (await needs(q, limit)).map(({ id, title, state, due_on }) => ({
        kind: 'need',
        id,
        title,
        note: due_on ? `${needStates[state]} · ${due_on} 前` : needStates[state],
      })),
  },
  {
    action: 'run-proposals',
    search: async (q, limit) =>
      (await proposals(q, limit)).map(({ id, title, state }) => ({ kind: 'proposal', id, title, note: proposalStates[state] })),
  },
]
