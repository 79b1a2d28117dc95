import { box, draw, polygon, type Random, randomFrom, share, star } from './svg.ts'

export interface TowerPaint {
  /** The half that faces the light. */
  body: string
  shade: string
  roof: string
  window: string
  star: string
}

export interface TowerShape {
  /** Where the middle of the foot stands. */
  x: number
  foot: number
  height: number
  storeys?: number
  /** How far the eaves reach beyond the walls. */
  overhang?: number
  /** Share of the windows with a light on. */
  lit?: number
  seed?: number
}

/** The measures of one tower. */
interface Frame {
  x: number
  foot: number
  /** Where the shafts end and the joined roof begins. */
  top: number
  storeys: number
  /** Height of a storey. */
  storey: number
  /** Half the width of one shaft at its foot. */
  half: number
  /** A storey of the real tower: measure of the parts that do not repeat. */
  unit: number
}

const sides = [-1, 1] as const

/** Each storey is a little narrower than the one below. */
const halfWidth = (frame: Frame, storey: number) => frame.half * (1 - (storey * 0.24) / frame.storeys)

const towerMiddle = (frame: Frame, side: number) => frame.x + side * frame.half * 0.92

/** Path of one tier of eaves: corners turned up, belly hanging, ridge narrower than the tips. */
function eave(x: number, y: number, tip: number, ridge: number, thick: number): string {
  const corner = y - thick * 0.55
  const belly = y + thick * 0.35
  return (
    draw`M${x - tip} ${corner}Q${x - tip * 0.55} ${belly} ${x} ${belly}T${x + tip} ${corner}` +
    draw`L${x + ridge} ${y - thick}H${x - ridge}Z`
  )
}

/** Path of one half of the shaft, from its outer wall to the seam in the middle. */
function shaft(frame: Frame, side: number): string {
  const outer = (storey: number) => towerMiddle(frame, side) + side * halfWidth(frame, storey)
  return polygon([
    [frame.x, frame.foot],
    [outer(0), frame.foot],
    [outer(frame.storeys), frame.top],
    [frame.x, frame.top],
  ])
}

/** Three windows a storey, grouped by brightness so that each group is one path. */
function windows(frame: Frame, lit: number, random: Random, colour: string): string {
  const byBrightness = new Map<number, string>()
  for (const side of sides) {
    for (let storey = 0; storey < frame.storeys; storey++) {
      const half = halfWidth(frame, storey)
      for (const column of [-1, 0, 1]) {
        if (random() >= lit) continue
        const brightness = 0.6 + Math.floor(random() * 3) * 0.2
        const x = towerMiddle(frame, side) + (column * 0.58 - 0.1) * half
        const y = frame.foot - (storey + 0.6) * frame.storey
        const path = box(x, y, half * 0.2, frame.storey * 0.28)
        byBrightness.set(brightness, (byBrightness.get(brightness) ?? '') + path)
      }
    }
  }
  const corner = draw`${frame.half * 0.12}`
  const look = `fill="${colour}" stroke="${colour}" stroke-width="${corner}" stroke-linejoin="round"`
  const groups = [...byBrightness].map(([brightness, path]) => `<path opacity="${share(brightness)}" d="${path}"/>`)
  return groups.length ? `<g ${look}>${groups.join('')}</g>` : ''
}

/** Path of the tiers of eaves on both shafts, and the wide roof that joins them. */
function roofs(frame: Frame, overhang: number): string {
  const { x, top, storey, half, unit } = frame
  const tiers = sides.flatMap(side =>
    Array.from({ length: frame.storeys - 1 }, (_, index) => {
      const width = halfWidth(frame, index + 1)
      const y = frame.foot - (index + 1) * storey
      return eave(towerMiddle(frame, side), y, width * overhang, width * 0.98, storey * 0.3)
    }),
  )
  return tiers.join('') + eave(x, top + unit * 0.1, half * 2.25, half * 1.35, unit * 0.5)
}

/** The clock house on the joined roof, its pointed cap and the star. */
function clockHouse(frame: Frame, paint: TowerPaint): string {
  const { x, top, unit, half } = frame
  const cap = polygon([
    [x - half * 0.5, top - unit * 1.4],
    [x, top - unit * 2.3],
    [x + half * 0.5, top - unit * 1.4],
  ])
  const pole = box(x - half * 0.035, top - unit * 2.9, half * 0.07, unit * 0.9)
  const ledge = eave(x, top - unit * 1.2, half * 1.02, half * 0.55, unit * 0.34)
  return (
    `<path fill="${paint.body}" d="${box(x - half * 0.72, top - unit * 1.25, half * 1.44, unit)}"/>` +
    draw`<circle cx="${x}" cy="${top - unit * 0.78}" r="${unit * 0.3}" fill="${paint.window}"/>` +
    `<g fill="${paint.roof}"><path d="${ledge}"/><path d="${cap}${pole}"/></g>` +
    `<path fill="${paint.star}" d="${star(x, top - unit * 3.05, unit * 0.36)}"/>`
  )
}

/** The hall at the foot, with the lowest and widest eaves. */
function hall(frame: Frame, paint: TowerPaint): string {
  const { x, foot, unit, half } = frame
  return (
    `<path fill="${paint.shade}" d="${box(x - half * 2.5, foot - unit * 0.9, half * 5, unit * 0.9)}"/>` +
    `<path fill="${paint.roof}" d="${eave(x, foot - unit * 0.85, half * 2.9, half * 2.2, unit * 0.42)}"/>`
  )
}

function frameOf({ x, foot, height, storeys = 11 }: TowerShape): Frame {
  const shaftHeight = height * 0.8
  const measures = { storey: shaftHeight / storeys, half: height * 0.115, unit: shaftHeight / 11 }
  return { x, foot, top: foot - shaftHeight, storeys, ...measures }
}

/** Two joined towers under tiers of eaves, with a clock house and a star. */
export function tower(shape: TowerShape, paint: TowerPaint): string {
  const frame = frameOf(shape)
  return (
    `<path fill="${paint.body}" d="${shaft(frame, -1)}"/><path fill="${paint.shade}" d="${shaft(frame, 1)}"/>` +
    windows(frame, shape.lit ?? 0.55, randomFrom(shape.seed ?? 7), paint.window) +
    `<path fill="${paint.roof}" d="${roofs(frame, shape.overhang ?? 1.3)}"/>` +
    hall(frame, paint) +
    clockHouse(frame, paint)
  )
}
