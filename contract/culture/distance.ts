import type { Coordinates } from '../platform/scalars.ts'

const earthRadius = 6_371_000
/** Streets are longer than the crow's way, and people walk about 75 m a minute. */
const detour = 1.3
const metersPerMinute = 75

/** Great-circle distance in metres. */
export function distanceMeters(a: Coordinates, b: Coordinates): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(h))
}

/** Estimated walk, at least one minute. */
export const walkMinutes = (a: Coordinates, b: Coordinates) =>
  Math.max(1, Math.round((distanceMeters(a, b) * detour) / metersPerMinute))
