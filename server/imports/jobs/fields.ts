export const jobFields = [
  'employer',
  'title',
  'salary',
  'salaryMin',
  'salaryMax',
  'salaryMonths',
  'headcount',
  'degree',
  'experience',
  'place',
  'duties',
  'requirements',
  'major',
  'gender',
  'age',
  'validThrough',
  'postedAt',
  'employmentType',
  'industry',
  'benefits',
  'tags',
  'booth',
  'jobNumber',
  'sourceUrl',
  'sourceName',
  'sample',
  'size',
  'nature',
  'introduction',
  'employerAddress',
  'creditCode',
  'privateContact',
  'ignored',
] as const
export type JobField = (typeof jobFields)[number]

/** A table of jobs names at least the employer and the job. */
export const jobRequired: readonly (readonly JobField[])[] = [['employer'], ['title']]

/** What a line above a table may say for all its rows. */
export const sharedFields: readonly JobField[] = [
  'employer',
  'industry',
  'size',
  'nature',
  'introduction',
  'employerAddress',
  'place',
  'validThrough',
  'sourceName',
  'privateContact',
]

/** What people call the fields that a posting must have. */
export const lawfulFields = {
  headcount: '招聘人数',
  validThrough: '有效期',
  place: '工作地点',
  duties: '工作内容',
  employerName: '企业全称',
} as const

/** Longest text of a cell that is still a field and not a pasted page. */
export const maxLengths: Partial<Record<JobField, number>> = {
  employer: 80,
  title: 60,
  salary: 100,
  salaryMonths: 40,
  headcount: 20,
  degree: 60,
  experience: 60,
  place: 100,
  duties: 4000,
  requirements: 4000,
  major: 300,
  validThrough: 60,
  employmentType: 30,
  industry: 60,
  benefits: 400,
  tags: 2000,
  introduction: 2000,
  employerAddress: 120,
  creditCode: 40,
}
