import { paths } from '@/lib/routes'
import { openingText } from '@/lib/time'
import type { PlaceSummary } from '../../../../contract/culture/places.ts'
import { TextRow } from './TextRow'

/** A place with what one asks first: whether it is open, and where. */
export function PlaceCard({ place, now }: { place: PlaceSummary; now: number }) {
  const hours = openingText(place.opening, now)
  const text = [hours, place.address].filter(Boolean).join(' · ') || place.summary
  return <TextRow title={place.name} text={text} path={paths.place(place.id)} />
}
