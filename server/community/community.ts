import type { Queries } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { Staff } from '../platform/http/call.ts'
import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { needRepository } from './needs/repository.ts'
import { needRoutes, staffNeedRoutes } from './needs/routes.ts'
import { isPublic } from './needs/rows.ts'
import { staffNeedRepository } from './needs/staff-repository.ts'
import { proposalRepository } from './proposals/repository.ts'
import { proposalRoutes, staffProposalRoutes } from './proposals/routes.ts'
import { staffProposalRepository } from './proposals/staff-repository.ts'
import { proposalStatements } from './proposals/statements.ts'
import { communitySearch } from './staff-search.ts'
import { communityWaiting } from './waiting.ts'
import { type CommunityWords, communityWording } from './wording.ts'

interface CommunityNeeds {
  audit: AuditLog
  words: CommunityWords
  /** A ticket that this member may read. Throws where there is none. */
  ticketOf(id: string, staff: Staff): Promise<{ question: string }>
}

const longestTitle = 40
const longestText = 500

/** What people of the district need of each other and talk over: the list of needs, and proposals of four sides. */
export function createCommunity({ database, clock }: Platform, { audit, words, ticketOf }: CommunityNeeds) {
  const wording = communityWording(words)
  /** The need that came out of a proposal, as far as it is `shown`. */
  const needFrom = async (queries: Queries, id: string, shown = '1 = 1') =>
    (await queries.get<Row<'needs', 'id' | 'title'>>(
      `SELECT id, title FROM needs WHERE from_kind = 'proposal' AND from_id = ? AND ${shown}`,
      [id],
    )) ?? null
  const needs = needRepository(database, clock)
  const proposals = proposalRepository(database, clock, (queries, id) => needFrom(queries, id, isPublic))
  const staffProposals = staffProposalRepository(database, clock, {
    audit,
    wording,
    needIdOf: async (queries, id) => (await needFrom(queries, id))?.id ?? null,
  })
  const statements = proposalStatements(database, clock, { audit, wording, find: staffProposals.findIn })
  const staffNeeds = staffNeedRepository(database, clock, {
    audit,
    wording,
    wordsOf: {
      async ticket(id, staff) {
        const { question } = await ticketOf(id, staff)
        return { title: question.slice(0, longestTitle), text: question.slice(0, longestText) }
      },
      proposal: staffProposals.words,
    },
  })
  return {
    needs,
    proposals,
    waiting: communityWaiting(database, clock),
    staffSearch: communitySearch({ needs: staffNeeds.named, proposals: staffProposals.named }),
    routes: {
      ...needRoutes(needs),
      ...staffNeedRoutes(staffNeeds),
      ...proposalRoutes(proposals),
      ...staffProposalRoutes(staffProposals, statements),
    },

    /** Before an account goes: what it brought in and is not public goes with it. */
    async leave(userId: string): Promise<void> {
      await needs.leave(userId)
      await proposals.leave(userId)
    },
  }
}
