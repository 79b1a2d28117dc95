import type { CoverPaint } from '../palette.ts'
import { dots, draw } from '../svg.ts'
import type { Motif } from './motif.ts'

interface Bubble {
  x: number
  y: number
  width: number
  height: number
  tail: 'left' | 'right'
}

/** Path of a speech bubble; its tail points down at one side. */
function bubble({ x, y, width, height, tail }: Bubble): string {
  const radius = height * 0.26
  const across = width - 2 * radius
  const down = height - 2 * radius
  const reach = height * 0.2
  const corner = (toX: number, toY: number) => draw`a${radius} ${radius} 0 0 1 ${toX} ${toY}`
  const floor =
    tail === 'right'
      ? draw`l${-reach * 0.3} ${reach}l${-reach * 1.5} ${-reach}h${-(across - reach * 1.8)}`
      : draw`h${-(across - reach * 1.8)}l${-reach * 1.5} ${reach}l${-reach * 0.3} ${-reach}`
  return (
    draw`M${x + radius} ${y}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}${floor}` +
    draw`${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}z`
  )
}

/** Lines of what is being said. */
const words = (paint: CoverPaint) =>
  `<g fill="none" stroke-linecap="round" stroke-width="10"><path stroke="${paint.from}" d="M186 78h74m22 0h22M186 100h34"/>` +
  `<path stroke="${paint.to}" opacity=".75" d="M242 100h62M186 122h52"/><path stroke="${paint.lamp}" d="M260 122h22"/></g>`

const background: Bubble[] = [
  { x: -28, y: 84, width: 112, height: 66, tail: 'right' },
  { x: 92, y: 22, width: 84, height: 50, tail: 'left' },
  { x: 268, y: 172, width: 112, height: 60, tail: 'right' },
]

/** Speech: one holds forth, another asks, a few more around. */
export const talk: Motif = paint =>
  `<path fill="${paint.light}" opacity=".18" d="${background.map(bubble).join('')}"/>` +
  `<path fill="${paint.light}" opacity=".94" d="${bubble({ x: 160, y: 50, width: 170, height: 100, tail: 'right' })}"/>` +
  words(paint) +
  `<path fill="${paint.lamp}" d="${bubble({ x: 84, y: 132, width: 112, height: 64, tail: 'left' })}"/>` +
  `<path d="${dots([
    [116, 164],
    [140, 164],
    [164, 164],
  ])}" stroke="${paint.to}" stroke-width="11" stroke-linecap="round"/>`
