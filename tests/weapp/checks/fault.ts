import type { CheckName } from './checks.ts'
import type { Spoiler } from './spoiler.ts'

export interface Fault {
  /** What somebody did wrong. */
  fault: string
  spoil: (s: Spoiler) => void
  caughtBy: CheckName
  /** What the message has to say, so that one finds the place. */
  says: string | RegExp
}
