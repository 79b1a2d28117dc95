import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

const tick = 30_000

/** The time, renewed twice a minute while the page is seen: countdowns and states stay true. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  const [isSeen, setSeen] = useState(true)
  useDidShow(() => {
    setNow(Date.now())
    setSeen(true)
  })
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!isSeen) return
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [isSeen])
  return now
}
