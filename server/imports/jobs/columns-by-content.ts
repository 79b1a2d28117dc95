import { invalidRequest } from '../../platform/problem.ts'
import type { Recognizers } from '../table/proposal.ts'
import type { TableChoice } from '../table/tables.ts'
import { type JobField, jobFields } from './fields.ts'
import { readHeadcount } from './headcount.ts'
import { readSalary } from './salary.ts'

/** How the cells of a column without a heading give away what they are. Proposed to a person, never taken by itself. */
export const jobRecognizers: Recognizers<JobField> = {
  employer: text => /(?:公司|集团|中心|事务所|工作室|商行|超市|酒店|学校|医院|银行|厂|店|院|部)$/.test(text) && text.length >= 4,
  salary: text => (/[\dkK万千]{3}|面议/.test(text) && typeof readSalary(text) !== 'string') || text === '面议',
  degree: text =>
    text.length <= 12 && /^(?:学历)?(?:不限|小学|初中|高中|中专|中技|技校|大专|专科|本科|硕士|博士|研究生)/.test(text),
  experience: text => text.length <= 12 && /经验|应届|\d年/.test(text),
  headcount: text =>
    text.length <= 8 && (/[人名个]$|若干/.test(text) || Number(text) <= 500) && readHeadcount(text) !== undefined,
  validThrough: text => /^20\d\d[-/.年]\d{1,2}|长期|招满/.test(text) && text.length <= 20,
  place: text => text.length >= 3 && text.length <= 40 && /[市区县镇路街号道园楼]/.test(text) && !/[，。；]/.test(text),
  privateContact: text => /^1\d{10}$|^0\d{2,3}-?\d{7,8}$|@\w/.test(text.replace(/[\s-]/g, '')),
  title: text =>
    text.length <= 20 &&
    /(?:员|师|工|经理|主管|助理|顾问|专员|岗|生|长|代表|教练|老师|秘书|会计|出纳|司机|保安|导购)(?:[（(].*)?$/.test(text),
  duties: text => text.length > 25,
}

/** What staff say of a file's columns, and the employer of rows that name none. Throws where a field is unknown. */
export function jobChoice(columns: Record<string, string | null>, employer: string | null): TableChoice<JobField> {
  const unknown = Object.values(columns).find(field => field !== null && !isField(field))
  if (unknown) throw invalidRequest([{ path: 'columns', message: `没有“${unknown}”这一项，可用的有：${jobFields.join('、')}` }])
  return {
    columns: new Map(Object.entries(columns).map(([column, field]) => [column, field as JobField | null])),
    shared: new Map(employer ? [['employer', employer]] : []),
  }
}

const isField = (name: string) => (jobFields as readonly string[]).includes(name)
