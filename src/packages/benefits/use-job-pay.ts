import { getJob, getPayRules } from '@/api/jobs'
import { type Resource, useResource } from '@/hooks/use-resource'
import type { Job } from '../../../contract/careers/jobs.ts'

/** A job as its own page keeps it, so that one that was seen is there without a network. */
export const useJob = (id: string): Resource<Job> => useResource(`job:${id}`, () => getJob(id))

export const usePayRules = () => useResource('pay-rules', getPayRules)

type Shown<T> = Omit<Resource<T>, 'change'>

/** Two things that are only shown together. */
export function both<A, B>(a: Shown<A>, b: Shown<B>): Shown<[A, B]> {
  return {
    data: a.data !== null && b.data !== null ? [a.data, b.data] : null,
    error: a.error ?? b.error,
    keptAt: a.keptAt ?? b.keptAt,
    isLoading: a.isLoading || b.isLoading,
    reload: async () => {
      await Promise.all([a.reload(), b.reload()])
    },
  }
}
