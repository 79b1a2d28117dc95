import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiError, asApiError } from '@/api/errors'
import { leastBetween } from '@/lib/pace'
import { forget, keep, recall } from '@/lib/storage'

interface Kept<T> {
  data: T
  at: number
}

interface State<T> {
  /** What to show: fresh, or the last that was kept; null while there is nothing yet. */
  data: T | null
  /** When the shown copy was kept, while it could not be refreshed. */
  keptAt: number | null
  /** Why there is nothing to show, or why it is old. */
  error: ApiError | null
  isLoading: boolean
}

export interface Resource<T> extends State<T> {
  reload: () => Promise<void>
  change: (next: (data: T) => T) => void
}

/**
 * Loads one thing and keeps the last copy on the device: shown at once, replaced when the answer comes, and all
 * there is while offline. `name` names the copy and must name what `load` loads. Refreshed whenever the page shows again,
 * but no sooner than the server's pace has it.
 */
export function useResource<T>(name: string, load: () => Promise<T>): Resource<T> {
  const [state, setState] = useState(() => initial<T>(name))
  const current = useRef({ name, load })
  current.current = { name, load }

  const askedAt = useRef(0)
  const reload = useCallback(async () => {
    const { name, load } = current.current
    askedAt.current = Date.now()
    setState(s => ({ ...s, isLoading: true }))
    try {
      const data = await load()
      if (current.current.name !== name) return
      keep(`copy:${name}`, { data, at: Date.now() } satisfies Kept<T>)
      setState({ data, keptAt: null, error: null, isLoading: false })
    } catch (failure) {
      if (current.current.name !== name) return
      const error = asApiError(failure)
      // What is gone for good leaves no copy behind.
      if (error.status === 404) forget(`copy:${name}`)
      const kept = error.isPassing ? recall<Kept<T>>(`copy:${name}`) : null
      setState({ data: kept?.data ?? null, keptAt: kept?.at ?? null, error, isLoading: false })
    }
  }, [])

  // Another name is another thing to load.
  useEffect(() => {
    setState(initial<T>(name))
    void reload()
  }, [name, reload])

  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current && Date.now() - askedAt.current >= leastBetween()) void reload()
    shownBefore.current = true
  })

  const change = useCallback((next: (data: T) => T) => setState(s => (s.data === null ? s : { ...s, data: next(s.data) })), [])
  return { ...state, reload, change }
}

const initial = <T>(name: string): State<T> => ({
  data: recall<Kept<T>>(`copy:${name}`)?.data ?? null,
  keptAt: null,
  error: null,
  isLoading: true,
})
