import type { About, aboutEndpoints } from '../../contract/home/about.ts'
import type { Handlers } from '../platform/http/call.ts'

/** Who runs this server and under which numbers it is filed; null where nobody has said so. */
export type AboutSettings = Omit<About, 'thirdParties'>

export const unsaid: AboutSettings = { operator: null, contact: null, icp: null, police: null }

export const aboutRoutes = (about: About) => ({ 'GET /about': () => about }) satisfies Handlers<typeof aboutEndpoints>
