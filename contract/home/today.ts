import { z } from 'zod'
import { doorToday } from '../attendance/doors.ts'
import { fairAhead } from '../careers/fair-ahead.ts'
import { calendarWarning } from '../culture/staff-events.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day } from '../platform/scalars.ts'
import { found } from '../staff/found.ts'
import { dayFigure, waitingWork } from '../staff/waiting.ts'

/** What somebody opens the desk on: only what one may do is in it. */
export const today = z.object({
  asOf: dateTime,
  /** The longest waiting first; nothing that does not wait. */
  waiting: z.array(waitingWork),
  nextFair: fairAhead.nullable(),
  doors: z.array(doorToday),
  yesterday: z.object({ day, figures: z.array(dayFigure) }),
  reminders: z.array(calendarWarning),
})
export type Today = z.output<typeof today>

export const todayEndpoints = defineEndpoints({
  'GET /staff/today': {
    summary: '今日待办：等谁处理什么、下一场招聘会、昨天的数、提醒；只有自己能做的',
    access: 'be-staff',
    response: today,
  },
  'GET /staff/search': {
    summary: '一个框找岗位、企业、招聘会、活动、地点、政策、工单、账号；只有自己能看的',
    access: 'be-staff',
    query: z.strictObject({ q: z.string().trim().min(1, '请输入要找的内容').max(60, '最多 60 个字') }),
    response: z.object({ items: z.array(found) }),
  },
})
