import type { CoverPaint } from '../palette.ts'
import { draw, share } from '../svg.ts'
import type { Motif } from './motif.ts'

interface Table {
  x: number
  y: number
  radius: number
  seats: number
  /** Seats taken by newcomers. */
  bright: number[]
  opacity: number
}

const tables: Table[] = [
  { x: 88, y: 46, radius: 26, seats: 6, bright: [2], opacity: 0.5 },
  { x: 110, y: 176, radius: 36, seats: 7, bright: [0, 5], opacity: 0.7 },
  { x: 248, y: 108, radius: 50, seats: 9, bright: [2, 4, 7], opacity: 0.92 },
]

/** A round table from above with its guests, in a circle that reaches over to the next table. */
function table({ x, y, radius, seats, bright, opacity }: Table, paint: CoverPaint): string {
  const seat = radius * 0.27
  const guests = Array.from({ length: seats }, (_, index) => {
    const angle = (index / seats) * 2 * Math.PI - 0.6
    const reach = radius * 1.46
    const colour = bright.includes(index) ? paint.lamp : paint.light
    return draw`<circle cx="${reach * Math.cos(angle)}" cy="${reach * Math.sin(angle)}" r="${seat}" fill="${colour}"/>`
  })
  return (
    draw`<g transform="translate(${x} ${y})"><circle r="${radius * 2.1}" fill="${paint.light}" opacity=".15"/>` +
    draw`<g opacity="${share(opacity)}"><circle r="${radius}" fill="${paint.light}"/>` +
    draw`<circle r="${radius * 0.78}" fill="none" stroke="${paint.to}" stroke-opacity=".5"/>${guests.join('')}</g></g>`
  )
}

/** Round tables with guests. */
export const social: Motif = paint => tables.map(each => table(each, paint)).join('')
