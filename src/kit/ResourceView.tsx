import type { ReactNode } from 'react'
import { useDelayed } from '@/hooks/use-delayed'
import type { Resource } from '@/hooks/use-resource'
import { Skeleton } from './Skeleton'
import { Failure, KeptNotice } from './StateCard'

interface ResourceViewProps<T> {
  resource: Omit<Resource<T>, 'change'>
  children: (data: T) => ReactNode
}

/** One thing in all its states: skeleton, error, old copy, there. */
export function ResourceView<T>({ resource, children }: ResourceViewProps<T>) {
  const { data, error, isLoading, keptAt, reload } = resource
  const showsSkeleton = useDelayed(data === null && isLoading)
  if (data === null) {
    if (error && !isLoading) return <Failure error={error} onRetry={reload} />
    return showsSkeleton ? <Skeleton shape='page' count={2} /> : null
  }
  return (
    <>
      {error && keptAt !== null ? <KeptNotice keptAt={keptAt} onRetry={reload} /> : null}
      {children(data)}
    </>
  )
}
