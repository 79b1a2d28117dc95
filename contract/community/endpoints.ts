import { needEndpoints } from './needs.ts'
import { proposalEndpoints } from './proposals.ts'
import { staffNeedEndpoints } from './staff-needs.ts'
import { staffProposalEndpoints } from './staff-proposals.ts'

/** Paths of the list of needs and of what is talked over. */
export const communityEndpoints = {
  ...needEndpoints,
  ...staffNeedEndpoints,
  ...proposalEndpoints,
  ...staffProposalEndpoints,
}
