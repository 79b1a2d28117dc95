import type { BenefitRules } from '../../../contract/policies/benefits.ts'
import type { Policy } from '../../../contract/policies/library.ts'
import type { FactSheet } from '../../../contract/policies/sheets.ts'
import type { Validity } from '../library/status.ts'

/** A clause as the engine reads it. */
export interface LibraryClause {
  id: string
  heading: string
  text: string
  /** Ways in which people ask for it, written or reviewed by staff. */
  asked: readonly string[]
}

/** A policy as the engine reads it. */
export interface LibraryPolicy extends Validity {
  id: string
  title: string
  level: Policy['level']
  tags: readonly string[]
  clauses: readonly LibraryClause[]
  /** Facts that somebody confirmed; null where nobody did, and nothing is computed. */
  sheet: FactSheet | null
  rules: BenefitRules | null
}
