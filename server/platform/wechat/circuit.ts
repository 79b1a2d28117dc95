import type { Clock } from '../clock.ts'

const failuresToOpen = 5
const openFor = 20_000

/** Stops asking somebody who does not answer: after five failures in a row nobody waits, and one try every 20 seconds looks again. */
export function circuit(clock: Clock) {
  let failures = 0
  let retryAt = 0
  return {
    /** False while it is of no use to try. */
    mayTry(): boolean {
      if (failures < failuresToOpen) return true
      if (clock() < retryAt) return false
      retryAt = clock() + openFor
      return true
    },
    succeeded() {
      failures = 0
    },
    failed() {
      failures++
      if (failures >= failuresToOpen) retryAt = clock() + openFor
    },
  }
}
