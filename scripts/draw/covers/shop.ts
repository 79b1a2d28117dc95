import { box, draw } from '../svg.ts'
import type { Motif } from './motif.ts'

const stripe = 30

/** One stripe of the awning: straight, with a round end. */
const awning = (index: number) => draw`M${66 + index * stripe} 62h${stripe}v34a15 15 0 0 1-30 0z`

/** A small shop under a striped awning. */
export const shop: Motif = paint =>
  `<path fill="${paint.light}" opacity=".28" d="${box(80, 96, 216, 144)}"/>` +
  `<path fill="#7A2A12" d="${box(104, 124, 78, 70)}${[0, 2, 4, 6].map(awning).join('')}"/>` +
  `<path fill="${paint.light}" opacity=".5" d="${box(206, 124, 66, 116)}"/>` +
  `<path fill="${paint.light}" d="${[1, 3, 5, 7].map(awning).join('')}"/>` +
  `<path fill="${paint.lamp}" d="${box(112, 132, 28, 54)}${box(146, 132, 28, 54)}"/>`
