import type { OpeningHours } from '../../contract/places.ts'
import { minute, parseTime } from '../clock.ts'
import { fromJson } from '../json.ts'
import { exceptionOn, type Span, spansOn } from '../places/opening.ts'

interface Template {
  hours: string
  slot_minutes: number
}

/** The slots of a day out of the room's template; what is left of a span that no slot fills stays empty. */
export function slotsOn(room: Template, date: string): { slots: Span[]; closedReason: string | null } {
  const midnight = parseTime(date)
  const hours = fromJson<OpeningHours>(room.hours)
  const length = room.slot_minutes * minute
  const slots = spansOn(hours, midnight).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / length) }, (_, i) => ({
      from: from + i * length,
      to: from + (i + 1) * length,
    })),
  )
  if (slots.length > 0) return { slots, closedReason: null }
  return { slots, closedReason: exceptionOn(hours, midnight)?.note ?? '这天不开放' }
}
