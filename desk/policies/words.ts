import type { PolicyStatus, PolicySummary } from '../../contract/policies/library.ts'
import type { FactValue } from '../../contract/policies/sheets.ts'
import type { Tone } from '../kit/StateTag.tsx'

export const levelNames: Record<PolicySummary['level'], string> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  district: '区级',
}

export const statusNames: Record<PolicyStatus, [string, Tone]> = {
  current: ['执行中', 'good'],
  upcoming: ['还没开始', 'info'],
  expired: ['已到期', 'plain'],
  replaced: ['有新版', 'plain'],
  exhausted: ['额度用完', 'waiting'],
  unverified: ['待核实', 'waiting'],
}

export const groupNames: Record<FactValue['group'], string> = {
  amounts: '金额',
  who: '条件',
  joins: '能否同领',
  sentences: '怎么办',
}

export const periodNames = { month: '元/月', day: '元/天', year: '元/年', once: '元，一次' } as const

export const conditionNames = {
  age: '年龄',
  degree: '学历',
  graduatedWithin: '毕业',
  insuredMonths: '社保',
  hukou: '户口',
  contractYears: '合同',
} as const

export const aboutNames = {
  papers: '材料',
  steps: '流程',
  where: '地点',
  window: '受理',
  payout: '发放',
  validity: '有效期',
} as const

export const degrees = ['大专', '本科', '硕士', '博士'] as const
