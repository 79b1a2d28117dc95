declare module 'vitest' {
  interface TaskMeta {
    /** What a drill measured, in words: its row in the table. */
    figure?: string
  }
}

type Level = 'quick' | 'usual' | 'full'

/** `scripts/drill.ts` says how much: little in `npm test`, more in `npm run drill`, all of it with `--full`. */
const level = (process.env.DRILL ?? 'quick') as Level

/** Whether nothing else is meant to run on this machine, so that times say something. */
export const isAlone = level !== 'quick'

export const amount = (amounts: Record<Level, number>): number => amounts[level]

/** Milliseconds that took longer than promised; null in a run where other tests take the machine's time. */
export const tooLong = (milliseconds: number, most: number) => (isAlone && milliseconds > most ? milliseconds : null)

/** The same numbers for the same seed, between 0 and 1. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const milliseconds = (since: number) => Math.round(performance.now() - since)

/** How often each value is there. */
export const countsOf = (values: readonly (string | number)[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, list]) => [value, list.length]))
