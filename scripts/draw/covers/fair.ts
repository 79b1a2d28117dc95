import { draw, randomFrom, share } from '../svg.ts'
import type { Motif } from './motif.ts'

const aisleRow = 2

/** A floor of booths, some of them lit, with the visitor's way through the aisles. */
export const fair: Motif = paint => {
  const random = randomFrom(13)
  const booths: string[] = []
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 8; column++) {
      if (row === aisleRow) continue
      const lit = random() < 0.25
      const opacity = lit ? 0.95 : 0.16 + random() * 0.2
      const place = draw`x="${12 + column * 43}" y="${10 + row * 46}"`
      booths.push(
        `<rect ${place} width="36" height="34" rx="5" fill="${lit ? paint.lamp : paint.light}" opacity="${share(opacity)}"/>`,
      )
    }
  }
  const way = 'M-4 119H201.5q22 0 22 22v104'
  const look = `fill="none" stroke="${paint.light}" stroke-width="3" stroke-dasharray="2 9" stroke-linecap="round"`
  return `${booths.join('')}<path d="${way}" ${look}/>`
}
