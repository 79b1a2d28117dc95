import type { EmploymentType } from '../../contract/careers/jobs.ts'
import type { Degree, Experience } from '../../contract/people/qualifications.ts'

export const degreeLabels: Record<Degree, string> = {
  any: '学历不限',
  secondary: '高中/中专',
  associate: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
}

export const experienceLabels: Record<Experience, string> = {
  any: '经验不限',
  none: '无需经验',
  'under-1': '1 年以内',
  '1-3': '1–3 年',
  '3-5': '3–5 年',
  '5-10': '5–10 年',
  'over-10': '10 年以上',
}

export const employmentLabels: Record<EmploymentType, string> = {
  'full-time': '全职',
  'part-time': '兼职',
  internship: '实习',
  contract: '合同制',
}

export const headcountText = (headcount: number | null) => (headcount === null ? '招若干人' : `招 ${headcount} 人`)
