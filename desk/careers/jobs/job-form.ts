import type { StaffJob } from '../../../contract/careers/jobs.ts'
import type { ShownJob } from '../JobOnPhone.tsx'

/** What stands in the fields of the form. */
export interface JobValues {
  employerId?: string
  title: string
  salary: { min: number | null; max: number | null; unit: 'month' | 'day' | 'hour' | 'year'; months: number | null }
  headcount: number | null
  place: string
  duties: string
  requirements: string | null
  employmentType: ShownJob['employmentType']
  degree: ShownJob['degree']
  experience: ShownJob['experience']
  freshGraduate: boolean
  benefits: string[]
  validThrough: string
}

export const emptyJob: Partial<JobValues> = {
  salary: { min: null, max: null, unit: 'month', months: null },
  employmentType: 'full-time',
  degree: 'any',
  experience: 'any',
  freshGraduate: false,
  benefits: [],
}

export function valuesOf(job: StaffJob): JobValues {
  const { min, max, unit, months } = job.salary
  return {
    title: job.title,
    salary: { min, max, unit, months },
    headcount: job.headcount,
    place: job.place ?? '',
    duties: job.duties ?? '',
    requirements: job.requirements,
    employmentType: job.employmentType,
    degree: job.degree,
    experience: job.experience,
    freshGraduate: job.freshGraduate,
    benefits: job.benefits,
    validThrough: job.validThrough,
  }
}

/** As the API takes it: an emptied field is nothing, not an empty text. */
export const bodyOf = ({ salary, headcount, requirements, ...values }: JobValues): JobValues => ({
  ...values,
  salary: { min: salary.min ?? null, max: salary.max ?? null, unit: salary.unit, months: salary.months ?? null },
  headcount: headcount ?? null,
  requirements: requirements || null,
})

const unitWords = { month: '', day: ' 元/天', hour: ' 元/小时', year: ' 元/年' }

/** The phone while somebody writes. The figure is written in full: the short form comes from the server, and so does pay in `words`. */
export function shownOf(values: Partial<JobValues>, employer: string, isChecked: boolean, words = ''): ShownJob {
  const { min, max, unit = 'month', months } = values.salary ?? {}
  const range = [min, max].filter(Boolean).join('–')
  return {
    title: values.title ?? '',
    employer,
    isChecked,
    salary: range ? `${range}${unit === 'month' ? ' 元/月' : unitWords[unit]}${months ? ` · ${months}薪` : ''}` : words,
    employmentType: values.employmentType ?? 'full-time',
    degree: values.degree ?? 'any',
    experience: values.experience ?? 'any',
    headcount: values.headcount ?? null,
    place: values.place || null,
    duties: values.duties || null,
    requirements: values.requirements || null,
    benefits: values.benefits ?? [],
    validThrough: values.validThrough ?? null,
  }
}
