import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asApiError } from '../api/errors.ts'
import { Failure } from './Failure.tsx'
import { Waiting } from './Waiting.tsx'

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  children: (data: T) => ReactNode
}

/** What was asked for, or that it is still coming, or why it did not come. */
export function Loaded<T>({ query: { data, error, refetch }, children }: LoadedProps<T>) {
  if (data !== undefined) return <>{children(data)}</>
  return error ? <Failure error={asApiError(error)} onRetry={() => void refetch()} /> : <Waiting />
}
