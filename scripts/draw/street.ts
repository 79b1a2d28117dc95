import { box, dots, draw, polygon, randomFrom, share } from './svg.ts'

export interface StreetPaint {
  /** Neighbouring houses take turns. */
  walls: [string, string]
  window: string
  /** A window without a light. */
  dark: string
}

export interface StreetShape {
  /** Height of the tallest roof, and of the ground. */
  top: number
  bottom: number
  width: number
  seed: number
  /** Chance of a light in a window at `x`. */
  lit: (x: number) => number
}

interface House {
  x: number
  top: number
  width: number
  bottom: number
}

const gableKinds = ['round', 'pointed', 'parapet'] as const
type GableKind = (typeof gableKinds)[number]

/** Path of what crowns a house front. */
function gable({ x, top, width }: House, kind: GableKind): string {
  if (kind === 'parapet') return box(x + 2, top - 4, width - 4, 4.5)
  if (kind === 'round') return draw`M${x + width * 0.22} ${top}q${width * 0.28} -11 ${width * 0.56} 0z`
  return polygon([
    [x + width * 0.3, top + 0.5],
    [x + width * 0.5, top - 9],
    [x + width * 0.7, top + 0.5],
  ])
}

/** Path of a window with a round arch. */
function archedWindow(x: number, y: number, width: number): string {
  const radius = width / 2
  const straight = 10 - radius
  return draw`M${x} ${y + 10}v${-straight}a${radius} ${radius} 0 0 1 ${width} 0v${straight}z`
}

/** Where the windows of a house are: rows from the roof down, two or more to a row. */
function windowPlaces({ x, top, width, bottom }: House): { x: number; y: number; width: number }[] {
  const columns = Math.max(2, Math.round(width / 16))
  const column = width / columns
  const rows = Math.ceil((bottom - top - 24) / 17)
  return Array.from({ length: rows * columns }, (_, index) => ({
    x: x + (index % columns) * column + column * 0.27,
    y: top + 8 + Math.floor(index / columns) * 17,
    width: column * 0.46,
  }))
}

/** The street: a row of brick shop fronts with gables and arched windows. */
export function arcade(shape: StreetShape, paint: StreetPaint): string {
  const random = randomFrom(shape.seed)
  const walls = ['', '']
  const lights = new Map<string, string>()
  let x = -6
  for (let index = 0; x < shape.width; index++) {
    const width = 34 + random() * 26
    const height = (shape.bottom - shape.top) * (0.62 + random() * 0.38)
    const house = { x, top: shape.bottom - height, width, bottom: shape.bottom }
    const kind = gableKinds[Math.floor(random() * 3)] ?? 'parapet'
    walls[index % 2] += box(x, house.top, width + 0.6, height) + gable(house, kind)
    for (const place of windowPlaces(house)) {
      const on = random() < shape.lit(place.x)
      const look = on ? `fill="${paint.window}" opacity="${share(0.7 + Math.floor(random() * 4) * 0.1)}"` : `fill="${paint.dark}"`
      if (place.x > shape.width || place.x + place.width < 0) continue
      lights.set(look, (lights.get(look) ?? '') + archedWindow(place.x, place.y, place.width))
    }
    x += width
  }
  return (
    walls.map((path, index) => `<path fill="${paint.walls[index]}" d="${path}"/>`).join('') +
    [...lights].map(([look, path]) => `<path ${look} d="${path}"/>`).join('')
  )
}

/** Path of far roofs against the sky, the tallest at `top`: flat blocks, no detail. */
export function skyline(width: number, top: number, bottom: number, seed: number): string {
  const random = randomFrom(seed)
  let path = draw`M0 ${bottom}`
  let x = 0
  while (x < width) {
    const step = 14 + random() * 22
    path += draw`L${x} ${top + random() * 40}h${Math.min(step, width - x)}`
    x += step
  }
  return path + draw`V${bottom}Z`
}

export interface LampString {
  from: [x: number, y: number]
  to: [x: number, y: number]
  /** How deep the wire hangs. */
  sag: number
  /** Gaps between lamps. */
  spans: number
}

/** Points on a hanging wire, both ends left out. */
function pointsOn({ from, to, sag, spans }: LampString): [number, number][] {
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag * 2] as const
  return Array.from({ length: spans - 1 }, (_, index) => {
    const t = (index + 1) / spans
    const on = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * middle[axis] + t * t * to[axis]
    return [on(0), on(1)]
  })
}

/** Strings of lamps over the street. `glowId` names the gradient of their light. */
export function lamps(strings: LampString[], colour: string, glowId: string): string {
  const wires = strings.map(
    ({ from, to, sag }) =>
      draw`M${from[0]} ${from[1]}Q${(from[0] + to[0]) / 2} ${(from[1] + to[1]) / 2 + sag * 2} ${to[0]} ${to[1]}`,
  )
  const bulbs = strings.flatMap(pointsOn).map(([x, y]): [number, number] => [x, y + 3])
  const halos = bulbs.map(([x, y]) => draw`<circle cx="${x}" cy="${y}" r="9"/>`)
  return (
    `<path d="${wires.join('')}" fill="none" stroke="${colour}" stroke-opacity=".35" stroke-width=".8"/>` +
    `<g fill="url(#${glowId})">${halos.join('')}</g>` +
    `<path d="${dots(bulbs)}" stroke="${colour}" stroke-width="3.8" stroke-linecap="round"/>`
  )
}
