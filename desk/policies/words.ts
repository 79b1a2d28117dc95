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

const conditionText: Record<keyof typeof conditionNames, (value: unknown) => string> = {
  age: value => (value === false ? '不限年龄' : `不超过 ${value} 周岁（含）`),
  degree: value => `${value}及以上`,
  graduatedWithin: value => `毕业 ${value} 年以内`,
  insuredMonths: value => `连续缴满 ${value} 个月`,
  hukou: value => (value === true ? '要落户' : '不要求'),
  contractYears: value => `${value} 年以上`,
}

/** What a fact says, in one line. */
export function factText(value: FactValue, benefits: { kind: string; name: string }[]): string {
  switch (value.group) {
    case 'amounts':
      return `${value.degree ?? '所有人'} ${value.yuan} ${periodNames[value.per]}${value.months ? ` ×${value.months} 个月` : ''}`
    case 'who':
      return `${value.degree ?? ''}${conditionText[value.fact](value.value)}`
    case 'joins': {
      const level = value.level ? levelNames[value.level as keyof typeof levelNames] : ''
      const name = benefits.find(({ kind }) => kind === value.benefit)?.name ?? '别的补贴'
      return `${level}${name}：${value.how === 'adds' ? '可以叠加' : '不能同领'}`
    }
    case 'sentences':
      return `这一句说${aboutNames[value.about]}`
  }
}
