import { draw, randomFrom } from '../svg.ts'
import type { Motif } from './motif.ts'

const lines = 11
const reach = 330

interface Word {
  path: string
  shade: number
}

/** Rows of words as an editor shows them from afar: bars with round ends. */
function words(): Word[] {
  const random = randomFrom(8)
  return Array.from({ length: lines }, (_, line) => line).flatMap(line => {
    const row: Word[] = []
    for (let x = 16 + (line % 3) * 18; x < reach; ) {
      const width = 18 + random() * 56
      row.push({ path: draw`M${x} ${22 + line * 20}h${width}`, shade: Math.floor(random() * 3) })
      x += width + 22
    }
    return row.slice(0, 3 + Math.floor(random() * 3))
  })
}

/** A screen full of code. */
export const code: Motif = paint => {
  const all = words()
  const of = (shade: number) =>
    all
      .filter(word => word.shade === shade)
      .map(word => word.path)
      .join('')
  const stroke = 'stroke-width="9" stroke-linecap="round"'
  return (
    `<path stroke="${paint.light}" opacity=".78" ${stroke} d="${of(0)}"/>` +
    `<path stroke="${paint.light}" opacity=".4" ${stroke} d="${of(1)}"/>` +
    `<path stroke="${paint.lamp}" opacity=".8" ${stroke} d="${of(2)}"/>`
  )
}
