import { useEffect } from 'react'

const idleLimit = 15 * 60_000
const checkEvery = 15_000
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Calls `lock` once nobody has touched anything for a quarter of an hour, also over a night of sleep. */
export function useIdleLock(lock: () => void) {
  useEffect(() => {
    let last = Date.now()
    const live = () => {
      last = Date.now()
    }
    for (const sign of signsOfLife) window.addEventListener(sign, live, { passive: true })
    const timer = setInterval(() => Date.now() - last > idleLimit && lock(), checkEvery)
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, live)
    }
  }, [lock])
}
