import { QueryClient } from '@tanstack/react-query'
import { asApiError } from './errors.ts'

const triesOnABadLine = 2

/** The one cache of what was read. Faults that pass are tried again; what is wrong stays wrong and is shown at once. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => asApiError(error).isPassing && count < triesOnABadLine,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
})
