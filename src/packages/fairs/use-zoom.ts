import type { CommonEvent, ITouchEvent } from '@tarojs/components'
import { useRef, useState } from 'react'
import { usePreferences } from '@/stores/preferences'

/** 0 shows the whole hall, from 1 on names can be read. */
export const closest = 3
/** Fingers that go apart, or together, by so much are a step. */
const step = 1.3

/** Steps of a map that is zoomed by buttons or by two fingers. Who reads large text starts closer. */
export function useZoom() {
  const [level, setLevel] = useState(() => (usePreferences.getState().textSize === 'normal' ? 1 : 2))
  const apart = useRef<number | null>(null)
  const by = (steps: number) => setLevel(now => Math.min(closest, Math.max(0, now + steps)))
  return {
    level,
    in: () => by(1),
    out: () => by(-1),
    onTouchStart: (event: CommonEvent) => {
      apart.current = between(event)
    },
    onTouchMove: (event: CommonEvent) => {
      const now = between(event)
      if (now === null || apart.current === null) return
      const ratio = now / apart.current
      if (ratio < step && ratio > 1 / step) return
      apart.current = now
      by(ratio > 1 ? 1 : -1)
    },
  }
}

/** How far two fingers are apart, px; null with any other number of them. */
function between(event: CommonEvent): number | null {
  // A scroll view passes touches on, and its types do not say so.
  const { touches } = event as ITouchEvent
  const [one, other] = touches
  return one && other && touches.length === 2 ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : null
}
