import type { StaffAction } from '../../contract/platform/access.ts'
import type { Found } from '../../contract/staff/found.ts'
import type { Staff } from '../platform/http/call.ts'
import { can } from './permissions.ts'

/** One kind of thing, looked for by whoever may do `action`. */
export interface SearchSource {
  action: StaffAction
  search(q: string, limit: number, staff: Staff): Promise<Found[]>
}

const mostOfOneKind = 5

/** Looks through everything that the member may see, the kinds in the order of the sources. */
export const staffSearch =
  (sources: readonly SearchSource[]) =>
  async (q: string, staff: Staff): Promise<Found[]> => {
    const lists: Found[][] = []
    for (const { action, search } of sources)
      if (!staff.mustEnrol && can(staff, action)) lists.push(await search(q, mostOfOneKind, staff))
    return lists.flat()
  }

/** For LIKE with `ESCAPE '!'`: the words anywhere in a column in small letters. */
export const partly = (words: string) => `%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`
