import type { PlaceKind } from '../../contract/culture/places.ts'

export const placeIcons: Record<PlaceKind, string> = {
  attraction: 'pinned',
  mall: 'store',
  street: 'place',
  museum: 'book',
  park: 'sun',
  'service-station': 'zap',
  'shared-space': 'layers',
  'party-service-centre': 'users',
  'government-hall': 'building',
  'talent-apartment': 'home',
  metro: 'train',
}
