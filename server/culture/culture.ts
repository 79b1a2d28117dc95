import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { eventCalendar } from './events/calendar.ts'
import { eventFeed } from './events/feed.ts'
import { eventPlanning } from './events/planning.ts'
import { eventRepository } from './events/repository.ts'
import { eventRoutes, staffEventRoutes } from './events/routes.ts'
import { type Promote, staffEventRepository } from './events/staff-repository.ts'
import { placeRepository } from './places/repository.ts'
import { placeRoutes } from './places/routes.ts'
import { bookingRepository } from './rooms/booking-repository.ts'
import { roomRepository } from './rooms/repository.ts'
import { roomRoutes, staffRoomRoutes } from './rooms/routes.ts'
import { staffRoomRepository } from './rooms/staff-repository.ts'
import { walkRepository } from './walks/repository.ts'
import { walkRoutes } from './walks/routes.ts'

interface CultureNeeds {
  audit: AuditLog
  /** Gives seats that a larger hall frees to those who wait. */
  promote: Promote
}

/** What is on and where: events, places, walks, and rooms to book. */
export function createCulture({ database, clock, text, doorCodes }: Platform, { audit, promote }: CultureNeeds) {
  const events = eventRepository(database, clock, text)
  const staffEvents = staffEventRepository(database, clock, text, audit, promote)
  const places = placeRepository(database, clock, text)
  const walks = walkRepository(database)
  return {
    events,
    staffEvents,
    places,
    walks,
    routes: {
      ...eventRoutes(events, eventCalendar(database, clock), eventFeed(database, clock)),
      ...staffEventRoutes(staffEvents, eventPlanning(database, clock)),
      ...placeRoutes(places),
      ...walkRoutes(walks),
      ...roomRoutes(roomRepository(database, clock), bookingRepository(database, clock, doorCodes)),
      ...staffRoomRoutes(staffRoomRepository(database, clock, audit)),
    },
  }
}
