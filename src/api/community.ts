import type { Need, NeedSide, needEndpoints } from '../../contract/community/needs.ts'
import type { proposalEndpoints, VoteChoice } from '../../contract/community/proposals.ts'
import type { BodyOf, QueryOf } from '../../contract/platform/endpoint.ts'
import { call } from './client'

export type NeedsShown = QueryOf<(typeof needEndpoints)['GET /needs']>['show']
export type ProposalsShown = QueryOf<(typeof proposalEndpoints)['GET /proposals']>['show']
type Idea = BodyOf<(typeof proposalEndpoints)['POST /proposals']>

export const listNeeds = (query: { show: NeedsShown; cursor?: string }) => call('GET /needs', { query })
export const getNeed = (id: string) => call('GET /needs/:id', { params: { id } })
export const listMyNeeds = () => call('GET /me/needs', {})
export const askNeed = (body: Idea & { raisedBy: NeedSide }, idempotencyKey: string) =>
  call('POST /needs', { body }, { idempotencyKey })
export const takeBackNeed = (id: string) => call('DELETE /needs/:id', { params: { id } })
/** Gives the need as it is then. */
export const echoNeed = (id: string, echoes: boolean): Promise<Need> =>
  echoes ? call('PUT /needs/:id/echo', { params: { id } }) : call('DELETE /needs/:id/echo', { params: { id } })

export const listProposals = (query: { show: ProposalsShown; cursor?: string }) => call('GET /proposals', { query })
export const getProposal = (id: string) => call('GET /proposals/:id', { params: { id } })
export const listMyProposals = () => call('GET /me/proposals', {})
export const propose = (body: Idea, idempotencyKey: string) => call('POST /proposals', { body }, { idempotencyKey })
export const takeBackProposal = (id: string) => call('DELETE /proposals/:id', { params: { id } })
/** Gives the proposal as it is then. */
export const voteOn = (id: string, choice: VoteChoice) => call('PUT /proposals/:id/vote', { params: { id }, body: { choice } })
export const sayTo = (id: string, text: string, idempotencyKey: string) =>
  call('POST /proposals/:id/statements', { params: { id }, body: { text } }, { idempotencyKey })
export const unsayTo = (id: string) => call('DELETE /proposals/:id/statements/mine', { params: { id } })
