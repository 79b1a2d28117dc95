import { share } from '../svg.ts'
import { coverWidth, type Motif } from './motif.ts'

const panel = 40

/** Path of every second panel of an awning, each with a round hem. */
function panels(left: number, top: number, first: 0 | 1): string {
  return Array.from({ length: 5 }, (_, index) => `M${left + (index * 2 + first) * panel} ${top}h40v22a20 16 0 0 1-40 0z`).join('')
}

/** Striped awnings, one stall behind another. */
export const market: Motif = paint =>
  [0, 1, 2]
    .map(row => {
      const top = 64 + row * 58
      const left = row % 2 ? -24 : -4
      return (
        `<g opacity="${share(0.95 - 0.22 * row)}"><path fill="${paint.lamp}" d="${panels(left, top, 0)}"/>` +
        `<path fill="${paint.light}" d="${panels(left, top, 1)}"/></g>` +
        `<path fill="${paint.light}" opacity="${share(0.5 - 0.1 * row)}" d="M0 ${top - 7}h${coverWidth}v7H0z"/>`
      )
    })
    .join('')
