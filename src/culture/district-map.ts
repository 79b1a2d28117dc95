import { type Drawing, inBothThemes, lettering, round, type Spot } from '@/lib/drawing'
import type { Coordinates } from '../../contract/platform/scalars.ts'

export interface MappedPlace {
  id: string
  /** What stands on it; the list beside the map says the same. */
  number: number
  coordinates: Coordinates
  /** Written beside it on a walk. */
  name?: string
  /** On foot from the one before it, where that is known. */
  walkMinutes?: number | null
}

/** What stands beside the way, to know where one is. */
export interface Landmark {
  name: string
  coordinates: Coordinates
}

const width = 334
const height = 240
const padding = 30
const radius = 12
/** Between middles: a finger finds one, and on a narrow phone they are still 24 px apart. */
const apart = 32
/** Never closer in than this: a few places in one house would fill the map. */
const leastMeters = 350
const metersPerDegree = 111_320
/** Five minutes on foot as the crow flies, by the pace and detour the server counts with. */
const ringMeters = (5 * 75) / 1.3
const scaleMeters = 200

const light = { ground: '#EDF1EB', ring: '#C9D2CB', path: '#0B6B58', dot: '#0B6B58', dotInk: '#FFFFFF', ink: '#5F6D66' }
const dark = { ground: '#202A25', ring: '#3C4942', path: '#5CD3B3', dot: '#5CD3B3', dotInk: '#04241B', ink: '#94A29B' }

/**
 * Draws places by their stored positions, north up, with their numbers; `isWalk` joins them in their order. Rings of
 * five and ten minutes on foot lie around the first. A walk says names, and minutes on its legs; `landmarks` stand
 * beside it where there is room. No street is drawn that nobody measured. Those that would cover each other are moved
 * apart.
 */
export function drawDistrict(places: MappedPlace[], isWalk: boolean, landmarks: Landmark[] = []): Drawing {
  const { project, scale } = projection(places.map(place => place.coordinates))
  const spots = new Map<string, Spot>()
  for (const { id, coordinates } of places) spots.set(id, freeSpot(project(coordinates), [...spots.values()]))
  const points = [...spots.values()]
  const beside = landmarks.map(({ name, coordinates }) => ({ name, ...project(coordinates) }))
  const paint = (colours: typeof light) => {
    const center = points[0]
    const rings = center
      ? [1, 2].map(times => ring(center, ringMeters * times * scale, `${times * 5} 分钟`, colours)).join('')
      : ''
    const path =
      isWalk && points.length > 1
        ? `<path d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}" fill="none" stroke="${colours.path}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="1 7"/>`
        : ''
    const dots = points.map(({ x, y }, i) => dot(x, y, places[i]?.number ?? 0, colours)).join('')
    const words = isWalk ? walkWords(places, points, beside, colours) : ''
    return `<rect width="${width}" height="${height}" fill="${colours.ground}"/>${rings}${path}${words}${dots}${legend(scale, colours)}`
  }
  return { width, height, spots, ...inBothThemes({ width, height }, { light, dark }, paint) }
}

/** Names of the stops, minutes of the legs and what stands beside, each where nothing else is written; else left out. */
function walkWords(places: MappedPlace[], points: Spot[], beside: (Spot & { name: string })[], colours: typeof light): string {
  const taken: Required<Spot>[] = points.map(({ x, y }) => boxAround(x, y, radius * 2, radius * 2))
  taken.push(boxAround(width - 24, 16, 48, 24), boxAround(80, height - 14, 160, 24))
  const write = (words: string, { x, y }: Spot, away: number, fill: string, isBold = false): string | null => {
    const long = words.length * 11 + 4
    const around = [
      [x, y + away],
      [x, y - away],
      [x + away + long / 2, y],
      [x - away - long / 2, y],
    ] as const
    for (const [atX, atY] of around) {
      const box = boxAround(atX, atY, long, 14)
      const isInside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
      if (!isInside || taken.some(other => overlap(box, other))) continue
      taken.push(box)
      return lettering(words, { x: atX, y: atY + 4, fill, isBold, halo: colours.ground })
    }
    return null
  }
  const names = places.map(({ name }, i) =>
    name && points[i] ? (write(name, points[i], radius + 8, colours.path, true) ?? '') : '',
  )
  const legs = places.map(({ walkMinutes }, i) => {
    const [from, to] = [points[i - 1], points[i]]
    if (!from || !to || !walkMinutes) return ''
    return write(`${walkMinutes} 分钟`, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 10, colours.ink) ?? ''
  })
  const marks = beside.map(spot => {
    const isFree = points.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > radius * 1.5)
    const words = isFree ? write(spot.name, spot, 10, colours.ink) : null
    return words ? `<circle cx="${spot.x}" cy="${spot.y}" r="3.5" fill="${colours.ink}"/>${words}` : ''
  })
  return [...names, ...legs, ...marks].join('')
}

const boxAround = (x: number, y: number, width: number, height: number) => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})
const overlap = (a: Required<Spot>, b: Required<Spot>) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function projection(points: Coordinates[]): { project: (point: Coordinates) => Spot; scale: number } {
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const latitude = middle(points.map(point => point.latitude))
  const longitude = middle(points.map(point => point.longitude))
  const east = (point: Coordinates) => (point.longitude - longitude) * metersPerDegree * Math.cos((latitude * Math.PI) / 180)
  const north = (point: Coordinates) => (point.latitude - latitude) * metersPerDegree
  const reach = (of: (point: Coordinates) => number) => Math.max(leastMeters / 2, ...points.map(point => Math.abs(of(point))))
  const scale = Math.min((width / 2 - padding) / reach(east), (height / 2 - padding) / reach(north))
  const project = (point: Coordinates) => ({
    x: round(width / 2 + east(point) * scale),
    y: round(height / 2 - north(point) * scale),
  })
  return { project, scale }
}

/** The spot itself, or the nearest around it that is free. */
function freeSpot(wanted: Spot, taken: Spot[]): Spot {
  const isFree = ({ x, y }: Spot) => taken.every(other => Math.hypot(other.x - x, other.y - y) >= apart)
  const isInside = ({ x, y }: Spot) => x >= radius && x <= width - radius && y >= radius && y <= height - radius - 16
  for (let turn = 0; turn < 120; turn++) {
    const angle = turn * 2.4
    const away = turn === 0 ? 0 : (apart / 2) * Math.sqrt(turn) * 1.3
    const spot = { x: round(wanted.x + Math.cos(angle) * away), y: round(wanted.y + Math.sin(angle) * away) }
    if (isFree(spot) && isInside(spot)) return spot
  }
  return wanted
}

const ring = ({ x, y }: Spot, r: number, name: string, colours: typeof light) =>
  `<circle cx="${x}" cy="${y}" r="${round(r)}" fill="none" stroke="${colours.ring}" stroke-dasharray="4 4"/>${lettering(name, { x: x + r * 0.8, y: y + r * 0.64, fill: colours.ink })}`

const dot = (x: number, y: number, number: number, colours: typeof light) =>
  `<circle cx="${x}" cy="${y}" r="${radius - 1}" fill="${colours.dot}"/>${lettering(number, { x, y: y + 4, fill: colours.dotInk, isBold: true })}`

function legend(scale: number, { ink }: typeof light): string {
  const length = round(scaleMeters * scale)
  const line = `<path d="M12 ${height - 14}h${length}" stroke="${ink}" stroke-width="2"/>`
  const scaleText = lettering(`${scaleMeters} 米`, { x: 12 + length + 6, y: height - 10, fill: ink, anchor: 'start' })
  return line + scaleText + lettering('北 ↑', { x: width - 12, y: 20, fill: ink, anchor: 'end' })
}
