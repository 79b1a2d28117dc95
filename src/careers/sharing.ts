import { instant } from '@/lib/time'

/** Days that the employer may see the card; 0: not at all. */
export type ShareDays = 0 | 30 | 90

/** A minute less than whole days: the server counts from when it arrives. */
export const shareEnd = (days: ShareDays, now: number) => instant(now).add(days, 'day').subtract(1, 'minute').toISOString()
