import type { PolicyStatus } from '../../../contract/policies/library.ts'

export interface Validity {
  effectiveFrom: string | null
  effectiveTo: string | null
  /** The day a newer version took over. */
  replacedOn: string | null
  /** Somebody compared the text with the document itself. */
  verified: boolean
  /** The day the money was used up before the end. */
  exhaustedOn: string | null
}

/** What a policy is on a day, `2026-03-01`. Undated, or known from reports only: somebody has to check it. */
export function statusOn(policy: Validity, day: string): PolicyStatus {
  if (policy.effectiveTo !== null && policy.effectiveTo < day) return 'expired'
  if (policy.replacedOn !== null && policy.replacedOn <= day) return 'replaced'
  if (policy.effectiveFrom !== null && policy.effectiveFrom > day) return 'upcoming'
  if (policy.exhaustedOn !== null && policy.exhaustedOn <= day) return 'exhausted'
  return policy.effectiveFrom === null || !policy.verified ? 'unverified' : 'current'
}
