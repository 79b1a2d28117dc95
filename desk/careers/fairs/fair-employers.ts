import type { FairEmployer } from '../../../contract/careers/staff-fairs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'

/** Who is being moved about on the map. */
export type Carried = Pick<FairEmployer, 'id' | 'name' | 'booth'>

export const employersQuery = (fairId: string) => ({
  queryKey: ['fair-employers', fairId],
  queryFn: () => api('GET /staff/fairs/:id/employers', { params: { id: fairId } }),
})

/** What an employer's coming and going changes elsewhere on the page. */
export const refreshFair = (fairId: string) => {
  void cache.invalidateQueries({ queryKey: ['fair', fairId] })
  void cache.invalidateQueries({ queryKey: ['fair-employers', fairId] })
}
