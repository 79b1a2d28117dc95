import { parseTime } from '../../platform/clock.ts'
import { invalidRequest } from '../../platform/problem.ts'
import type { PersonalDataReader } from '../../platform/texts/personal-data.ts'
import { personalFaults } from '../../platform/texts/public-texts.ts'
import type { CellFix } from '../table/corrections.ts'
import type { JobFileOptions } from './read-jobs.ts'
import { endOfDay } from './validity.ts'

/** What somebody says of a whole file of jobs; what is left out holds for none of its rows. */
export interface SaidOfFile {
  /** A day, for rows that leave the field empty, as the next ones. */
  validThrough?: string | null
  place?: string | null
  source?: string | null
  employer?: string | null
  columns?: Record<string, string | null>
  fixes?: CellFix[]
}

/** Throws where what is said for all rows, which becomes public with them, names or reaches a person. */
export function refusePersonal(
  { place, source, employer }: Pick<SaidOfFile, 'place' | 'source' | 'employer'>,
  personal: PersonalDataReader,
): void {
  const faults = personalFaults({ place, source, employer }, personal)
  if (faults.length > 0) throw invalidRequest(faults)
}

export const jobFileOptions = (said: SaidOfFile, now: number): Omit<JobFileOptions, 'showsCells'> => ({
  defaults: {
    validThrough: said.validThrough ? endOfDay(parseTime(said.validThrough)) : null,
    place: said.place ?? null,
    source: said.source ?? null,
  },
  columns: said.columns ?? {},
  employer: said.employer ?? null,
  fixes: said.fixes ?? [],
  now,
})
