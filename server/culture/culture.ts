import type { EventDraft } from '../../contract/culture/staff-events.ts'
import type { PlaceDraft } from '../../contract/culture/staff-places.ts'
import type { WalkDraft } from '../../contract/culture/staff-walks.ts'
import { dayOf } from '../platform/clock.ts'
import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import type { PublicationTimes } from '../staff/publication-times.ts'
import type { SavedTexts } from '../staff/saved-texts.ts'
import { eventCalendar } from './events/calendar.ts'
import { draftedEvent } from './events/drafted.ts'
import { eventFeed } from './events/feed.ts'
import { monthSheets } from './events/month.ts'
import { eventPlanning } from './events/planning.ts'
import { eventRepository } from './events/repository.ts'
import { eventRoutes, staffEventRoutes } from './events/routes.ts'
import { type EventRules, staffEventRepository } from './events/staff-repository.ts'
import { draftedPlace } from './places/columns.ts'
import { placeRepository } from './places/repository.ts'
import { placeRoutes, staffPlaceRoutes } from './places/routes.ts'
import { staffPlaceRepository } from './places/staff-repository.ts'
import { previewRepository } from './previews.ts'
import { bookingRepository } from './rooms/booking-repository.ts'
import { roomRepository } from './rooms/repository.ts'
import { roomRoutes, staffRoomRoutes } from './rooms/routes.ts'
import { staffRoomRepository } from './rooms/staff-repository.ts'
import type { ServiceWords } from './services/asked.ts'
import { serviceRepository } from './services/repository.ts'
import { serviceRoutes } from './services/routes.ts'
import { cultureSearch } from './staff-search.ts'
import { cultureWaiting } from './waiting.ts'
import { walkRepository } from './walks/repository.ts'
import { staffWalkRoutes, walkRoutes } from './walks/routes.ts'
import { staffWalkRepository } from './walks/staff-repository.ts'

/** `promote` gives seats that a larger hall frees to those who wait. */
interface CultureNeeds extends EventRules {
  audit: AuditLog
  texts: SavedTexts
  words: ServiceWords
  /** When what is a draft becomes public. */
  times: PublicationTimes
}

/** What is on and where: events, places, walks, and rooms to book. */
export function createCulture(
  { database, clock, text, doorCodes }: Platform,
  { audit, texts, words, times, ...rules }: CultureNeeds,
) {
  const events = eventRepository(database, clock, text)
  const planning = eventPlanning(database, clock)
  const walks = walkRepository(database)
  const staffEvents = staffEventRepository(database, clock, text, { audit, times, planning, ...rules })
  const places = placeRepository(database, clock, text)
  const staffPlaces = staffPlaceRepository(database, clock, text, audit)
  const staffWalks = staffWalkRepository(database, clock, audit)
  const services = serviceRepository(database, texts, clock, words)
  const previews = previewRepository(database, clock)

  const eventPreview = async (id: string) => {
    const draft = await previews.find<EventDraft>('event', id)
    return draft && events.detailOf(draftedEvent(id, draft, clock()), null)
  }
  const placePreview = async (id: string) => {
    const draft = await previews.find<PlaceDraft>('place', id)
    return draft && places.detailOf(draftedPlace(id, draft, dayOf(clock()), clock()))
  }
  const walkPreview = async (id: string) => {
    const draft = await previews.find<WalkDraft>('walk', id)
    return draft && staffWalks.drafted(id, draft)
  }

  const feeds = {
    calendar: eventCalendar(database, clock),
    feed: eventFeed(database, clock),
    month: monthSheets(database, clock),
  }
  const rooms = roomRepository(database, clock)

  return {
    events,
    rooms,
    staffEvents,
    places,
    services,
    warnings: planning.warnings,
    waiting: cultureWaiting(database, clock),
    staffSearch: cultureSearch(database, text, staffPlaces),
    walks,
    routes: {
      ...eventRoutes({ events, ...feeds, preview: eventPreview }),
      ...staffEventRoutes(staffEvents, planning, previews),
      ...placeRoutes(places, placePreview),
      ...staffPlaceRoutes(staffPlaces, previews),
      ...walkRoutes(walks, walkPreview),
      ...staffWalkRoutes(staffWalks, previews),
      ...serviceRoutes(services),
      ...roomRoutes(rooms, bookingRepository(database, clock, doorCodes)),
      ...staffRoomRoutes(staffRoomRepository(database, clock, audit)),
    },
  }
}
