import { degreeLabels, employmentLabels, experienceLabels } from '../../../contract/careers/labels.ts'
import { dayOf } from '../../platform/clock.ts'
import { fromJson } from '../../platform/json.ts'
import type { ExportColumn } from '../../staff/exports.ts'
import { checkState } from '../employers/visibility.ts'
import type { JobRow } from './rows.ts'

const states = { published: '已发布', incomplete: '待补全', review: '待审核', withdrawn: '已下架' }
const checked = { waiting: '等核验', checked: '已核验', expired: '核验过期' }

/** 岗位表 in the columns that an office knows; it can be sent in again as it is. */
export const jobColumns = (now: number): ExportColumn<JobRow>[] => [
  { title: '企业名称', of: row => row.employer_name },
  { title: '岗位名称', of: row => row.title },
  { title: '薪资待遇', of: row => row.salary_text },
  { title: '招聘人数', of: row => row.headcount ?? '若干' },
  { title: '学历要求', of: row => degreeLabels[row.degree] },
  { title: '工作经验', of: row => experienceLabels[row.experience] },
  { title: '用工形式', of: row => employmentLabels[row.employment_type] },
  { title: '工作地点', of: row => row.place },
  { title: '岗位职责', of: row => row.duties },
  { title: '任职要求', of: row => row.requirements },
  { title: '福利', of: row => fromJson<string[]>(row.benefits).join('、') },
  { title: '有效期', of: row => dayOf(row.valid_through) },
  { title: '状态', of: row => states[row.state] },
  { title: '企业核验', of: row => checked[checkState(row, now)] },
]

/** 手机号 138…, so that one sees that there is something. */
export const maskedContact = (text: string) =>
  text
    .split('；')
    .map(one => one.replace(/( .{3}).*/u, '$1…'))
    .join('；')
