import type { CoverPaint } from '../palette.ts'

export const coverWidth = 360
export const coverHeight = 240

/**
 * What a cover shows, drawn over its background. Lists crop 27 units off the top and the bottom and put a badge top left;
 * the event page crops 24 off each side and hides the lowest 30: what matters goes to the right of the middle.
 */
export type Motif = (paint: CoverPaint) => string
