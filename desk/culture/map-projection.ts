import type { Coordinates } from '../../contract/platform/scalars.ts'

const metersPerDegree = 111_320

export interface Projection {
  toSpot: (point: Coordinates) => { x: number; y: number }
  toPoint: (spot: { x: number; y: number }) => Coordinates
  /** Pixels of the drawing for so many metres. */
  lengthOf: (meters: number) => number
}

/** A drawing of `width` by `height` with north up that shows `meters` from side to side around `center`. */
export function projection(center: Coordinates, meters: number, width: number, height: number): Projection {
  const scale = width / meters
  const stretch = Math.cos((center.latitude * Math.PI) / 180)
  return {
    toSpot: ({ latitude, longitude }) => ({
      x: width / 2 + (longitude - center.longitude) * metersPerDegree * stretch * scale,
      y: height / 2 - (latitude - center.latitude) * metersPerDegree * scale,
    }),
    toPoint: ({ x, y }) => ({
      latitude: rounded(center.latitude + (height / 2 - y) / scale / metersPerDegree),
      longitude: rounded(center.longitude + (x - width / 2) / scale / metersPerDegree / stretch),
    }),
    lengthOf: length => length * scale,
  }
}

/** So many metres to the east and the north. */
export const moved = ({ latitude, longitude }: Coordinates, east: number, north: number): Coordinates => ({
  latitude: rounded(latitude + north / metersPerDegree),
  longitude: rounded(longitude + east / metersPerDegree / Math.cos((latitude * Math.PI) / 180)),
})

/** Half a metre is fine enough. */
const rounded = (degrees: number) => Math.round(degrees * 200_000) / 200_000

/** The middle of what is there; null where nothing is. */
export function middleOf(points: Coordinates[]): Coordinates | null {
  if (points.length === 0) return null
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return {
    latitude: middle(points.map(point => point.latitude)),
    longitude: middle(points.map(point => point.longitude)),
  }
}
