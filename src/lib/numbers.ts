import type { Total } from '../../contract/platform/page.ts'

/** `12,345`; `1,000+` where there are more than were counted. */
export const totalText = ({ total, isLeast }: Total): string => `${grouped(total)}${isLeast ? '+' : ''}`

/** A whole number with a comma before each three digits, the same on every phone. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
