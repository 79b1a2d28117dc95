import { distanceMeters, walkMinutes } from '../../contract/culture/distance.ts'
import type { ServicePoint, StartingPoint } from '../../contract/culture/services.ts'

/** Where one starts from: one's own position, or a place that one chose. Measured on the phone and sent nowhere. */
export type Start = Omit<StartingPoint, 'id'>

export interface NearPoint extends ServicePoint {
  /** Null where either position is not known. */
  walkMinutes: number | null
}

/** What changes at an hour that has passed is not known any more, as in a copy of yesterday. */
export const openingNow = ({ opening }: Pick<ServicePoint, 'opening'>, now: number): ServicePoint['opening'] =>
  opening?.changesAt && Date.parse(opening.changesAt) <= now ? null : opening

/** The nearest first; what has no known position comes last, in the order it came in. */
export function nearest(points: readonly ServicePoint[], start: Start | null): NearPoint[] {
  const metersTo = (point: ServicePoint) =>
    start && point.coordinates ? distanceMeters(start.coordinates, point.coordinates) : Number.POSITIVE_INFINITY
  return points
    .map(point => ({
      ...point,
      meters: metersTo(point),
      walkMinutes: start && point.coordinates ? walkMinutes(start.coordinates, point.coordinates) : null,
    }))
    .sort(
      (a, b) =>
        (a.meters === b.meters ? 0 : a.meters - b.meters) || Number(a.coordinates === null) - Number(b.coordinates === null),
    )
    .map(({ meters: _, ...point }) => point)
}
