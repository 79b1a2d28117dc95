import { listServices } from '@/api/places'
import { useResource } from '@/hooks/use-resource'

/** All that one finds on the way, also without a network once it was seen. */
export const useServices = () => useResource('services', listServices)
