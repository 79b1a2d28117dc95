import { useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import type { Registration } from '../../../contract/attendance/registrations.ts'

/** However long the line, its figures are asked for so often, in seconds. */
const longestPause = 5

/** A sign-up that is answered in its turn: asks by itself until it is, and says meanwhile how many are before. */
export function useTurn() {
  const [line, setLine] = useState<Registration['line']>(null)
  const isOver = useRef(false)
  useUnload(() => {
    isOver.current = true
  })

  /** Gives the answer, or null where the page was left before; `onLine` hears of the line. What breaks off in line is asked again. */
  async function wait(ask: () => Promise<Registration>, onLine: () => void): Promise<Registration | null> {
    let last: Registration['line'] = null
    while (!isOver.current) {
      const reply = await ask().catch(failure => {
        if (last && asApiError(failure).isPassing) return null
        throw failure
      })
      if (reply && !reply.line) return reply
      if (!last) onLine()
      last = reply?.line ?? last
      setLine(last)
      await pause(Math.min(last?.seconds ?? longestPause, longestPause))
    }
    return null
  }

  return { line, wait }
}

const pause = (seconds: number) => new Promise<void>(resolve => setTimeout(resolve, seconds * 1000))
