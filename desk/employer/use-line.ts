import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoothLine, LineDeed, LineState } from '../../contract/careers/lines.ts'
import { type ApiError, asApiError } from '../api/errors.ts'
import { keepFor, keptFor } from './kept.ts'
import { afterDeeds } from './line-deeds.ts'
import { asLink } from './link.ts'

const every = 10_000
/** As many as go out at once. */
const atOnce = 200

/**
 * The line of this booth. What is done here stands on this phone until the server has it, and goes out in its order; the
 * same deeds sent twice count once.
 */
export function useLine(token: string, isSeen: boolean) {
  const [line, setLine] = useState<BoothLine | null>(() => keptFor<BoothLine>(token, 'line'))
  const [unsent, setUnsent] = useState<LineDeed[]>(() => keptFor<LineDeed[]>(token, 'deeds') ?? [])
  const [error, setError] = useState<ApiError | null>(null)
  const waiting = useRef(unsent)
  const talking = useRef<Promise<void> | null>(null)

  const setWaiting = useCallback(
    (deeds: LineDeed[]) => {
      waiting.current = deeds
      keepFor(token, 'deeds', deeds.length > 0 ? deeds : null)
      setUnsent(deeds)
    },
    [token],
  )
  const take = useCallback(
    (next: BoothLine) => {
      keepFor(token, 'line', next)
      setLine(next)
      setError(null)
    },
    [token],
  )

  /** Sends what waits, else asks how things stand. One at a time: an older answer never covers a newer one. */
  const talk = useCallback(() => {
    const run = async () => {
      try {
        do {
          const deeds = waiting.current.slice(0, atOnce)
          const params = { token }
          const next =
            deeds.length > 0
              ? await asLink(token, 'POST /employer-links/:token/line/deeds', { params, body: { deeds } })
              : await asLink(token, 'GET /employer-links/:token/line', { params })
          setWaiting(waiting.current.slice(deeds.length))
          take(next)
        } while (waiting.current.length > 0)
      } catch (failure) {
        setError(asApiError(failure))
      }
    }
    talking.current ??= run().finally(() => {
      talking.current = null
    })
    return talking.current
  }, [token, setWaiting, take])

  useEffect(() => {
    if (!isSeen) return
    void talk()
    const timer = setInterval(() => void talk(), every)
    const now = () => void talk()
    window.addEventListener('online', now)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', now)
    }
  }, [isSeen, talk])

  return {
    line: line && afterDeeds(line, unsent),
    unsent: unsent.length,
    /** Why it could not be renewed; what is shown is older. */
    error,
    act(deed: LineDeed['deed'], number: number) {
      setWaiting([...waiting.current, { number, deed, at: new Date().toISOString() }])
      void talk()
    },
    /** Opens, pauses or closes the line; needs a network. Throws `ApiError`. */
    async setState(state: LineState) {
      await talk()
      take(await asLink(token, 'PUT /employer-links/:token/line', { params: { token }, body: { state } }))
    },
    talk: () => void talk(),
  }
}
export type Line = ReturnType<typeof useLine>
