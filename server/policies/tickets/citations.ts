import type { TicketCitation } from '../../../contract/policies/tickets.ts'
import { invalidRequest } from '../../platform/problem.ts'

/** Finds a clause of the policy library by its id. */
export type FindClause = (clauseId: string) => Promise<(Omit<TicketCitation, 'quote'> & { text: string }) | null>

export interface WantedCitation {
  clauseId: string
  quote?: string | undefined
}

/** Citations as they stand in the library: an unknown clause and words that are not in it are refused. */
export async function readCitations(wanted: WantedCitation[], findClause: FindClause): Promise<TicketCitation[]> {
  const read: TicketCitation[] = []
  for (const [i, { clauseId, quote }] of wanted.entries()) {
    const clause = await findClause(clauseId)
    if (!clause) throw invalidRequest([{ path: `citations.${i}.clauseId`, message: `政策库里没有条款 ${clauseId}` }])
    const { text, ...rest } = clause
    if (quote !== undefined && !text.includes(quote))
      throw invalidRequest([{ path: `citations.${i}.quote`, message: '引用的话与条款原文不一致，请照原文摘录' }])
    read.push({ ...rest, quote: quote ?? text })
  }
  return read
}
