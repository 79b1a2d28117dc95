import { useState } from 'react'
import { recallAll } from '@/lib/storage'
import { useFavorites } from '@/stores/favorites'
import type { Job } from '../../../contract/careers/jobs.ts'

export interface OtherJob {
  id: string
  title: string
  /** Pay and employer, as far as they are on the device. */
  note: string
}

/** Of each kind the latest. */
const most = 10

/** Jobs that this one may be compared with: kept as favourites, and seen on this device. */
export function useOtherJobs(job: string): { kept: OtherJob[]; seen: OtherJob[] } {
  const favorites = useFavorites(s => s.items)
  const [copies] = useState(() => recallAll<Job>('copy:job:'))
  const kept = favorites.filter(({ kind, id }) => kind === 'job' && id !== job).slice(0, most)
  const seen = copies.filter(({ id }) => id !== job && !kept.some(other => other.id === id)).slice(0, most)
  return {
    kept,
    seen: seen.map(({ id, title, salary, employer }) => ({ id, title, note: `${salary.text} · ${employer.name}` })),
  }
}
