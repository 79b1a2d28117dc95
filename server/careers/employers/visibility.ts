import { dayLength } from '../../platform/clock.ts'

/** An employer must be checked again within this time, or its jobs are hidden (人社厅发〔2025〕60号). */
export const longestCheck = 180 * dayLength

/** Until when a posting may be shown, by its own last day and that of its employer's check; 0 for never. */
export type VisibleUntil = (validThrough: number, verifiedUntil: number | null) => number

/** An employer that nobody has checked shows no postings, unless the district chose to show them as 未核验. */
export const visibility =
  (showsUnverified: boolean): VisibleUntil =>
  (validThrough, verifiedUntil) => {
    if (verifiedUntil !== null) return Math.min(validThrough, verifiedUntil)
    return showsUnverified ? validThrough : 0
  }

/** When the last check was made, as long as it holds. */
export const checkedAt = (row: { verified_at: number | null; verified_until: number | null }, now: number) =>
  checkState(row, now) === 'checked' ? row.verified_at : null

/** Where an employer stands: never checked, checked, or checked too long ago. */
export function checkState({ verified_until }: { verified_until: number | null }, now: number) {
  if (verified_until === null) return 'waiting'
  return verified_until > now ? 'checked' : 'expired'
}
