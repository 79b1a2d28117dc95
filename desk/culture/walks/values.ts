import type { StaffWalk, WalkDraft } from '../../../contract/culture/staff-walks.ts'
import { linesOf } from '../../kit/LinesField.tsx'
import { onceKey } from '../../kit/once.ts'
import { type SourceValues, sourceOf } from '../SourceFields.tsx'

export interface StopValue {
  /** Tells the stops apart while they move. */
  key: string
  placeId: string | null
  stayMinutes: number
  note: string
}

export interface WalkValues {
  title?: string
  summary?: string
  bestTime?: string | null
  tags?: string[]
  paragraphs?: string[]
  source?: SourceValues | null
  stops?: StopValue[]
  version?: number
}

export const walkLabels: Record<string, string> = {
  title: '路线名',
  summary: '一句话',
  bestTime: '什么时候走',
  tags: '标签',
  paragraphs: '介绍',
  source: '来源',
  stops: '各站',
}

export const newStop = (): StopValue => ({ key: onceKey(), placeId: null, stayMinutes: 20, note: '' })

export const newWalk = (): WalkValues => ({ stops: [newStop(), newStop()] })

export const toValues = ({ title, summary, bestTime, tags, paragraphs, source, stops, version }: StaffWalk): WalkValues => ({
  title,
  summary,
  bestTime,
  tags,
  paragraphs,
  source,
  version,
  stops: stops.map(({ number, place, stayMinutes, note }) => ({
    key: `${number}-${place.id}`,
    placeId: place.id,
    stayMinutes,
    note,
  })),
})

/** What is sent; null while a walk is not yet one: a name and two stops. */
export function toDraft(values: WalkValues): WalkDraft | null {
  const stops = (values.stops ?? []).flatMap(({ placeId, stayMinutes, note }) =>
    placeId ? [{ placeId, stayMinutes, note }] : [],
  )
  if (!values.title?.trim() || stops.length < 2) return null
  return {
    title: values.title,
    summary: values.summary ?? '',
    bestTime: values.bestTime?.trim() || null,
    tags: values.tags ?? [],
    paragraphs: linesOf(values.paragraphs),
    source: sourceOf(values.source),
    stops,
  }
}
