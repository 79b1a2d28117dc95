import type { Pace } from '../../contract/home/big-days.ts'

let current: Pace = { refreshSeconds: null, pictures: 'full' }
let until = 0

/** How heavily this phone may ask, as the server said last; by itself it holds no longer than the day that it was said for. */
export function setPace(pace: Pace, holdsUntil: number): void {
  current = pace
  until = holdsUntil
}

const isPaced = () => Date.now() < until

/** Nobody asks again sooner than so many milliseconds of their own accord; 0 where nothing holds. */
export const leastBetween = () => (isPaced() ? (current.refreshSeconds ?? 0) * 1000 : 0)

/** The width to ask a picture in: the next smaller one where pictures are to be light. */
export function pictureWidth<W extends number>(wanted: W, widths: readonly W[]): W {
  if (!isPaced() || current.pictures === 'full') return wanted
  return widths[Math.max(0, widths.indexOf(wanted) - 1)] ?? wanted
}
