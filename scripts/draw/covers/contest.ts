import { box, draw, polygon, randomFrom, star } from '../svg.ts'
import type { Motif } from './motif.ts'

const centre = { x: 246, y: 94 }

/** Path of every second wedge of a sunburst. */
function sunburst(wedges: number, reach: number): string {
  const at = (step: number): [number, number] => {
    const angle = (step * Math.PI) / wedges - 0.09
    return [centre.x + reach * Math.cos(angle), centre.y + reach * Math.sin(angle)]
  }
  return Array.from({ length: wedges }, (_, index) => polygon([[centre.x, centre.y], at(index * 2), at(index * 2 + 1)])).join('')
}

/** Path of paper snippets beside the stage: one somewhere in every other cell of a grid. */
function confetti(parity: 0 | 1): string {
  const random = randomFrom(31 + parity)
  const cells = Array.from({ length: 20 }, (_, cell) => ({ x: cell % 4, y: Math.floor(cell / 4) }))
  return cells
    .filter(({ x, y }) => (x + y) % 2 === parity && (x * 7 + y * 3) % 5 !== 0)
    .map(({ x, y }) => {
      const lean = random() * 7 - 3.5
      return draw`M${14 + x * 36 + random() * 20} ${30 + y * 30 + random() * 16}l7 ${lean}l${-lean} 5l-7 ${-lean}z`
    })
    .join('')
}

/** The winner's star in a burst of light, over a podium. */
export const contest: Motif = paint =>
  `<g fill="${paint.light}"><path opacity=".2" d="${sunburst(13, 330)}"/>` +
  `<path opacity=".7" d="${confetti(0)}"/>` +
  draw`<circle cx="${centre.x}" cy="${centre.y}" r="60" opacity=".3"/><circle cx="${centre.x}" cy="${centre.y}" r="46"/></g>` +
  `<g fill="${paint.lamp}"><path opacity=".75" d="${confetti(1)}"/><path d="${star(centre.x, centre.y + 2, 31)}"/></g>` +
  `<path fill="${paint.light}" d="${box(centre.x - 37, 162, 74, 78)}"/>` +
  `<path fill="${paint.light}" opacity=".72" d="${box(centre.x - 111, 182, 74, 58)}"/>` +
  `<path fill="${paint.light}" opacity=".5" d="${box(centre.x + 37, 196, 74, 44)}"/>`
