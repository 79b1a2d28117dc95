import contest from '@/assets/covers/contest.svg'
import exhibition from '@/assets/covers/exhibition.svg'
import fair from '@/assets/covers/fair.svg'
import festival from '@/assets/covers/festival.svg'
import market from '@/assets/covers/market.svg'
import music from '@/assets/covers/music.svg'
import night from '@/assets/covers/night.svg'
import social from '@/assets/covers/social.svg'
import talk from '@/assets/covers/talk.svg'
import volunteer from '@/assets/covers/volunteer.svg'
import type { EventCategory } from '../../contract/culture/events.ts'
import type { PlaceKind } from '../../contract/culture/places.ts'

const covers: Record<EventCategory, string> = {
  fair,
  music,
  market,
  contest,
  exhibition,
  talk,
  volunteer,
  social,
  festival,
  night,
}

/** The picture of a category of events. */
export const coverOf = (category: EventCategory) => covers[category]

/** A place borrows the picture of what one does there. */
export const placeCovers: Record<PlaceKind, EventCategory> = {
  attraction: 'night',
  mall: 'market',
  street: 'market',
  museum: 'exhibition',
  park: 'festival',
  'service-station': 'volunteer',
  'shared-space': 'social',
  'party-service-centre': 'talk',
  'government-hall': 'talk',
  'talent-apartment': 'social',
  metro: 'night',
}
