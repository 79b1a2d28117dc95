import { create } from 'zustand'
import { whenLeaving } from '@/lib/leaving'
import { forget, keep, recall } from '@/lib/storage'
import type { Job } from '../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../contract/careers/pay-rules.ts'
import { type PayTerms, usualTerms } from '../../../contract/careers/take-home.ts'

const storageName = 'pay-terms'

type ByJob = Record<string, Partial<PayTerms>>

/** What a person chose where a posting leaves it open, job by job. Stays on this device; the API is never told. */
const useChosen = create<{ byJob: ByJob }>(() => ({ byJob: recall<ByJob>(storageName) ?? {} }))

export function usePayTerms(job: Pick<Job, 'id' | 'employmentType' | 'benefits'>, rules: PayRules): PayTerms {
  const chosen = useChosen(s => s.byJob[job.id])
  return { ...usualTerms(job, rules), ...chosen }
}

export function chooseTerms(jobId: string, terms: Partial<PayTerms>): void {
  const { byJob } = useChosen.getState()
  const next = { ...byJob, [jobId]: { ...byJob[jobId], ...terms } }
  keep(storageName, next)
  useChosen.setState({ byJob: next })
}

whenLeaving(() => {
  forget(storageName)
  useChosen.setState({ byJob: {} })
})
