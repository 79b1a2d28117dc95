import type { SuggestionKind } from '../../../contract/home/search.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Suggestible } from './suggestions.ts'

interface Named {
  id: string | null
  text: string
  weight: number
}

const mostTitles = 5000
const coming =
  "SELECT id, title AS text, 1 AS weight FROM events WHERE state = 'published' AND cancelled_reason IS NULL AND ends_at > ?"

/** What is on show now, by the names people look for. Titles of jobs weigh by how many jobs have them. */
export const suggestible =
  (db: Database, clock: Clock, titlesOf: () => Promise<Map<string, number>>) => async (): Promise<Suggestible[]> => {
    const now = clock()
    const named = async (kind: SuggestionKind, sql: string, params: number[] = []): Promise<Suggestible[]> =>
      (await db.aside.all<Named>(sql, params)).map(({ id, text, weight }) => ({ kind, id, text, weight: Number(weight) }))
    const titles = [...(await titlesOf())].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostTitles)
    return [
      ...titles.map(([text, weight]) => ({ kind: 'job' as const, id: null, text, weight })),
      ...(await named(
        'employer',
        `SELECT e.id, e.name AS text, 1 AS weight FROM employers e
       WHERE EXISTS (SELECT 1 FROM jobs j WHERE j.employer_id = e.id AND j.state = 'published' AND j.visible_until > ?)`,
        [now],
      )),
      ...(await named('fair', `${coming} AND category = 'fair'`, [now])),
      ...(await named('event', `${coming} AND category <> 'fair'`, [now])),
      ...(await named('place', "SELECT id, name AS text, 2 AS weight FROM places WHERE state = 'published'")),
      ...(await named('policy', 'SELECT id, title AS text, 1 AS weight FROM policies WHERE withdrawn_at IS NULL')),
      ...(await named('need', "SELECT id, title AS text, 1 AS weight FROM needs WHERE state IN ('open', 'working', 'done')")),
      ...(await named('proposal', "SELECT id, title AS text, 1 AS weight FROM proposals WHERE state IN ('open', 'decided')")),
    ]
  }
