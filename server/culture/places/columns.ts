import type { PlaceDraft, PlaceEdit } from '../../../contract/culture/staff-places.ts'
import { stated } from '../../platform/db/database.ts'
import type { Changes } from '../../platform/db/rows.ts'
import { requireNearby } from '../nearby.ts'
import type { PlaceRow } from './rows.ts'

/** What a new place has where its draft says nothing. */
export const defaults = { summary: '', paragraphs: '[]', offers: '[]' } satisfies Changes<'places'>

const json = <V>(value: V) => (value == null ? value : JSON.stringify(value)) as string | Extract<V, null | undefined>

/** The columns that a draft or an edit names. Throws where its position cannot be. */
export function columnsOf({ coordinates, openingHours, ...edit }: PlaceEdit): Changes<'places'> {
  if (coordinates) requireNearby(coordinates, 'coordinates')
  return stated({
    kind: edit.kind,
    name: edit.name,
    summary: edit.summary,
    paragraphs: json(edit.paragraphs),
    offers: json(edit.offers),
    address: edit.address,
    latitude: coordinates === undefined ? undefined : (coordinates?.latitude ?? null),
    longitude: coordinates === undefined ? undefined : (coordinates?.longitude ?? null),
    status: edit.status,
    opening_hours: openingHours,
    hours: json(edit.hours),
    source: json(edit.source),
  })
}

/** A row as it would be if the draft were published; it stands in no table. */
export const draftedPlace = (id: string, draft: PlaceDraft, day: string, now: number): PlaceRow => ({
  ...empty,
  ...defaults,
  ...(columnsOf(draft) as Pick<PlaceRow, 'kind' | 'name' | 'status'>),
  id,
  slug: id,
  checked_at: day,
  updated_at: now,
})

const empty = {
  address: null,
  latitude: null,
  longitude: null,
  opening_hours: null,
  hours: null,
  source: null,
  sample: 0,
  import_hash: '',
  state: 'published',
  version: 1,
} satisfies Partial<PlaceRow>
