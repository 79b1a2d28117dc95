import type { EmployerState } from '../../contract/careers/employers.ts'
import type { JobReportReason, JobState, StaffJob } from '../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, experienceLabels } from '../../contract/careers/labels.ts'
import type { Tone } from '../kit/StateTag.tsx'
import type { Names } from '../kit/shown.ts'

export const jobStates: Record<JobState, [Tone, string]> = {
  published: ['good', '已发布'],
  incomplete: ['waiting', '缺项'],
  review: ['waiting', '待审'],
  withdrawn: ['plain', '已下架'],
}

export const employerStates: Record<EmployerState, [Tone, string]> = {
  waiting: ['waiting', '等核验'],
  expiring: ['waiting', '快到期'],
  checked: ['good', '已核验'],
  expired: ['bad', '核验过期'],
}

export const lawfulNames: Record<string, string> = {
  headcount: '招聘人数',
  validThrough: '有效期',
  place: '工作地点',
  duties: '工作内容',
  employerName: '企业全称',
}

export const reportReasons: Record<JobReportReason, string> = {
  'charges-money': '收费、押金',
  'not-real': '不是真的在招',
  'other-pay': '实际薪资不一样',
  discrimination: '就业歧视',
  other: '其他',
}

/** What values of a posting are called, for its history and for two versions side by side. */
export const jobNames: Names = {
  ...degreeLabels,
  ...experienceLabels,
  ...employmentLabels,
  any: '不限',
  unstated: '未注明',
  month: '元/月',
  day: '元/天',
  hour: '元/小时',
  year: '元/年',
  ...Object.fromEntries(Object.entries(jobStates).map(([state, [, word]]) => [state, word])),
}

/** A posting's state as the public sees it: published ones may be out of sight all the same. */
export function standingOf({ state, status, employer }: StaffJob): [Tone, string] {
  if (state !== 'published') return jobStates[state]
  if (status === 'open') return ['good', '公开']
  return employer.verifiedAt === null ? ['waiting', '等企业核验'] : ['plain', '已过期']
}

/** What a field of a posting is called, for the list of errors and the history. */
export const jobLabels: Record<string, string> = {
  employerId: '企业',
  title: '岗位名称',
  salary: '薪资',
  headcount: '招聘人数',
  place: '工作地点',
  district: '区县',
  industry: '行业',
  duties: '工作内容',
  requirements: '任职要求',
  benefits: '福利',
  degree: '学历',
  experience: '经验',
  employmentType: '用工形式',
  freshGraduate: '应届生可投',
  validThrough: '有效期',
  state: '状态',
}
