import type { EmploymentType, StaffJob } from '../../../contract/careers/jobs.ts'
import type { AskedDegree, AskedExperience } from '../../../contract/people/qualifications.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import type { Amounts } from './salary.ts'

/** A posting as its row says it, before it meets what is already known. */
export interface UnderstoodJob {
  /** Finds the posting again: employer, title and place, or the table's own number. */
  key: string
  /** Changes when any field of the row does. */
  hash: string
  employer: UnderstoodEmployer
  title: string
  /** As the employer wrote it, where it is shown otherwise. */
  titleWritten: string | null
  salary: Amounts
  /** The employer's own words where the amounts do not say all of them. */
  salaryWords: string | null
  degree: AskedDegree
  experience: AskedExperience
  employmentType: EmploymentType
  headcount: number | null
  place: string | null
  district: string | null
  industry: string | null
  duties: string | null
  requirements: string | null
  benefits: string[]
  freshGraduate: boolean
  validThrough: number
  postedAt: number
  source: Source | null
  sample: boolean
  booth: string | null
  /** The lawful fields that it leaves open. */
  missing: string[]
  flags: StaffJob['flags']
}

export interface UnderstoodEmployer {
  key: string
  name: string
  industry: string | null
  size: string | null
  nature: string | null
  introduction: string | null
  address: string | null
  creditCode: string | null
}
