import type { Coordinates } from '../../contract/platform/scalars.ts'
import { district } from '../platform/district.ts'
import { invalidRequest } from '../platform/problem.ts'

/** Throws where a position lies outside the map of the district's city: it was mistyped. */
export function requireNearby({ latitude, longitude }: Coordinates, path: string): void {
  const { south, north, west, east } = district.map
  const errors = [
    ...(latitude < south || latitude > north ? [{ path: `${path}.latitude`, message: `纬度在 ${south} 到 ${north} 之间` }] : []),
    ...(longitude < west || longitude > east ? [{ path: `${path}.longitude`, message: `经度在 ${west} 到 ${east} 之间` }] : []),
  ]
  if (errors.length > 0) throw invalidRequest(errors)
}
