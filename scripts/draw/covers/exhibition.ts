import type { CoverPaint } from '../palette.ts'
import { draw, share } from '../svg.ts'
import type { Motif } from './motif.ts'

interface Frame {
  x: number
  y: number
  width: number
  height: number
  colour: 'light' | 'lamp'
  opacity: number
}

/** Pictures on a wall: bare frames behind, three with a work in them in front. */
const bare: Frame[] = [
  { x: 14, y: 40, width: 84, height: 62, colour: 'light', opacity: 0.22 },
  { x: 66, y: 78, width: 70, height: 92, colour: 'light', opacity: 0.34 },
  { x: 24, y: 140, width: 96, height: 66, colour: 'light', opacity: 0.3 },
  { x: 196, y: 30, width: 66, height: 54, colour: 'light', opacity: 0.26 },
  { x: 304, y: 128, width: 74, height: 86, colour: 'light', opacity: 0.28 },
]
const landscape: Frame = { x: 214, y: 56, width: 108, height: 134, colour: 'light', opacity: 0.86 }
const stripes: Frame = { x: 132, y: 44, width: 72, height: 72, colour: 'light', opacity: 0.6 }
const sunset: Frame = { x: 148, y: 128, width: 56, height: 78, colour: 'lamp', opacity: 0.9 }

/** A frame with a thin inner line. */
function frame({ x, y, width, height, colour, opacity }: Frame, paint: CoverPaint): string {
  const look = `rx="4" fill="${paint[colour]}" opacity="${share(opacity)}"`
  return (
    draw`<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>` +
    draw`<rect x="${x + 6}" y="${y + 6}" width="${width - 12}" height="${height - 12}" rx="2" fill="none" ` +
    `stroke="${paint.to}" stroke-opacity=".5"/>`
  )
}

const landscapeWork = (paint: CoverPaint) =>
  `<circle cx="284" cy="100" r="17" fill="${paint.lamp}"/>` +
  `<path fill="${paint.from}" d="M224 180v-42l28-26 60 56v12z"/>` +
  `<path fill="${paint.to}" d="M224 180v-14l22-14 22 16 18-12 26 24z"/>`

const stripesWork = (paint: CoverPaint) =>
  `<path fill="${paint.to}" opacity=".7" d="M142 54h14l38 38v14zM142 74v-20M142 78l28 28h-16l-12-12zM176 54h18v18z"/>`

const sunsetWork = (paint: CoverPaint) =>
  `<path fill="${paint.to}" opacity=".8" d="M160 166a16 16 0 0 1 32 0zM160 171h32v4h-32zM164 180h24v4h-24zM168 189h16v4h-16z"/>`

/** A wall of framed works. */
export const exhibition: Motif = paint =>
  bare.map(each => frame(each, paint)).join('') +
  frame(stripes, paint) +
  stripesWork(paint) +
  frame(sunset, paint) +
  sunsetWork(paint) +
  frame(landscape, paint) +
  landscapeWork(paint)
