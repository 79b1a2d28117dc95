/** A whole number with a comma before each three digits, the same on every phone. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
