import type { Today, todayEndpoints } from '../../../contract/home/today.ts'
import type { Found } from '../../../contract/staff/found.ts'
import type { Handlers, Staff } from '../../platform/http/call.ts'

export const todayRoutes = (today: (staff: Staff) => Promise<Today>, search: (q: string, staff: Staff) => Promise<Found[]>) =>
  ({
    'GET /staff/today': ({ staff }) => today(staff),
    'GET /staff/search': async ({ query, staff }) => ({ items: await search(query.q, staff) }),
  }) satisfies Handlers<typeof todayEndpoints>
