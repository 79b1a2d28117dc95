import { distanceMeters, walkMinutes } from '../../../contract/culture/distance.ts'
import type { NearbyPlace } from '../../../contract/culture/events.ts'
import type { Coordinates } from '../../../contract/platform/scalars.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'

const nearbyMinutes = 10
/** As the crow flies; nothing farther is ten minutes' walk. */
const nearbyMeters = 750
const nearbyCount = 3

type NearRow = Narrow<Row<'places', 'id' | 'name' | 'kind' | 'latitude' | 'longitude'>, Coordinates>

/** The nearest open places within ten minutes' walk of a stored point; nobody's own position is asked for. */
export async function placesNear(db: Queries, here: Coordinates | null, exceptId: string | null): Promise<NearbyPlace[]> {
  if (!here) return []
  // A box first, by index: a degree is at most 111 km.
  const reach = nearbyMeters / 80_000
  const places = await db.all<NearRow>(
    `SELECT id, name, kind, latitude, longitude FROM places WHERE state = 'published' AND status = 'operating' AND id <> ?
       AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?`,
    [exceptId ?? '', here.latitude - reach, here.latitude + reach, here.longitude - reach, here.longitude + reach],
  )
  return places
    .map(place => ({ place, meters: distanceMeters(here, place), walkMinutes: walkMinutes(here, place) }))
    .filter(near => near.walkMinutes <= nearbyMinutes)
    .sort((a, b) => a.meters - b.meters || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, nearbyCount)
    .map(({ place: { id, name, kind }, walkMinutes }) => ({ id, name, kind, walkMinutes }))
}
