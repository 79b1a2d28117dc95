import type { Opening, OpeningHours } from '../../../contract/culture/places.ts'
import { dayLength, dayOf, sinceMidnight, startOfDay, toIso, weekdayOf } from '../../platform/clock.ts'

export interface Span {
  from: number
  /** Exclusive. */
  to: number
}

const lookedAhead = 8

/** When it is open on the day that begins at `midnight`; exceptions win over the week. */
export function spansOn(hours: OpeningHours, midnight: number): Span[] {
  const exception = exceptionOn(hours, midnight)
  if (exception) {
    const { opens, closes } = exception
    return opens !== null && closes !== null ? [span(midnight, opens, closes)] : []
  }
  const weekday = weekdayOf(midnight) || 7
  return hours.weekly
    .filter(({ days }) => days.includes(weekday))
    .map(({ opens, closes }) => span(midnight, opens, closes))
    .sort((a, b) => a.from - b.from)
}

/** Why the week does not apply on this day, or null. */
export function exceptionOn({ exceptions }: OpeningHours, midnight: number): OpeningHours['exceptions'][number] | null {
  const day = dayOf(midnight)
  return exceptions.find(({ from, to }) => from <= day && day <= to) ?? null
}

/** Open or closed at this moment, and when that changes; spans that touch are one. */
export function openingAt(hours: OpeningHours, now: number): Opening {
  const today = startOfDay(now)
  const spans = Array.from({ length: lookedAhead + 1 }, (_, i) => spansOn(hours, today + (i - 1) * dayLength)).flat()
  let end: number | null = null
  for (const { from, to } of spans) if (from <= (end ?? now) && to > (end ?? now)) end = to
  if (end !== null) return { isOpen: true, changesAt: end < today + (lookedAhead - 1) * dayLength ? toIso(end) : null }
  const next = spans.find(({ from }) => from > now)
  return { isOpen: false, changesAt: next ? toIso(next.from) : null }
}

function span(midnight: number, opens: string, closes: string): Span {
  const from = midnight + sinceMidnight(opens)
  const to = midnight + sinceMidnight(closes)
  return { from, to: to > from ? to : to + dayLength }
}
