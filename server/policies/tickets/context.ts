import type { QuestionContext } from '../../../contract/policies/tickets.ts'
import { fromJson } from '../../platform/json.ts'
import type { PolicyAnswers } from '../answers/service.ts'
import { citedIn } from '../library/clauses.ts'
import type { PolicyRepository } from '../library/repository.ts'
import type { FindClause } from './citations.ts'
import type { ContextOf } from './repository.ts'

/** Finds the clause, or the row of its table, that an id names. */
export const clauseFinder =
  (library: PolicyRepository): FindClause =>
  async clauseId => {
    const policy = await library.find(clauseId.split('#')[0] ?? '')
    const cited = policy && citedIn(policy.clauses, clauseId)
    return cited ? { policyId: policy.id, clauseId, title: policy.title, heading: cited.clause.heading, text: cited.text } : null
  }

/** What an earlier answer said, for the ticket that starts from it. */
export const contextReader =
  (answers: PolicyAnswers, findClause: FindClause): ContextOf =>
  async (questionId): Promise<QuestionContext | null> => {
    const asked = await answers.asked(questionId)
    if (!asked) return null
    const cited = await Promise.all(fromJson<string[]>(asked.clauses).slice(0, 3).map(findClause))
    const quotes = cited.flatMap(clause => (clause ? [`${clause.title} ${clause.heading}：${clause.text}`] : []))
    return { question: asked.question, answer: quotes.join('\n') || '没有找到依据' }
  }
