import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiError, asApiError } from '@/api/errors'
import { keep, recall } from '@/lib/storage'
import type { Page } from '../../contract/platform/page.ts'

export interface PagedList<T, P extends Page<T> = Page<T>> {
  items: T[]
  /** The first page whole, for totals and facets; null until it is there. */
  page: P | null
  /** When the shown copy was kept, while it could not be refreshed. */
  keptAt: number | null
  error: ApiError | null
  isLoading: boolean
  isLoadingMore: boolean
  hasMore: boolean
  reload: () => Promise<void>
  loadMore: () => Promise<void>
}

interface State<T, P> {
  items: T[]
  page: P | null
  nextCursor: string | null
  keptAt: number | null
  error: ApiError | null
  isLoading: boolean
  isLoadingMore: boolean
}

/**
 * A list page by page: loading, pull to refresh, the next page before the end, answers that come too late, and the
 * first page kept on the device. `name` names the list with its filters; another name starts anew. `firstRows` are
 * given at once, for a screen that draws sooner with less; the others when the reader comes near their end.
 */
export function usePagedList<T extends { id: string }, P extends Page<T>>(
  name: string,
  load: (cursor?: string) => Promise<P>,
  firstRows = Number.POSITIVE_INFINITY,
): PagedList<T, P> {
  const [visible, setVisible] = useState(firstRows)
  const [state, setState] = useState(() => kept<T, P>(name))
  const current = useRef({ name, load, state, visible, firstRows })
  current.current = { name, load, state, visible, firstRows }

  const reload = useCallback(async () => {
    const { name, load } = current.current
    try {
      const page = await load()
      if (current.current.name !== name) return
      keep(`list:${name}`, { page, at: Date.now() })
      setVisible(current.current.firstRows)
      setState({
        items: page.items,
        page,
        nextCursor: page.nextCursor,
        keptAt: null,
        error: null,
        isLoading: false,
        isLoadingMore: false,
      })
    } catch (failure) {
      if (current.current.name !== name) return
      const error = asApiError(failure)
      setState({ ...kept<T, P>(name, error.isPassing), error, isLoading: false })
    }
  }, [])

  const loadMore = useCallback(async () => {
    const { name, load, state, visible } = current.current
    if (visible < state.items.length) {
      setVisible(Number.POSITIVE_INFINITY)
      return
    }
    if (!state.nextCursor || state.isLoadingMore || state.isLoading) return
    setState(s => ({ ...s, isLoadingMore: true }))
    try {
      const page = await load(state.nextCursor)
      if (current.current.name !== name) return
      setState(s => ({
        ...s,
        items: [...s.items, ...page.items.filter(item => !s.items.some(i => i.id === item.id))],
        nextCursor: page.nextCursor,
        error: null,
        isLoadingMore: false,
      }))
    } catch (failure) {
      if (current.current.name === name) setState(s => ({ ...s, error: asApiError(failure), isLoadingMore: false }))
    }
  }, [])

  // Another name is another list.
  useEffect(() => {
    // Keeps the old rows on screen until the new ones are there: filters do not make the page jump.
    setState(s => (s.items.length > 0 ? { ...s, isLoading: true } : kept<T, P>(name)))
    void reload()
  }, [name, reload])

  useReachBottom(() => void loadMore())
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))

  return {
    ...state,
    items: state.items.slice(0, visible),
    hasMore: state.nextCursor !== null || visible < state.items.length,
    reload,
    loadMore,
  }
}

function kept<T, P extends Page<T>>(name: string, isWanted = true): State<T, P> {
  const copy = isWanted ? recall<{ page: P; at: number }>(`list:${name}`) : null
  return {
    items: copy?.page.items ?? [],
    page: copy?.page ?? null,
    nextCursor: null,
    keptAt: copy?.at ?? null,
    error: null,
    isLoading: true,
    isLoadingMore: false,
  }
}
