import type { EmployerResults } from '../../../contract/careers/employer-links.ts'
import type { Clock } from '../../platform/clock.ts'
import { toIso } from '../../platform/clock.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'

/** How many people an employer says it talked to, made an offer to and took on; the last word counts. */
export const employerResults = (clock: Clock) => ({
  async resultsOf(queries: Queries, fairId: string, employerId: string): Promise<EmployerResults | null> {
    const row = await queries.get<Row<'employer_results'>>(
      'SELECT * FROM employer_results WHERE fair_id = ? AND employer_id = ?',
      [fairId, employerId],
    )
    return row ? { talked: row.talked, offered: row.offered, joined: row.joined, saidAt: toIso(row.said_at) } : null
  },

  saveResults: (tx: Queries, fairId: string, employerId: string, said: Omit<EmployerResults, 'saidAt'>) =>
    insertRow(
      tx,
      'employer_results',
      { fair_id: fairId, employer_id: employerId, ...said, said_at: clock() },
      `ON CONFLICT (fair_id, employer_id) DO UPDATE SET talked = excluded.talked, offered = excluded.offered,
         joined = excluded.joined, said_at = excluded.said_at`,
    ),
})
