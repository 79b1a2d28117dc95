import type { Degree, EmploymentType, Experience } from '../../contract/careers/jobs.ts'
import type { EventCategory, EventStatus } from '../../contract/culture/events.ts'
import type { PlaceKind } from '../../contract/culture/places.ts'
import type { Booking, RoomKind } from '../../contract/culture/rooms.ts'
import type { PolicyStatus } from '../../contract/policies/library.ts'
import type { ShowcaseKind, ShowcaseState } from '../../contract/showcase/showcase.ts'

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

export const categoryLabels: Record<EventCategory, string> = {
  fair: '招聘会',
  music: '音乐',
  market: '市集',
  contest: '赛事',
  exhibition: '展览',
  talk: '讲座培训',
  volunteer: '志愿',
  social: '交友',
  festival: '节庆',
  night: '夜游',
}

/** Each state has its own word and its own sign: none is told by colour alone. */
export const statusLabels: Record<EventStatus, { text: string; icon: string }> = {
  scheduled: { text: '未开始', icon: 'clock' },
  open: { text: '报名中', icon: 'ticket' },
  full: { text: '已满', icon: 'users' },
  live: { text: '进行中', icon: 'play' },
  ended: { text: '已结束', icon: 'history' },
  cancelled: { text: '已取消', icon: 'x' },
  moved: { text: '已改期', icon: 'refresh' },
}

export const placeLabels: Record<PlaceKind, string> = {
  attraction: '景点',
  mall: '商场',
  street: '街区',
  museum: '展馆',
  park: '公园',
  'service-station': '服务站',
  'shared-space': '共享空间',
  'party-service-centre': '党群服务中心',
  'government-hall': '办事大厅',
  'talent-apartment': '人才公寓',
  metro: '地铁',
}

export const placeStatusLabels = { operating: '运营中', building: '建设中', planned: '规划中' } as const

export const policyStatusLabels: Record<PolicyStatus, { text: string; icon: string }> = {
  current: { text: '现行', icon: 'okc' },
  unverified: { text: '待核实', icon: 'help' },
  exhausted: { text: '额度用尽', icon: 'hourglass' },
  upcoming: { text: '未生效', icon: 'clock' },
  replaced: { text: '已有新版', icon: 'refresh' },
  expired: { text: '已过期', icon: 'history' },
}

export const levelLabels = { nation: '国家', province: '省级', city: '市级', district: '区级' } as const

export const headcountText = (headcount: number | null) => (headcount === null ? '招若干人' : `招 ${headcount} 人`)

export const roomLabels: Record<RoomKind, string> = {
  meeting: '会议室',
  reading: '书吧',
  gym: '健身',
  dance: '舞蹈室',
  clinic: '益企诊所',
  mentor: '导师',
}

export const bookingLabels: Record<Booking['state'], { text: string; icon: string; hue: 'brand' | 'plain' | 'danger' }> = {
  booked: { text: '已约好', icon: 'okc', hue: 'brand' },
  'checked-in': { text: '已签到', icon: 'check', hue: 'brand' },
  'no-show': { text: '失约', icon: 'alert', hue: 'danger' },
  cancelled: { text: '已取消', icon: 'x', hue: 'plain' },
}

export const showcaseLabels: Record<ShowcaseKind, string> = {
  person: '人物',
  work: '作品',
  team: '团队',
  'start-up': '创业',
  award: '荣誉',
}

export const showcaseStateLabels: Record<ShowcaseState, { text: string; icon: string }> = {
  review: { text: '审核中', icon: 'hourglass' },
  published: { text: '已发布', icon: 'okc' },
  rejected: { text: '没通过', icon: 'alert' },
  withdrawn: { text: '已撤下', icon: 'x' },
}
