import { placeLabels, placeStatusLabels } from '../../../contract/culture/labels.ts'
import type { PlaceDraft, StaffPlace } from '../../../contract/culture/staff-places.ts'
import { linesOf } from '../../kit/LinesField.tsx'
import { type PositionTyped, positionIn } from '../PositionFields.tsx'
import { type SourceValues, sourceOf } from '../SourceFields.tsx'
import { publicNames } from '../words.ts'

type Hours = NonNullable<PlaceDraft['hours']>

export interface PlaceValues extends Omit<Partial<PlaceDraft>, 'coordinates' | 'hours' | 'source'> {
  coordinates?: PositionTyped
  hours?: { weekly?: Hours['weekly']; exceptions?: Partial<Hours['exceptions'][number]>[] } | null
  source?: SourceValues | null
  version?: number
}

export const fieldLabels: Record<string, string> = {
  kind: '类别',
  name: '名称',
  status: '运营',
  summary: '一句话',
  paragraphs: '介绍',
  offers: '这里有什么',
  address: '地址',
  coordinates: '位置',
  openingHours: '开放时间的说法',
  hours: '每周开放时间',
  source: '来源',
}

/** What the words of the API are called. */
export const placeNames = { ...placeLabels, ...placeStatusLabels, ...publicNames }

export const newPlace: PlaceValues = { status: 'operating', hours: { weekly: [], exceptions: [] } }

export const toValues = (place: StaffPlace): PlaceValues => ({
  ...(Object.fromEntries(
    Object.keys(fieldLabels).map(name => [name, place[name as keyof StaffPlace]]),
  ) as unknown as PlaceValues),
  version: place.version,
  hours: place.hours ?? { weekly: [], exceptions: [] },
})

/** What is sent; null while what a place cannot be without is missing. */
export function toDraft(values: PlaceValues): PlaceDraft | null {
  const { kind, name, status, coordinates, hours } = values
  if (!kind || !name?.trim() || !status) return null
  const weekly = hours?.weekly ?? []
  const exceptions = hours?.exceptions ?? []
  return {
    kind,
    name,
    status,
    summary: values.summary ?? '',
    paragraphs: linesOf(values.paragraphs),
    offers: values.offers ?? [],
    address: values.address?.trim() || null,
    coordinates: positionIn(coordinates),
    openingHours: values.openingHours?.trim() || null,
    hours:
      weekly.length + exceptions.length === 0
        ? null
        : {
            weekly,
            exceptions: exceptions.map(({ from = '', to = '', opens = null, closes = null, note = '' }) => ({
              from,
              to,
              opens,
              closes,
              note,
            })),
          },
    source: sourceOf(values.source),
  }
}
