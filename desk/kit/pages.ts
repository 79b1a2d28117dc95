import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/errors.ts'

/** `isLeast`: there are more than were counted. */
export interface Total {
  total: number
  isLeast?: boolean | undefined
}

interface PageReply<T> extends Total {
  items: T[]
  nextCursor: string | null
}

/** `12,345`; `1,000+` where there are more than were counted. */
export const totalText = ({ total, isLeast }: Total) => `${total.toLocaleString('zh-CN')}${isLeast ? '+' : ''}`

export interface Pages<T> extends Total {
  items: T[]
  /** From 1. */
  number: number
  isLoading: boolean
  /** The rows are those of the question before. */
  isStale: boolean
  error: ApiError | null
  retry: () => void
  next: (() => void) | null
  previous: (() => void) | null
}

/** A list of the API page by page. `key` names it and what it is filtered by; another key starts at the first page; `load` asks for what comes after. */
export function usePages<T>(
  key: readonly unknown[],
  load: (after: { cursor?: string }, signal: AbortSignal) => Promise<PageReply<T>>,
): Pages<T> {
  const [cursors, setCursors] = useState<string[]>([])
  const question = JSON.stringify(key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts anew
  useEffect(() => setCursors([]), [question])
  const cursor = cursors[cursors.length - 1]
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: [...key, { cursor }],
    queryFn: ({ signal }) => load(cursor ? { cursor } : {}, signal),
    placeholderData: keepPreviousData,
  })
  const nextCursor = data?.nextCursor
  return {
    items: data?.items ?? [],
    total: data?.total ?? 0,
    isLeast: data?.isLeast,
    number: cursors.length + 1,
    isLoading: isPending,
    isStale: isPlaceholderData,
    error: error && asApiError(error),
    retry: () => void refetch(),
    next: nextCursor ? () => setCursors([...cursors, nextCursor]) : null,
    previous: cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null,
  }
}
