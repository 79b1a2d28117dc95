/** A source of numbers in [0, 1). The same seed always gives the same row. */
export type Random = () => number

/** Seeded random numbers: a picture must come out byte for byte the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) ^ Math.imul(state ^ (state >>> 13), 3266489917)) >>> 0
    return state / 4294967296
  }
}

/** SVG text of a number: one decimal, no leading zero. Finer detail costs bytes and is never seen. */
const coordinate = (value: number) => String(Number(value.toFixed(1)) || 0).replace(/^(-?)0\./, '$1.')

/** Opacity and other shares of one need a second decimal; they enter `draw` as text. */
export const share = (value: number) => String(Number(value.toFixed(2))).replace(/^0\./, '.')

/** Tag for pieces of SVG: every number put into the text is rounded on the way. */
export function draw(text: TemplateStringsArray, ...values: (number | string)[]): string {
  return String.raw({ raw: text }, ...values.map(value => (typeof value === 'number' ? coordinate(value) : value)))
}

/**
 * A whole picture. weapp's `<image>` wants plain SVG: no `<style>`, no % units, nothing from outside. With `keep`, the picture
 * fills a box of another shape by itself and says which part of it stays; Taro's `aspectFill` leaves bare edges on h5.
 */
export function picture(width: number, height: number, body: string, keep?: 'middle' | 'bottom'): string {
  const fit = keep ? ` preserveAspectRatio="xMid${keep === 'middle' ? 'YMid' : 'YMax'} slice"` : ''
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}${fit}>${body}</svg>\n`
}

export type GradientStop = [offset: number, colour: string, opacity?: number]

const stop = ([offset, colour, opacity = 1]: GradientStop) =>
  `<stop offset="${share(offset)}" stop-color="${colour}"${opacity < 1 ? ` stop-opacity="${share(opacity)}"` : ''}/>`

/** A gradient from the top left corner of whatever it fills to (`x2`, `y2`), given in shares of its size. */
export function linearGradient(id: string, stops: GradientStop[], x2: number, y2: number): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops.map(stop).join('')}</linearGradient>`
}

/** Light that fades from the middle outwards, without a visible rim. */
export function glow(id: string, colour: string, opacity: number): string {
  const stops: GradientStop[] = [
    [0, colour, opacity],
    [0.5, colour, opacity * 0.38],
    [1, colour, 0],
  ]
  return `<radialGradient id="${id}">${stops.map(stop).join('')}</radialGradient>`
}

/** Path of a five-pointed star, one point up. */
export function star(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5
    const reach = index % 2 ? radius * 0.42 : radius
    return draw`${x + reach * Math.cos(angle)} ${y + reach * Math.sin(angle)}`
  })
  return `M${corners.join('L')}Z`
}

/** Path of a closed shape with corners cut straight, given as points. */
export function polygon(points: [x: number, y: number][]): string {
  return `M${points.map(([x, y]) => draw`${x} ${y}`).join('L')}Z`
}

/** Path of a rectangle. */
export function box(x: number, y: number, width: number, height: number): string {
  return draw`M${x} ${y}h${width}v${height}h${-width}z`
}

/** Path that a round, wide stroke turns into dots: one per point. */
export function dots(points: [x: number, y: number][]): string {
  return points.map(([x, y]) => draw`M${x} ${y}h.01`).join('')
}
