import { useEffect, useState } from 'react'

/** True once `isOn` has been true for `delay` milliseconds: quick answers show no skeleton. */
export function useDelayed(isOn: boolean, delay = 300): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (!isOn) {
      setDue(false)
      return
    }
    const timer = setTimeout(() => setDue(true), delay)
    return () => clearTimeout(timer)
  }, [isOn, delay])
  return isDue
}
