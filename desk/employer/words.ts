import dayjs from 'dayjs'
import type { Outcome } from '../../contract/careers/applications.ts'
import type { Salary } from '../../contract/careers/jobs.ts'

export const degreeNames: Record<string, string> = {
  any: '学历不限',
  primary: '小学',
  middle: '初中',
  secondary: '中专高中',
  associate: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
}

export const payUnits: Record<Salary['unit'], string> = { month: '元/月', day: '元/天', hour: '元/小时', year: '元/年' }

/** What an employer may say of somebody. */
export const outcomeNames = [
  ['talk', '聊过'],
  ['offer', '给了意向'],
  ['joined', '入职'],
  ['declined', '不合适'],
] as const satisfies [Outcome, string][]

/** 12月5日, as short as a phone wants it. */
export const shortDay = (time: string) => dayjs(time).format('M月D日')
