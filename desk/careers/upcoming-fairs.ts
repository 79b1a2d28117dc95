import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'

/** The fairs that are still to come, the next one first. */
export const useUpcomingFairs = () =>
  useQuery({ queryKey: ['fairs', 'upcoming'], queryFn: () => api('GET /fairs', { query: { period: 'upcoming', limit: 50 } }) })
