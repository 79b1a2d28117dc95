import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { eventCalendar } from './events/calendar.ts'
import { eventFeed } from './events/feed.ts'
import { eventPlanning } from './events/planning.ts'
import { eventRepository } from './events/repository.ts'
import { eventRoutes, staffEventRoutes } from './events/routes.ts'
import { type EventRules, staffEventRepository } from './events/staff-repository.ts'
import { placeRepository } from './places/repository.ts'
import { placeRoutes } from './places/routes.ts'
import { bookingRepository } from './rooms/booking-repository.ts'
import { roomRepository } from './rooms/repository.ts'
import { roomRoutes, staffRoomRoutes } from './rooms/routes.ts'
import { staffRoomRepository } from './rooms/staff-repository.ts'
import { cultureSearch } from './staff-search.ts'
import { cultureWaiting } from './waiting.ts'
import { walkRepository } from './walks/repository.ts'
import { walkRoutes } from './walks/routes.ts'

/** `promote` gives seats that a larger hall frees to those who wait. */
interface CultureNeeds extends EventRules {
  audit: AuditLog
}

/** What is on and where: events, places, walks, and rooms to book. */
export function createCulture({ database, clock, text, doorCodes }: Platform, { audit, ...rules }: CultureNeeds) {
  const events = eventRepository(database, clock, text)
  const staffEvents = staffEventRepository(database, clock, text, audit, rules)
  const places = placeRepository(database, clock, text)
  const planning = eventPlanning(database, clock)
  return {
    events,
    staffEvents,
    places,
    warnings: planning.warnings,
    waiting: cultureWaiting(database, clock),
    staffSearch: cultureSearch(database, text, places),
    routes: {
      ...eventRoutes(events, eventCalendar(database, clock), eventFeed(database, clock)),
      ...staffEventRoutes(staffEvents, planning),
      ...placeRoutes(places),
      ...walkRoutes(walkRepository(database)),
      ...roomRoutes(roomRepository(database, clock), bookingRepository(database, clock, doorCodes)),
      ...staffRoomRoutes(staffRoomRepository(database, clock, audit)),
    },
  }
}
