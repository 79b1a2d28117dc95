import { draw, randomFrom, share } from '../svg.ts'
import { coverHeight, type Motif } from './motif.ts'

const bars = Array.from({ length: 34 }, (_, index) => index)
const isAccent = (bar: number) => bar % 5 === 2

/** Path of the equaliser's bars: thick strokes with round ends. */
function equaliser(heights: number[], keep: (bar: number) => boolean): string {
  return bars
    .filter(keep)
    .map(bar => draw`M${10.8 + bar * 10.3} ${coverHeight - 12.8}v${-(heights[bar] ?? 0)}`)
    .join('')
}

/** Sound rings around a source, over an equaliser. */
export const music: Motif = paint => {
  const random = randomFrom(4)
  const rings = Array.from({ length: 7 }, (_, index) => {
    const thick = index % 2 ? 1.2 : 7
    return draw`<circle r="${26 + index * 24}" stroke-opacity="${share(0.42 - 0.05 * index)}" stroke-width="${thick}"/>`
  })
  const heights = bars.map(bar => 6 + Math.abs(Math.sin(bar * 0.55) + 0.6 * Math.sin(bar * 1.3)) * 34 * (0.6 + random() * 0.5))
  return (
    `<g transform="translate(256 98)"><g fill="none" stroke="${paint.light}">${rings.join('')}</g>` +
    `<circle r="17" fill="${paint.lamp}"/></g>` +
    `<g stroke-width="5.6" stroke-linecap="round"><path stroke="${paint.light}" stroke-opacity=".5" ` +
    `d="${equaliser(heights, bar => !isAccent(bar))}"/><path stroke="${paint.lamp}" d="${equaliser(heights, isAccent)}"/></g>`
  )
}
