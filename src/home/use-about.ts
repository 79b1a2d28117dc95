import { getAbout } from '@/api/about'
import { useResource } from '@/hooks/use-resource'

/** Who runs this, under which numbers it is filed, and who else sees what. */
export const useAbout = () => useResource('about', getAbout)
