import { polygon, randomFrom } from '../svg.ts'
import type { Motif } from './motif.ts'

const side = 26

/** Bricks laid on edge: a weave of diamonds in three shades. */
export const craft: Motif = paint => {
  const random = randomFrom(6)
  const shades: string[] = ['', '', '']
  for (let row = 0; row < 10; row++)
    for (let column = 0; column < 7; column++) {
      const x = column * side * 2.2 + (row % 2) * side * 1.1
      const y = row * side
      const shade = Math.floor(random() * 3.4) % 3
      shades[shade] += polygon([
        [x, y - side + 1],
        [x + side, y],
        [x, y + side - 1],
        [x - side, y],
      ])
    }
  return (
    `<path fill="${paint.light}" opacity=".18" d="${shades[0]}"/>` +
    `<path fill="${paint.light}" opacity=".4" d="${shades[1]}"/>` +
    `<path fill="${paint.lamp}" opacity=".42" d="${shades[2]}"/>`
  )
}
