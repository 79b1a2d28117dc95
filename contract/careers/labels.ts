import type { AskedDegree, AskedExperience, Degree } from '../people/qualifications.ts'
import type { CheckedDocument } from './employers.ts'
import type { CardAnswer } from './handed-cards.ts'
import type { EmploymentType } from './jobs.ts'

export const degreeLabels: Record<AskedDegree, string> = {
  any: '学历不限',
  primary: '小学',
  middle: '初中',
  secondary: '高中/中专',
  associate: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
  unstated: '学历未注明',
}

/** What somebody can have, in the order of a choice: those whom fairs are for see theirs without scrolling. */
export const attainedDegrees: Degree[] = ['secondary', 'associate', 'bachelor', 'master', 'doctor', 'middle', 'primary']

export const experienceLabels: Record<AskedExperience, string> = {
  any: '经验不限',
  none: '无需经验',
  'under-1': '1 年以内',
  '1-3': '1–3 年',
  '3-5': '3–5 年',
  '5-10': '5–10 年',
  'over-10': '10 年以上',
  unstated: '经验未注明',
}

export const employmentLabels: Record<EmploymentType, string> = {
  'full-time': '全职',
  'part-time': '兼职',
  internship: '实习',
  contract: '合同制',
}

export const headcountText = (headcount: number | null) => (headcount === null ? '招若干人' : `招 ${headcount} 人`)

/** As an employer says it. */
export const cardAnswerLabels: Record<CardAnswer, string> = { interview: '约面试', later: '再联系', unsuitable: '不合适' }

/** What was done when an employer was checked. */
export const checkLabels: Record<CheckedDocument, string> = {
  licence: '核验过营业执照',
  registry: '查过企业信用公示系统',
  sample: '示例核验',
  unstated: '核验过资质',
}
