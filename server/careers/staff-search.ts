import type { StaffEmployer } from '../../contract/careers/employers.ts'
import type { StaffJob } from '../../contract/careers/jobs.ts'
import type { SearchSource } from '../staff/search.ts'
import type { StaffEmployerRepository } from './employers/staff-repository.ts'
import type { StaffJobList } from './jobs/staff-list.ts'

const jobStates: Record<StaffJob['state'], string> = {
  published: '已发布',
  incomplete: '待补全',
  review: '待审核',
  withdrawn: '已下架',
}
const employerStates: Record<StaffEmployer['state'], string> = {
  waiting: '没核验过',
  expired: '核验过期',
  expiring: '核验快到期',
  checked: '已核验',
}

/** Jobs and employers, also those that the public does not see. */
export const careersSearch = (jobs: StaffJobList, employers: StaffEmployerRepository): SearchSource[] => [
  {
    action: 'edit-jobs',
    search: async (q, limit) =>
      (await jobs.list({ q, limit, sort: 'changed' })).items.map(({ id, title, employer, state }) => ({
        kind: 'job',
        id,
        title,
        note: `${employer.name} · ${jobStates[state]}`,
      })),
  },
  {
    action: 'verify-employers',
    search: async (q, limit) =>
      (await employers.list({ q, limit })).items.map(({ id, name, state, jobCount }) => ({
        kind: 'employer',
        id,
        title: name,
        note: `${employerStates[state]} · ${jobCount} 个岗位`,
      })),
  },
]
