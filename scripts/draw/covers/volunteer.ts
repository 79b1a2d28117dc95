import type { CoverPaint } from '../palette.ts'
import { draw, share } from '../svg.ts'
import type { Motif } from './motif.ts'

interface Heart {
  x: number
  /** Where the point of the heart is. */
  y: number
  /** Width of each of the two bars. */
  bar: number
  colour: keyof CoverPaint
  opacity: number
  lean?: number
}

/** Path of a bar from the point of the heart, round at its far end, drawn `gap` inside its outline. */
function barPath(bar: number, gap: number): string {
  const width = bar - 2 * gap
  return draw`M${gap} ${gap}h${width}v${bar - gap}a${width / 2} ${width / 2} 0 0 1 ${-width} 0z`
}

/** Two translucent bars, crossed: where they overlap, the heart has its bright core. */
function heart({ x, y, bar, colour, opacity, lean = 0 }: Heart, paint: CoverPaint): string {
  const line = bar > 40 ? `<path fill="none" stroke="${paint.to}" stroke-opacity=".45" d="${barPath(bar, bar * 0.09)}"/>` : ''
  const half = (turn: string) =>
    `<g transform="${turn}"><path fill="${paint[colour]}" fill-opacity="${share(opacity)}" d="${barPath(bar, 0)}"/>${line}</g>`
  const place = draw`translate(${x} ${y}) rotate(${lean})`
  return `<g transform="${place}">${half('rotate(45) scale(-1)')}${half('rotate(-45) scale(1 -1)')}</g>`
}

const hearts: Heart[] = [
  { x: 54, y: 122, bar: 32, colour: 'light', opacity: 0.24, lean: -12 },
  { x: 128, y: 204, bar: 46, colour: 'lamp', opacity: 0.66, lean: -10 },
  { x: 146, y: 92, bar: 22, colour: 'light', opacity: 0.4, lean: 12 },
  { x: 42, y: 210, bar: 24, colour: 'light', opacity: 0.3, lean: 9 },
  { x: 240, y: 196, bar: 92, colour: 'light', opacity: 0.5 },
  { x: 311, y: 208, bar: 18, colour: 'lamp', opacity: 0.7, lean: 14 },
]

/** Hearts in each other's light. */
export const volunteer: Motif = paint => hearts.map(each => heart(each, paint)).join('')
