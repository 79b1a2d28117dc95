import { useEffect, useRef } from 'react'
import { leastBetween } from '@/lib/pace'

/** Asks again at the pace the server set, while the page is seen; never where it set none. `now` is the page's own clock. */
export function usePacedReload(now: number, reload: () => Promise<void>): void {
  const last = useRef(now)
  useEffect(() => {
    const between = leastBetween()
    if (between === 0 || now - last.current < between) return
    last.current = now
    void reload()
  }, [now, reload])
}
