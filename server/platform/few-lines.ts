import type { Clock } from './clock.ts'

/** True so many times a minute: what strikes everybody at once is told by a count, and the log stays readable. */
export function fewLines(clock: Clock, perMinute: number): () => boolean {
  let minute = 0
  let lines = 0
  return () => {
    const now = Math.floor(clock() / 60_000)
    if (now !== minute) [minute, lines] = [now, 0]
    return ++lines <= perMinute
  }
}
