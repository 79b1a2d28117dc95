import { useEffect, useState } from 'react'
import type { FairLive } from '../../../contract/careers/fairs.ts'
import { send } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'

interface Live {
  live: FairLive | null
  /** When the last word came, by this computer's clock. */
  heardAt: number
  error: ApiError | null
}

const pause = 3000
/** The server says something every two seconds; after so long the line is dead, whatever it looks like. */
const silence = 12_000

/** The board of a fair as it changes; asks again where the line breaks. */
export function useLive(id: string): Live {
  const [state, setState] = useState<Live>({ live: null, heardAt: 0, error: null })
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    async function listen() {
      const line = new AbortController()
      const hangUp = () => line.abort()
      stop.signal.addEventListener('abort', hangUp)
      let watch = setTimeout(hangUp, silence)
      try {
        const reply = await send('GET /staff/fairs/:id/live/stream', { params: { id } }, { signal: line.signal }, null)
        for await (const live of eventsOf(reply)) {
          clearTimeout(watch)
          watch = setTimeout(hangUp, silence)
          setState({ live, heardAt: Date.now(), error: null })
        }
      } catch (error) {
        if (!stop.signal.aborted && !line.signal.aborted) setState(known => ({ ...known, error: asApiError(error) }))
      } finally {
        clearTimeout(watch)
        stop.signal.removeEventListener('abort', hangUp)
        if (!stop.signal.aborted) timer = setTimeout(() => void listen(), pause)
      }
    }
    void listen()
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id])
  return state
}

async function* eventsOf(reply: Response): AsyncGenerator<FairLive> {
  const reader = reply.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader) {
    const { done, value } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) if (event.startsWith('data: ')) yield JSON.parse(event.slice(6)) as FairLive
  }
}
