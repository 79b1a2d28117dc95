import { type DocumentCase, text } from './notices.ts'

/** Sections with parts of their own. */
export const parts: DocumentCase[] = [
  {
    name: 'a long section whose parts become clauses under it',
    file: text(
      '若干.txt',
      `二七区促进青年就业若干措施
一、总体要求
坚持就业优先。
二、主要措施
（一）加大补贴力度。${'对吸纳青年就业的企业给予补贴，'.repeat(22)}按季发放。
（二）拓宽就业渠道。${'组织招聘活动，开发见习岗位，'.repeat(22)}全年不断。
1. 每月一场招聘会。
三、附则
本措施自2025年10月1日起执行，有效期至2027年9月30日。`,
    ),
    reads: { topic: '就业', effectiveFrom: '2025-10-01', effectiveTo: '2027-09-30' },
    clauses: ['一、|总体要求', '（一）|加大补贴力度', '（二）|拓宽就业渠道', '三、|附则'],
  },
  {
    name: 'two lists under one heading, each with whom it is for, and conditions that are one sentence',
    file: text(
      '措施.txt',
      `二七区青年就业补贴措施
一、补贴标准
补贴按年发放。
对用人单位：
（一）社保补贴。${'对吸纳青年就业的单位给予补贴，'.repeat(12)}按季发放。
（二）岗位补贴。${'对提供见习岗位的单位给予补贴，'.repeat(12)}按季发放。
对青年个人：
（一）租房补贴。${'对在区内租房的青年给予补贴，'.repeat(12)}按月发放。
（二）求职补贴。${'对正在求职的青年给予补贴，'.repeat(12)}一次发放。
二、申请条件
申请人应当信用良好。
同时符合下列条件：
（一）${'在二七区就业或者创业，'.repeat(30)}满一年；
（二）${'依法缴纳社会保险，'.repeat(30)}满六个月。
三、附则
本措施自2025年10月1日起执行，有效期至2027年9月30日。`,
    ),
    reads: { topic: '就业', effectiveFrom: '2025-10-01', effectiveTo: '2027-09-30' },
    clauses: [
      '一、|补贴标准',
      '（一）|社保补贴',
      '（二）|岗位补贴',
      '（一）|租房补贴',
      '（二）|求职补贴',
      '二、|申请条件',
      '三、|附则',
    ],
  },
]
