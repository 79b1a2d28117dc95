/** What comes of a holiday, by assumption: change a line and the peak changes with it. */
const visitors = 1_600_000
/** Of all visitors, by day; the third has the fair. */
const days = [0.17, 0.2, 0.3, 0.18, 0.15]
/** Of a day's visitors, by hour: two humps, before noon and in the evening. */
const hours = [
  0.004, 0.002, 0.001, 0.001, 0.002, 0.006, 0.015, 0.03, 0.055, 0.085, 0.095, 0.08, 0.06, 0.055, 0.06, 0.065, 0.06, 0.06, 0.065,
  0.07, 0.06, 0.04, 0.02, 0.009,
]
/** The busiest minute against the mean of its hour: a push message, a metro train, a word from the stage. */
const minutePeak = 1.8

export type Act = 'home' | 'list' | 'detail' | 'search' | 'event' | 'question' | 'signUp' | 'passes' | 'door'

/** Requests of one visit, on average. */
export const actsOfVisit: Record<Act, number> = {
  home: 1.5,
  list: 1.5,
  detail: 2.5,
  search: 0.6,
  event: 1,
  question: 0.15,
  signUp: 0.04,
  passes: 0.06,
  door: 0.05,
}

export const actNames: Record<Act, string> = {
  home: '打开首页',
  list: '看岗位列表',
  detail: '看一个岗位',
  search: '搜一次',
  event: '看一场活动',
  question: '问一句政策',
  signUp: '报名',
  passes: '打开入场码',
  door: '在门口验码',
}

export const requestsOfVisit = Object.values(actsOfVisit).reduce((sum, count) => sum + count, 0)

/** Requests a second in the busiest minute, and the lines that lead there. */
export function peak(): { rate: number; lines: string[] } {
  const busiestDay = Math.max(...days)
  const total = hours.reduce((sum, part) => sum + part, 0)
  const busiestHour = Math.max(...hours) / total
  const ofDay = visitors * busiestDay
  const ofHour = ofDay * busiestHour
  const ofSecond = (ofHour / 3600) * minutePeak
  const rate = ofSecond * requestsOfVisit
  const whole = (value: number) => Math.round(value).toLocaleString('en')
  const acts = Object.entries(actsOfVisit).map(([act, count]) => `${actNames[act as Act]} ${count}`)
  return {
    rate,
    lines: [
      `五天 ${whole(visitors)} 人次，各天占 ${days.map(part => `${Math.round(part * 100)}%`).join('、')}`,
      `招聘会那天：${whole(visitors)} × ${busiestDay} = ${whole(ofDay)} 人次`,
      `最忙的一小时（${hours.indexOf(Math.max(...hours))} 点）占一天的 ${(busiestHour * 100).toFixed(1)}%：${whole(ofHour)} 人次，平均每秒 ${(ofHour / 3600).toFixed(1)} 人`,
      `最忙的一分钟是这小时平均的 ${minutePeak} 倍：每秒 ${ofSecond.toFixed(1)} 人打开`,
      `每人次 ${requestsOfVisit.toFixed(2)} 个请求：${acts.join('，')}`,
      `峰值：${ofSecond.toFixed(1)} × ${requestsOfVisit.toFixed(2)} = 每秒 ${Math.round(rate)} 个请求`,
      `五天一共 ${whole(visitors * requestsOfVisit)} 个请求，平均每秒 ${Math.round((visitors * requestsOfVisit) / (5 * 86_400))} 个`,
    ],
  }
}
