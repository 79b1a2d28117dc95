import type { CoverPaint } from '../palette.ts'
import { box, dots, draw, glow } from '../svg.ts'
import type { Motif } from './motif.ts'

interface Lantern {
  x: number
  y: number
  radius: number
  colour: string
  rib: string
}

const red = '#E5533A'
const darkRed = '#8A2818'

/** A paper lantern on its cord, with ribs and a tassel. */
function lantern({ x, y, radius, colour, rib }: Lantern, paint: CoverPaint): string {
  const tall = radius * 0.84
  const cap = radius * 0.42
  const ribs = [0.36, 0.72].map(width => draw`<ellipse cx="${x}" cy="${y}" rx="${radius * width}" ry="${tall}"/>`)
  const end = y + tall + radius * 0.2
  return (
    draw`<path stroke="${paint.light}" stroke-opacity=".5" d="M${x} 0V${y - tall}"/>` +
    draw`<circle cx="${x}" cy="${y}" r="${radius * 2}" fill="url(#lamp)"/>` +
    draw`<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${tall}" fill="${colour}"/>` +
    `<g fill="none" stroke="${rib}" stroke-opacity=".7" stroke-width="1.2">${ribs.join('')}</g>` +
    `<path fill="${paint.light}" d="${box(x - cap, y - tall - radius * 0.06, cap * 2, radius * 0.17)}` +
    `${box(x - cap, y + tall - radius * 0.11, cap * 2, radius * 0.17)}"/>` +
    draw`<path stroke="${paint.lamp}" stroke-width="1.4" stroke-linecap="round" d="` +
    [-1, 0, 1].map(strand => draw`M${x + strand * radius * 0.15} ${end - radius * 0.12}v${radius * 0.62}`).join('') +
    '"/>'
  )
}

/** Points on a ring around a firework; `turn` shifts them by a share of their distance. */
function ring(x: number, y: number, count: number, reach: number, turn = 0): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + turn) / count) * 2 * Math.PI
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
}

/** Path of dashes that fly from the inner ring to the outer one. */
function rays(x: number, y: number, count: number, inner: number, outer: number, turn = 0): string {
  const ends = ring(x, y, count, outer, turn)
  return ring(x, y, count, inner, turn)
    .map(([fromX, fromY], index) => draw`M${fromX} ${fromY}L${ends[index]?.[0] ?? 0} ${ends[index]?.[1] ?? 0}`)
    .join('')
}

/** Lanterns in a row of different lengths, fireworks behind. */
export const festival: Motif = paint =>
  `<defs>${glow('lamp', paint.lamp, 0.55)}</defs>` +
  `<g fill="none" stroke-linecap="round" stroke-width="2.4"><path stroke="${paint.light}" opacity=".55" ` +
  `d="${rays(78, 150, 14, 16, 30)}${rays(78, 150, 14, 40, 58, 0.5)}"/>` +
  `<path stroke="${paint.lamp}" opacity=".8" d="${dots(ring(78, 150, 14, 67))}${rays(318, 176, 12, 8, 18)}` +
  `${rays(318, 176, 12, 27, 40, 0.5)}"/></g>` +
  lantern({ x: 140, y: 66, radius: 24, colour: paint.lamp, rib: darkRed }, paint) +
  lantern({ x: 306, y: 58, radius: 28, colour: paint.lamp, rib: darkRed }, paint) +
  lantern({ x: 222, y: 112, radius: 46, colour: red, rib: paint.lamp }, paint)
