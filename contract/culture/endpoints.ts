import { eventEndpoints } from './events.ts'
import { monthEndpoints } from './months.ts'
import { placeEndpoints } from './places.ts'
import { roomEndpoints } from './rooms.ts'
import { serviceEndpoints } from './services.ts'
import { staffEventEndpoints } from './staff-events.ts'
import { staffPlaceEndpoints } from './staff-places.ts'
import { staffRoomEndpoints } from './staff-rooms.ts'
import { staffWalkEndpoints } from './staff-walks.ts'
import { walkEndpoints } from './walks.ts'

/** What is on and where, for everybody and as staff write it. */
export const cultureEndpoints = {
  ...eventEndpoints,
  ...monthEndpoints,
  ...placeEndpoints,
  ...roomEndpoints,
  ...serviceEndpoints,
  ...staffEventEndpoints,
  ...staffPlaceEndpoints,
  ...staffRoomEndpoints,
  ...staffWalkEndpoints,
  ...walkEndpoints,
}
