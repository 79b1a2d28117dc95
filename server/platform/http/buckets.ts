import type { Clock } from '../clock.ts'

/** How much at once, and how much comes back per second. */
export interface Budget {
  burst: number
  perSecond: number
}

interface Bucket {
  tokens: number
  at: number
  budget: Budget
}

/** Strangers cannot fill the memory: beyond this, what was used longest ago goes. */
const maxBuckets = 50_000

/** Token buckets by key, in this process alone. */
export function tokenBuckets(clock: Clock) {
  const buckets = new Map<string, Bucket>()

  return {
    /** Takes one token. Gives 0, or the seconds until there is one again. */
    take(key: string, budget: Budget): number {
      const now = clock()
      const tokens = tokensOf(buckets.get(key) ?? { tokens: budget.burst, at: now, budget }, now)
      const isFree = tokens >= 1
      // Taken out and put back in: the map's order is the order of use.
      buckets.delete(key)
      if (buckets.size >= maxBuckets) buckets.delete(buckets.keys().next().value as string)
      buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at: now, budget })
      return isFree ? 0 : Math.max(1, Math.ceil((1 - tokens) / budget.perSecond))
    },
    get size() {
      return buckets.size
    },
  }
}

/** A clock that was set back takes nothing away. */
const tokensOf = ({ tokens, at, budget }: Bucket, now: number) =>
  Math.min(budget.burst, tokens + (Math.max(0, now - at) / 1000) * budget.perSecond)
